"""A letter before it is issued: composed from the wording in force, or from one that is only being looked at."""

from collections.abc import Callable

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, LetterWording
from qv_desk.domain.letters.paper import Paper
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import letter_drafting
from tests.services.templates.own_wording import OURS, blocks_with

KIND = LetterKind.ACKNOWLEDGEMENT
CaseOpener = Callable[..., Case]


def test_a_wording_can_be_tried_on_a_case_before_it_is_in_force(desk: Desk, opened_case: CaseOpener) -> None:
    case = opened_case()
    tried = LetterWording(LetterTemplate(KIND, "en", "Ours", blocks_with(KIND, "en", OURS)), 7)
    letter = letter_drafting.letter_of_wording(desk, case, KIND, "en", tried)
    assert (letter.title, letter.wording) == ("Ours", 7)
    assert "Whatever you want to ask: privacy@" in letter.plain_text()
    drafted = letter_drafting.drafted(desk, case, KIND, "en", {}, late_because="", layout=AS_USUAL)
    assert drafted.letter.title == letter_book().template(KIND, "en").title


def test_the_english_half_has_the_sheet_and_the_type_of_the_whole_letter(desk: Desk, opened_case: CaseOpener) -> None:
    wish = LayoutWish(paper=Paper.US_LETTER, is_large=True, is_bilingual=True)
    letter = letter_drafting.drafted(desk, opened_case(), KIND, "de", {}, late_because="", layout=wish).letter
    assert letter.english is not None
    assert letter.english.layout == letter.layout
    assert letter.english.layout.is_large
    assert letter.english.layout.paper is Paper.US_LETTER


def test_the_inputs_that_every_letter_needs_come_first(desk: Desk, opened_case: CaseOpener) -> None:
    kind = LetterKind.REFUSAL
    drafted = letter_drafting.drafted(desk, opened_case(), kind, "en", {}, late_because="", layout=AS_USUAL)
    needed = [kind in one.field.needed_in for one in drafted.inputs]
    assert needed == sorted(needed, reverse=True)
    assert {clause.code for clause in drafted.clauses if not clause.is_met} == {gap.code for gap in drafted.gaps}


@pytest.mark.parametrize(
    ("written", "refusal"),
    [({"nobody": "x"}, "letter_field_unknown"), ({"received_on": "2026-01-01"}, "letter_field_computed")],
)
def test_a_field_that_is_not_the_officers_is_refused(
    desk: Desk, opened_case: CaseOpener, written: dict[str, str], refusal: str
) -> None:
    with pytest.raises(InputError, match=refusal):
        letter_drafting.drafted(desk, opened_case(), KIND, "en", written, late_because="", layout=AS_USUAL)
