import tomllib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.quoted_heads import quoted_heads

WORDS = triage_words().quoted
SHANGHAI = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    "head",
    [
        "-----Original Message-----\nFrom: Ann <ann@example.org>\nSent: Friday, November 13, 2026 10:25 PM\nTo: x\nSubject: s\n",  # noqa: E501 - one mail, as it is written
        "---------- Forwarded message ---------\nFrom: Ann <ann@example.org>\nDate: Fri, 13 Nov 2026 at 22:25\nSubject: s\nTo: x\n",  # noqa: E501 - one mail, as it is written
        "Von: Ann <ann@example.org>\nGesendet: Freitag, 13. November 2026 22:25\nAn: x\nBetreff: s\n",
        "发件人: Ann <ann@example.org>\n发送时间: 2026年11月13日 22:25\n收件人: x\n主题: s\n",
        "> De : Ann <ann@example.org>\n> Envoyé : vendredi 13 novembre 2026 22:25\n> À : x\n> Objet : s\n",
    ],
)
def test_heads_in_several_languages(head: str) -> None:
    text = f"see below\n\n{head}\nhello"
    found = quoted_heads(text, WORDS, SHANGHAI)
    assert len(found) == 1
    assert found[0].sender.address == "ann@example.org"
    assert found[0].sent_at == datetime(2026, 11, 13, 14, 25, tzinfo=UTC)
    assert found[0].zone_assumed
    assert text[found[0].text_from :].strip() == "hello"


@given(st.text(alphabet="From: Sent:Date\n<>@.0123456789ab", max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    for head in quoted_heads(text, WORDS, SHANGHAI):
        assert head.text_from <= len(text)


HEADS = tomllib.loads(Path("tests/data/mail_heads/heads.toml").read_text(encoding="utf-8"))["head"]


@pytest.mark.parametrize("head", HEADS, ids=[head["program"] for head in HEADS])
def test_heads_of_the_usual_programs(head: dict[str, Any]) -> None:
    zone = timezone(timedelta(minutes=head["zone"])) if "zone" in head else SHANGHAI
    (found,) = quoted_heads(f"Please see below.\n\n{head['text']}\n\nPlease delete my data.", WORDS, SHANGHAI)
    assert (found.sender.name, found.sender.address) == ("Ann Example", "ann@example.org")
    assert found.sent_at is not None
    assert found.sent_at.replace(second=0) == datetime(2026, 5, 18, 11, 2, tzinfo=zone)
    assert found.zone_assumed == ("zone" not in head)
    assert found.subject
    assert "office@example.com" in found.recipients
