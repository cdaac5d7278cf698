"""Lay a hold on a case, or lift one that stands."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.gui.case.acts.standing_dialog import StandingDialog, Words
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import holds


class HoldDialog(StandingDialog):
    """Lays or lifts a hold.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.word(
            self.tr("Hold: keep from being erased"),
            self.tr(
                "While a hold stands, no erasure is granted in this case and its file is not disposed of. Everything "
                "else goes on. PIPL 47; GDPR 17(3)(e); policy §4."
            ),
            self.tr("Lay the hold"),
        )
        self.offer_sorts((ground.value, capital(said(holds.ground_name(ground)))) for ground in HoldGround)
        asked = self.tr("The reason in your words; it stands with the case")
        self.build(
            Words(
                choice=self.tr("Lay a hold"),
                asked=asked,
                act=self.tr("Lay the hold"),
                done=self.tr("The hold stands."),
            ),
            Words(asked=asked, act=self.tr("Lift the hold"), done=self.tr("The hold is lifted.")),
            sort=self.tr("Why it must be kept: the ground"),
            standing=[(hold.hold_id, self._lift_words(hold)) for hold in case.facts_of(Hold) if hold.stands],
        )

    def _lift_words(self, hold: Hold) -> str:
        return self.tr("Lift") + colon() + dates.joined(said(holds.ground_name(hold.ground)), hold.reason)

    def write_down(self, sort: str, words: str) -> Case:
        """Lay the hold."""
        return holds.place(self._work.desk, self._case.case_id, ground=HoldGround(sort), reason=words)

    def settle_one(self, code: str, words: str) -> Case:
        """Lift the hold."""
        return holds.lift(self._work.desk, self._case.case_id, code, words)
