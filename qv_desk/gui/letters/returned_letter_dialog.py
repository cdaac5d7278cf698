"""A posted letter came back: note it, then send it anew to another address or say why not."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import ReturnReason, may_be_noted, open_return
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import returned_mail
from qv_desk.services.letters.returned_mail import NewAddress
from qv_desk.services.words.names import countries, letter_kind_name

_HEIGHT = 84
_NOTE, _ANEW, _LEAVE = "note", "anew", "leave"


def may_come_back(case: Case) -> bool:
    """Whether a letter of the case can have come back, or did and nobody has dealt with it."""
    return any(may_be_noted(case, one) or open_return(case, one.letter_id) for one in case.correspondence)


class ReturnedLetterDialog(ActDialog):
    """Notes a return, or deals with one that is noted.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("A letter came back"),
            self.tr(
                "What did not arrive was not told, so the case stays open until somebody has dealt with it. Sent anew, "
                "the letter has the same words and another address; nothing is decided again, and no date moves."
            ),
            self.tr("Note that it came back"),
        )
        self.what = QComboBox()
        refill(self.what, self._deeds())
        self.add(small(self.tr("What to do"), self.what), self.what, 12)
        self.reason, self.day = QComboBox(), DateField(work.desk.today)
        reasons = [(one.value, capital(said(returned_mail.reason_name(one)))) for one in ReturnReason]
        refill(self.reason, reasons)
        self.address = _text()
        self.country = QComboBox()
        named = sorted(((code, said(name)) for code, name in countries().items()), key=lambda entry: entry[1])
        refill(self.country, [("", self.tr("Not known")), *named])
        self.words = _text()
        self._note = self._panel(
            small(self.tr("What the carrier wrote"), self.reason),
            self.reason,
            12,
            small(self.tr("The day on which it came back"), self.day),
            self.day,
            12,
        )
        self._anew = self._panel(
            small(self.tr("The new address, without the name"), self.address),
            self.address,
            12,
            small(self.tr("Country"), self.country),
            self.country,
        )
        self._said = self._panel(small(self.tr("In your words; it stands with the case"), self.words), self.words)
        choose(self.country, case.data_subject.country.partition("-")[0])
        self.what.currentIndexChanged.connect(self._check)
        self.address.textChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The choice of what to do."""
        return self.what

    def _panel(self, *items: QWidget | int) -> QWidget:
        panel, layout = QWidget(), QVBoxLayout()
        layout.addLayout(column(*items, gap=4))
        layout.setContentsMargins(0, 0, 0, 0)
        panel.setLayout(layout)
        self.add(panel)
        return panel

    def _deeds(self) -> list[tuple[str, str]]:
        """First what waits for somebody, then the letters that may have come back, the latest first."""
        deeds: list[tuple[str, str]] = []
        for letter in reversed(self._case.correspondence):
            if open_return(self._case, letter.letter_id) is not None:
                deeds = [
                    (f"{_ANEW} {letter.letter_id}", self.tr("Send anew") + colon() + self._name(letter)),
                    (f"{_LEAVE} {letter.letter_id}", self.tr("Do not send it anew") + colon() + self._name(letter)),
                    *deeds,
                ]
            elif may_be_noted(self._case, letter):
                deeds.append((f"{_NOTE} {letter.letter_id}", self.tr("It came back") + colon() + self._name(letter)))
        return deeds

    @staticmethod
    def _name(letter: Correspondence) -> str:
        day = dates.short_day(letter.dispatched_on) if letter.dispatched_on is not None else ""
        return dates.joined(said(letter_kind_name(letter.kind)), day)

    def _check(self) -> None:
        deed = chosen(self.what).partition(" ")[0]
        self._note.setVisible(deed == _NOTE)
        self._anew.setVisible(deed == _ANEW)
        self._said.setVisible(deed in {_NOTE, _LEAVE})
        names = {_ANEW: self.tr("Issue it anew"), _LEAVE: self.tr("Do not send it anew")}
        self.act.button.setText(names.get(deed, self.tr("Note that it came back")))
        if not deed:
            self.act.refuse(self.tr("Off because no letter of this case has been posted."))
        elif deed == _ANEW and not self.address.toPlainText().strip():
            self.act.refuse(self.tr("Off until the new address is written."))
        elif deed == _LEAVE and not self.words.toPlainText().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()
        self.settle()

    def _do(self) -> None:
        desk, case_id = self._work.desk, self._case.case_id
        deed, _, letter_id = chosen(self.what).partition(" ")
        reason, day, words = ReturnReason(chosen(self.reason)), self.day.day(), self.words.toPlainText().strip()
        to = NewAddress(tuple(self.address.toPlainText().splitlines()), chosen(self.country))

        def work() -> object:
            if deed == _ANEW:
                return returned_mail.send_anew(desk, case_id, letter_id, to)
            if deed == _LEAVE:
                return returned_mail.leave(desk, case_id, letter_id, words)
            return returned_mail.note_return(desk, case_id, letter_id, on=day, reason=reason, note=words)

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _result: self._done(deed),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self, deed: str) -> None:
        words = {
            _NOTE: self.tr("Noted. The case stays open until the letter goes out anew or somebody says why not."),
            _ANEW: self.tr("Issued anew; the letter waits in the print room."),
            _LEAVE: self.tr("Noted: the letter does not go out anew."),
        }
        self._work.said.emit(words[deed])
        self.accept()


def _text() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setFixedHeight(_HEIGHT)
    return text
