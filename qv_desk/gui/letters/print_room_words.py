"""What the print room says of its letters as a whole: how many wait, what paper they need, and which are in doubt."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.letters.layout import Paper
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.services.post.on_its_way import WaitingLetter

Letters = Sequence[WaitingLetter]


def title(letters: Letters) -> str:
    """How many letters are to be printed."""
    translate = QCoreApplication.translate
    waiting = sum(letter.is_to_print for letter in letters)
    if not waiting:
        return translate("PrintRoomView", "Nothing to print")
    return plural(
        waiting,
        translate("PrintRoomView", "1 letter to print"),
        translate("PrintRoomView", "{number} letters to print"),
    )


def hint(letters: Letters) -> str:
    """How many pages that makes and on what paper, and what waits besides; empty where nothing waits."""
    translate = QCoreApplication.translate
    waiting = sum(letter.is_to_print for letter in letters)
    printed = sum(letter.is_to_post for letter in letters)
    others = len(letters) - waiting - printed
    pages = plural(
        sum(letter.pages * letter.is_to_print for letter in letters),
        translate("PrintRoomView", "1 page"),
        translate("PrintRoomView", "{number} pages"),
    )
    post = plural(
        printed,
        translate("PrintRoomView", "1 printed letter to post"),
        translate("PrintRoomView", "{number} printed letters to post"),
    )
    rest = plural(
        others,
        translate("PrintRoomView", "1 letter is not for the post"),
        translate("PrintRoomView", "{number} are not for the post"),
    )
    return dates.joined(
        pages if waiting else "", post if printed else "", _paper(letters) if waiting else "", rest if others else ""
    )


def print_all(number: int) -> str:
    """The button that prints so many letters."""
    translate = QCoreApplication.translate
    return plural(number, translate("PrintRoomView", "Print it"), translate("PrintRoomView", "Print all {number}"))


def post_all(letters: Letters) -> str:
    """The button that marks the printed letters as posted."""
    translate = QCoreApplication.translate
    return plural(
        sum(letter.is_to_post for letter in letters),
        translate("PrintRoomView", "Mark the printed one as posted"),
        translate("PrintRoomView", "Mark all {number} printed as posted"),
    )


def doubts(letters: Letters) -> tuple[str, str]:
    """How many letters may have come out already, and what to do about it; empty where none is in doubt."""
    translate = QCoreApplication.translate
    number = sum(bool(letter.may_be_in) for letter in letters)
    if not number:
        return "", ""
    how = translate(
        "PrintRoomView",
        "Printing was cut off. Look at the printer: if the letter lies there, press It came out; else "
        "press Print again.",
    )
    if any(letter.is_lost_sight_of for letter in letters):
        how = translate(
            "PrintRoomView",
            "What the print room noted was lost. Look for each such letter before it is printed again: if you "
            "find it, press It came out; else press Print again.",
        )
    many = plural(
        number,
        translate("PrintRoomView", "1 letter may have come out of the printer already."),
        translate("PrintRoomView", "{number} letters may have come out of the printer already."),
    )
    return many, how


def _paper(letters: Letters) -> str:
    """What has to lie in the printer."""
    translate = QCoreApplication.translate
    papers = {letter.paper for letter in letters if letter.is_to_print}
    if papers == {Paper.US_LETTER}:
        return translate("PrintRoomView", "US Letter plain, one-sided")
    if len(papers) > 1:
        return translate("PrintRoomView", "A4 and US Letter plain, one-sided")
    return translate("PrintRoomView", "A4 plain, one-sided")
