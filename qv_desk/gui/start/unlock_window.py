"""The desk is locked: the passphrase, and nothing else that is needed before the store is open.

Written in code and importing only Qt's widgets: it must be there at once, while everything else, the vault and the
store thread included, loads behind it. For the same reason it does not mention the ``Qt`` namespace before it is seen
(see ``gui.parts.layouts``).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from qv_desk import __version__
from qv_desk.gui.look import icons, typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, fixed_height, hairline, pane, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.shell.status_bar import LookButtons
from qv_desk.gui.start.passphrase_field import PassphraseField
from qv_desk.gui.words import dates

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from qv_desk.errors import DeskError
    from qv_desk.gui.look.theme import Theme
    from qv_desk.gui.words.language import ScreenLanguage
    from qv_desk.gui.work.jobs import Jobs
    from qv_desk.services.entry.unlock import UnlockDelay

_FORM_WIDTH: Final = 384
_BADGE: Final = 48
_DAMAGED: Final = frozenset(
    {"store_damaged", "store_missing", "vault_damaged", "vault_unreadable", "vault_tampered", "vault_mismatch"}
)
"""After these the way to a backup stands out."""
_WITHOUT_SECRET: Final = frozenset({"device_secret_missing", "key_store_changed", "key_store_failed", "key_store_none"})
"""After these the recovery code does: the passphrase alone opens nothing here."""


class UnlockWindow(View):
    """The window before the desk is open.

    Args:
        folder: the desk's folder.
        jobs: gives the store thread, which begins when it is first asked for; the slow derivation runs there.
        language: the screen language.
        theme: light or dark.
        locked_at: when the desk was locked, or None at the start of the program.
        idle: whether it locked itself because nobody used it.
        demo_passphrase: shown for the sample office; empty for a real desk.

    Signals:
        opened: the open ``Desk``.
        recovery_wanted: the person has lost the passphrase.
        restore_wanted: a backup is to be put in the place of the desk.
        own_passphrase_wanted: the passphrase is an interim one: name (empty for the only person) and what was typed.
        painted: the window can be seen for the first time; what was waiting for that may load now.
        closed: the window was closed without unlocking.
    """

    opened = Signal(object)
    recovery_wanted = Signal()
    restore_wanted = Signal()
    own_passphrase_wanted = Signal(str, str)
    painted = Signal()
    closed = Signal()

    def __init__(
        self,
        folder: Path,
        jobs: "Callable[[], Jobs]",
        language: "ScreenLanguage",
        theme: "Theme",
        *,
        locked_at: "datetime | None" = None,
        idle: bool = False,
        demo_passphrase: str = "",
    ) -> None:
        super().__init__(ground=None)
        self._folder, self._jobs = folder, jobs
        self._locked_at, self._idle, self._demo = locked_at, idle, demo_passphrase
        self._error: DeskError | None = None
        self._delay: UnlockDelay | None = None
        self._is_open = False
        self._is_painted = False
        self._build(language, theme)
        self.retranslate()
        self.resize(1120, 720)
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        """Word the window."""
        self.setWindowTitle(self.tr("QV Desk"))
        self._title.setText(self.tr("The desk is locked"))
        self._note.setText(self._why_locked())
        self._name_label.setText(self.tr("Name"))
        self._names.setAccessibleName(self.tr("Name"))
        self._label.setText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.word(self.tr("Show the passphrase"))
        self._caps.setText(self.tr("Caps Lock is on"))
        busy = not self.passphrase.isEnabled()
        self.unlock_button.setText(self.tr("Opening…") if busy else self.tr("Unlock"))
        self.recovery_button.setText(self.tr("Use the recovery code"))
        self.restore_button.setText(self.tr("Restore from a backup …"))
        self._promise.setText(
            self.tr(
                "After each wrong try the desk waits longer, up to a minute. Nobody, not even support, can open the "
                "store without the passphrase or the recovery code."
            )
        )
        self._foot.setText(dates.joined(f"QV Desk {__version__}", self.tr("this computer only, nothing is sent")))
        if self._error is not None:
            self._say(self._error)

    def first_focus(self) -> QWidget:
        """The passphrase."""
        return self.passphrase

    def try_to_open(self) -> None:
        """Derive the key and open the store, off the window's thread."""
        if not self.passphrase.text() or not self.passphrase.isEnabled():
            return
        typed = self.passphrase.text()
        name = self._names.currentText() if self._names.count() > 1 else None
        # Lazy, measured: loaded by now on the store thread; the window was there before it.
        from qv_desk.services.entry import unlock  # noqa: PLC0415

        folder, delay = self._folder, self._delay or unlock.UnlockDelay(self._folder)
        self._delay = delay
        self._error = None
        self._problem.hide()
        self._set_busy(busy=True)
        self._jobs().ask(
            self,
            lambda: unlock.open_desk(folder, unlock.open_keys(folder, name, typed, delay=delay)),
            self._open,
            failed=self._refuse,
            after=self._rest,
        )

    def changeEvent(self, event: QEvent) -> None:
        """Tint lock and eye for the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange and hasattr(self, "_badge"):
            self._tint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends the program, unless the desk was opened."""
        super().closeEvent(event)
        if not self._is_open:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window can be seen, the names of those who may open the desk are read."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self, self._begin_loading)

    def _begin_loading(self) -> None:
        folder = self._folder
        self._jobs().ask(self, lambda: _names_in(folder), self._fill_names, failed=self._refuse)

    def _build(self, language: "ScreenLanguage", theme: "Theme") -> None:
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._note = Para()
        self._name_label = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._names = QComboBox()
        self._name_label.setBuddy(self._names)
        self._label = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self.passphrase = PassphraseField()
        self.passphrase.returnPressed.connect(self.try_to_open)
        self._label.setBuddy(self.passphrase)
        self._badge = QLabel()
        self._badge.setProperty("badge", "true")
        self._badge.setFixedSize(_BADGE, _BADGE)
        self._badge.setContentsMargins(_BADGE // 4, _BADGE // 4, _BADGE // 4, _BADGE // 4)
        self._tint()
        self._caps = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="amber")
        self._caps_row = fixed_height(row(self._caps, None))
        self._caps_row.hide()
        self.passphrase.caps_told.connect(self._caps_row.setVisible)
        self._problem = Para(ink="brick")
        self._problem.hide()
        self.unlock_button = Button(kind="filled", alone=True)
        self.unlock_button.setDefault(True)
        self.unlock_button.clicked.connect(self.try_to_open)
        self.recovery_button = Button(kind="link", alone=True)
        self.recovery_button.clicked.connect(self.recovery_wanted)
        self.restore_button = Button(kind="quiet")
        self.restore_button.clicked.connect(self.restore_wanted)
        if self._demo:
            self.restore_button.hide()
        self._promise = Para(size=typeface.SMALL, ink="mute")
        self._foot = Label(size=typeface.SMALL, ink="mute")
        form = QWidget()
        form.setFixedWidth(_FORM_WIDTH)
        self._name_rows = fixed_height(column(self._name_label, 4, self._names, 12))
        self._name_rows.hide()
        form.setLayout(
            column(
                self._badge, 20, self._title, 4, self._note, 28, self._name_rows, self._label, 4, self.passphrase, 8,
                self._caps_row, 4, self._problem, 12, row(self.unlock_button, self.recovery_button, None, gap=12), 32,
                hairline(), 16, self._promise,
            )
        )  # fmt: skip
        middle = QWidget()
        middle.setLayout(column(None, row(None, form, None), None, None, margins=(20, 20, 20, 20)))
        foot = row(self._foot, 12, self.restore_button, None, LookButtons(language, theme), margins=(20, 0, 12, 4))
        # The ground is a plain widget's, which the style sheet colours by itself: see ``gui.parts.layouts``.
        self.setLayout(column(pane("page", column(scrolled(middle), foot))))

    def _tint(self) -> None:
        self._badge.setPixmap(icons.pixmap("lock", _BADGE // 2, "on_fill"))
        self.passphrase.tint()

    def _fill_names(self, names: tuple[str, ...]) -> None:
        self._names.addItems(list(names))
        self._name_rows.setVisible(len(names) > 1)

    def _why_locked(self) -> str:
        if self._demo:
            return self.tr(
                "This is a sample office that vanishes when you close it. Its passphrase: {passphrase}"
            ).format(passphrase=self._demo)
        if self._locked_at is None:
            return self.tr("Type your passphrase to open it.")
        time = f"{self._locked_at.astimezone():%H:%M}"
        if self._idle:
            return self.tr("Locked at {time}, because nobody used it for a while.").format(time=time)
        return self.tr("Locked at {time}.").format(time=time)

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.passphrase, self._names, self.unlock_button, self.recovery_button, self.restore_button):
            widget.setEnabled(not busy)
        self.retranslate()

    def _rest(self) -> None:
        if not self._is_open:
            self._set_busy(busy=False)
            self.passphrase.setFocus()
            self.passphrase.selectAll()

    def _open(self, desk: object) -> None:
        self._is_open = True
        self.passphrase.clear()
        self.opened.emit(desk)

    def _refuse(self, error: "DeskError") -> None:
        if error.code == "passphrase_interim":
            self.own_passphrase_wanted.emit(
                self._names.currentText() if self._names.count() > 1 else "", self.passphrase.text()
            )
            self.passphrase.clear()
            return
        self._error = error
        self._say(error)

    def _say(self, error: "DeskError") -> None:
        # Lazy: sentences are read from their files only when there is something to say.
        from qv_desk.gui.words.saying import screen_language  # noqa: PLC0415
        from qv_desk.services.words.say import said  # noqa: PLC0415

        self._error = error
        self._problem.setText(str(said(error, screen_language())))
        self._problem.show()
        if error.code in _DAMAGED:
            self.restore_button.set_kind("plain")
        if error.code in _WITHOUT_SECRET:
            self.recovery_button.set_kind("plain")


def _names_in(folder: Path) -> tuple[str, ...]:
    # Lazy, measured: the vault's cryptography loads on the store thread, behind the window.
    from qv_desk.services.entry import unlock  # noqa: PLC0415

    return unlock.user_names(folder)
