"""Every page of the sidebar has its few sentences, and no others are written."""

from PySide6.QtWidgets import QApplication

from qv_desk.gui.shell import guide_words
from qv_desk.gui.shell.place_list import PLACES


def test_every_page_has_its_sentences_and_no_other(qapp: QApplication) -> None:
    assert qapp is not None
    assert set(guide_words._PAGES) == {place.page for place in PLACES}
    texts = [text for place in PLACES for _heading, text in guide_words.about(place.page)]
    assert all(text.endswith(".") for text in texts)
    assert guide_words.about("nowhere") == ()
