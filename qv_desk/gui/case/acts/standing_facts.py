"""What stands on a case beside its request: holds, other people's data, a fee, a restriction; for its summary."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeEstimate, fee_of
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.cases.restriction_lifting import standing_restriction
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.cases import fees, holds


def standing_facts(case: Case) -> list[tuple[str, str]]:
    """Each with its name; of what does not stand the words are empty."""
    translate = QCoreApplication.translate
    held = (dates.joined(said(holds.ground_name(one.ground)), one.reason) for one in case.facts_of(Hold) if one.stands)
    others = (one.what for one in case.facts_of(ThirdPartyData) if one.is_open)
    restriction = standing_restriction(case)
    return [
        (translate("StandingFacts", "Held"), "\n".join(held)),
        (translate("StandingFacts", "Restricted"), "" if restriction is None else restriction.scope),
        (translate("StandingFacts", "To be masked"), "\n".join(others)),
        (translate("StandingFacts", "Fee"), _fee_words(fee_of(case))),
    ]


def _fee_words(fee: FeeEstimate | None) -> str:
    return "" if fee is None else dates.joined(fee.amount, said(fees.state_name(fee.state)))
