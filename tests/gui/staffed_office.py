"""An office at which somebody of every role works, each with a window of their own over the same folder."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.memory import Memory
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.people import add_user
from qv_desk.vault.unlocking import SlotWish, new_user
from tests.gui.sample_desk import NOW, PASSPHRASE, make_sample_desk

STAFF: Final = {
    "Lin Wei": Role.SUPERVISOR,
    "Chen Jing": Role.SUPERVISOR,
    "Ola Berg": Role.OFFICER,
    "Sun Li": Role.PRINTING,
    "Aki Mori": Role.AUDITOR,
}
"""Each opens the desk with the same passphrase."""


@dataclass(frozen=True)
class StaffedOffice:
    """The folder and everybody's keys."""

    folder: Path
    unlocked: dict[str, unlock.Unlocked]

    def copied(self, to: Path) -> "StaffedOffice":
        """The same office in another folder, for one test alone."""
        folder = shutil.copytree(self.folder, to, ignore=shutil.ignore_patterns("ballast*"))
        return StaffedOffice(folder, self.unlocked)

    def desk_of(self, name: str, moment: timedelta = timedelta()) -> Desk:
        """Somebody's open desk; it belongs to the thread that calls this."""
        return unlock.open_desk(self.folder, self.unlocked[name], now=lambda: NOW + moment)


def make_staffed_office(folder: Path) -> StaffedOffice:
    """The sample desk with four more people."""
    first = make_sample_desk(folder)
    for name, role in STAFF.items():
        if name != "Lin Wei":
            wish = SlotWish(kdf=LIGHTEST_KDF)
            add_user(folder, first.keys, new_user(name, role), PASSPHRASE, wish, interim=False)
    office = StaffedOffice(folder, {name: unlock.open_keys(folder, name, PASSPHRASE) for name in STAFF})
    desk = office.desk_of("Lin Wei")
    outbox.sync(desk)  # the print room's outbox is there from now on
    desk.close()
    return office


@dataclass
class Sat:
    """Somebody at their window.

    Attributes:
        window: the main window.
        jobs: its store thread.
        troubles: what no page took care of.
    """

    window: MainWindow
    jobs: Jobs
    troubles: list[object]
    has_left: bool = False

    @property
    def desk(self) -> Desk:
        return self.window.workplace.desk

    def page(self, code: str) -> object:
        """Go to a place and give its page."""
        self.window.go(code)
        place = self.window.place
        assert place is not None
        assert place.code == code
        return self.window.page(place)

    def leave(self) -> None:
        """Close window and desk."""
        if not self.has_left:
            self.has_left = True
            self.window.leave()
            self.window.close()
            self.jobs.close(self.desk.close)
            self.window.deleteLater()


def sit_down(
    office: StaffedOffice,
    name: str,
    look: tuple[ScreenLanguage, Theme],
    memory: Memory,
    wait: Callable[[Callable[[], bool]], None],
    moment: timedelta = timedelta(),
) -> Sat:
    """Open somebody's desk on its own store thread, and their window over it."""
    jobs, found, troubles = Jobs(), [], []  # type: ignore[var-annotated]
    jobs.trouble.connect(troubles.append)
    jobs.ask(jobs, lambda: office.desk_of(name, moment), found.append)
    wait(lambda: bool(found or troubles))
    window = MainWindow(Workplace(found[0], jobs, memory), PLACES, DeskDoors(), *look)
    window.resize(1440, 900)
    window.show()
    wait(lambda: jobs.is_idle)
    return Sat(window, jobs, troubles)
