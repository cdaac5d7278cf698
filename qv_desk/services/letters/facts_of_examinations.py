"""What was examined before the decision, as the letter that tells it says it."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.domain.cases.fee import FeeEstimate
from qv_desk.domain.decisions.balancing import Balancing, BalancingResult
from qv_desk.domain.decisions.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.decisions.correction import Correction, CorrectionResult
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.decisions.marketing_channels import MarketingChannel, MarketingStop
from qv_desk.domain.decisions.portability_tests import PortabilityTarget, PortabilityTests
from qv_desk.domain.decisions.restriction import Restriction, RestrictionGround
from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.said_rows import read_rows, said_rows
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
    facts: Facts = {"disputed_items": (as_row([made.old_value, made.new_value]),)}
    if made.result is CorrectionResult.CORRECTED:
        facts["corrected_items"] = facts["disputed_items"]
    if made.note:
        facts["note_attached"] = request.say("note_is_attached", note=made.note)
    return facts


def _erasure(request: LetterRequest) -> Facts:
    made = _last(request, ErasurePreview)
    if made is None:
        return {}
    systems = current_systems(request.desk)
    names = {item.source: request.said(systems[item.source].name) for item in made.items}
    gone = tuple(
        as_row([names[item.source], _number(request, item.erased), _number(request, item.anonymised)])
        for item in made.items
        if item.erased or item.anonymised
    )
    kept = tuple(
        as_row([names[item.source], _number(request, item.kept), item.kept_reason.rstrip(".。")])
        for item in made.items
        if item.kept
    )
    facts: Facts = {"erased_items": gone, "withheld_items": kept, "kept_counts": kept}
    if kept and request.kind is LetterKind.ERASURE_DONE:
        facts["kept_items"] = request.standard("kept_items", 1)
    if request.kind is LetterKind.PARTIAL_GRANT and gone:
        field = letter_fields()["erased_items"]
        facts["granted_items"] = said_rows(field, read_rows(field, gone), request.words)
    return facts


def _number(request: LetterRequest, number: int) -> str:
    """A count as a cell has it: nothing for none."""
    return request.words.written_number(number) if number else ""


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
        facts["file_list"] = tuple(as_row([line]) for line in package.listed())
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
