"""A letterhead is tried on every sheet before it is taken."""

from dataclasses import replace

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import SHIPPED, OfficeLayout, Positions, SheetLayout
from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.errors import InputError
from qv_desk.services.office.office_fit import must_fit

OFFICE = office_defaults().office
FORM_A = OfficeLayout(a4=SheetLayout(Positions.WINDOW, envelopes()["din_a"].window))
NUMBER_10 = OfficeLayout(us_letter=SheetLayout(Positions.WINDOW, envelopes()["us_10"].window))


@pytest.mark.parametrize("layout", [SHIPPED, FORM_A, NUMBER_10, OfficeLayout(a4=SheetLayout(Positions.PLAIN))])
def test_the_office_as_shipped_fits_every_envelope(layout: OfficeLayout) -> None:
    must_fit(OFFICE, layout)
    must_fit(replace(OFFICE, logo=Logo("ab" * 32, 300, 100, LogoSide.RIGHT)), layout)


def test_a_logo_above_the_name_has_no_room_over_a_high_window() -> None:
    above = replace(OFFICE, logo=Logo("ab" * 32, 300, 100))
    must_fit(above, SHIPPED)
    must_fit(above, NUMBER_10)
    with pytest.raises(InputError, match="logo_no_room"):
        must_fit(above, FORM_A)


def test_what_would_run_into_the_window_of_one_sheet_is_refused_for_all() -> None:
    long = replace(OFFICE, postal_address=tuple(f"Line {number} of our address" for number in range(12)))
    must_fit(long, SHIPPED)
    with pytest.raises(InputError, match="letterhead_too_high"):
        must_fit(long, FORM_A)
    with pytest.raises(InputError, match="letterhead_too_high"):
        must_fit(replace(OFFICE, postal_address=tuple(f"Line {number} of an address" for number in range(60))), SHIPPED)


def test_a_window_without_room_for_an_address_of_four_lines_is_refused() -> None:
    low = OfficeLayout(a4=SheetLayout(Positions.WINDOW, Window(200, 450, 850, 220)))
    with pytest.raises(InputError, match="recipient_too_long"):
        must_fit(OFFICE, low)
