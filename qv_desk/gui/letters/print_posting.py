"""Out of the house: the day and the carrier's number, one letter or all that are printed, and the two lists."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from qv_desk.services.post.on_its_way import WaitingLetter


class Posting(QObject):
    """Marks letters as posted and saves the print room's lists.

    Args:
        workplace: the desk and the store thread.
        day: the day that is written down.
        carrier: the number of the next letter that is marked; empty for an ordinary one.
        view: over which to ask.

    Signals:
        failed: a ``DeskError``.
        saved: the words that say what was written outside the desk.
        begun: several letters are being marked.
        ended: they are marked, or it stopped.
    """

    failed = Signal(object)
    saved = Signal(str)
    begun = Signal()
    ended = Signal()

    def __init__(self, workplace: Workplace, day: DateField, carrier: QLineEdit, view: QWidget) -> None:
        super().__init__(view)
        self._workplace = workplace
        self._day = day
        self._carrier = carrier
        self._view = view

    def mark(self, letter: WaitingLetter) -> None:
        """Write down that one letter left the house."""
        desk, day, number = self._workplace.desk, self._day.day(), self._carrier.text()

        def done(_nothing: object) -> None:
            self._carrier.clear()
            is_sent = letter.is_mailed or not letter.way.is_posted
            words = self.tr("Sent: {name}, {day}.") if is_sent else self.tr("Posted: {name}, {day}.")
            self._workplace.said.emit(words.format(name=letter.recipient, day=dates.short_day(day)))

        self._workplace.jobs.change(
            self,
            lambda: print_letters.mark_posted(desk, letter.letter_id, day, number),
            done,
            case_id=letter.case_id,
            failed=self.failed.emit,
        )

    def mark_all(self, letters: Sequence[WaitingLetter]) -> None:
        """Write down that all of these left the house on the day; each for itself, so that a stop loses none."""
        desk, day, total = self._workplace.desk, self._day.day(), len(letters)

        def work(report: Report) -> int:
            for place, letter in enumerate(letters):
                report(place, total)
                print_letters.mark_posted(desk, letter.letter_id, day)
            return total

        def done(count: int) -> None:
            words = plural(count, self.tr("1 letter posted"), self.tr("{number} letters posted"))
            self._workplace.said.emit(dates.joined(words, dates.short_day(day)))

        self.begun.emit()
        title = self.tr("Marking letters as posted")
        jobs, failed, ended = self._workplace.jobs, self.failed.emit, self.ended.emit
        jobs.ask_long(self, title, work, done, case_id="", failed=failed, after=ended)

    def save_cover_sheet(self) -> None:
        """Save the cover sheet of what waits."""
        desk, language = self._workplace.desk, screen_language()

        def save(path: Path) -> int:
            # Lazy, measured: what sets a page is not needed to show the queue.
            from qv_desk.services.post import print_lists  # noqa: PLC0415

            return print_lists.save_cover_sheet(desk, path, language)

        self._save(self.tr("cover sheet"), save)

    def save_posting_list(self) -> None:
        """Save the list of what was posted on the day."""
        desk, day, language = self._workplace.desk, self._day.day(), screen_language()

        def save(path: Path) -> int:
            # Lazy, measured: see above.
            from qv_desk.services.post import print_lists  # noqa: PLC0415

            return print_lists.save_posting_list(desk, day, path, language)

        self._save(self.tr("posting list"), save)

    def _save(self, name: str, save: Callable[[Path], int]) -> None:
        path = ask_where(self._view, f"{name} {self._day.day().isoformat()}.pdf")
        if path is None:
            return
        self._workplace.jobs.change(
            self,
            lambda: save(path),
            lambda count: self.saved.emit(
                plural(
                    count,
                    self.tr("Saved outside the desk, with 1 letter; the journal says so."),
                    self.tr("Saved outside the desk, with {number} letters; the journal says so."),
                )
            ),
            failed=self.failed.emit,
        )
