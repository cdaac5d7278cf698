"""What the print room says of its letters as a whole."""

from dataclasses import replace

import pytest

from qv_desk.domain.letters.layout import Paper
from qv_desk.gui.letters import print_room_words
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from tests.gui.letters.test_print_row import AT, LETTER

pytestmark = pytest.mark.usefixtures("language")

PRINTED = replace(LETTER, letter_id="l2", printed_at=AT)
AMERICAN = replace(LETTER, letter_id="l3", paper=Paper.US_LETTER, pages=3)
DOUBTFUL = replace(LETTER, letter_id="l4", may_be_in="Office 2")


def test_an_empty_room_needs_no_paper() -> None:
    assert print_room_words.title(()) == "Nothing to print"
    assert print_room_words.hint(()) == ""
    assert print_room_words.doubts(()) == ("", "")


def test_pages_paper_and_what_waits_besides() -> None:
    assert print_room_words.title((LETTER,)) == "1 letter to print"
    assert print_room_words.title((LETTER, AMERICAN, PRINTED)) == "2 letters to print"
    assert print_room_words.hint((LETTER,)) == "2 pages  ·  A4 plain, one-sided"
    assert print_room_words.hint((AMERICAN,)) == "3 pages  ·  US Letter plain, one-sided"
    both = print_room_words.hint((LETTER, AMERICAN, PRINTED))
    assert both == "5 pages  ·  1 printed letter to post  ·  A4 and US Letter plain, one-sided"
    assert print_room_words.hint((PRINTED,)) == "1 printed letter to post"


def test_the_buttons_say_how_many() -> None:
    assert print_room_words.print_all(1) == "Print it"
    assert print_room_words.print_all(7) == "Print all 7"
    assert print_room_words.post_all((PRINTED,)) == "Mark the printed one as posted"
    assert print_room_words.post_all((PRINTED, PRINTED)) == "Mark all 2 printed as posted"


def test_a_letter_in_doubt_is_to_be_looked_for() -> None:
    many, how = print_room_words.doubts((DOUBTFUL, LETTER))
    assert many == "1 letter may have come out of the printer already."
    assert how.startswith("Printing was cut off.")
    _many, how = print_room_words.doubts((replace(DOUBTFUL, is_lost_sight_of=True),))
    assert how.startswith("What the print room noted was lost.")


def test_it_speaks_chinese(language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    assert print_room_words.title((LETTER, AMERICAN)) == "2 封信函待打印"
