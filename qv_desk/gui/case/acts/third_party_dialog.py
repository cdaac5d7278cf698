"""Note other people's data in a document or a source, and write down how they were masked."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.gui.case.acts.standing_dialog import StandingDialog, Words
from qv_desk.gui.words.saying import colon, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import third_parties
from qv_desk.services.cases.third_parties import FlagPlace


class ThirdPartyDialog(StandingDialog):
    """Notes other people's data, or that they are masked.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.word(
            self.tr("Other people’s data"),
            self.tr(
                "Where a file or a record holds other people’s data, they are masked before anything is handed out. "
                "Until then nothing of the case is disclosed. Policy, introduction; GDPR 15(4)."
            ),
            self.tr("Note it"),
        )
        self.build(
            Words(
                choice=self.tr("Note other people’s data"),
                asked=self.tr("Whose data, and what, without repeating them"),
                act=self.tr("Note it"),
                done=self.tr("Noted: nothing is disclosed before they are masked."),
            ),
            Words(
                asked=self.tr("How they were masked, or why they may stay"),
                act=self.tr("It is masked"),
                done=self.tr("Noted as masked."),
            ),
            sort=self.tr("In which document or source"),
            standing=[
                (flag.flag_id, self.tr("Masked") + colon() + flag.what)
                for flag in case.facts_of(ThirdPartyData)
                if flag.is_open
            ],
        )
        desk = work.desk
        work.jobs.ask(self, lambda: third_parties.places(desk, case.case_id), self._show_places, failed=self.refuse)

    def _show_places(self, places: tuple[FlagPlace, ...]) -> None:
        self.offer_sorts((place.code, said(place.name)) for place in places)
        self.check()

    def write_down(self, sort: str, words: str) -> Case:
        """Note the data."""
        return third_parties.flag(self._work.desk, self._case.case_id, sort, words)

    def settle_one(self, code: str, words: str) -> Case:
        """Note that they are masked."""
        return third_parties.mask(self._work.desk, self._case.case_id, code, words)
