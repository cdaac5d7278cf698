"""Lines keep their order, a child comes with the guardian, and nobody comes twice."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.kinds.incident import AffectedRole, ToldState
from qv_desk.domain.terms.party import Party
from qv_desk.errors import InputError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.notices.affected_lines import Entered, NewAffected, line_of, lines_of, new_of, newcomers

ENTERED = Entered("i-1", "typed", datetime(2026, 11, 22, 9, tzinfo=UTC), "u-1")
ANN = NewAffected(party=Party("Ann", e_mail="ann@example.org"))
MUM = Party("Mum", e_mail="mum@example.org")


def test_a_child_comes_with_the_guardian() -> None:
    child, guardian = lines_of(NewAffected(party=Party("Bo"), is_child=True, guardian=MUM), ENTERED)
    assert (child.role, guardian.role) == (AffectedRole.CHILD, AffectedRole.GUARDIAN)
    assert (guardian.guardian_of, guardian.name, guardian.told) == (child.entry_id, "Mum", ToldState.TO_TELL)


def test_a_guardian_whom_nobody_knows_needs_a_word_why() -> None:
    with pytest.raises(InputError, match="affected_child_needs_guardian"):
        lines_of(NewAffected(party=Party("Bo"), is_child=True), ENTERED)
    unknown = NewAffected(party=Party("Bo"), is_child=True, no_guardian_because="the school knows none")
    _, guardian = lines_of(unknown, ENTERED)
    assert (guardian.name, guardian.told, guardian.told_by) == ("", ToldState.UNREACHABLE, "u-1")


@pytest.mark.parametrize(
    ("party", "code"),
    [
        (Party(" "), "affected_needs_a_name"),
        (Party("x" * 201), "affected_text_too_long"),
        (Party("Ann", ("x" * 4001,)), "affected_text_too_long"),
    ],
)
def test_what_cannot_be_a_line_is_refused(party: Party, code: str) -> None:
    with pytest.raises(InputError, match=code):
        line_of(NewAffected(party=party), ENTERED, role=AffectedRole.PERSON)


def test_who_stands_on_the_list_is_left_out_and_a_guardian_goes_by_the_child() -> None:
    family = lines_of(NewAffected(party=Party("Bo"), is_child=True, guardian=MUM), ENTERED)
    first = newcomers([*lines_of(ANN, ENTERED), *family], ())
    listed = first.fresh
    assert (first.known, first.by_childs_line) == (0, 0)
    assert [line.entry_id[:6] for line in listed] == ["00001-", "00002-", "00003-"]
    assert listed[2].guardian_of == listed[1].entry_id

    twice = lines_of(NewAffected(party=Party("Cy"), is_child=True, guardian=MUM), ENTERED)
    again = newcomers([*lines_of(ANN, ENTERED), *family, *twice, *twice], listed)
    assert [line.name for line in again.fresh] == ["Cy", "Mum"]
    assert (again.known, again.by_childs_line) == (3, 2)
    assert again.fresh[0].entry_id.startswith("00004-")


@pytest.mark.parametrize("times", [1, 2])
def test_of_a_child_the_numbers_are_the_same_whether_it_stood_there_or_not(times: int) -> None:
    """As long as those on a child's line count as newcomers."""
    new = NewAffected(party=Party("Bo"), is_child=True, guardian=MUM)
    bo = [line for _ in range(times) for line in lines_of(new, ENTERED)]
    listed = newcomers([*lines_of(ANN, ENTERED), *bo], ()).fresh
    others = newcomers(lines_of(ANN, ENTERED), ()).fresh
    stood, stood_not = newcomers(bo, listed), newcomers(bo, others)
    assert (stood.fresh, len(stood_not.fresh)) == ((), 2)
    assert len(stood.fresh) + stood.by_childs_line == len(stood_not.fresh) + stood_not.by_childs_line == 2
    assert stood.known == stood_not.known == 2 * (times - 1)


def test_a_row_of_a_list_becomes_somebody() -> None:
    row = RecipientRow(2, "Bo", "bo@example.org", "1234", ("1 Street",), "IE", "", "C-1", is_child=True, guardian="Mum")
    new = new_of(row)
    assert new.guardian == Party("Mum", ("1 Street",), "bo@example.org", "1234", "IE")
    assert (new.is_child, new.language, new.their_reference) == (True, "en", "C-1")
    assert new_of(RecipientRow(3, "Ann", guardian="Mum")).guardian is None


def test_a_shared_address_is_no_doubt_in_a_family_and_one_among_others() -> None:
    family = lines_of(NewAffected(party=replace(MUM, name="Bo"), is_child=True, guardian=MUM), ENTERED)
    other = lines_of(NewAffected(party=Party("Bo Senior", e_mail="ann@example.org")), ENTERED)
    listed = newcomers([*family, *lines_of(ANN, ENTERED), *other], ())
    assert [bool(line.same_name_as) for line in listed.fresh] == [False, False, False, True]
