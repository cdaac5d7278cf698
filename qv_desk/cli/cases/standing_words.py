"""What stands on a case beside its request: other cases, holds, a restriction, other people's data, a fee."""

from collections.abc import Iterator

from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import fee_of
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.cases.restriction_lifting import standing_restriction
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.linking.case_link import CaseLink
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import fees, holds
from qv_desk.services.words.tie_words import link_words


def standing_facts(case: Case) -> dict[str, object]:
    """What stands, by its codes."""
    restriction, fee = standing_restriction(case), fee_of(case)
    return {
        "links": [{"kind": one.kind.value, "other": one.other_reference} for one in case.facts_of(CaseLink)],
        "holds": [{"ground": one.ground.value, "reason": one.reason} for one in _holds(case)],
        "restricted": restriction.scope if restriction else None,
        "to_be_masked": [one.what for one in _others(case)],
        "fee": {"amount": fee.amount, "state": fee.state.value} if fee else None,
    }


def standing_pairs(case: Case, output: Output) -> Iterator[tuple[Wording, str]]:
    """What stands, each with its name; of what does not stand the words are empty."""
    held = (listed([output.words(holds.ground_name(one.ground)), one.reason], output) for one in _holds(case))
    restriction, fee = standing_restriction(case), fee_of(case)
    links = (output.words(link_words(one.kind, one.other_reference)) for one in case.facts_of(CaseLink))
    yield Wording("Other cases", "相关案件"), "\n".join(links)
    yield Wording("Held", "保全"), "\n".join(held)
    yield Wording("Restricted", "限制处理"), restriction.scope if restriction else ""
    yield Wording("To be masked", "待遮盖"), "\n".join(one.what for one in _others(case))
    yield Wording("Fee", "费用"), listed([fee.amount, output.words(fees.state_name(fee.state))], output) if fee else ""


def _holds(case: Case) -> list[Hold]:
    return [one for one in case.facts_of(Hold) if one.stands]


def _others(case: Case) -> list[ThirdPartyData]:
    return [one for one in case.facts_of(ThirdPartyData) if one.is_open]
