import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.triage.proposing import propose, with_quoted_heads
from qv_desk.intake.triage.quoted_replies import quoted_replies
from tests.intake.letters import NOW, message

WORDS = triage_words()
SHANGHAI = timezone(timedelta(hours=8))
SENT = datetime(2026, 5, 18, 11, 2, tzinfo=SHANGHAI)
LINES = tomllib.loads(Path("tests/data/mail_heads/reply_lines.toml").read_text(encoding="utf-8"))["line"]
LETTER = "> Hello,\n> please delete my account and all my data.\n>\n> Ann Example\n"


@pytest.mark.parametrize("line", LINES, ids=[line["program"] for line in LINES])
def test_the_line_above_a_quoted_mail_tells_who_wrote_it_and_when(line: dict[str, str]) -> None:
    text = f"FYI, please take this.\n\n{line['text']}\n{LETTER}"
    (head,) = quoted_replies(text, WORDS.quoted, SHANGHAI)
    assert head.sent_at is not None
    assert head.sent_at.replace(second=0) == SENT
    assert (head.sender.name, head.sender.address) == ("Ann Example", "ann@example.org")
    assert text[head.text_from :] == LETTER


@pytest.mark.parametrize(
    "text",
    [
        "Write to ann@example.org:\nplease delete my data.",
        "On 18 May 2026 I wrote:\nplease delete my data.",
        "At 11:02 ann@example.org wrote:",
        "> On Mon, 18 May 2026 at 11:02, Ann Example <ann@example.org> wrote:\n>> Hello",
        "",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert quoted_replies(text, WORDS.quoted, SHANGHAI) == ()


@given(st.text(alphabet="On Mon18May2026:02<>@.wrote\n", max_size=400))
def test_no_text_makes_it_fail(text: str) -> None:
    for head in quoted_replies(text, WORDS.quoted, SHANGHAI):
        assert head.text_from <= len(text)


def test_what_a_colleague_passes_on_by_answering_is_the_customers_request_of_that_day() -> None:
    text = f"FYI, can you handle this?\n\nSun Li\n\n{LINES[0]['text']}\n{LETTER}"
    given_mail = message(text, "Re: my data", MailAddress("Sun Li", "sun.li@qualvision.cn"))
    proposal = propose(with_quoted_heads(given_mail, WORDS), WORDS, now=NOW)
    assert (proposal.kind, set(proposal.rights)) == ("rights_request", {"erasure", "account_cancellation"})
    assert (proposal.person.name, proposal.person.e_mail) == ("Ann Example", "ann@example.org")
    assert proposal.first_received_at is not None
    assert proposal.first_received_at == SENT.replace(tzinfo=timezone.utc)  # noqa: UP017 - the zone of the test's mail


def test_what_a_customer_quotes_is_not_their_request() -> None:
    text = (
        f"Please send me a copy of my data.\n\nOn Mon, 18 May 2026 at 11:02, Office <o@qualvision.cn> wrote:\n{LETTER}"
    )
    proposal = propose(with_quoted_heads(message(text, "Re: data"), WORDS), WORDS, now=NOW)
    assert proposal.rights == ("access",)
    assert proposal.first_received_at == NOW
