"""The course of a child's report, minute by minute: what was done, what is to be done now, what comes later."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.gui.look import typeface
from qv_desk.gui.look.palette import colour
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.words.minor_words import minor_word
from qv_desk.services.words.names import channel_name

_Line = tuple[str, str, datetime | None, bool]
"""Title, detail, when, and whether it is done."""

_TIME_WIDTH: Final = 96
_MARK_WIDTH: Final = 24
_RADIUS: Final = 8.0


class CourseState(Enum):
    """How far one line of the course is."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One line: what, when, and a second line on it."""

    state: CourseState
    title: str
    detail: str = ""
    at: datetime | None = None


def course_of(seen: Outline) -> tuple[CourseLine, ...]:
    """The course of a report, in words; the first thing that is not done is what is to be done now."""
    translate = QCoreApplication.translate
    report = seen.report
    lines: list[_Line] = [
        (
            translate("MinorCourse", "Report received, the minutes run"),
            listed((capital(said(minor_word(f"reporter.{report.reporter.value}"))), said(channel_name(seen.channel)))),
            report.discovered_at,
            True,
        ),
        (
            translate("MinorCourse", "Account frozen")
            if report.freeze
            else translate("MinorCourse", "Freeze the account"),
            report.freeze.where if report.freeze else translate("MinorCourse", "Freeze first, verify second."),
            report.freeze.at if report.freeze else None,
            report.freeze is not None,
        ),
        _age_line(seen),
    ]
    if report.finding is not None and report.finding.finding is AgeFinding.OF_AGE:
        freed = report.freeze.lifted_at if report.freeze else None
        name = translate("MinorCourse", "Account free again") if freed else translate("MinorCourse", "Free the account")
        lines.append((name, "", freed, freed is not None))
    else:
        lines += _deletion_lines(seen)
    lines += [
        (
            translate("MinorCourse", "Tell whoever reported it"),
            translate("MinorCourse", "In plain words: found or not, deleted when, what the guardian may ask for."),
            None,
            seen.progress[-2].is_done,
        ),
        (translate("MinorCourse", "Close"), "", None, seen.progress[-1].is_done),
    ]
    first = next((number for number, line in enumerate(lines) if not line[3]), len(lines))
    return tuple(
        CourseLine(
            CourseState.DONE if done else CourseState.NOW if number == first else CourseState.LATER, title, detail, at
        )
        for number, (title, detail, at, done) in enumerate(lines)
    )


def _age_line(seen: Outline) -> _Line:
    translate = QCoreApplication.translate
    found = seen.report.finding
    if found is None:
        return translate("MinorCourse", "Find out the age"), "", None, False
    word = said(minor_word(f"finding.{found.finding.value}"))
    title = translate("MinorCourse", "Age: {finding}").format(finding=word)
    return title, found.how, found.at, found.finding is not AgeFinding.CANNOT_TELL or not seen.report.is_frozen


def _deletion_lines(seen: Outline) -> list[_Line]:
    translate = QCoreApplication.translate
    report = seen.report
    consent, deleted = report.consent, report.account_deleted_at
    lines: list[_Line] = []
    if report.kept is not None:
        kept = translate("MinorCourse", "Kept frozen as evidence: stored and protected, every other use stopped")
        lines.append((kept, report.kept.reason, report.kept.at, True))
    what = next((one.what for one in report.deletions if one.source == "account"), "")
    account = translate("MinorCourse", "Account deleted") if deleted else translate("MinorCourse", "Delete the account")
    lines.append((account, what, deleted, deleted is not None))
    name = "consent.found" if consent and consent.is_found else "consent.not_found"
    lines.append(
        (
            capital(said(minor_word(name))) if consent else translate("MinorCourse", "Look for a guardian's consent"),
            consent.how if consent else "",
            consent.at if consent else None,
            consent is not None,
        )
    )
    if consent is None or report.must_delete_rest:
        others = [one for one in report.deletions if one.source != "account"]
        detail = (
            translate("MinorCourse", "Deleted in {number} further sources").format(number=len(others)) if others else ""
        )
        lines.append(
            (
                translate("MinorCourse", "Everything else deleted")
                if report.rest_done_at
                else translate("MinorCourse", "Search the sources, and delete what is found"),
                detail,
                report.rest_done_at,
                report.rest_done_at is not None,
            )
        )
    return lines


class CourseMark(QWidget):
    """The mark beside a line: done, now or later, each with a shape of its own, and the line to the next one.

    Args:
        state: how far it is.
        is_last: whether no further line follows.
    """

    def __init__(self, state: CourseState, *, is_last: bool) -> None:
        super().__init__()
        self._state, self._is_last = state, is_last
        self.setFixedWidth(_MARK_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, _RADIUS + 2)
        if not self._is_last:
            ink = colour("accent") if self._state is CourseState.DONE else colour("faint")
            painter.setPen(QPen(ink, 2))
            painter.drawLine(QPointF(middle.x(), middle.y() + _RADIUS + 2), QPointF(middle.x(), self.height() + 2.0))
        self._draw_mark(painter, middle)
        painter.end()

    def _draw_mark(self, painter: QPainter, middle: QPointF) -> None:
        box = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        if self._state is CourseState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("fill"))
            painter.drawEllipse(box)
            painter.setPen(QPen(colour("on_fill"), 2))
            corner = QPointF(middle.x() - 0.5, middle.y() + 3)
            painter.drawLine(QPointF(middle.x() - 4, middle.y() - 0.5), corner)
            painter.drawLine(corner, QPointF(middle.x() + 4, middle.y() - 3))
            return
        is_now = self._state is CourseState.NOW
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("brick") if is_now else colour("edge"), 2 if is_now else 1))
        painter.drawEllipse(box)
        if is_now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("brick"))
            painter.drawEllipse(middle, 3.5, 3.5)


class MinorCourse(QWidget):
    """The lines, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._shown: tuple[CourseLine, ...] = ()

    def lines(self) -> tuple[CourseLine, ...]:
        """What is shown."""
        return self._shown

    def show_lines(self, lines: tuple[CourseLine, ...], times: tuple[str, ...]) -> None:
        """Show these lines.

        Args:
            lines: the course.
            times: when each was done, in words; empty for what is not done.
        """
        clear(self._rows)
        self._shown = lines
        for number, (line, time) in enumerate(zip(lines, times, strict=True)):
            self._rows.addWidget(self._row(line, time, is_last=number == len(lines) - 1))

    def _row(self, line: CourseLine, time: str, *, is_last: bool) -> QWidget:
        is_now = line.state is CourseState.NOW
        shown = time or (self.tr("now") if is_now else "")
        when = Label(shown, size=typeface.SMALL, ink="brick" if is_now else "mute")
        when.setFixedWidth(_TIME_WIDTH)
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        when.setContentsMargins(0, 3, 0, 0)
        title = Para(
            line.title,
            weight=typeface.REGULAR if line.state is CourseState.LATER else typeface.MEDIUM,
            ink="soft" if line.state is CourseState.LATER else "text",
        )
        state = {
            CourseState.DONE: self.tr("done"),
            CourseState.NOW: self.tr("to be done now"),
            CourseState.LATER: self.tr("later"),
        }[line.state]
        title.setAccessibleName(", ".join(part for part in (line.title, state, time) if part))
        words = column(title)
        if line.detail:
            words.addWidget(Para(line.detail, size=typeface.SMALL))
        words.addSpacing(14)
        widget = QWidget()
        whole = row(column(when, None), 10, CourseMark(line.state, is_last=is_last), 10, words)
        whole.setStretch(4, 1)
        widget.setLayout(whole)
        return widget
