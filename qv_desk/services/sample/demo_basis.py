"""What the invented officer writes on the sheets on which a grant rests."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.decisions.decision_basis import kind_for
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasurePreview
from qv_desk.domain.decisions.marketing_channels import MarketingStop
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import examine, preview_erasure
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

_ANSWERS: Final[Mapping[str, examine.Answers]] = MappingProxyType(
    {
        "balancing": {
            "situation": "They were harassed by somebody who found them on our list. (sample)",
            "interest": "Staying in touch with the trade. (sample)",
            "weighing": "A name on a list weighs less than somebody’s safety. (sample)",
            "result": "theirs",
        },
        "correction": {
            "old_value": "the earlier postal address",
            "new_value": "the present postal address",
            "checked_by": "other_record",
            "check": "the delivery address of the last order agrees (sample)",
            "result": "corrected",
            "given_to": "nobody",
        },
        "restriction": {
            "ground": "accuracy",
            "scope": "The account data are used for nothing until they are checked. (sample)",
            "still_allowed": "Storage alone. (sample)",
        },
        "portability_tests": {
            "verified": True,
            "verified_why": "logged in afresh (sample)",
            "own_basis": True,
            "own_basis_why": "account data, for the contract (sample)",
            "feasible": True,
            "feasible_why": "written out as a file that machines read (sample)",
            "harmless": True,
            "harmless_why": "nobody else stands in it (sample)",
            "target": "person",
        },
        "consent_withdrawal": {
            "purposes": "newsletters and invitations",
            "lost_services": "none",
            "told": "in the confirmation of receipt (sample)",
        },
    }
)
"""By sheet; a preview and the day from which something stops are made for each case."""


@guarded
def rest_on(desk: Desk, case_id: str, right: Right) -> None:
    """Write down what granting this right rests on; nothing where it rests on nothing, or that stands already."""
    case = desk.store.cases.get(case_id)
    kind = kind_for(right)
    if kind is None or kind is MarketingStop or examine.made(case, kind.fact_name, right) is not None:
        return
    if kind is ErasurePreview:
        preview_erasure.preview(desk, case_id, right, ground=ErasureGround.NO_GOOD_REASON, items=())
        return
    answers = dict(_ANSWERS[kind.fact_name])
    if kind.fact_name == "consent_withdrawal":
        answers["stopped_from"] = desk.today
    examine.examine(desk, case_id, kind.fact_name, answers, right=right)
