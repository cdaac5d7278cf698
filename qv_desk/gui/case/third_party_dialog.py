"""Note other people's data in a document or a source, and write down how they were masked."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words.saying import colon, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import third_parties
from qv_desk.services.cases.third_parties import FlagPlace

_HEIGHT = 84
_NOTE = "note"


class ThirdPartyDialog(ActDialog):
    """Notes other people's data, or that they are masked.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Other people’s data"),
            self.tr(
                "Where a file or a record holds other people’s data, they are masked before anything is handed out. "
                "Until then nothing of the case is disclosed. Policy, introduction; GDPR 15(4)."
            ),
            self.tr("Note it"),
        )
        self.what = QComboBox()
        still_open = [flag for flag in case.facts_of(ThirdPartyData) if flag.is_open]
        masked = [(flag.flag_id, self.tr("Masked") + colon() + flag.what) for flag in still_open]
        refill(self.what, [*masked, (_NOTE, self.tr("Note other people’s data"))])
        self.place = QComboBox()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_HEIGHT)
        self._what_label = small(self.tr("What to do"), self.what)
        self._place_label = small(self.tr("In which document or source"), self.place)
        self._words_label = small("", self.words)
        self.add(self._what_label, self.what, 12, self._place_label, self.place, 12, self._words_label, self.words)
        for part in (self._what_label, self.what):
            part.setVisible(bool(still_open))
        self.what.currentIndexChanged.connect(self._check)
        self.place.currentIndexChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()
        desk = work.desk
        work.jobs.ask(self, lambda: third_parties.places(desk, case.case_id), self._show_places, failed=self.refuse)

    def first_focus(self) -> QWidget | None:
        """The choice where there is one, else the place."""
        return self.place if self.what.isHidden() else self.what

    def _show_places(self, places: tuple[FlagPlace, ...]) -> None:
        refill(self.place, [(place.code, said(place.name)) for place in places])
        self._check()

    def _check(self) -> None:
        is_note = chosen(self.what) == _NOTE
        for part in (self._place_label, self.place):
            part.setVisible(is_note)
        asked = (
            self.tr("Whose data, and what, without repeating them")
            if is_note
            else self.tr("How they were masked, or why they may stay")
        )
        self._words_label.setText(asked)
        self.words.setAccessibleName(asked)
        self.act.button.setText(self.tr("Note it") if is_note else self.tr("It is masked"))
        if not self.words.toPlainText().strip():
            self.act.refuse(self.tr("Off until a few words are written."))
        elif is_note and not chosen(self.place):
            self.act.refuse(self.tr("Off until a place is chosen; the case has none yet."))
        else:
            self.act.allow()

    def _do(self) -> None:
        desk, case_id, what = self._work.desk, self._case.case_id, chosen(self.what)
        place, words = chosen(self.place), self.words.toPlainText().strip()

        def work() -> Case:
            if what == _NOTE:
                return third_parties.flag(desk, case_id, place, words)
            return third_parties.mask(desk, case_id, what, words)

        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
