"""What a start does behind what the person sees, on the store thread: heavy modules, the process hardened, the clock.

Nothing of it may hold up the first window; importing this module loads none of what it names.
"""

import gc
import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

THE_UNLOCK_WINDOW: Final = (
    "qv_desk.services.frame.desk",
    "qv_desk.services.cases.review",
    "qv_desk.services.post.print_letters",
    "qv_desk.gui.start.sitting",
)
"""Modules that are loaded while somebody types their passphrase."""
THE_FIRST_PAGE: Final = (
    "qv_desk.gui.shell.command_palette",
    "qv_desk.services.cases.whole_cases",
    "qv_desk.gui.case.case_view",
    "qv_desk.gui.shell.guide_dialog",
    "qv_desk.gui.shell.shortcuts_dialog",
)
"""Modules that are loaded while somebody looks at the first page."""


def load(modules: Sequence[str]) -> None:
    """Load modules on the store thread; the garbage collector leaves them alone ever after."""
    for name in modules:
        importlib.import_module(name)
    gc.freeze()


def harden() -> None:
    """Before anybody has typed a passphrase, and behind the first paint."""
    # Lazy, measured: see there.
    from qv_desk.services.entry.hardening import harden_process  # noqa: PLC0415

    harden_process()


def doubt(desk: "Desk") -> object:
    """What the person has to look at before going on, as a failure that is shown and refuses nothing."""
    # Lazy, measured: the first page is there before anybody asks.
    from qv_desk.services.entry import clock_check  # noqa: PLC0415

    return clock_check.caution(desk) if desk.is_open else None
