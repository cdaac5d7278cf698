"""The editor of one wording: its words at the left; beside them the page, what the law asks for, and the versions.

Nothing that is typed is lost: each change is kept half written, for that person alone, and comes back after a lock.
What is wrong is found off the window's thread, a moment after the last key.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.act_bar import ActBar
from qv_desk.gui.templates.contract_pane import ContractPane
from qv_desk.gui.templates.panes import Panes
from qv_desk.gui.templates.preview_pane import PreviewPane
from qv_desk.gui.templates.standing_line import StandingLine
from qv_desk.gui.templates.versions_pane import VersionsPane
from qv_desk.gui.templates.wording_check import WordingCheck
from qv_desk.gui.templates.wording_deeds import WordingDeeds
from qv_desk.gui.templates.wording_state import WordingState
from qv_desk.gui.templates.words_pane import WordsPane
from qv_desk.gui.templates.written import Written
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateView

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.domain.letters.office_template import OfficeTemplate


_VERSIONS: Final = 2
"""The place of the versions among the pages beside the words."""


class WordingEditor(View):
    """One wording.

    Args:
        work: desk, store thread and what is half written.
        view: what is kept of the wording.
        parent: Qt's owner.

    Attributes:
        words: subject line and blocks, with the bar that works on them.
        acts: what is done with the whole.
        preview: the page.
        contract: what the law asks for.
        versions: history and comparison.
        panes: how these stand beside each other.
        notice: what was done, or could not be.

    Signals:
        back_wanted: back to the list; what was written is kept.
        checked: what is wrong with the wording as it stands is shown.
    """

    back_wanted = Signal()
    checked = Signal()

    def __init__(self, work: Workplace, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._state = WordingState(view, work.drafts, work.desk.user)
        self._checking = WordingCheck(work.jobs, view.kind, view.language, self)
        self._back = Button(kind="link", icon="back")
        self._back.clicked.connect(self.back_wanted)
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._line = StandingLine(work.desk.user.user_id, work.zone)
        self.notice = Notice()
        self.words, self.acts = WordsPane(view, self._state.now), ActBar()
        self.preview, self.versions = PreviewPane(work, view), VersionsPane(work, view)
        self.contract = ContractPane(view)
        self.deeds = WordingDeeds(work, self)
        left = QWidget()
        whole = column(self.words, self.acts)
        whole.setStretch(0, 1)
        left.setLayout(whole)
        self.panes = Panes(left, (self.preview, self.contract, self.versions))
        head = row(self._back, 8, self._title)
        head.setStretch(2, 1)
        whole = column(column(head, self._line, self.notice, gap=4, margins=(20, 10, 20, 8)), self.panes)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self._bind_keys()
        self.retranslate()
        self._show_view(view)
        if self._state.stand.is_waiting:
            self.panes.turn_to(_VERSIONS)  # whoever approves it reads first what differs

    def _connect(self) -> None:
        self.words.wrote.connect(self._write)
        self.words.mended.connect(self._mend)
        self.words.undo_wanted.connect(self.undo)
        self.words.redo_wanted.connect(self.redo)
        self.contract.block_wanted.connect(self.go_to)
        self.versions.take_wanted.connect(self._take)
        self.versions.retire_wanted.connect(lambda: self.deeds.retire(self._state.view))
        self.acts.note.textEdited.connect(self._note)
        self.acts.keep.clicked.connect(self.keep)
        self.acts.next_fault.clicked.connect(self.next_fault)
        self.acts.send.clicked.connect(self._send)
        self.acts.give_up.clicked.connect(self._give_up)
        self.acts.approve.clicked.connect(self._approve)
        self.acts.send_back.clicked.connect(lambda: self._with_entry(self.deeds.send_back))
        self.acts.take_back.clicked.connect(lambda: self._with_entry(self.deeds.take_back))
        self._line.mine_wanted.connect(self._go_on_with_mine)
        self._line.theirs_wanted.connect(self._drop_mine)
        self.deeds.kept.connect(self._state.was_kept)
        self.deeds.settled.connect(self._was_settled)
        self.deeds.failed.connect(self._refuse)
        self._checking.found.connect(self._show_faults)
        self._checking.failed.connect(self._refuse)
        self.deeds.busy.connect(lambda busy: self.acts.setEnabled(not busy))
        self._work.drafts.arrived.connect(self.reload)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+S": self.keep,
            "Ctrl+Space": self.words.pick_field,
            "Alt+Up": lambda: self.words.move_block(-1),
            "Alt+Down": lambda: self.words.move_block(1),
            "Ctrl+Return": self.words.add_block,
            "Ctrl+Shift+Del": self.words.remove_block,
            "F2": lambda: self.words.bar.kind.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "Ctrl+Z": self.undo,
            "Ctrl+Y": self.redo,
            "F8": self.next_fault,
            "Esc": self._escape,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def retranslate(self) -> None:
        """Word the head and the tabs."""
        self._back.setText(self.tr("All wordings"))
        self._title.setText(dates.joined(said(self._state.view.kind_name), said(self._state.view.language_name)))
        self._word_tabs()
        self._show_stand()

    def first_focus(self) -> QWidget | None:
        """The first block."""
        return self.words.first_focus()

    def written(self) -> Written:
        """The wording as it stands in the editor."""
        return self._state.now

    def faults(self) -> tuple[TemplateFault, ...] | None:
        """What is wrong with it; None while that is being found out."""
        return self._checking.faults

    def view(self) -> TemplateView:
        """What is kept of the wording, as last asked."""
        return self._state.view

    def reload(self) -> None:
        """Ask again what is kept."""
        desk, kind, language = self._work.desk, self._state.view.kind, self._state.view.language
        self._work.jobs.ask(
            self, lambda: templates.look_at_template(desk, kind, language), self._show_view, failed=self._refuse
        )

    def undo(self) -> None:
        """Take the last step back."""
        if self._state.stand.may_write and self._state.steps.can_undo:
            self._state.steps.undo()
            self._after()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._state.stand.may_write and self._state.steps.can_redo:
            self._state.steps.redo()
            self._after()

    def go_to(self, place: int) -> None:
        """Put the keyboard into a block."""
        self.panes.show_left()
        self.words.blocks.go_to(place)

    def next_fault(self) -> None:
        """Go to the next block with a fault; what concerns the whole stands over the subject line."""
        spots = sorted({-1 if one.block is None else one.block for one in self._checking.faults or ()})
        if spots:
            self.go_to(next((spot for spot in spots if spot > self.words.blocks.current()), spots[0]))

    def keep(self) -> None:
        """Keep what is written as the office's draft."""
        if self.acts.keep.isEnabled() and self._state.stand.may_write:
            self.deeds.keep(self._state.view, self._state.half())

    def _show_view(self, view: TemplateView) -> None:
        """Show what is kept, or what the person has half written on top of it."""
        state = self._state
        state.show_view(view)
        may_write = state.stand.may_write
        self.words.set_read_only(read_only=not may_write)
        self.words.show_written(state.now)
        if self.acts.note.text().strip() != state.note:
            blocked = QSignalBlocker(self.acts.note)
            self.acts.note.setText(state.note)
            blocked.unblock()
        self.versions.show_view(view, may_write=may_write)
        self._show_stand()
        self._checking.look(state.now)

    def _show_stand(self) -> None:
        state = self._state
        self._line.show_standing(state.stand, state.view)
        faults = self._checking.faults
        self.acts.show_standing(state.stand, None if faults is None else len(faults), differs=state.differs)
        self.words.bar.show_steps(can_undo=state.steps.can_undo, can_redo=state.steps.can_redo)

    def _mend(self, written: Written) -> None:
        if self._checking.faults is not None:  # else it was made for words that have gone on since
            self._write(written)

    def _take(self, written: Written) -> None:
        self._write(written)
        self.panes.show_left()

    def _write(self, written: Written, typed: str = "") -> None:
        if self._state.stand.may_write:
            self._state.steps.take(written, typed)
            self._after()

    def _after(self) -> None:
        """Something was written: show it, keep it, and look at it in a moment."""
        self.words.show_written(self._state.now)
        self._checking.look_soon(self._state.now)
        self._keep_half()

    def _note(self, note: str) -> None:
        self._state.note = note
        self._keep_half()

    def _keep_half(self) -> None:
        self._state.keep_half()
        self._show_stand()

    def _show_faults(self, written: Written) -> None:
        faults = self._checking.faults or ()
        self.words.blocks.show_faults(faults, written)
        self.contract.show_faults(faults)
        self.preview.show_written(written)
        self.versions.show_written(written)
        self._word_tabs()
        self._show_stand()
        self.checked.emit()

    def _word_tabs(self) -> None:
        ticks = self.contract.count()
        self.panes.word(
            self.tr("Words"),
            (self.tr("Page"), dates.joined(self.tr("What it must carry"), ticks), self.tr("Versions")),
        )

    def _send(self) -> None:
        self.deeds.send(self._state.view, self._state.half(), is_half=self._state.stand.is_half)

    def _approve(self) -> None:
        self._with_entry(lambda entry: self.deeds.approve(self._state.view, entry))

    def _give_up(self) -> None:
        if self._state.stand.is_half:
            self._drop_mine()
        else:
            self._with_entry(self.deeds.give_up)

    def _with_entry(self, deed: "Callable[[OfficeTemplate], None]") -> None:
        if self._state.stand.entry is not None:
            deed(self._state.stand.entry)

    def _go_on_with_mine(self) -> None:
        self._state.go_on_with_mine()
        self._show_stand()

    def _drop_mine(self) -> None:
        self._state.drop_mine()
        self._show_view(self._state.view)

    def _was_settled(self, words: str) -> None:
        self.notice.clear()
        self._work.said.emit(words)
        self.reload()

    def _refuse(self, error: DeskError) -> None:
        """Nothing was done; somebody else may have done something meanwhile."""
        self.notice.show_error(error)
        if error.code in {"template_edited_meanwhile", "template_draft_gone", "template_waits", "template_not_waiting"}:
            self.reload()

    def _escape(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.words.bar.isAncestorOf(focus):
            self.words.blocks.go_to(self.words.blocks.current())
        else:
            self.back_wanted.emit()
