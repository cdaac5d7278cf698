"""The editor: typed, checked, mended, undone, kept half written; each by the true widgets on a true desk."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.templates.wording_editor import WordingEditor
from qv_desk.gui.templates.written import kept_name
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import template_drafts, templates
from tests.gui.test_journey_accessibility import inputs_of, name_of

NAME = kept_name(LetterKind.REFUSAL, "en")
CONTROL = Qt.KeyboardModifier.ControlModifier
RunOnStore = Callable[[Callable[[], Any]], Any]


def checked(qtbot: QtBot, editor: WordingEditor) -> set[str]:
    qtbot.waitUntil(lambda: editor.faults() is not None, timeout=20_000)
    return {one.code for one in editor.faults() or ()}


def write(editor: WordingEditor, place: int, words: str) -> None:
    editor.go_to(place)
    text = editor.words.blocks.rows()[place].text
    text.selectAll()
    text.insertPlainText(words)


def test_the_shipped_wording_is_sound_and_nothing_is_to_be_sent(editor: WordingEditor) -> None:
    assert editor.faults() == ()
    assert editor.acts.send.reason() == "off: nothing is worded in another way"
    assert editor.panes.all_tabs.tabText(2) == "What it must carry  ·  9/9"


def test_a_fault_is_named_while_typing_and_mended_by_a_click(qtbot: QtBot, editor: WordingEditor) -> None:
    write(editor, 1, "Your request reached us on {{ recieved_on }}. You asked:")
    assert editor.faults() is None
    assert editor.acts.send.reason() == "being checked"
    assert "field_unknown" in checked(qtbot, editor)
    row = editor.words.blocks.rows()[1]
    row.faults.buttons()[0].click()
    assert row.text.text() == "Your request reached us on {{ received_on }}. You asked:"
    assert checked(qtbot, editor) == set()
    assert editor.acts.send.reason() == "off until it is said why"


def test_a_mend_for_words_that_have_gone_on_does_nothing(qtbot: QtBot, editor: WordingEditor) -> None:
    write(editor, 1, "On {{ recieved_on }}")
    checked(qtbot, editor)
    button = editor.words.blocks.rows()[1].faults.buttons()[0]
    write(editor, 1, "On {{ recieved_on }} and more")
    button.click()
    assert editor.words.blocks.rows()[1].text.text() == "On {{ recieved_on }} and more"


def test_everything_can_be_undone_and_done_again(qtbot: QtBot, editor: WordingEditor) -> None:
    first = editor.written()
    write(editor, 1, "Shorter")
    editor.words.remove_block()
    editor.words.move_block(1)
    editor.words.add_block()
    last = editor.written()
    for _ in range(6):
        editor.undo()
    assert editor.written() == first
    assert not editor.words.bar.undo_button.isEnabled()
    for _ in range(6):
        editor.redo()
    assert editor.written() == last
    qtbot.keyClick(editor.words.blocks.rows()[0].text, Qt.Key.Key_Z, CONTROL)
    assert editor.written() != last


def test_what_was_half_written_is_there_again(
    qtbot: QtBot, editor: WordingEditor, open_editor: Callable[[], WordingEditor], workplace: Workplace
) -> None:
    write(editor, 3, "We cannot do this.")
    editor.acts.note.setFocus()
    qtbot.keyClicks(editor.acts.note, "shorter")
    editor.close()
    again = open_editor()
    assert again.words.blocks.rows()[3].text.text() == "We cannot do this."
    assert again.acts.note.text() == "shorter"
    again.acts.give_up.click()
    assert again.words.blocks.rows()[3].text.text() != "We cannot do this."
    assert workplace.drafts.value(NAME) is None


def test_a_draft_is_kept_for_everybody(qtbot: QtBot, editor: WordingEditor, run_on_store: RunOnStore) -> None:
    desk = editor._work.desk
    write(editor, 3, "We cannot do this.  ")
    assert editor.acts.keep.isEnabled()
    editor.acts.keep.click()
    qtbot.waitUntil(lambda: editor.view().draft is not None, timeout=20_000)

    kept = run_on_store(lambda: templates.look_at_template(desk, LetterKind.REFUSAL, "en")).draft
    assert kept.blocks[3].text == "We cannot do this."
    assert editor.written().blocks[3].text == "We cannot do this."
    assert not editor.acts.keep.isEnabled()
    assert editor._work.drafts.value(NAME) is None
    assert editor.acts.give_up.text() == "Give the draft up …"


def test_a_draft_that_was_kept_elsewhere_is_noticed_and_neither_is_lost(
    qtbot: QtBot, editor: WordingEditor, run_on_store: RunOnStore
) -> None:
    desk, view = editor._work.desk, editor.view()
    write(editor, 3, "Mine.")
    run_on_store(
        lambda: template_drafts.keep_draft(desk, view.kind, view.language, "Theirs", view.shipped.blocks, seen=0)
    )
    editor.acts.keep.click()
    qtbot.waitUntil(lambda: editor.notice.code() == "template_edited_meanwhile", timeout=20_000)
    qtbot.waitUntil(lambda: editor.view().draft is not None, timeout=20_000)
    assert editor.written().blocks[3].text == "Mine."
    assert not editor.acts.keep.isEnabled()
    editor._line.mine.click()
    editor.acts.keep.click()
    qtbot.waitUntil(lambda: (draft := editor.view().draft) is not None and draft.revision == 2, timeout=20_000)
    assert editor.view().draft is not None
    assert editor.written().blocks[3].text == "Mine."


def test_the_next_fault_is_a_key_away(qtbot: QtBot, editor: WordingEditor) -> None:
    write(editor, 2, "")
    write(editor, 9, "{{ nothing }}")
    checked(qtbot, editor)
    editor.words.blocks.go_to(2)
    editor.next_fault()
    assert editor.words.blocks.current() == 9
    editor.next_fault()
    assert editor.words.blocks.current() in {-1, 2}


def test_keys_alone_are_enough(qtbot: QtBot, editor: WordingEditor) -> None:
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    editor.go_to(1)
    text = editor.words.blocks.rows()[1].text
    before = editor.written()
    qtbot.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.written().blocks[2] == before.blocks[1]
    qtbot.keyClick(editor.words.blocks.rows()[2].text, Qt.Key.Key_Return, CONTROL)
    assert editor.written().blocks[3].text == ""
    qtbot.keyClick(editor.words.blocks.rows()[3].text, Qt.Key.Key_Delete, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(editor.written().blocks) == len(before.blocks)
    qtbot.keyClick(editor.words.blocks.rows()[3].text, Qt.Key.Key_F2)
    assert editor.words.bar.kind.hasFocus()
    qtbot.keyClick(editor.words.bar.kind, Qt.Key.Key_Escape)
    assert not editor.words.bar.kind.hasFocus()
    qtbot.keyClick(editor.words.bar.kind, Qt.Key.Key_Z, CONTROL)
    undone = editor.written()
    qtbot.keyClick(editor.words.bar.kind, Qt.Key.Key_Y, CONTROL)
    assert editor.written() != undone
    with qtbot.waitSignal(editor.back_wanted):
        qtbot.keyClick(editor.words.blocks.rows()[3].text, Qt.Key.Key_Escape)


def test_the_contract_leads_to_the_block(qtbot: QtBot, editor: WordingEditor) -> None:
    write(editor, 1, "We have it.")
    checked(qtbot, editor)
    assert "8/9" in editor.panes.tabs.tabText(1)
    editor.words.blocks.go_to(5)
    editor.contract.block_wanted.emit(1)
    assert editor.words.blocks.current() == 1


def test_the_words_of_a_version_are_taken_over_and_can_be_undone(editor: WordingEditor) -> None:
    other = editor.written().titled("An older title")
    editor.versions.take_wanted.emit(other)
    assert editor.words.blocks.title.text() == "An older title"
    editor.undo()
    assert editor.words.blocks.title.text() == editor.view().shipped.title


def test_it_speaks_both_languages(editor: WordingEditor, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    editor.retranslate()
    assert "拒绝函" in editor._title.plain_text()


def test_every_input_has_a_name_and_a_way_by_keyboard(qtbot: QtBot, editor: WordingEditor) -> None:
    write(editor, 1, "On {{ recieved_on }}")
    checked(qtbot, editor)
    for page in range(3):
        editor.panes.turn_to(page)
        qtbot.waitUntil(lambda: editor._work.jobs.is_idle, timeout=20_000)
        found = list(inputs_of(editor))
        assert [type(each).__name__ for each in found if not name_of(each, editor).strip()] == []
        assert [name_of(each, editor) for each in found if not each.focusPolicy() & Qt.FocusPolicy.TabFocus] == []
