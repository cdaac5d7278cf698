"""Recipients are listed, told in a case, and followed to their answer."""

from datetime import UTC, datetime

import pytest

from tests.cli.terminal import Command

HARBOUR = ("--add", "Harbour Repairs", "--kind", "contractor", "--e-mail", "p@harbour.example", "--country", "NL")
CHECKED = (
    '{"old_value": "the old address", "new_value": "the new address", "checked_by": "other_record", '
    '"check": "the last delivery went there", "result": "corrected", "given_to": "Harbour Repairs"}'
)


@pytest.fixture
def harbour(qv: Command) -> str:
    """A workshop that gets the data of repairs."""
    code = str(qv("recipients", *HARBOUR).record["recipient"])
    assert qv("systems", "set", "repair", "--recipient", code, "--because", "gets the orders").code == 0
    return code


def test_the_list_says_who_gets_data(qv: Command, told: Command, harbour: str) -> None:
    (entry,) = qv("recipients").records
    assert (entry["recipient"], entry["country"]) == (harbour, "NL")
    changed = qv("recipients", *HARBOUR[2:], "--add", "Harbour Repairs B.V.", "--change", harbour, "--retired")
    assert changed.record["name"] == "Harbour Repairs B.V."
    assert "retired" in told("recipients").out


def test_slips_are_said(qv: Command, told: Command, verified: str) -> None:
    assert "No recipient is named yet." in told("recipients").out
    assert qv("recipients", "--add", "X").code == 2
    assert qv("recipients", "--prepare", "harbour").code == 2
    assert qv("recipients", verified, "--sent", "2026-11-22").code == 2
    assert qv("recipients", "--add", "X", "--kind", "dealer").record["error"] == "recipient_needs_address"
    assert qv("recipients", verified, "--prepare", "attic").record["error"] == "recipient_unknown"
    assert "Nothing was decided" in told("recipients", verified).out
    assert qv("recipients", verified, "--nobody", " ").record["error"] == "notice_excuse_needs_words"


def today() -> str:
    """The day at the office in Shanghai is this one or the next; a day that has begun everywhere is past in both."""
    return datetime.now(UTC).date().isoformat()


def test_what_nobody_has_to_hear_of_is_said(qv: Command, verified: str, harbour: str) -> None:
    assert harbour
    told = qv("recipients", verified, "--nobody", "the order was delivered by ourselves")
    assert told.record["nobody_because"] == "the order was delivered by ourselves"
    by_hand = qv("recipients", verified, "--notice", "none", "--sent", today(), "--how", "by e-mail")
    assert by_hand.record["error"] == "notice_unknown"
