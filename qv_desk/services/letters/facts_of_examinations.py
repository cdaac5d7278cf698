"""What was examined before the decision, as the letter that tells it says it."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from qv_desk.domain.cases.fee import FeeEstimate
from qv_desk.domain.decisions.balancing import Balancing, BalancingResult
from qv_desk.domain.decisions.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.decisions.correction import Correction, CorrectionResult
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.decisions.marketing_channels import MarketingChannel, MarketingStop
from qv_desk.domain.decisions.portability_tests import PortabilityTarget, PortabilityTests
from qv_desk.domain.decisions.restriction import Restriction, RestrictionGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.telling.package_made import latest_package
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.letters.letter_request import Facts, LetterRequest, lines

_NOTHING: Final = frozenset({"none", "nothing", "no", "无", "没有", "不受影响"})
"""How somebody writes that nothing is lost."""

_Made = TypeVar("_Made", bound=Examination)


def facts_of_examinations(request: LetterRequest) -> Facts:
    """The answers of the examinations, each in the place that the letter has for it."""
    facts: Facts = {}
    for provider in _PROVIDERS:
        facts |= provider(request)
    return facts


def _last(request: LetterRequest, kind: type[_Made]) -> _Made | None:
    made: Sequence[_Made] = request.case.facts_of(kind)
    return made[-1] if made else None


def _balancing(request: LetterRequest) -> Facts:
    made = _last(request, Balancing)
    if made is None:
        return {}
    place = 0 if made.result is BalancingResult.THEIRS else 1
    return {
        "situation": made.situation,
        "our_interest": made.interest,
        "weighing": made.weighing,
        "objection_result": request.standard("objection_result", place),
    }


def _correction(request: LetterRequest) -> Facts:
    made = _last(request, Correction)
    if made is None:
        return {}
    facts: Facts = {"disputed_items": (request.say("disputed_item", old=made.old_value, new=made.new_value),)}
    if made.result is CorrectionResult.CORRECTED:
        facts["corrected_items"] = (request.say("corrected_item", old=made.old_value, new=made.new_value),)
    if made.note:
        facts["note_attached"] = request.say("note_is_attached", note=made.note)
    return facts


def _erasure(request: LetterRequest) -> Facts:
    made = _last(request, ErasurePreview)
    if made is None:
        return {}
    systems = current_systems(request.desk)
    gone, kept = [], []
    for item in made.items:
        name = request.said(systems[item.source].name)
        counted = (("was_erased", item.erased), ("was_anonymised", item.anonymised))
        gone += [
            request.say(code, source=name, number=request.words.written_number(number))
            for code, number in counted
            if number
        ]
        if item.kept:
            number = request.words.written_number(item.kept)
            kept.append(request.say("was_kept", source=name, number=number, reason=item.kept_reason.rstrip(".。")))
    facts: Facts = {"erased_items": tuple(gone), "withheld_items": tuple(kept)}
    if request.kind is LetterKind.PARTIAL_GRANT and gone:
        facts["granted_items"] = tuple(gone)
    return facts


def _restriction(request: LetterRequest) -> Facts:
    made = _last(request, Restriction)
    if made is None:
        return {"restricted_from": request.desk.today.isoformat()}
    return {
        "restricted_from": request.day_of(made.at),
        "restricted_data": lines(made.scope),
        "restriction_ground": request.standard("restriction_ground", tuple(RestrictionGround).index(made.ground)),
        "still_done": made.still_allowed,
    }


def _portability(request: LetterRequest) -> Facts:
    made, package = _last(request, PortabilityTests), latest_package(request.case)
    facts: Facts = {}
    if package is not None and request.kind is LetterKind.PORTABILITY:
        facts["file_list"] = package.listed()
    if made is None:
        return facts
    if made.target is PortabilityTarget.PERSON:
        return {**facts, "transfer_outcome": request.standard("transfer_outcome", 0)}
    return {**facts, "transfer_outcome": request.say("transferred_to", who=made.third_party)}


def _withdrawal(request: LetterRequest) -> Facts:
    made = _last(request, ConsentWithdrawal)
    if made is None:
        return {}
    nothing_lost = made.lost_services.strip().rstrip(".。").casefold() in _NOTHING
    facts: Facts = {
        "withdrawn_purposes": lines(made.purposes),
        "lost_services": request.standard("lost_services", 0) if nothing_lost else made.lost_services,
    }
    if request.kind is LetterKind.CONSENT_WITHDRAWAL:
        facts["stopped_on"] = made.stopped_from.isoformat()
    return facts


def _marketing(request: LetterRequest) -> Facts:
    channels = request.words.standard_sentences("channels")
    made = _last(request, MarketingStop)
    if made is None:
        return {"channels": channels}
    facts: Facts = {"channels": tuple(channels[tuple(MarketingChannel).index(one)] for one in made.channels)}
    if request.kind is LetterKind.MARKETING_STOP:
        facts["stopped_on"] = made.stopped_from.isoformat()
    return facts


def _fee(request: LetterRequest) -> Facts:
    estimates = request.case.facts_of(FeeEstimate)
    if not estimates:
        return {}
    fee = estimates[-1]
    return {"fee_reason": fee.why, "fee_estimate": fee.amount, "fee_basis": fee.basis}


_PROVIDERS: Final[tuple[Callable[[LetterRequest], Facts], ...]] = (
    _balancing,
    _correction,
    _erasure,
    _restriction,
    _portability,
    _withdrawal,
    _marketing,
    _fee,
)
