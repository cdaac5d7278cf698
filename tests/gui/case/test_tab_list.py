"""Every case has the same tabs, and some cases have one more."""

from qv_desk.gui.case.tab_list import TABS, tabs_of
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_codes_are_unique_and_a_case_that_is_not_read_has_the_tabs_of_all() -> None:
    codes = [tab.code for tab in TABS]

    assert len(codes) == len(set(codes))
    assert tabs_of(None) == tuple(tab for tab in TABS if tab.belongs is None)
    assert codes[0] == "summary"


def test_every_tab_is_named_in_both_languages(language: ScreenLanguage) -> None:
    english = [tab.name for tab in TABS]
    language.switch(CHINESE)

    assert not set(english) & {tab.name for tab in TABS}
