"""What can be done, was done, or stood in the way: the numbers first, then each reason once with its cases."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column, pane
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import colon, listed, screen_language
from qv_desk.services.care.bulk_reasons import reasons
from qv_desk.services.care.bulk_work import BulkLine, BulkState

_MOST_NAMED: Final = 24
"""Cases of one reason that are named; the others are counted."""


class BulkFindings(QWidget):
    """Progress while it runs, and what came of it.

    Attributes:
        bar: how far it is.
        head: the numbers.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.head = Para(weight=typeface.MEDIUM, ink="text")
        self._groups = QVBoxLayout()
        self._groups.setSpacing(8)
        self.setLayout(column(self.bar, self.head, self._groups, gap=8))
        self.forget()

    def forget(self) -> None:
        """Say nothing."""
        clear(self._groups)
        self.hide()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far it is."""
        clear(self._groups)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleDescription(words)
        self.bar.show()
        self.head.setText(words)
        self.show()

    def show_lines(self, lines: Sequence[BulkLine]) -> None:
        """Say what came, or would come, of it."""
        clear(self._groups)
        self.bar.hide()
        counts = Counter(line.state for line in lines)
        said = [
            plural(counts[BulkState.DONE], self.tr("1 is done."), self.tr("{number} are done.")),
            plural(counts[BulkState.CAN], self.tr("1 can be done."), self.tr("{number} can be done.")),
            plural(counts[BulkState.CANNOT], self.tr("1 cannot be done."), self.tr("{number} cannot be done.")),
        ]
        states = (BulkState.DONE, BulkState.CAN, BulkState.CANNOT)
        shown = [words for state, words in zip(states, said, strict=True) if counts[state]]
        self.head.setText(" ".join(shown) if screen_language() == "en" else "".join(shown))
        for reason in reasons(lines, screen_language()):
            self._groups.addWidget(_group(reason.sentence, reason.advice, self._named(reason.references)))
        self.show()

    def say_stopped(self, words: str) -> None:
        """Say besides that it was stopped."""
        self.bar.hide()
        told = "" if self.isHidden() else self.head.plain_text()
        self.head.setText(f"{told} {words}".strip() if screen_language() == "en" else f"{told}{words}")
        self.show()

    def texts(self) -> tuple[str, ...]:
        """Everything that is said, for whoever reads it aloud and for tests."""
        return tuple(para.plain_text() for para in self.findChildren(Para) if para.plain_text())

    def _named(self, references: tuple[str, ...]) -> str:
        number = plural(len(references), self.tr("1 case"), self.tr("{number} cases"))
        named = listed(references[:_MOST_NAMED])
        more = len(references) - _MOST_NAMED
        if more > 0:
            words = self.tr("{cases} and 1 more") if more == 1 else self.tr("{cases} and {number} more")
            named = words.format(cases=named, number=more)
        return f"{number}{colon()}{named}"


def _group(sentence: str, advice: str, cases: str) -> QWidget:
    return pane(
        "caution_tint",
        column(
            Para(sentence, weight=typeface.MEDIUM, ink="text"),
            Para(advice),
            Para(cases, size=typeface.SMALL),
            gap=2,
            margins=(16, 10, 16, 10),
        ),
        rounded=True,
    )
