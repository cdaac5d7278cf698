"""The shell: bars, sidebar, the page of the place, and the ways between them. Pages hang in by ``place_list``.

It knows no page by name: it makes the page of a place when the place is first opened, hands it the ``Workplace``, and
answers the wishes that come back by the workplace's signals.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.care.alarm_bar import AlarmBar
from qv_desk.gui.care.care_watch import CareWatch
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.layouts import column, hairline, row, stand_on
from qv_desk.gui.parts.toast import Toast
from qv_desk.gui.shell import desk_commands
from qv_desk.gui.shell.care_link import CareLink
from qv_desk.gui.shell.outbox_watch import OutboxWatch
from qv_desk.gui.shell.place_counts import PlaceCounts, counted
from qv_desk.gui.shell.sidebar import Sidebar
from qv_desk.gui.shell.status_bar import StatusBar
from qv_desk.gui.shell.top_bar import TopBar
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.doors import Doors
from qv_desk.gui.work.kept_in_view import KeptInView
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.progress import ProgressStrip
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.post import outbox

LEAST_WIDTH: Final = 960
LEAST_HEIGHT: Final = 600
_FIRST_SIZE: Final = (1440, 900)
_GEOMETRY: Final = "window/geometry"
_PLACE: Final = "window/place"
_COUNT_AGAIN_MS: Final = 60_000


class MainWindow(QMainWindow):
    """The window of an open desk.

    Args:
        workplace: what every page is given.
        places: the places of the sidebar; those that the person's role may not see are left out here.
        doors: opens what is no place: a case, the intake, a new case.
        language: the screen language.
        theme: light or dark.

    Signals:
        lock_wanted: the desk is to be locked.
        closed: the window was closed by the person.
    """

    lock_wanted = Signal()
    closed = Signal()

    def __init__(
        self, workplace: Workplace, places: Sequence[Place], doors: Doors, language: ScreenLanguage, theme: Theme
    ) -> None:
        super().__init__()
        self.workplace = workplace
        self.doors = doors
        self.language, self.theme = language, theme
        user = workplace.desk.user
        self._sees_cases = may(user, "review.counts")
        self._opens_cases = may(user, "register.open_case")
        self.places = tuple(place for place in places if user.role in place.roles)
        self._pages: dict[str, Page] = {}
        self._place: Place | None = None
        self._windows: list[QWidget] = []
        self.top_bar = TopBar(workplace.desk.user)
        self.sidebar = Sidebar(self.places)
        self.pages = QStackedWidget()
        self.status = StatusBar(language, theme)
        self.care_link = CareLink()
        self.alarm = AlarmBar(leads_to_journal=any(place.code == "journal" for place in self.places))
        self._lay_out()
        self.toast = Toast(self)
        self.kept_in_view = KeptInView(self)
        self._connect()
        self.commands = tuple(
            command for command in desk_commands.commands(self, self) if not command.needs or may(user, command.needs)
        )
        self._bind_keys()
        self.setAcceptDrops(self._opens_cases)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        if not self.restoreGeometry(workplace.memory.shape(_GEOMETRY)):
            self.resize(*_FIRST_SIZE)
        self.retranslate()
        self.go(workplace.memory.word(_PLACE) or self.places[0].code)

    @property
    def place(self) -> Place | None:
        """Where the person is."""
        return self._place

    def page(self, place: Place) -> Page:
        """The page behind a place, made when it is first wanted."""
        if place.page not in self._pages:
            made = place.make(self.workplace)
            self._pages[place.page] = made
            self.pages.addWidget(made)
        return self._pages[place.page]

    def go(self, code: str) -> None:
        """Go to a place; an unknown code leads to the first one. ``templates:refusal/en`` opens one thing there."""
        code, _, spot = code.partition(":")
        place = next((place for place in self.places if place.code == code), self.places[0])
        page = self.page(place)
        before = self.pages.currentWidget()
        if isinstance(before, Page) and before is not page:
            before.leave()
        self._place = place
        self.sidebar.mark(place.code)
        self.pages.setCurrentWidget(page)
        page.enter(place)
        if spot and place.code == code:
            page.open_at(spot)
        self.workplace.memory.keep(_PLACE, place.code)
        self._title()
        target = page.first_focus()
        if target is not None and not self.sidebar.list.hasFocus():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_case(self, case_id: str, tab: str = "") -> None:
        """Open a case: in the queue's page, where the person is or among all cases."""
        if self._place is None or self._place.view is None:
            self.go(next(place.code for place in self.places if place.view is CaseView.ALL))
        if self._place is not None:
            self.doors.open_case(self.page(self._place), case_id, tab)

    def open_case_window(self, case_id: str) -> None:
        """Open a case in a window of its own."""
        window = self.doors.case_window(self.workplace, case_id)
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.show()

    def search(self, text: str = "") -> None:
        """Open the palette."""
        # Lazy, measured: the first page does not wait for the palette; it is loaded behind it.
        from qv_desk.gui.shell.command_palette import CommandPalette  # noqa: PLC0415

        opened = CommandPalette(self.workplace, self.places, self.commands, text, self)
        below = self.top_bar.search.mapToGlobal(self.top_bar.search.rect().topLeft())
        opened.move(below.x() - (opened.width() - self.top_bar.search.width()) // 2, below.y())
        opened.show()

    def count(self) -> None:
        """Ask for the numbers of the sidebar and the status bar."""
        desk = self.workplace.desk
        self.workplace.jobs.ask(self, lambda: counted(desk), self._show_counts)

    def leave(self) -> None:
        """Keep what is half written and what the window looks like, before it goes away."""
        if self._outbox is not None:
            self._outbox.look_last()
        if self._sees_cases:
            self._care.look_last()
        for page in self._pages.values():
            page.leave()
        for window in tuple(self._windows):
            window.close()
        self.workplace.memory.keep(_GEOMETRY, self.saveGeometry())

    def retranslate(self) -> None:
        """Word the window's title and how it stands."""
        self._title()
        if self._sees_cases:
            self._care.word()
        self.count()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "commands"):
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The person closes the desk."""
        self.leave()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Message files may be dropped anywhere."""
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the files that were dropped."""
        files = _files_in(event)
        if files:
            event.acceptProposedAction()
            self.workplace.intake_wanted.emit(files)

    def _lay_out(self) -> None:
        middle = row(self.sidebar, hairline(vertical=True), self.pages)
        middle.setStretch(2, 1)
        whole = QWidget()
        stand_on(whole, "chrome")
        self.status.add(self.care_link)
        strip = ProgressStrip(self.workplace.jobs)
        everything = column(self.top_bar, hairline(), self.alarm, middle, strip, hairline(), self.status)
        everything.setStretch(3, 1)
        whole.setLayout(everything)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        workplace = self.workplace
        self.sidebar.chosen.connect(self._choose)
        self.top_bar.search_wanted.connect(self.search)
        self.top_bar.lock_wanted.connect(self.lock_wanted)
        self.status.guide_wanted.connect(lambda: desk_commands.show_guide(self, self))
        workplace.place_wanted.connect(self.go)
        workplace.said.connect(self.toast.say)
        workplace.lock_wanted.connect(self.lock_wanted)
        workplace.jobs.changed.connect(self._count_again)
        if self._sees_cases:
            self._connect_cases(workplace)
        self._outbox = OutboxWatch(workplace, self) if workplace.desk.user.role in outbox.KEEPERS else None
        again = QTimer(self)  # dates pass without anybody changing a case
        again.setInterval(_COUNT_AGAIN_MS)
        again.timeout.connect(self.count)
        again.start()

    def _connect_cases(self, workplace: Workplace) -> None:
        """The ways to cases; printing staff have none, and auditors none to new ones."""
        self._care = CareWatch(workplace, self)
        self._care.told.connect(lambda words, worrying: self.care_link.say(words, is_worrying=worrying))
        self._care.alarmed.connect(self.alarm.raise_alarm)
        self.care_link.clicked.connect(lambda: self.go("care"))
        self.alarm.journal_wanted.connect(lambda: self.go("journal"))
        workplace.case_wanted.connect(self.open_case)
        workplace.own_window_wanted.connect(self.open_case_window)
        if not self._opens_cases:
            return
        workplace.intake_wanted.connect(lambda files: self.doors.intake(workplace, files, self))
        workplace.new_case_wanted.connect(lambda: self.doors.new_case(workplace, self))

    def _bind_keys(self) -> None:
        for command in self.commands:
            if command.keys and command.run is not None and command.is_bound:
                shortcut = QShortcut(QKeySequence(command.keys), self)
                shortcut.activated.connect(partial(_run, command))

    def _count_again(self, _case_id: str) -> None:
        # A method, not a lambda: Qt lets go of it together with this window.
        self.count()

    def _choose(self, place: Place) -> None:
        if place is self._place:
            self.doors.back_to_list(self.page(place))
        else:
            self.go(place.code)

    def _show_counts(self, found: PlaceCounts) -> None:
        self.sidebar.set_counts(found.by_place())
        self.status.say(found.words())

    def _title(self) -> None:
        name = self._place.name if self._place is not None else ""
        self.setWindowTitle(self.tr("{place} – QV Desk").format(place=name) if name else "QV Desk")


def _run(command: desk_commands.Command) -> None:
    if command.run is not None:
        command.run()


def _files_in(event: QDropEvent) -> list[str]:
    """The local files and folders that are dropped, messages or not: the intake says what it cannot read."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [str(path) for path in paths if path.is_file() or path.is_dir()]
