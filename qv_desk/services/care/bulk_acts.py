"""How each act on many cases is done on one of them: by the service that does it on a single case, and by no other.

What is asked here before is only ever more than the single act asks, never less: that the act fits the kind of case,
and that it was not done already, so that going on after a stop does nothing twice.
"""

from collections.abc import Callable
from datetime import datetime
from types import MappingProxyType
from typing import Final

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold
from qv_desk.domain.clocks.extension import extendable
from qv_desk.domain.kinds.notice import closes_as_told
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.identity import IdentityOutcome
from qv_desk.domain.searching.chaser import ChaserKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import assign, close_case, holds, recipients, search_data, verify
from qv_desk.services.cases.chasers import waited_for
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters

_ACKNOWLEDGED_BY: Final = MappingProxyType(
    {
        CaseKind.RIGHTS_REQUEST: LetterKind.ACKNOWLEDGEMENT,
        CaseKind.INQUIRY: LetterKind.ACKNOWLEDGEMENT,
        CaseKind.FOLLOW_UP: LetterKind.ACKNOWLEDGEMENT,
        CaseKind.COMPLAINT: LetterKind.COMPLAINT_ACKNOWLEDGEMENT,
    }
)
_ASKED_OF: Final = frozenset({CaseKind.RIGHTS_REQUEST, CaseKind.COMPLAINT})

_REASON_FIELD: Final = MappingProxyType(
    {BulkAct.ASK_IDENTITY: "doubt", BulkAct.EXTEND: "extension_reason", BulkAct.ACKNOWLEDGE: ""}
)
_CHECK_FIELD: Final = "identity_how"
_TO_BE_CHECKED, _CHECKED, _NEVER_CHECKED = range(3)
"""The standard sentences of that field, in the order in which each language has them."""


def standard_reasons(act: BulkAct) -> tuple[Wording, ...]:
    """The standard sentences among which an order may choose its reason; each letter has it in its own language."""
    field = _REASON_FIELD.get(act, "")
    if not field:
        return ()
    english, chinese = (letter_book().language(code).standard_sentences(field) for code in ("en", "zh-Hans"))
    return tuple(Wording(en, zh) for en, zh in zip(english, chinese, strict=True))


@guarded
def objects(desk: Desk, order: BulkOrder, case: Case, *, since: datetime | None = None) -> tuple[str, ...]:
    """On what of a case the act is done: its letters, the answers it waits for; else the case itself, an empty text.

    Args:
        desk: the open desk.
        order: what is done.
        case: on which case.
        since: when the order was begun, if it is gone on with; what was done from then on counts as done.

    Raises:
        GateError: the act does not fit this case, or is done already.
    """
    if case.is_childs_file and not _shows_nothing(order.act, case):
        raise GateError("bulk_childs_file")
    match order.act:
        case BulkAct.ACKNOWLEDGE | BulkAct.ASK_IDENTITY | BulkAct.EXTEND:
            _letter_fits(desk, order, case, since)
        case BulkAct.CHASE:
            return _to_chase(desk, case)
        case BulkAct.MARK_POSTED:
            return _to_post(case)
        case BulkAct.HOLD:
            standing = [hold for hold in case.facts_of(Hold) if hold.stands and hold.ground is order.ground]
            if any(hold.reason == order.reason.strip() for hold in standing):
                raise GateError("bulk_held_already")
        case BulkAct.ASSIGN | BulkAct.CLOSE:
            pass
    return ("",)


def _shows_nothing(act: BulkAct, case: Case) -> bool:
    """Whether an act on a child's file needs no look into it: to post a notice, or to close the case of one.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    if case.kind is not CaseKind.NOTICE:
        return False
    return act is BulkAct.MARK_POSTED or (act is BulkAct.CLOSE and closes_as_told(case))


@guarded
def act(desk: Desk, order: BulkOrder, case_id: str, object_id: str) -> None:
    """Do it on one case, by the service of the single act.

    Raises:
        GateError, InputError, AccessError, StoreError: as that service.
    """
    _DONE_BY[order.act](desk, order, case_id, object_id)


def _letter_fits(desk: Desk, order: BulkOrder, case: Case, since: datetime | None) -> None:
    kind = _letter_of(order.act, case)
    if kind is None:
        raise GateError("bulk_not_for_kind")
    if case.status is CaseStatus.CLOSED:
        raise GateError("case_is_closed", reference=case.reference)
    if case.is_answered:
        raise GateError("bulk_answered_already")
    sent = [letter for letter in case.correspondence if letter.kind == kind]
    if since is not None and any(letter.issued_at >= since for letter in sent):
        raise GateError("bulk_done_already")
    if order.act is BulkAct.ACKNOWLEDGE and sent:
        raise GateError("bulk_acknowledged_already")
    if order.act is BulkAct.ASK_IDENTITY:
        if case.identity.outcome is IdentityOutcome.ASKED:
            raise GateError("bulk_proof_asked_already")
        if not verify.plan_for(case).points_needed:
            raise GateError("bulk_proof_not_needed")
    if order.act is BulkAct.EXTEND and extendable(clocks_of(case, zone=desk.zone, now=desk.moment)) is None:
        raise GateError("bulk_nothing_to_extend")


def _letter_of(what: BulkAct, case: Case) -> LetterKind | None:
    match what:
        case BulkAct.ACKNOWLEDGE:
            return _ACKNOWLEDGED_BY.get(case.kind)
        case BulkAct.ASK_IDENTITY:
            return LetterKind.IDENTITY_REQUEST if case.kind in _ASKED_OF else None
        case _:
            return LetterKind.EXTENSION


def _to_chase(desk: Desk, case: Case) -> tuple[str, ...]:
    """Whoever is to be reminded by now."""
    found = tuple(
        f"{one.kind}:{one.object_id}"
        for one in waited_for(case)
        if one.chase_on is not None and one.chase_on <= desk.today
    )
    if not found:
        raise GateError("bulk_nothing_to_chase")
    return found


def _to_post(case: Case) -> tuple[str, ...]:
    """The letters that came out of the printer and have not left the house."""
    waiting = [letter for letter in case.correspondence if letter.dispatched_on is None]
    printed = tuple(letter.letter_id for letter in waiting if letter.printed_at is not None)
    if not printed:
        raise GateError("bulk_not_printed" if waiting else "bulk_nothing_to_post")
    return printed


def _assign(desk: Desk, order: BulkOrder, case_id: str, _: str) -> None:
    assign.assign(desk, case_id, order.whom)


def _hold(desk: Desk, order: BulkOrder, case_id: str, _: str) -> None:
    if order.ground is None:
        raise InputError("bulk_needs_ground")
    holds.place(desk, case_id, ground=order.ground, reason=order.reason)


def _close(desk: Desk, _: BulkOrder, case_id: str, __: str) -> None:
    close_case.close(desk, case_id)


def _mark_posted(desk: Desk, order: BulkOrder, _: str, letter_id: str) -> None:
    if order.on is None:
        raise InputError("bulk_needs_day")
    print_letters.mark_posted(desk, letter_id, order.on)


def _chase(desk: Desk, _: BulkOrder, case_id: str, object_id: str) -> None:
    kind, _colon, code = object_id.partition(":")
    if ChaserKind(kind) is ChaserKind.SEARCH:
        search_data.chase_owner(desk, case_id, code)
    else:
        recipients.chase(desk, case_id, code)


def _issue(desk: Desk, order: BulkOrder, case_id: str, _: str) -> None:
    """The letter as the letter desk would propose it, with the standard sentences and the one reason."""
    case = desk.store.cases.get(case_id)
    kind = _letter_of(order.act, case)
    if kind is None:
        raise GateError("bulk_not_for_kind")
    language = letter_languages.language_for(case)
    draft = correspond.draft(desk, case_id, kind, language, {})
    if order.reason.strip() and draft.letter.language != order.language:
        raise GateError("bulk_other_language")
    written = usual_words(draft)
    standards = {state.field.name: state.standards for state in draft.inputs}
    field = _REASON_FIELD[order.act]
    if field and order.reason.strip():
        written[field] = order.reason.strip()
    elif field and order.standard is not None:
        written[field] = _one_of(standards[field], order.standard)
    if kind is LetterKind.ACKNOWLEDGEMENT and len(standards.get(_CHECK_FIELD, ())) > _NEVER_CHECKED:
        written[_CHECK_FIELD] = standards[_CHECK_FIELD][_how_checked(case)]
    correspond.issue(desk, case_id, kind, draft.letter.language, written)


def _one_of(sentences: tuple[str, ...], place: int) -> str:
    if not 0 <= place < len(sentences):
        raise InputError("bulk_standard_unknown")
    return sentences[place]


def _how_checked(case: Case) -> int:
    """Which sentence on the check of identity is true of this case."""
    if case.kind not in _ASKED_OF or not verify.plan_for(case).points_needed:
        return _NEVER_CHECKED
    return _CHECKED if case.identity.stands else _TO_BE_CHECKED


_DONE_BY: Final = MappingProxyType[BulkAct, Callable[[Desk, BulkOrder, str, str], None]](
    {
        BulkAct.ASSIGN: _assign,
        BulkAct.ACKNOWLEDGE: _issue,
        BulkAct.ASK_IDENTITY: _issue,
        BulkAct.EXTEND: _issue,
        BulkAct.CHASE: _chase,
        BulkAct.MARK_POSTED: _mark_posted,
        BulkAct.HOLD: _hold,
        BulkAct.CLOSE: _close,
    }
)
