"""A place is one row of the sidebar; what a role may not see is not there."""

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.places import Group, Page, Place


@pytest.mark.usefixtures("language")
def test_headings_and_names_are_words() -> None:
    assert Group.FIRST.word == ""
    assert Group.DUE.word == "Due and waiting"
    place = Place("x", "Today", "today", Group.FIRST, "x", lambda _workplace: Page())
    assert place.name == "Today"


@pytest.mark.usefixtures("theme")
def test_a_page_has_no_filter_of_its_own() -> None:
    page = Page()
    assert not page.focus_filter()
    page.leave()


def test_printing_staff_see_only_the_post() -> None:
    assert [place.code for place in PLACES if Role.PRINTING in place.roles] == ["post"]
