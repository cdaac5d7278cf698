"""Paper and envelopes: what the office sets is the preset of every letter; the officer may choose otherwise."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import AS_USUAL, SHIPPED, Layout, LayoutWish, Paper, PaperRule, Positions
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.domain.terms.party import Party
from qv_desk.errors import AccessError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.office import office_logo, office_paper
from qv_desk.services.office.office_paper import PaperChange
from tests.services.conftest import StaffedDesk
from tests.services.office.logo_files import png

Opener = Callable[..., Case]
OWN = Window(200, 500, 900, 400, folds=(1050, 2100))


def test_an_office_that_set_nothing_has_what_is_shipped(desk: Desk) -> None:
    assert office_paper.office_layout(desk) == SHIPPED
    assert office_paper.paper_settings(desk).rule is PaperRule.BY_COUNTRY


def test_what_the_office_sets_is_how_letters_go_out(desk: Desk, opened_case: Opener) -> None:
    person = Party("Mary Sample", ("1 Elm Street", "Dayton OH 45402"), country="US")
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question", data_subject=person)

    def layout(wish: LayoutWish = AS_USUAL) -> Layout:
        kind = LetterKind.REPLY
        return correspond.draft(desk, case.case_id, kind, "en", {}, layout=wish).letter.layout

    assert layout().positions is Positions.PLAIN
    office_paper.set_paper(desk, PaperChange(us_letter="us_10", is_large=True))
    drafted = layout()
    assert drafted.window == envelopes()["us_10"].window
    assert drafted.is_large
    mine = layout(LayoutWish(Paper.A4, Positions.PLAIN, is_large=False))
    assert (mine.paper, mine.positions, mine.is_large) == (Paper.A4, Positions.PLAIN, False)

    office_paper.set_paper(desk, PaperChange(rule=PaperRule.A4, a4="own", own_a4=OWN))
    assert layout().window == OWN
    letter = correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", {"answer": "Here is the answer."})
    assert correspond.pdf_of(desk, case.case_id, letter.letter_id).startswith(b"%PDF")
    said = [entry.detail for entry in desk.store.journal.of("office") if entry.action == "office.paper"]
    assert said[-1] is not None
    assert "own window 20, 50, 90, 40 mm" in said[-1]


def test_own_measures_stay_while_another_envelope_is_chosen(desk: Desk) -> None:
    office_paper.set_paper(desk, PaperChange(a4="own", own_a4=OWN))
    office_paper.set_paper(desk, PaperChange(a4="din_a"))
    assert office_paper.paper_settings(desk).a4.window == OWN
    office_paper.set_paper(desk, PaperChange(a4="own"))
    assert office_paper.office_layout(desk).a4.window == OWN
    assert len(desk.store.registers.all(type(office_paper.paper_settings(desk)))) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (PaperChange(), "office_unchanged"),
        (PaperChange(a4="din_b"), "office_unchanged"),
        (PaperChange(a4="c4"), "envelope_unknown"),
        (PaperChange(a4="us_10"), "envelope_other_paper"),
        (PaperChange(a4="own"), "window_measures_missing"),
        (PaperChange(a4="own", own_a4=replace(OWN, top=100)), "window_in_letterhead"),
        (PaperChange(a4="own", own_a4=replace(OWN, left=1500)), "window_off_sheet"),
        (PaperChange(a4="own", own_a4=replace(OWN, height=220)), "recipient_too_long"),
    ],
)
def test_what_no_letter_could_go_out_in_is_refused(desk: Desk, change: PaperChange, code: str) -> None:
    with pytest.raises(InputError, match=code):
        office_paper.set_paper(desk, change)
    assert office_paper.office_layout(desk) == SHIPPED


def test_a_high_window_is_refused_while_the_logo_stands_above_the_name(desk: Desk) -> None:
    office_logo.set_logo(desk, png(300, 100), LogoSide.LEFT)
    with pytest.raises(InputError, match="logo_no_room"):
        office_paper.set_paper(desk, PaperChange(a4="din_a"))
    office_logo.move_logo(desk, LogoSide.RIGHT)
    office_paper.set_paper(desk, PaperChange(a4="din_a"))
    with pytest.raises(InputError, match="logo_no_room"):
        office_logo.move_logo(desk, LogoSide.CENTRE)


def test_officers_read_it_and_supervisors_set_it(staffed: StaffedDesk) -> None:
    assert office_paper.office_layout(staffed.at("Ola Berg")) == SHIPPED
    with pytest.raises(AccessError):
        office_paper.set_paper(staffed.at("Ola Berg"), PaperChange(is_large=True))
