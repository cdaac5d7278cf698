"""Where the person was when the desk was left, and the way back there after it is opened again."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import CaseWindow

if TYPE_CHECKING:
    from qv_desk.gui.case.case_view import CaseView

_NAME: Final = "where"
_LAID_OUT_MS: Final = 100
"""After a case was shown, before its page is as tall as it will be."""


class Whereabouts(QObject):
    """Notes the place, the case, its tab and how far it was scrolled, and what was open over it.

    It is a draft like any other: sealed in the store, for one person, gone with the case it names.

    Args:
        window: the window of the open desk; with it this goes.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._drafts = window.workplace.drafts
        self._drafts.writing.connect(self.note)
        self._drafts.arrived.connect(self.go_back)

    def note(self) -> None:
        """Note where the person is now."""
        place, page = self._window.place, self._case_page()
        if place is None:
            return
        where: dict[str, Any] = {"place": place.code, "windows": [view.case_id for view in _own_windows()]}
        if page is not None:
            letters = page.letter_desk()
            where |= {
                "case": page.case_id,
                "tab": page.current_tab(),
                "scroll": page.area().verticalScrollBar().value(),
                "letter": list(letters.writing()) if letters is not None else [],
                "amend": any(dialog.isVisible() for dialog in self._window.findChildren(QDialog, "amend_dialog")),
            }
        self._drafts.keep(_NAME, where, str(where.get("case", "")))

    def go_back(self) -> None:
        """Go where the person was, and open again what was half filled in."""
        where = self._drafts.value(_NAME) or {}
        if where.get("place") in {place.code for place in self._window.places}:
            self._window.go(where["place"])
        if where.get("case"):
            # Answers come in the order of asking: the rows of the place are there when this one comes, and the list
            # opens none of them in the place of the case.
            self._window.workplace.jobs.ask(self, lambda: None, lambda _nothing: self._open_case(where))
        for case_id in where.get("windows", ()):
            self._window.open_case_window(case_id)
        self._open_dialogs()

    def _open_case(self, where: dict[str, Any]) -> None:
        self._window.open_case(where["case"], where.get("tab", ""))
        page = self._case_page()
        if page is not None:
            _Return(page, where, self._window)

    def _open_dialogs(self) -> None:
        drafts, workplace = self._drafts, self._window.workplace
        begun = {name.partition("/")[0] for name in drafts.names("")}
        if "intake" in begun:
            # Lazy, measured: most desks are opened without an intake under way.
            from qv_desk.gui.intake.intake_dialog import IntakeDialog  # noqa: PLC0415
            from qv_desk.gui.intake.intake_draft import IntakeDraft  # noqa: PLC0415

            for intake in IntakeDraft.all_of(drafts):
                IntakeDialog(workplace, [], self._window, intake).open()
            workplace.said.emit(self.tr("The message that you were taking in is here."))
        if "new_case" in begun:
            # Lazy: see above.
            from qv_desk.gui.intake.new_case_dialog import NewCaseDialog  # noqa: PLC0415
            from qv_desk.gui.intake.new_case_draft import NewCaseDraft  # noqa: PLC0415

            for case in NewCaseDraft.all_of(drafts):
                NewCaseDialog(workplace, self._window, case).open()
            workplace.said.emit(self.tr("The case that you were filling in is here."))

    def _case_page(self) -> "CaseView | None":
        """The case that lies open in the window."""
        page = self._window.pages.currentWidget()
        case_id = getattr(page, "case_id", "")
        return next((view for view in _case_views(page) if view.case_id == case_id), None) if case_id else None


class _Return(QObject):
    """Once the case is shown: the letter that was being written, the dialog over it, or how far it was scrolled."""

    def __init__(self, page: "CaseView", where: dict[str, Any], window: MainWindow) -> None:
        super().__init__(page)
        self._page, self._where, self._window = page, where, window
        page.shown.connect(self._shown)

    def _shown(self) -> None:
        self._page.shown.disconnect(self._shown)
        letter = self._where.get("letter") or []
        if len(letter) == 2:  # noqa: PLR2004 - kind and language
            self._page.open_letter_desk(*letter)
            self._window.workplace.said.emit(self.tr("Your half-written letter is here."))
        else:
            if self._where.get("amend"):
                self._page.go_on("amend")
            QTimer.singleShot(_LAID_OUT_MS, self, self._scroll)

    def _scroll(self) -> None:
        self._page.area().verticalScrollBar().setValue(int(self._where.get("scroll", 0)))
        self.deleteLater()


def _case_views(page: QWidget | None) -> "list[CaseView]":
    # Lazy, measured: whoever has a case open has loaded its page; nobody else needs it here.
    from qv_desk.gui.case.case_view import CaseView  # noqa: PLC0415

    return page.findChildren(CaseView) if page is not None else []


def _own_windows() -> "list[CaseView]":
    """The cases that stand in windows of their own."""
    windows = (window for window in QApplication.topLevelWidgets() if isinstance(window, CaseWindow))
    return [view for window in windows if window.isVisible() for view in _case_views(window)]
