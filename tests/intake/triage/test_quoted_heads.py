from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.quoted_heads import quoted_heads, written_moment

WORDS = triage_words().quoted
SHANGHAI = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("Monday, May 18, 2026 11:02 AM", "2026-05-18T03:02:00+00:00"),
        ("Montag, 18. Mai 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("lundi 18 mai 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("lunes, 18 de mayo de 2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("2026年5月18日 下午3:02", "2026-05-18T07:02:00+00:00"),
        ("2026-05-18 11:02:30", "2026-05-18T03:02:30+00:00"),
        ("18.05.2026 11:02", "2026-05-18T03:02:00+00:00"),
        ("5/18/2026 11:02 PM", "2026-05-18T15:02:00+00:00"),
        ("Mon, 18 May 2026 11:02:00 +0200", "2026-05-18T09:02:00+00:00"),
        ("Mon, 18 May 2026 at 11:02", "2026-05-18T03:02:00+00:00"),
        ("2026년 5월 18일 오후 3:02", "2026-05-18T07:02:00+00:00"),
        ("Δευτέρα, 18 Μαΐου 2026 3:02 μμ", "2026-05-18T07:02:00+00:00"),
        ("الاثنين، 18 مايو 2026 3:02 م", "2026-05-18T07:02:00+00:00"),
        ("Thứ Hai, 18 Tháng Năm 2026 15:02", "2026-05-18T07:02:00+00:00"),
        ("Thứ Hai, 18 Tháng Mười Một, 2026 15:02", "2026-11-18T07:02:00+00:00"),
        ("18. Mai 2026 um 15:02:10 MESZ", "2026-05-18T13:02:10+00:00"),
    ],
)
def test_dates_as_mail_programs_write_them(written: str, utc: str) -> None:
    moment, _ = written_moment(written, WORDS, SHANGHAI)
    assert moment == datetime.fromisoformat(utc)


@pytest.mark.parametrize("written", ["", "soon", "99.99.2026 11:02", "31 February 2026"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert written_moment(written, WORDS, SHANGHAI)[0] is None


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
