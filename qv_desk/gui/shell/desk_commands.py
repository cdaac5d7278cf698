"""What the shell can do from anywhere, with its keys; the palette offers it and Ctrl+/ lists it."""

from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.commands import Command
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace

__all__ = ["Command", "Shell", "commands", "show_guide"]


_OPENING: Final = "register.open_case"
_LISTS: Final = "review.page"


class Shell(Protocol):
    """What the commands need of the window."""

    workplace: Workplace
    language: ScreenLanguage
    theme: Theme
    commands: tuple[Command, ...]
    lock_wanted: SignalInstance

    @property
    def place(self) -> Place | None:
        """Where the person is."""

    def page(self, place: Place) -> Page:
        """The page behind a place."""

    def search(self, text: str = "") -> None:
        """Open the palette."""

    def close(self) -> bool:
        """Close the desk."""


def commands(window: Shell, parent: QWidget) -> tuple[Command, ...]:
    """Every command of the shell, in the order in which people read them.

    Args:
        window: the shell.
        parent: the same window, for dialogs to stand on.
    """
    translate = QCoreApplication.translate
    work = window.workplace
    return (
        Command(lambda: translate("Commands", "Search, or run a command"), "Ctrl+K", window.search),
        Command(
            lambda: translate("Commands", "Open message files"),
            "Ctrl+O",
            lambda: work.intake_wanted.emit([]),
            needs=_OPENING,
        ),
        Command(
            lambda: translate("Commands", "Open a folder of messages"),
            "Ctrl+Shift+O",
            lambda: _open_folder(work, parent),
            needs=_OPENING,
        ),
        Command(lambda: translate("Commands", "New case by hand"), "Ctrl+N", work.new_case_wanted.emit, needs=_OPENING),
        Command(lambda: translate("Commands", "Filter the list"), "Ctrl+F", lambda: _filter(window), needs=_LISTS),
        Command(lambda: translate("Commands", "Next row, previous row"), "J / K", is_bound=False, needs=_LISTS),
        Command(
            lambda: translate("Commands", "Choose several cases"), "Shift+↑ / Shift+↓", is_bound=False, needs=_LISTS
        ),
        Command(
            lambda: translate("Commands", "Choose all cases that are loaded"), "Ctrl+A", is_bound=False, needs=_LISTS
        ),
        Command(
            lambda: translate("Commands", "Open; give the case the whole page"),
            "Enter",
            is_bound=False,
            needs=_LISTS,
        ),
        Command(
            lambda: translate("Commands", "Open in a window of its own"),
            "Shift+Enter",
            is_bound=False,
            needs=_LISTS,
        ),
        Command(lambda: translate("Commands", "Back"), "Esc", is_bound=False, needs=_LISTS),
        Command(lambda: translate("Commands", "Tabs of the case"), "Alt+1 … Alt+9", is_bound=False, needs=_LISTS),
        Command(
            lambda: translate("Commands", "Letters to print and post"),
            "Ctrl+P",
            lambda: work.place_wanted.emit("post"),
            needs="print_letters.waiting",
        ),
        Command(lambda: translate("Commands", "Lock the desk"), "Ctrl+L", window.lock_wanted.emit),
        Command(
            lambda: translate("Commands", "Lock the desk by itself after …"), "", lambda: _choose_idle(work, parent)
        ),
        Command(
            lambda: translate("Commands", "Change your passphrase …"), "", lambda: _change_passphrase(work, parent)
        ),
        Command(lambda: translate("Commands", "Switch the language"), "Ctrl+Shift+L", window.language.toggle),
        Command(lambda: translate("Commands", "Switch between light and dark"), "Ctrl+Shift+D", window.theme.toggle),
        Command(lambda: translate("Commands", "Guide to this place"), "F1", lambda: show_guide(window, parent)),
        Command(lambda: translate("Commands", "All keys"), "Ctrl+/", lambda: _show_keys(window, parent)),
        Command(lambda: translate("Commands", "Supervisory authorities"), "", lambda: _show_authorities(work, parent)),
        Command(lambda: translate("Commands", "The 42 duties and their proofs"), "", lambda: _show_duties(parent)),
        Command(lambda: translate("Commands", "About QV Desk, licences"), "", lambda: _show_about(parent)),
        Command(lambda: translate("Commands", "Close QV Desk"), "Ctrl+Q", lambda: _close(window)),
    )


def show_guide(window: Shell, parent: QWidget) -> None:
    """The guide at the place where the person is."""
    # Lazy, measured: the first page does not wait for dialogs that are seldom opened.
    from qv_desk.gui.shell.guide_dialog import GuideDialog  # noqa: PLC0415

    place = window.place
    GuideDialog("" if place is None else place.page, parent).open()


def _open_folder(work: Workplace, parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.intake.open_messages import asked_for_folder  # noqa: PLC0415

    folder = asked_for_folder(parent)
    if folder:
        work.intake_wanted.emit([folder])


def _choose_idle(work: Workplace, parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.shell.idle_dialog import IdleDialog  # noqa: PLC0415

    IdleDialog(work, parent).open()


def _change_passphrase(work: Workplace, parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.people.passphrase_dialog import PassphraseDialog  # noqa: PLC0415

    PassphraseDialog(work, parent).open()


def _show_keys(window: Shell, parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.shell.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415

    ShortcutsDialog(window.commands, parent).open()


def _show_duties(parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.shell.duties_dialog import DutiesDialog  # noqa: PLC0415

    DutiesDialog(parent).open()


def _show_authorities(work: Workplace, parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.shell.authorities_dialog import AuthoritiesDialog  # noqa: PLC0415

    AuthoritiesDialog(work.today, parent).open()


def _show_about(parent: QWidget) -> None:
    # Lazy: see above.
    from qv_desk.gui.shell.about_dialog import AboutDialog  # noqa: PLC0415

    AboutDialog(parent).open()


def _filter(window: Shell) -> None:
    place = window.place
    page = None if place is None else window.page(place)
    if page is None or not page.focus_filter():
        window.search()


def _close(window: Shell) -> None:
    window.close()
