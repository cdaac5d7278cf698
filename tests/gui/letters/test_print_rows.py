from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.letters.print_rows import AT_ONCE, PrintRows
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.post.on_its_way import WaitingLetter
from tests.gui.case_work import show_in_window

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)
TODAY = date(2026, 10, 21)


def letters(count: int, *, pages: int = 2) -> tuple[WaitingLetter, ...]:
    return tuple(
        WaitingLetter(
            f"l{number:04}", "", "", "", "en", f"Person {number}", Wording("Ireland", "爱尔兰"), pages,
            AT + timedelta(minutes=number), None, None,
        )
        for number in range(count)
    )  # fmt: skip


def test_each_envelope_has_its_heading(qtbot: QtBot, language: ScreenLanguage) -> None:
    rows = PrintRows(UTC)
    qtbot.addWidget(rows)
    printed = replace(letters(1)[0], letter_id="p", printed_at=AT)
    american = replace(letters(1)[0], letter_id="u", paper=Paper.US_LETTER)
    mailed = replace(letters(1)[0], letter_id="m", way=LetterWay.E_MAIL)
    rows.show_letters((*letters(2), american, printed, mailed), TODAY)
    assert rows.headings() == (
        "C5, window  ·  to print  ·  2 letters",
        "C5, window  ·  to print  ·  1 letter  ·  on US Letter paper",
        "C5, window  ·  printed, to post  ·  1 letter",
        "no envelope: by e-mail, or handed over  ·  1 letter",
    )
    (advice,) = [one.text() for one in rows.findChildren(Para) if "postal address" in one.text()]
    assert "then note the day" in advice
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: rows.headings()[0].startswith("C5 开窗信封"), timeout=5_000)


def test_a_thousand_letters_make_no_thousand_rows(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    rows = PrintRows(UTC)
    qtbot.addWidget(rows)
    rows.show_letters(letters(1_000), TODAY)
    assert len(rows.rows()) == AT_ONCE
    assert rows.more_button().text() == f"Show {AT_ONCE} more of {1_000 - AT_ONCE}"
    rows.more_button().click()
    assert len(rows.rows()) == 2 * AT_ONCE
    rows.show_letters(letters(3), TODAY)
    assert rows.more_button().isHidden()


def test_a_row_that_stays_is_the_same_row(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    rows = PrintRows(UTC)
    qtbot.addWidget(rows)
    first = letters(5)
    rows.show_letters(first, TODAY)
    kept = rows.row_of("l0003")
    rows.show_letters(first[2:], TODAY)
    assert rows.row_of("l0003") is kept
    assert rows.row_of("l0001") is None
    rows.show_letter(replace(first[3], printed_at=AT))
    assert kept is not None
    assert kept.letter.printed_at == AT
    rows.allow(printing=False, acting=False)
    assert not kept.action_button().isEnabled()


@pytest.mark.parametrize("width", [640, 760])
def test_the_columns_of_rows_with_different_links_stand_below_each_other(
    qtbot: QtBot, language: ScreenLanguage, theme: Theme, width: int
) -> None:
    assert (language.code, theme.is_dark) == ("en", False)
    rows = PrintRows(UTC)
    printed = replace(letters(1)[0], letter_id="p", case_id="c", printed_at=AT)
    mailed = replace(letters(1)[0], letter_id="m", case_id="c", way=LetterWay.E_MAIL)
    rows.show_letters((replace(letters(1)[0], case_id="c"), printed, mailed), TODAY)
    window = show_in_window(qtbot, rows, width, 400)
    qtbot.wait(1)
    for name in ("state_label", "envelope_label"):
        places = {child(row, Label, name).mapTo(rows, QPoint()).x() for row in rows.rows()}
        assert len(places) == 1, name
    for row in rows.rows():
        save = child(row, Button, "save_button")
        assert save.mapTo(row, QPoint(save.width(), 0)).x() <= row.action_button().x()
    window.close()
