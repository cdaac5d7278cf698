"""What the command line needs of the window, which it may not import itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk


class Window(Protocol):
    """Opens the window and takes pictures of it; handed in by whoever starts the program."""

    def open(self, folder: Path | None, *, language: str | None, demo_passphrase: str = "") -> int:
        """Open the window on a desk's folder and stay until it is closed.

        Args:
            folder: the desk's folder; None for the usual place.
            language: screen language; None for the remembered one.
            demo_passphrase: shown beside the unlock field of the throwaway sample office; empty for a real desk.

        Returns:
            The exit code.

        Raises:
            DeviceError: this computer cannot show a window.
        """

    def take_pictures(self, desk: "Desk", folder: Path, *, language: str) -> tuple[Path, ...]:
        """Draw the window without a display and save what it shows.

        Args:
            desk: an open desk of this thread; it stays open.
            folder: where the PNG files go.
            language: screen language.

        Raises:
            DeviceError: this computer cannot draw a window.
        """

    def load_forms(self) -> int:
        """Load every form without a display, as a self-test does.

        Returns:
            How many there are.

        Raises:
            DeviceError: this computer cannot draw a window.
        """
