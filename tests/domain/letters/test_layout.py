"""Which sheet a letter is set on, and where its address stands."""

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import (
    AS_USUAL,
    Layout,
    LayoutWish,
    OfficeLayout,
    Paper,
    PaperRule,
    Positions,
    SheetLayout,
    layout_for,
)

WINDOW = Window(220, 520, 880, 280, folds=(931, 1863))


def test_a_wish_goes_before_the_country() -> None:
    assert layout_for(LayoutWish(paper=Paper.A4), "US") == Layout(Paper.A4, Positions.WINDOW)
    assert layout_for(LayoutWish(positions=Positions.PLAIN, is_large=True), "DE") == Layout(
        Paper.A4, Positions.PLAIN, is_large=True
    )
    assert layout_for(LayoutWish(is_bilingual=True), "CN").is_bilingual


def test_a_window_of_us_letter_is_known_only_when_the_office_says_which() -> None:
    assert layout_for(LayoutWish(positions=Positions.WINDOW), "US").positions is Positions.PLAIN
    office = OfficeLayout(us_letter=SheetLayout(Positions.WINDOW, WINDOW))
    assert layout_for(AS_USUAL, "US", office) == Layout(Paper.US_LETTER, Positions.WINDOW, window=WINDOW)
    plain = layout_for(LayoutWish(positions=Positions.PLAIN), "US", office)
    assert plain == Layout(Paper.US_LETTER, Positions.PLAIN)


def test_the_office_decides_what_nobody_chose() -> None:
    office = OfficeLayout(PaperRule.A4, a4=SheetLayout(Positions.PLAIN), is_large=True)
    assert layout_for(AS_USUAL, "US", office) == Layout(Paper.A4, Positions.PLAIN, is_large=True)
    assert layout_for(LayoutWish(is_large=False), "US", office) == Layout(Paper.A4, Positions.PLAIN)
    assert layout_for(LayoutWish(positions=Positions.WINDOW), "", office).positions is Positions.WINDOW
    assert layout_for(AS_USUAL, "DE", OfficeLayout(PaperRule.US_LETTER)).paper is Paper.US_LETTER


def test_a_letter_on_each_sheet_as_the_office_has_it() -> None:
    office = OfficeLayout(us_letter=SheetLayout(Positions.WINDOW, WINDOW), is_large=True)
    assert office.layout_on(Paper.A4) == Layout(is_large=True)
    assert office.layout_on(Paper.US_LETTER, is_large=False) == Layout(Paper.US_LETTER, Positions.WINDOW, window=WINDOW)
