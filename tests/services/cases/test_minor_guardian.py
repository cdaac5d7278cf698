"""A guardian shows their authority once, in one place, and what they ask for is done before it is called done."""

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_deeds import AgeFinding, GuardianProof, GuardianWish
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.errors import GateError
from qv_desk.services.cases import minor_guardian, minors
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from tests.services.incoming.test_minor_reports import report_by_phone


@pytest.fixture
def case(desk: Desk) -> Case:
    """A minor whose account is deleted, with a guardian's consent on file."""
    opened = minor_reports.take_in(desk, report_by_phone(desk))
    minors.freeze(desk, opened.case_id, account="star2014", where="QualvisionID", at=desk.moment)
    minors.find_age(desk, opened.case_id, AgeFinding.UNDER_AGE, how="year of birth", at=desk.moment)
    minors.delete(desk, opened.case_id, what="the account", at=desk.moment)
    minors.look_for_consent(desk, opened.case_id, is_found=True, how="form of May", at=desk.moment)
    return opened


@pytest.mark.parametrize("proof", GuardianProof)
def test_the_same_proof_stands_in_the_identity_check(desk: Desk, case: Case, proof: GuardianProof) -> None:
    assert not desk.store.cases.get(case.case_id).identity.stands
    minor_guardian.show_authority(desk, case.case_id, proof, note="name matched", at=desk.moment)
    identity = desk.store.cases.get(case.case_id).identity
    assert identity.outcome is IdentityOutcome.CONFIRMED
    assert [one.what for one in identity.evidence] == ["name matched"]
    again = minor_guardian.show_authority(desk, case.case_id, proof, note="seen again", at=desk.moment)
    assert again.report.authority is not None
    assert again.report.authority.note == "seen again"


def test_wishes_are_taken_down_and_met(desk: Desk, case: Case) -> None:
    minor_guardian.show_authority(desk, case.case_id, GuardianProof.CALL, note="called back", at=desk.moment)
    for wish in GuardianWish:
        minor_guardian.asks(desk, case.case_id, wish, at=desk.moment)
    seen = minor_guardian.done(desk, case.case_id, GuardianWish.CHECK, at=desk.moment)
    assert [asked.done_at is not None for asked in seen.report.wishes] == [True, False, False]
    with pytest.raises(GateError, match="minor_rest_not_deleted"):
        minor_guardian.done(desk, case.case_id, GuardianWish.DELETE, at=desk.moment)


def test_the_copy_of_a_document_is_destroyed_with_its_journal_line(desk: Desk, case: Case) -> None:
    minor_guardian.show_authority(
        desk, case.case_id, GuardianProof.ID_SEEN, note="passport", at=desk.moment, copy_was_kept=True
    )
    seen = minor_guardian.copy_destroyed(desk, case.case_id, at=desk.moment)
    assert seen.report.authority is not None
    assert not seen.report.authority.copy_waits
    assert desk.store.journal.of(case.case_id)[-1].action == "minor.copy_destroyed"
