"""One notice to a recipient: who, what they are to do, how far it is, and what can be done next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.cases.recipients import notice_state
from qv_desk.services.words.names import right_name


class NoticeRow(QWidget):
    """A row.

    Args:
        notice: the notice.
        may_act: whether whoever looks may do anything about it.
        is_open_case: whether the case is open; a closed one is followed up and told nothing new.

    Attributes:
        notice: the notice shown.
        buttons: what can be done, by its code.

    Signals:
        wanted: what is to be done: ``letter``, ``told``, ``reminded``, ``answered`` or ``excuse``.
    """

    wanted = Signal(str)

    def __init__(
        self, notice: RecipientNotice, *, may_act: bool, is_open_case: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.notice = notice
        self.buttons: dict[str, Button] = {}
        name = Label(notice.name, weight=typeface.SEMIBOLD)
        state = Label(said(notice_state(notice)), ink="amber" if self._is_open() else "accent")
        words = column(row(name, state, None, gap=12), gap=2)
        words.addWidget(Para(dates.joined(capital(said(right_name(notice.right))), notice.what_to_do), ink="soft"))
        words.addWidget(Para(self._history(), size=typeface.SMALL, ink="mute"))
        actions = row(gap=4)
        if may_act:
            for code, text in self._offers(is_open_case=is_open_case):
                button = Button(text, "link")
                button.setAccessibleName(f"{text} {notice.name}")
                button.clicked.connect(lambda _checked=False, code=code: self.wanted.emit(code))
                self.buttons[code] = button
                actions.addWidget(button)
        actions.addStretch(1)
        words.addLayout(actions)
        self.setLayout(column(words, margins=(0, 10, 0, 6)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _is_open(self) -> bool:
        return self.notice.waits_for_reply or self.notice.is_to_send

    def _history(self) -> str:
        notice = self.notice
        if notice.is_excused:
            return self.tr("Not told: {why}").format(why=notice.excused_because)
        by = self.tr("to be done by {day}").format(day=dates.short_day(notice.due_on))
        if notice.sent_on is None:
            waits = self.tr("posting the letter notes the day") if notice.letter_id else ""
            return dates.joined(by, waits)
        sent = self.tr("sent on {day}").format(day=dates.short_day(notice.sent_on))
        if notice.sent_how:
            sent = self.tr("told on {day}: {how}").format(day=dates.short_day(notice.sent_on), how=notice.sent_how)
        if notice.reply_on is not None:
            answered = self.tr("answered on {day}: {reply}").format(
                day=dates.short_day(notice.reply_on), reply=notice.reply
            )
            return dates.joined(sent, answered)
        chase = notice.chase_on
        remind = self.tr("remind them on {day}").format(day=dates.short_day(chase)) if chase is not None else ""
        return dates.joined(sent, by, remind)

    def _offers(self, *, is_open_case: bool) -> tuple[tuple[str, str], ...]:
        notice = self.notice
        excuse = ("excuse", self.tr("Say why not …"))
        if notice.is_to_send and notice.letter_id:
            return (excuse,)
        if notice.is_to_send and is_open_case:
            return ("letter", self.tr("Write the letter")), ("told", self.tr("Told in another way …")), excuse
        if notice.waits_for_reply:
            return ("answered", self.tr("They answered …")), ("reminded", self.tr("Reminded today")), excuse
        return ()
