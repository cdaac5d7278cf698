"""Everything about a child's report below its card: the lock on the file, the course, the facts, who touched the data.

It needs no opened file: what it shows is the outline, and what was logged about access and use.
"""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.minors.minor_register import MinorUse
from qv_desk.gui.case.minors.minor_course import MinorCourse, course_of
from qv_desk.gui.case.minors.minor_deed import Deed, worded
from qv_desk.gui.case.minors.minor_deeds import COPY_DESTROYED, GUARDIAN, OPEN, USE, WISH, WISH_DONE
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.minor_words import minor_word, threshold_words

_LABELS = 128
_MOST_USES = 12
_SIDE_WIDTH = 380


class MinorPanel(View):
    """The panel.

    Args:
        desk: the open desk, for its zone and its clock.

    Signals:
        deed_wanted: a ``Deed`` is to be recorded.
    """

    deed_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: Outline | None = None
        self._uses: tuple[MinorUse, ...] = ()
        self._lock = QWidget()
        stand_on(self._lock, "tint", rounded=True)
        self._lock_title = Para(weight=typeface.MEDIUM, ink="text")
        self._lock_words = Para()
        self.open_button = self._button(OPEN)
        line = row(
            column(self._lock_title, self._lock_words, gap=2), self.open_button, gap=16, margins=(16, 10, 12, 10)
        )
        line.setStretch(0, 1)
        self._lock.setLayout(line)
        self._course_head, self._facts_head, self._uses_head = (
            Label(size=typeface.HEADING, weight=typeface.SEMIBOLD) for _ in range(3)
        )
        self.course = MinorCourse()
        self.facts = FactsGrid(_LABELS)
        self.guardian_button, self.wish_button = self._button(GUARDIAN), self._button(WISH)
        self.done_button, self.copy_button = self._button(WISH_DONE), self._button(COPY_DESTROYED)
        self.use_button = self._button(USE)
        self._uses_hint = Para(size=typeface.SMALL)
        self._uses_rows = column(gap=6)
        side = QWidget()
        side.setLayout(
            column(
                self._facts_head, 8, self.facts, 12, row(self.guardian_button, self.wish_button, None, gap=8), 6,
                row(self.done_button, self.copy_button, None, gap=8), 18, self._uses_head, 2, self._uses_hint, 8,
                self._uses_rows, 10, row(self.use_button, None), None,
            )
        )  # fmt: skip
        side.setMaximumWidth(_SIDE_WIDTH)
        both = row(column(self._course_head, 10, self.course, None), 32, side)
        both.setStretch(0, 1)
        both.setStretch(2, 1)
        self.setLayout(column(self._lock, 18, both, None))
        self.retranslate()

    def show_outline(self, seen: Outline, uses: tuple[MinorUse, ...]) -> None:
        """Show how far a report is, and what its data were used for."""
        self._seen, self._uses = seen, uses
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._course_head.setText(self.tr("Course"))
        self._facts_head.setText(self.tr("Facts"))
        self._uses_head.setText(self.tr("Who touched these data"))
        self._uses_hint.setText(self.tr("Each use needs one of the three grounds of policy §8."))
        for deed, button in (
            (OPEN, self.open_button), (GUARDIAN, self.guardian_button), (WISH, self.wish_button),
            (WISH_DONE, self.done_button), (COPY_DESTROYED, self.copy_button), (USE, self.use_button),
        ):  # fmt: skip
            button.setText(worded(deed.button))
        if self._seen is not None:
            self._show(self._seen)

    def first_focus(self) -> QWidget | None:
        """The way into the file, where it is closed."""
        return self.open_button if self.open_button.isVisible() else None

    def lock_words(self) -> str:
        """What is said about the file; empty where it needs no approval."""
        return "" if self._lock.isHidden() else f"{self._lock_title.plain_text()} {self._lock_words.plain_text()}"

    def use_lines(self) -> tuple[str, ...]:
        """The uses shown, in words."""
        return tuple(self._use_words(use) for use in self._uses[-_MOST_USES:])

    def _button(self, deed: Deed) -> Button:
        button = Button(kind="plain")
        button.clicked.connect(lambda: self.deed_wanted.emit(deed))
        return button

    def _show(self, seen: Outline) -> None:
        lines = course_of(seen)
        times = tuple("" if line.at is None else self._time(line.at, seen.report.discovered_at) for line in lines)
        self.course.show_lines(lines, times)
        self._show_lock(seen)
        self.facts.show_facts(self._facts(seen))
        report, user = seen.report, self._desk.user
        works = seen.may_work
        self.guardian_button.setVisible(works and may(user, GUARDIAN.call))
        self.wish_button.setVisible(works and report.authority is not None)
        self.done_button.setVisible(works and any(asked.done_at is None for asked in report.wishes))
        self.copy_button.setVisible(works and report.authority is not None and report.authority.copy_waits)
        self.use_button.setVisible(works and may(user, USE.call))
        clear(self._uses_rows)
        for words in self.use_lines():
            self._uses_rows.addWidget(Para(words, size=typeface.SMALL, ink="text"))
        if not self._uses:
            self._uses_rows.addWidget(Para(self.tr("Nothing is logged yet."), size=typeface.SMALL, ink="mute"))

    def _time(self, at: datetime, discovered_at: datetime) -> str:
        """The time of day, with the day where it is not that of the discovery."""
        zone = self._desk.zone
        day, time = at.astimezone(zone).date(), dates.clock_time(at, zone)
        if day == discovered_at.astimezone(zone).date():
            return time
        return f"{dates.day_and_month(day)} {time}"

    def _show_lock(self, seen: Outline) -> None:
        self._lock.setVisible(seen.is_sealed)
        zone = self._desk.zone
        self.open_button.setVisible(seen.opened_until is None and seen.asked is None)
        if seen.opened_until is not None:
            until = dates.moment(seen.opened_until, zone)
            self._lock_title.setText(self.tr("The file is open for you until {when}.").format(when=until))
            self._lock_words.setText(self.tr("Each opening is recorded with your name."))
            return
        self._lock_title.setText(self.tr("The file is closed: documents, letters and search need a second person."))
        if seen.asked is not None:
            asked = dates.moment(seen.asked.asked_at, zone)
            self._lock_words.setText(self.tr("You asked on {when}; it waits for a supervisor.").format(when=asked))
        elif not seen.has_other_supervisor:
            self._lock_words.setText(
                self.tr(
                    "Nobody else here can agree yet: let a second supervisor in, in the place People. Freezing and "
                    "deleting do not wait for that."
                )
            )
        else:
            self._lock_words.setText(self.tr("Freezing and deleting the account do not wait for it."))

    def _facts(self, seen: Outline) -> list[tuple[str, str]]:
        report = seen.report
        authority = report.authority
        shown = ""
        if authority is not None:
            shown = dates.joined(capital(said(minor_word(f"proof.{authority.proof.value}"))), authority.note)
        wishes = listed(said(minor_word(f"wish.{asked.wish.value}")) for asked in report.wishes)
        stated = self.tr("{years} years").format(years=report.stated_age) if report.stated_age is not None else ""
        consent = ""
        if report.consent is not None:
            code = "found" if report.consent.is_found else "not_found"
            consent = capital(said(minor_word(f"consent.{code}")))
        return [
            (self.tr("Account"), (report.freeze.account if report.freeze else "") or report.account),
            (self.tr("Age said to be"), stated),
            (self.tr("Age that counts"), said(threshold_words(seen.threshold))),
            (self.tr("Consent"), consent),
            (self.tr("Guardian"), shown),
            (self.tr("The guardian wants"), wishes),
            (self.tr("Works on it"), seen.officer),
        ]

    def _use_words(self, use: MinorUse) -> str:
        names = self._seen.user_names if self._seen is not None else {}
        return dates.joined(
            dates.moment(use.at, self._desk.zone),
            names.get(use.used_by, use.used_by),
            said(minor_word(f"use.{use.kind.value}")),
            said(minor_word(f"ground.{use.ground.value}")),
            use.basis,
        )
