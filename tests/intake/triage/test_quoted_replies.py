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
        "",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert quoted_replies(text, WORDS.quoted, SHANGHAI) == ()


def test_the_lines_of_the_mails_that_are_quoted_in_turn_are_found_too() -> None:
    older = LINES[0]["text"].replace("18 May", "2 May").replace("Ann Example", "Bo Older")
    text = f"FYI\n\n{LINES[0]['text']}\n\n> Yes, delete it.\n>\n> {older}\n>\n>> Sure?\n"
    heads = quoted_replies(text, WORDS.quoted, SHANGHAI)
    assert [head.sender.name for head in heads] == ["Ann Example", "Bo Older"]
    assert [head.sent_at.day for head in heads if head.sent_at] == [18, 2]


def test_an_empty_line_below_makes_no_second_mail_of_one() -> None:
    text = f"FYI\n\n{LINES[0]['text']}\n\n{LETTER}"
    given_mail = message(text, "Re: my data", MailAddress("Sun Li", "sun.li@qualvision.cn"))
    given_mail = with_quoted_heads(given_mail, WORDS)
    assert len(given_mail.forwarded) == 1
    assert set(propose(given_mail, WORDS, now=NOW).rights) == {"erasure", "account_cancellation"}


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


def test_in_a_forwarded_thread_the_first_request_gives_the_day() -> None:
    older = "> On Sun, 3 May 2026 at 22:30, Ann Example <ann@example.org> wrote:\n>\n>> Please delete my data.\n"
    ours = "On Thu, 7 May 2026 at 10:00, Sun Li <sun.li@qualvision.cn> wrote:\n\n> Are you sure?\n>\n"
    head = "From: Ann Example <ann@example.org>\nSent: 18 May 2026 11:02\nTo: Support\nSubject: RE: my data\n\n"
    text = f"Please take over.\n\n{head}Yes, delete all my data.\n\n{ours}{older}"
    given_mail = message(text, "FW: my data", MailAddress("Sun Li", "sun.li@qualvision.cn"))
    proposal = propose(with_quoted_heads(given_mail, WORDS), WORDS, now=NOW)
    assert proposal.first_received_at == datetime(2026, 5, 3, 22, 30, tzinfo=timezone.utc)  # noqa: UP017 - as above
    assert proposal.person.e_mail == "ann@example.org"
