"""Approving: each clause worded anew is read and ticked by name; one unticked keeps the wording out of force."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.templates.approve_dialog import ApproveDialog
from qv_desk.gui.templates.difference_view import MarkedText
from qv_desk.gui.templates.written import Written
from qv_desk.services.templates import template_drafts, templates
from tests.gui.staffed_office import Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.templates.templates_page import TemplatesPage


def sent_by_ola(staffed: StaffedOffice, part: str, words: str) -> None:
    desk = staffed.desk_of("Ola Berg")
    shipped = Written.of(templates.look_at_template(desk, LetterKind.REFUSAL, "en").shipped)
    place = next(number for number, block in enumerate(shipped.blocks) if block.part == part)
    written = shipped.with_text(place, words) if part else shipped.titled(words)
    entry = template_drafts.keep_draft(
        desk, LetterKind.REFUSAL, "en", written.title, written.blocks, seen=0, note="plainer"
    )
    template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)
    desk.close()


def dialog_of(qtbot: QtBot, sat: Sat) -> ApproveDialog:
    page = cast("TemplatesPage", sat.page("templates"))
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open_wording(LetterKind.REFUSAL, "en")
    editor = page.editor()
    assert editor is not None
    entry = editor.view().draft
    assert entry is not None
    dialog = ApproveDialog(sat.window.workplace, editor.view(), entry, sat.window)
    dialog.open()
    return dialog


def test_each_clause_worded_anew_is_ticked_before_it_is_in_force(
    qtbot: QtBot, staffed: StaffedOffice, sit: Callable[[str], Sat]
) -> None:
    sent_by_ola(staffed, "no_action", "We cannot do this, and have done nothing with your data.")
    sat = sit("Chen Jing")
    dialog = dialog_of(qtbot, sat)

    assert list(dialog.boxes) == ["no_action"]
    assert dialog.act.reason() == "One is not ticked."
    aloud = dialog.findChildren(MarkedText)[0].accessibleName()
    assert "taken out" in aloud
    assert "put in" in aloud
    dialog.boxes["no_action"].click()
    with qtbot.waitSignal(dialog.approved, timeout=20_000):
        dialog.act.button.click()
    sat.leave()
    desk = staffed.desk_of("Ola Berg")
    view = templates.look_at_template(desk, LetterKind.REFUSAL, "en")
    assert view.number == 1
    assert view.approved is not None
    assert view.approved.confirmed == ("no_action",)
    desk.close()


def test_what_the_desk_refuses_is_said_in_the_dialog(
    qtbot: QtBot, staffed: StaffedOffice, sit: Callable[[str], Sat]
) -> None:
    sent_by_ola(staffed, "", "What we have decided")
    sat = sit("Chen Jing")
    dialog = dialog_of(qtbot, sat)
    assert dialog.boxes == {}
    assert dialog.first_focus() is dialog.act.button

    def taken_back() -> None:
        entry = dialog._entry
        template_drafts.return_draft(sat.desk, entry.entry_id, "wait", seen=entry.revision)

    done: list[object] = []
    sat.jobs.ask(sat.jobs, taken_back, lambda _nothing: done.append(1))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "template_not_waiting", timeout=20_000)
    dialog.reject()
