"""Every place has a page of its own making, and it can be entered."""

from collections.abc import Callable

import pytest

from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.places import Page, Place
from tests.gui.staffed_office import Sat


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.code)
def test_each_place_makes_its_page(place: Place, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = sat.page(place.code)
    assert isinstance(page, Page)
    assert page.isVisible()
    assert not sat.troubles
