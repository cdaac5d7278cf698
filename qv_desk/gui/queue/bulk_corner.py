"""The chosen cases of the queue and what is done with them: the bar, the dialogs, and what was left unfinished.

What the acts need is loaded when the first of them is asked for: a start waits for the queue, and for nothing of this.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.errors import DeskError
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.queue.kept_selection import KeptSelection
from qv_desk.gui.queue.queue_model import QueueModel
from qv_desk.gui.queue.selection_bar import SelectionBar
from qv_desk.gui.queue.unfinished_bar import UnfinishedBar
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said, screen_language
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may

if TYPE_CHECKING:
    from qv_desk.domain.cases.bulk_run import BulkAct, BulkRun
    from qv_desk.gui.queue.bulk_dialog import BulkDialog
    from qv_desk.gui.work.jobs import Report
    from qv_desk.services.care.bulk_work import Chosen

Shown = Callable[[], tuple[CaseView, str]]


class BulkCorner(QWidget):
    """What stands between the filter and the rows while several cases are chosen.

    Args:
        work: the desk and the store thread.
        model: the rows.
        views: the table and the list, of which one is shown at a time.
        shown: which view and which filter are shown now.

    Attributes:
        bar: the bar of the chosen cases.
        unfinished: the bar of what was left.
        notice: what could not be done.
        dialog: the dialog that is open; None while none is.

    Signals:
        several: whether several cases are chosen in the view that is shown.
    """

    several = Signal(bool)

    def __init__(self, work: Workplace, model: QueueModel, views: tuple[QAbstractItemView, ...], shown: Shown) -> None:
        super().__init__()
        self._work, self._model, self._shown = work, model, shown
        self._kept = {id(view): KeptSelection(view) for view in views}
        self._current = self._kept[id(views[0])]
        self._whole: tuple[Chosen, ...] = ()
        self._run: BulkRun | None = None
        self._may_act = may(work.desk.user, "bulk_work.begin")
        self._has_looked = False
        self.dialog: BulkDialog | None = None
        self.bar, self.unfinished, self.notice = SelectionBar(), UnfinishedBar(), Notice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.unfinished, self.notice, self.bar):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for kept in self._kept.values():
            kept.changed.connect(self._chosen_otherwise)
        self.bar.whole_wanted.connect(self._take_whole)
        self.bar.none_wanted.connect(self.choose_none)
        self.bar.save_wanted.connect(self._save)
        self.bar.acts_wanted.connect(self._fill_menu)
        self.unfinished.going_on_wanted.connect(self._go_on)
        self.unfinished.leaving_wanted.connect(self._leave_rest)

    @property
    def is_several(self) -> bool:
        """Whether several cases are chosen in the view that is shown."""
        return self._current.is_several

    def show_view(self, view: QAbstractItemView, *, narrow: bool) -> None:
        """The other of the two views is shown now, or the same in another width."""
        self.bar.set_narrow(narrow=narrow)
        kept = self._kept[id(view)]
        if kept is not self._current:
            before, self._current = self._current, kept
            if before.is_several:
                kept.choose(line.case_id for line in before.lines())
                before.clear()
            self._word()

    def settled(self) -> None:
        """The rows have come; with the first of them comes the time to look for what was left unfinished."""
        self._word()
        if not self._has_looked:
            self._has_looked = True
            self._look_for_unfinished()

    def choose_none(self) -> None:
        """Choose no case."""
        self._current.clear()

    def forget_whole(self) -> None:
        """Another view or filter is shown: what was meant by "all" is no longer it."""
        self._whole = ()
        self._word()

    def retranslate(self) -> None:
        """Word what is unfinished."""
        self._show_unfinished(self._run)

    def start(self, act: "BulkAct") -> None:
        """Open the dialog of an act on the chosen cases."""
        # Lazy, measured: the letters and what else the acts need cost 0.1 s of imports.
        from qv_desk.gui.queue.bulk_dialog import BulkDialog  # noqa: PLC0415

        self._open(BulkDialog(self._work, act, self._chosen(), self.window())).open()

    def _open(self, dialog: "BulkDialog") -> "BulkDialog":
        self.dialog = dialog
        self.notice.clear()
        dialog.left_over.connect(self._keep_left_over)
        dialog.finished.connect(self._closed)
        return dialog

    def _closed(self) -> None:
        self.dialog = None
        self._look_for_unfinished()

    def _keep_left_over(self, case_ids: list[str]) -> None:
        """Those on which it could not be done stay chosen, so that they can be looked at one by one."""
        self._whole = ()
        self._current.choose(case_ids)

    def _chosen(self) -> "tuple[Chosen, ...]":
        # Lazy: see ``start``.
        from qv_desk.services.care.bulk_work import Chosen  # noqa: PLC0415

        lines = self._current.lines()
        return self._whole or tuple(Chosen(line.case_id, line.reference) for line in lines)

    def _chosen_otherwise(self) -> None:
        self._whole = ()
        self._word()

    def _word(self) -> None:
        several = self.is_several
        number = len(self._whole) or len(self._current.lines())
        is_all_here = not self._model.has_more and number >= self._model.rowCount()
        self.bar.show_chosen(number, is_whole=bool(self._whole), has_more=not is_all_here)
        if self.bar.isHidden() == (several and self._may_act):
            self.bar.setVisible(several and self._may_act)
            self.several.emit(several)

    def _fill_menu(self, menu: QMenu) -> None:
        # Lazy: see ``start``.
        from qv_desk.domain.cases.bulk_run import BulkAct  # noqa: PLC0415
        from qv_desk.gui.queue.bulk_words import menu_line  # noqa: PLC0415

        for act in BulkAct:
            line = menu.addAction(menu_line(act))
            line.setObjectName(act.value)
            line.triggered.connect(lambda _checked=False, act=act: self.start(act))

    def _take_whole(self) -> None:
        """Every case of the view, by explicit choice; the rows that are here are chosen with it."""
        desk, (view, text) = self._work.desk, self._shown()

        def work() -> "tuple[Chosen, ...]":
            # Lazy: see ``start``.
            from qv_desk.services.care import bulk_work  # noqa: PLC0415

            return bulk_work.chosen_of_view(desk, view, text)

        def found(everything: "tuple[Chosen, ...]") -> None:
            if (view, text) == self._shown():
                self._current.choose(one.case_id for one in everything)
                self._whole = everything
                self._word()

        self._work.jobs.ask(self, work, found, failed=self._fail)

    def _save(self) -> None:
        path = ask_where(self, self.tr("cases.csv"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the chosen cases as a list."""
        desk, language, case_ids = self._work.desk, screen_language(), [one.case_id for one in self._chosen()]

        def work(report: "Report") -> int:
            # Lazy: a list is saved seldom.
            from qv_desk.services.cases import list_file  # noqa: PLC0415

            return list_file.save_list(desk, case_ids, path, language=language, report=report)

        def done(number: int) -> None:
            self._work.said.emit(
                plural(number, self.tr("1 case is in the file."), self.tr("{number} cases are in the file."))
            )

        self._work.jobs.ask_long(self, self.tr("Saving the list"), work, done, failed=self._fail)

    def _look_for_unfinished(self) -> None:
        if not self._may_act:
            return
        desk = self._work.desk

        def work() -> "BulkRun | None":
            # Lazy: see ``start``.
            from qv_desk.services.care import bulk_work  # noqa: PLC0415

            return next(iter(bulk_work.unfinished(desk)), None)

        self._work.jobs.ask(self, work, self._show_unfinished)

    def _show_unfinished(self, run: "BulkRun | None") -> None:
        self._run = run
        if run is None:
            self.unfinished.hide()
            return
        # Lazy: see ``start``.
        from qv_desk.services.care.bulk_work import act_name  # noqa: PLC0415

        words = self.tr("Not at its end: {act}, {number} of them, begun {when}.").format(
            act=said(act_name(run.order.act)), number=len(run.targets), when=dates.moment(run.at, self._work.zone)
        )
        self.unfinished.say(words, is_own=run.by == self._work.desk.user.user_id)

    def _go_on(self) -> None:
        # Lazy: see ``start``.
        from qv_desk.gui.queue.bulk_dialog import BulkDialog  # noqa: PLC0415

        run = self._run
        if run is not None:
            self._open(BulkDialog(self._work, run.order.act, (), self.window())).go_on(run)

    def _leave_rest(self) -> None:
        # Lazy: see ``start``.
        from qv_desk.services.care import bulk_work  # noqa: PLC0415

        run, desk = self._run, self._work.desk
        if run is not None:
            self._work.jobs.change(
                self,
                lambda: bulk_work.leave(desk, run.entry_id),
                lambda _nothing: self._look_for_unfinished(),
                failed=self._fail,
            )

    def _fail(self, error: DeskError) -> None:
        self.notice.show_error(error)
