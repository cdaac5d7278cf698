from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.letters.print_row import PrintRow
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.services.post.on_its_way import WaitingLetter
from tests.gui.case_work import show_in_window

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
LETTER = WaitingLetter(
    "l1",
    "c1",
    "QV-2026-0001",
    "refusal",
    "en",
    "Aoife Byrne",
    Wording("Ireland", "爱尔兰"),
    2,
    AT,
    date(2026, 10, 21),
    None,
)


def words(row: PrintRow) -> dict[str, str]:
    return {label.objectName(): label.text() for label in row.findChildren(Label)}


def test_a_waiting_letter_is_printed_a_printed_one_is_posted(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(LETTER, UTC)
    qtbot.addWidget(row)
    assert words(row)["where_label"] == "Ireland  ·  QV-2026-0001"
    assert words(row)["envelope_label"] == "2 pages  ·  C5, window"
    assert words(row)["state_label"] == "to leave by Wed 21 Oct"
    with qtbot.waitSignal(row.print_wanted):
        row.action_button().click()

    row.show_printing(1, 2)
    assert child(row, Label, "state_label").text() == "page 2 of 2"

    row.show_letter(replace(LETTER, printed_at=AT))
    assert row.action_button().text() == "Mark as posted"
    assert words(row)["state_label"] == "printed Mon 12 Oct 02:20"
    with qtbot.waitSignal(row.posted):
        row.action_button().click()


def test_many_pages_want_a_flat_envelope(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, pages=9, country=None), UTC)
    qtbot.addWidget(row)

    assert words(row)["envelope_label"].endswith("C4, flat")
    assert words(row)["where_label"].startswith("country not known")


def test_printing_staff_read_no_word_of_the_case(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, case_id="", reference="", kind=""), UTC)
    qtbot.addWidget(row)

    assert words(row)["where_label"] == "Ireland"
    assert child(row, Label, "kind_label").isHidden()
    assert child(row, Button, "save_button").isHidden()


def test_what_has_to_leave_today_and_what_is_late_says_so(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    today = date(2026, 10, 21)
    row = PrintRow(LETTER, UTC, today)
    qtbot.addWidget(row)
    assert words(row)["state_label"] == "has to leave today"
    assert child(row, Label, "state_label").property("ink") == "brick"
    late = PrintRow(replace(LETTER, printed_at=AT, due_on=date(2026, 10, 20)), UTC, today)
    qtbot.addWidget(late)
    assert words(late)["state_label"] == "should have left by Tue 20 Oct"


def test_a_printed_letter_can_be_printed_again_and_a_failed_one_says_so(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, enclosures=2), UTC)
    qtbot.addWidget(row)
    assert words(row)["envelope_label"] == "2 pages  ·  2 enclosures  ·  C5, window"
    assert child(row, Button, "again_button").isHidden()
    row.show_failed()
    assert words(row)["state_label"] == "not printed"
    row.show_letter(replace(LETTER, printed_at=AT))
    assert not child(row, Button, "again_button").isHidden()
    with qtbot.waitSignal(row.print_wanted):
        child(row, Button, "again_button").click()
    with qtbot.waitSignal(row.look_wanted):
        child(row, Button, "look_button").click()


def test_a_letter_in_doubt_is_looked_for_first(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, may_be_in="Office"), UTC)
    qtbot.addWidget(row)
    came_out = child(row, Button, "came_out_button")
    assert words(row)["state_label"] == "may lie in Office: look"
    assert row.action_button().text() == "Print again"
    assert not came_out.isHidden()
    with qtbot.waitSignal(row.print_wanted):
        row.action_button().click()
    with qtbot.waitSignal(row.came_out):
        came_out.click()

    row.show_letter(replace(LETTER, may_be_in="printer / 打印机", is_lost_sight_of=True))
    assert words(row)["state_label"] == "perhaps printed: look for it"
    assert row.action_button().text() == "Print again"
    row.show_letter(replace(LETTER, printed_at=AT, may_be_in="Office"))
    assert row.action_button().text() == "Print again", "it is not posted before somebody has looked"
    assert child(row, Button, "again_button").isHidden()
    row.show_letter(replace(LETTER, printed_at=AT))
    assert row.action_button().text() == "Mark as posted"
    assert came_out.isHidden()


def test_what_was_printed_elsewhere_is_noted_before_it_is_posted(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    row = PrintRow(LETTER, UTC)
    qtbot.addWidget(row)
    elsewhere = child(row, Button, "came_out_button")
    assert (elsewhere.text(), elsewhere.isHidden()) == ("Printed elsewhere", False)
    with qtbot.waitSignal(row.came_out):
        elsewhere.click()
    row.show_letter(replace(LETTER, printed_at=AT))
    assert elsewhere.isHidden()


def test_a_letter_that_goes_by_mail_has_no_envelope_and_needs_no_printer(
    qtbot: QtBot, language: ScreenLanguage
) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, way=LetterWay.E_MAIL), UTC)
    qtbot.addWidget(row)
    row.allow(printing=False, acting=True)
    assert words(row)["envelope_label"] == "2 pages  ·  no envelope"
    assert (row.action_button().text(), row.action_button().isEnabled()) == ("Mark as sent", True)
    assert child(row, Button, "again_button").text() == "Print"  # to hand it over
    with qtbot.waitSignal(row.posted):
        row.action_button().click()
    row.show_letter(replace(LETTER, way=LetterWay.NO_ADDRESS))
    assert words(row)["envelope_label"].endswith("no envelope")
    assert row.action_button().text() == "Print"


def test_a_letter_that_was_saved_as_a_mail_is_marked_as_sent_or_printed_all_the_same(
    qtbot: QtBot, language: ScreenLanguage
) -> None:
    assert language.code == "en"
    row = PrintRow(replace(LETTER, is_mailed=True), UTC)
    qtbot.addWidget(row)
    row.allow(printing=True, acting=True)
    assert words(row)["envelope_label"] == "2 pages  ·  e-mail draft saved"
    assert row.action_button().text() == "Mark as sent"
    with qtbot.waitSignal(row.posted):
        row.action_button().click()
    assert child(row, Button, "again_button").text() == "Print"
    with qtbot.waitSignal(row.print_wanted):
        child(row, Button, "again_button").click()
    row.show_letter(replace(LETTER, printed_at=AT))
    assert row.action_button().text() == "Mark as posted"


@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
@pytest.mark.parametrize("printing", [True, False])
def test_the_gaps_between_the_links_are_even(
    qtbot: QtBot, language: ScreenLanguage, theme: Theme, code: str, printing: bool
) -> None:
    assert not theme.is_dark
    language.switch(code)
    for letter in (LETTER, replace(LETTER, printed_at=AT), replace(LETTER, way=LetterWay.E_MAIL)):
        row = PrintRow(letter, UTC)
        row.allow(printing=not printing, acting=True)
        window = show_in_window(qtbot, row, 900, 80)
        row.allow(printing=printing, acting=True)
        qtbot.wait(1)
        links = [child(row, Button, f"{name}_button") for name in ("look", "again", "came_out", "save")]
        shown = [link for link in links if link.isVisible()]
        assert len(shown) == 3
        free = {link.width() - link.fontMetrics().horizontalAdvance(link.text()) for link in shown}
        assert free <= {8, 9}, "the same room at both sides of each, whether it is on or off"
        gaps = {after.x() - before.x() - before.width() for before, after in pairwise(shown)}
        assert len(gaps) == 1
        window.close()
