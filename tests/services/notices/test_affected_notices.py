"""By which case a person whom an incident concerns is told: their own open one, or one for the notice alone."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.decisions.reopening import ReopenedFor
from qv_desk.domain.kinds.incident import AffectedPerson, ToldState
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.services.cases import close_case, reopen
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.notices import affected, affected_notices, incidents
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.post import print_letters
from tests.services.notices.merge_lists import incident


def test_a_case_that_is_not_there_yet_says_the_same_as_the_one_that_is_opened(desk: Desk) -> None:
    found = incident(desk)
    affected.add_affected(desk, found.entry_id, NewAffected(party=Party("Ann Lee", ("1 Road",), country="IE")))
    (person,) = affected.standing(desk, found.entry_id)

    before = affected_notices.notice_case(desk, person)
    assert desk.store.registers.get(AffectedPerson, person.entry_id).case_id == ""
    opened = affected_notices.open_notice(desk, person.entry_id)

    assert (before.kind, before.facts, before.data_subject) == (CaseKind.NOTICE, opened.facts, opened.data_subject)
    assert opened.facts_of(Notice)[0].line == person.entry_id
    drafts = [correspond.draft_for(desk, case, LetterKind.INCIDENT_NOTICE, "en") for case in (before, opened)]
    assert [draft.gaps for draft in drafts] == [(), ()]
    assert drafts[0].fields == drafts[1].fields


def test_nobody_without_a_name_is_written_to(desk: Desk) -> None:
    found = incident(desk)
    lost = NewAffected(party=Party("Kit"), is_child=True, no_guardian_because="asked the school in vain")
    affected.add_affected(desk, found.entry_id, lost)
    guardian = affected.standing(desk, found.entry_id)[1]
    with pytest.raises(InputError, match="affected_needs_a_name"):
        affected_notices.open_notice(desk, guardian.entry_id)


def test_a_case_that_tells_of_another_incident_carries_no_second_notice(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case, first, second = opened_case(), incident(desk), incident(desk)
    affected.add_from_cases(desk, first.entry_id, [case.reference])
    incidents.link_case(desk, second.entry_id, case.reference)

    assert affected_notices.may_carry(desk, first, case)
    assert not affected_notices.may_carry(desk, second, case)
    link = affected_notices.new_link(desk, first, case)
    assert link.entry_id == affected_notices.link_id(first.entry_id, case.case_id)
    draft = correspond.draft(desk, case.case_id, LetterKind.INCIDENT_NOTICE, "en", {})
    assert draft.fields["incident_what"] == first.words.what_happened


def test_a_notice_that_is_taken_up_again_has_one_thing_to_do(desk: Desk) -> None:
    """Nothing new is to be told: the page says to close it, and the person stays told."""
    found = incident(desk)
    affected.add_affected(desk, found.entry_id, NewAffected(party=Party("Ann Lee", ("1 Road",), country="IE")))
    (person,) = affected.standing(desk, found.entry_id)
    case = affected_notices.open_notice(desk, person.entry_id)
    assert incidents.look_at_incident(desk, found.entry_id).issued == frozenset()
    letter = correspond.issue(desk, case.case_id, LetterKind.INCIDENT_NOTICE, "en", {})
    assert incidents.look_at_incident(desk, found.entry_id).issued == {person.entry_id}
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    assert incidents.look_at_incident(desk, found.entry_id).issued == frozenset()
    close_case.close(desk, case.case_id)

    again = reopen.reopen(desk, case.case_id, why=ReopenedFor.FELL_SHORT, reason="it was closed too early")

    assert again.status is CaseStatus.OPEN
    assert next_step(again) is NextStep.CLOSE
    assert affected.standing(desk, found.entry_id)[0].told is ToldState.TOLD
    assert close_case.close(desk, case.case_id).status is CaseStatus.CLOSED
