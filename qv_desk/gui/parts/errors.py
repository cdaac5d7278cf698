"""What the window says when something fails.

A ``DeskError`` is something the person can act on: one sentence and one advice in the screen language. Anything else
is a bug: one dialog with its type and stack, without the values of variables and without the exception's own message,
because both may hold personal data; then the store is closed cleanly and the desk ends.
"""

import platform
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from qv_desk import __version__
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.services.words.say import Said, said


class ErrorNotice(QDialog):
    """One failure that the person can act on: what happened, what was kept, what to do now."""

    def __init__(self, sentence: str, advice: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("QV Desk"))
        self.setMinimumWidth(440)
        close = Button(self.tr("Close"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        title = Para(sentence, size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        footing = Label(code, size=typeface.SMALL, ink="mute")
        footing.setAccessibleName(self.tr("Code of this message: {code}").format(code=code))
        self.setLayout(
            column(title, 8, Para(advice), 24, row(footing, None, close), margins=(24, 20, 24, 20)),
        )
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)


class BugNotice(QDialog):
    """A fault of the program: what is safe, and the details for whoever mends it."""

    def __init__(self, diagnostics: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in QV Desk"))
        self.setMinimumSize(600, 420)
        self._diagnostics = diagnostics
        details = QPlainTextEdit(diagnostics)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Details of the fault"))
        details.setTabChangesFocus(True)
        self._copy = Button(self.tr("Copy the details"), icon="copy")
        self._copy.clicked.connect(self.copy_diagnostics)
        close = Button(self.tr("Close QV Desk"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.setLayout(
            column(
                Para(
                    self.tr("The program made a mistake and must close."),
                    size=typeface.HEADING,
                    weight=typeface.SEMIBOLD,
                    ink="text",
                ),
                8,
                Para(
                    self.tr(
                        "What you had saved is safe: the store is being closed properly. The last step was not saved. "
                        "Please start the desk again, and pass these details to whoever looks after it. They hold no "
                        "personal data."
                    )
                ),
                16,
                details,
                16,
                row(self._copy, None, close, gap=12),
                margins=(24, 20, 24, 20),
            )
        )
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_diagnostics(self) -> None:
        """Put the details on the clipboard."""
        clipboard.copy_to_keep(self._diagnostics)
        self._copy.setText(self.tr("Copied"))


class Trouble(QObject):
    """Shows failures, whether a job brought them or nobody caught them.

    Args:
        language: the screen language now.
        end: closes the store cleanly and ends the program; called once, after the one dialog of a bug.
        parent: Qt's owner.
    """

    def __init__(
        self,
        language: Callable[[], str],
        end: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._end = end
        self._is_ending = False
        self._open: set[str] = set()

    @Slot(object)
    def show(self, error: BaseException) -> None:
        """Show a failure, in the one of the two ways that fits it."""
        if isinstance(error, DeskError):
            if error.code in self._open:
                return  # it is being read: what asks every minute must not pile up notices
            self._open.add(error.code)
            words = self.words(error)
            notice = ErrorNotice(words.sentence, words.advice, error.code, QApplication.activeWindow())
            notice.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            notice.exec()
            self._open.discard(error.code)
        elif not self._is_ending:
            self._is_ending = True
            BugNotice(diagnostics(error), QApplication.activeWindow()).exec()
            self._end()

    def words(self, error: DeskError) -> Said:
        """Sentence and advice in the screen language, for a view that shows them in place."""
        return said(error, self._language())


def diagnostics(error: BaseException) -> str:
    """Versions, type and stack of a fault: no message, no values of variables."""
    lines = [
        f"QV Desk {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}",
        "",
    ]
    fault: BaseException | None = error
    while fault is not None:
        lines.append(f"{type(fault).__module__}.{type(fault).__qualname__}")
        lines += [
            f"  {frame.filename.rsplit('qv_desk', 1)[-1].lstrip('/')}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(fault.__traceback__)
        ]
        fault = fault.__cause__ or fault.__context__
    return "\n".join(lines)
