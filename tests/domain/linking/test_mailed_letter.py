"""A letter that went out by e-mail is found again by the identifier of its draft, and goes with its case."""

from datetime import UTC, datetime

from qv_desk.domain.linking.mailed_letter import MailedLetter
from qv_desk.domain.whole.registers import REGISTERS


def test_it_is_kept_by_the_identifier_and_does_not_outlive_its_case() -> None:
    mailed = MailedLetter(
        entry_id="l1 id@office.example",
        at=datetime(2026, 11, 23, tzinfo=UTC),
        case_id="c1",
        key="id@office.example",
        letter_id="l1",
        to="ann@example.org",
    )
    assert REGISTERS["mailed_letters"] is MailedLetter
    assert (mailed.case_id, mailed.outlives_case) == ("c1", False), "the address in it goes with the case"
