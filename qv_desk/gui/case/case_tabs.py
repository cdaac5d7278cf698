"""The tabs of an open case: their bar, and each page made when it is first wanted.

tabs = CaseTabs(workplace, case_id, pages_layout, owner)
layout.addWidget(tabs.bar)
tabs.show_file(file)
"""

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.tab_list import tabs_of
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.review import CaseFile

_KEYS = 9
"""Alt+1 to Alt+9 open the tabs."""


class CaseTabs(QObject):
    """The tabs of one case page.

    Args:
        workplace: the desk, the store thread and the ways out.
        case_id: which case.
        pages: the layout into which the pages go.
        owner: the case page, which the keys belong to.
        first: the code of the tab to open first, as soon as the case is known to have it.

    Attributes:
        bar: the bar of tabs.

    Signals:
        letter_wanted: the code of a letter kind that the officer wants to prepare.
        extension_wanted: the code of a rule whose period the officer wants to extend by a notice.
        place_wanted: a place of the sidebar that a tab sends people to.
    """

    letter_wanted = Signal(str)
    extension_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, workplace: Workplace, case_id: str, pages: QVBoxLayout, owner: QWidget, first: str) -> None:
        super().__init__(owner)
        self._workplace, self._case_id = workplace, case_id
        self._file: CaseFile | None = None
        self._layout = pages
        self._made: dict[str, CaseTab] = {}
        self._wanted = first
        self._kinds = tabs_of(None)
        self.bar = PageTabs()
        self.retranslate()
        self._open_wanted()
        self.bar.currentChanged.connect(self._turn)
        for number in range(_KEYS):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self.bar.setCurrentIndex(number))

    @property
    def codes(self) -> tuple[str, ...]:
        """The tabs that the case has, in order."""
        return tuple(kind.code for kind in self._kinds)

    @property
    def current(self) -> str:
        """The code of the open tab."""
        return self.codes[self.bar.currentIndex()]

    def retranslate(self) -> None:
        """Word the tabs."""
        self.bar.set_words(tuple(kind.name for kind in self._kinds))

    def show_file(self, file: CaseFile) -> None:
        """Show the case as it stands now."""
        self._file = file
        self._fit(file)
        for tab in self._made.values():
            tab.show_file(file)
        self._turn(self.bar.currentIndex())

    def open(self, code: str) -> None:
        """Open a tab and put the keyboard on what is to be done there."""
        if code in self.codes:
            self.bar.setCurrentIndex(self.codes.index(code))
            target = self.tab(code).first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab(self, code: str) -> CaseTab:
        """A tab, made when it is first needed."""
        tab = self._made.get(code)
        if tab is None:
            tab = self._kinds[self.codes.index(code)].make(self._workplace.desk, self._workplace.jobs)
            tab.letter_wanted.connect(self.letter_wanted)
            tab.extension_wanted.connect(self.extension_wanted)
            tab.place_wanted.connect(self._go_to)
            tab.case_wanted.connect(lambda case_id: self._workplace.case_wanted.emit(case_id, ""))
            tab.form_ready.connect(self._follow_form)
            self._made[code] = tab
            self._layout.addWidget(tab)
            if self._file is not None:
                tab.show_file(self._file)
        return tab

    def forget(self) -> None:
        """Let go of everything that the pages show, once it may not be seen any longer."""
        self._file = None
        while self._made:
            _, tab = self._made.popitem()
            self._layout.removeWidget(tab)
            tab.hide()
            tab.deleteLater()

    def _fit(self, file: CaseFile) -> None:
        """Show the tabs that this case has; the open one stays open."""
        kinds = tabs_of(file.case)
        if kinds != self._kinds:
            self._wanted = self._wanted or self.current
            self._kinds = kinds
            with QSignalBlocker(self.bar):
                self.retranslate()
                self._open_wanted()

    def _open_wanted(self) -> None:
        """Open the tab that was asked for, as soon as the case is known to have it."""
        if self._wanted in self.codes:
            self.bar.setCurrentIndex(self.codes.index(self._wanted))
            self._wanted = ""

    def _turn(self, number: int) -> None:
        current = self.tab(self.codes[number])
        for tab in self._made.values():
            tab.setVisible(tab is current)

    def _follow_form(self, name: str, form: FormInputs) -> None:
        """What is half written in a form of this case is kept, and put back after a lock."""
        self._workplace.drafts.follow(form, f"case/{self._case_id}/{name}", self._case_id)

    def _go_to(self, place: str) -> None:
        if place in self.codes:
            self.open(place)
        else:
            self.place_wanted.emit(place)
