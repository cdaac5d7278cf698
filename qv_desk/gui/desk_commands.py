"""What the shell can do from anywhere, with its keys; the palette offers it and Ctrl+/ lists it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.about_dialog import AboutDialog
from qv_desk.gui.commands import Command
from qv_desk.gui.guide_dialog import GuideDialog
from qv_desk.gui.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from qv_desk.gui.main_window import MainWindow

__all__ = ["Command", "commands", "show_guide"]


def commands(window: "MainWindow") -> tuple[Command, ...]:
    """Every command of the shell, in the order in which people read them."""
    translate = QCoreApplication.translate
    work = window.workplace
    return (
        Command(lambda: translate("Commands", "Search, or run a command"), "Ctrl+K", window.search),
        Command(lambda: translate("Commands", "Open message files"), "Ctrl+O", lambda: work.intake_wanted.emit([])),
        Command(lambda: translate("Commands", "New case by hand"), "Ctrl+N", work.new_case_wanted.emit),
        Command(lambda: translate("Commands", "Filter the list"), "Ctrl+F", lambda: _filter(window)),
        Command(lambda: translate("Commands", "Next row, previous row"), "J / K", is_bound=False),
        Command(lambda: translate("Commands", "Open; give the case the whole page"), "Enter", is_bound=False),
        Command(lambda: translate("Commands", "Open in a window of its own"), "Shift+Enter", is_bound=False),
        Command(lambda: translate("Commands", "Back"), "Esc", is_bound=False),
        Command(lambda: translate("Commands", "Tabs of the case"), "Alt+1 … Alt+8", is_bound=False),
        Command(lambda: translate("Commands", "Print"), "Ctrl+P", is_bound=False),
        Command(lambda: translate("Commands", "Lock the desk"), "Ctrl+L", window.lock_wanted.emit),
        Command(lambda: translate("Commands", "Switch the language"), "Ctrl+Shift+L", window.language.toggle),
        Command(lambda: translate("Commands", "Switch between light and dark"), "Ctrl+Shift+D", window.theme.toggle),
        Command(lambda: translate("Commands", "Guide to this place"), "F1", lambda: show_guide(window)),
        Command(
            lambda: translate("Commands", "All keys"), "Ctrl+/", lambda: ShortcutsDialog(window.commands, window).open()
        ),
        Command(lambda: translate("Commands", "About QV Desk, licences"), "", lambda: AboutDialog(window).open()),
        Command(lambda: translate("Commands", "Close QV Desk"), "Ctrl+Q", lambda: _close(window)),
    )


def show_guide(window: "MainWindow") -> None:
    """The guide at the place where the person is."""
    place = window.place
    GuideDialog("" if place is None else place.page, window).open()


def _filter(window: "MainWindow") -> None:
    place = window.place
    page = None if place is None else window.page(place)
    if page is None or not page.focus_filter():
        window.search()


def _close(window: "MainWindow") -> None:
    window.close()
