"""Sent, taken back, given up, retired: what was done is said, and what was refused leaves things as they were."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.templates.wording_deeds import WordingDeeds
from qv_desk.gui.templates.written import HalfWritten, Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import template_drafts, templates
from qv_desk.services.templates.templates import TemplateView

if TYPE_CHECKING:
    from qv_desk.errors import DeskError

RunOnStore = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def deeds(qtbot: QtBot, workplace: Workplace) -> WordingDeeds:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    return WordingDeeds(workplace, owner)


def ours(view: TemplateView, words: str = "We cannot do this.") -> Written:
    place = next(number for number, block in enumerate(view.shipped.blocks) if block.part == "no_action")
    return Written.of(view.shipped).with_text(place, words)


def now(workplace: Workplace, run_on_store: RunOnStore) -> TemplateView:
    found = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.REFUSAL, "en"))
    assert isinstance(found, TemplateView)
    return found


def drafted(workplace: Workplace, run_on_store: RunOnStore, view: TemplateView) -> OfficeTemplate:
    written, desk = ours(view), workplace.desk
    found = run_on_store(
        lambda: template_drafts.keep_draft(desk, view.kind, "en", written.title, written.blocks, seen=0, note="plainer")
    )
    assert isinstance(found, OfficeTemplate)
    return found


def answer(qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), WordsDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WordsDialog)
    dialog.words.setText(words)
    dialog.act.button.click()


def test_what_is_not_kept_yet_is_kept_and_sent(
    qtbot: QtBot, deeds: WordingDeeds, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    with qtbot.waitSignals([deeds.kept, deeds.settled], timeout=20_000):
        deeds.send(view, HalfWritten(ours(view), "plainer"), is_half=True)
    draft = now(workplace, run_on_store).draft
    assert draft is not None
    assert (draft.state, draft.note) == (TemplateState.WAITING, "plainer")


def test_what_cannot_be_sent_is_kept_all_the_same(
    qtbot: QtBot, deeds: WordingDeeds, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    half = HalfWritten(ours(view, "{{ nothing }}"), "plainer")
    with qtbot.waitSignals([deeds.kept, deeds.failed], timeout=20_000):
        deeds.send(view, half, is_half=True)
    draft = now(workplace, run_on_store).draft
    assert draft is not None
    assert draft.state is TemplateState.DRAFT


def test_a_draft_is_sent_taken_back_and_given_up(
    qtbot: QtBot, deeds: WordingDeeds, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    entry = drafted(workplace, run_on_store, view)
    with qtbot.waitSignal(deeds.settled, timeout=20_000) as told:
        deeds.send(replace(view, draft=entry), HalfWritten(ours(view), "plainer", entry.entry_id, 1), is_half=False)
    assert told.args == ["Wording no. 1 waits for a second person."]
    with qtbot.waitSignal(deeds.settled, timeout=20_000):
        deeds.take_back(entry)
    draft = now(workplace, run_on_store).draft
    assert draft is not None
    assert draft.state is TemplateState.DRAFT
    deeds.give_up(draft)
    with qtbot.waitSignal(deeds.settled, timeout=20_000):
        answer(qtbot, "not needed")
    view = now(workplace, run_on_store)
    assert view.draft is None
    assert (view.history[0].state, view.history[0].ended_because) == (TemplateState.WITHDRAWN, "not needed")


def test_a_refusal_is_said_and_ends_what_was_under_way(
    qtbot: QtBot, deeds: WordingDeeds, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    drafted(workplace, run_on_store, view)
    busy: list[bool] = []
    deeds.busy.connect(busy.append)
    with qtbot.waitSignal(deeds.failed, timeout=20_000) as told:
        deeds.keep(view, HalfWritten(ours(view, "Other."), "plainer"))
    error: DeskError = told.args[0]
    assert error.code == "template_edited_meanwhile"
    qtbot.waitUntil(lambda: busy == [True, False])


def test_a_draft_begun_anew_by_somebody_else_is_not_overwritten(
    qtbot: QtBot, deeds: WordingDeeds, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    """Its keepings are counted from one again, so that the count alone would not tell."""
    desk, first = workplace.desk, drafted(workplace, run_on_store, view)
    run_on_store(lambda: template_drafts.discard_draft(desk, first.entry_id, seen=first.revision))
    second = drafted(workplace, run_on_store, view)
    assert second.revision == first.revision
    with qtbot.waitSignal(deeds.failed, timeout=20_000) as told:
        deeds.keep(view, HalfWritten(ours(view, "Mine."), "plainer", first.entry_id, first.revision))
    assert told.args[0].code == "template_edited_meanwhile"
    draft = now(workplace, run_on_store).draft
    assert draft is not None
    assert draft.blocks == second.blocks


def test_what_is_not_in_force_cannot_be_retired_and_the_dialog_says_so(
    qtbot: QtBot, deeds: WordingDeeds, view: TemplateView
) -> None:
    deeds.retire(view)
    answer(qtbot, "a new law")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WordsDialog)
    qtbot.waitUntil(lambda: dialog.notice.code() == "template_not_in_force", timeout=20_000)
    dialog.reject()
