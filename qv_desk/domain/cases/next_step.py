"""What is to be done next on a case, and whose move it is.

Lists need the names of the steps and no case, so the case's own modules are not loaded for them.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from qv_desk.domain.cases.case_summary import Waiting
from qv_desk.domain.terms.case_status import CaseStatus

if TYPE_CHECKING:
    from qv_desk.domain.cases.case import Case


class NextStep(StrEnum):
    """The one thing to do next; sentence, duty and button stand in ``resources/words/next_steps.toml``."""

    FREEZE_ACCOUNT = "freeze_account"
    FIND_AGE = "find_age"
    DELETE_ACCOUNT = "delete_account"
    LOOK_FOR_CONSENT = "look_for_consent"
    DELETE_REST = "delete_rest"
    LIFT_FREEZE = "lift_freeze"
    SETTLE_AGE = "settle_age"
    KEEP_FROZEN = "keep_frozen"
    LOOK_INTO = "look_into"
    CHECK_DEMAND = "check_demand"
    ASSESS_DEMAND = "assess_demand"
    GIVE_DATA = "give_data"
    WAIT_FOR_FINDINGS = "wait_for_findings"
    WAIT_FOR_DISCLOSURE = "wait_for_disclosure"
    CHECK_IDENTITY = "check_identity"
    WAIT_FOR_PROOF = "wait_for_proof"
    WEIGH_CATEGORIES = "weigh_categories"
    REFUSE_UNPROVED = "refuse_unproved"
    WRITE_CLOSING = "write_closing"
    DESTROY_EVIDENCE = "destroy_evidence"
    SEARCH = "search"
    DECIDE = "decide"
    WAIT_FOR_APPROVAL = "wait_for_approval"
    WRITE_ANSWER = "write_answer"
    POST_LETTER = "post_letter"
    SEND_ANEW = "send_anew"
    CONFIRM_RECEIPT = "confirm_receipt"
    """Of a case's line in a list alone, where a law wants the receipt confirmed before any answer is due."""
    CLOSE = "close"
    NOTHING = "nothing"


AT_ONCE = frozenset(
    {
        NextStep.FREEZE_ACCOUNT,
        NextStep.FIND_AGE,
        NextStep.DELETE_ACCOUNT,
        NextStep.LOOK_FOR_CONSENT,
        NextStep.DELETE_REST,
    }
)
"""Steps that the policy wants immediately: they have no last moment, and come before whatever has one.

Law: policy §8 (duties D31 to D33).
"""


def next_step(case: "Case") -> NextStep:
    """The step that moves the case on."""
    if case.status is CaseStatus.CLOSED:
        return NextStep.NOTHING
    for fact in case.facts:
        wanted = fact.next_step(case)
        if wanted is not None:
            return NextStep(wanted)
    if case.is_answered:
        return NextStep.CLOSE
    if not case.identity.stands:
        step = _step_of_identity(case)
        if step is not None:
            return step
    return _step_of_answer(case)


def _step_of_identity(case: "Case") -> NextStep | None:
    if case.identity.is_asked:
        requests = [letter for letter in case.correspondence if letter.kind == "identity_request"]
        all_sent = all(letter.dispatched_on for letter in requests)
        return NextStep.WAIT_FOR_PROOF if all_sent else NextStep.POST_LETTER
    if case.identity.has_failed:
        return NextStep.REFUSE_UNPROVED if case.open_rights else None
    return NextStep.CHECK_IDENTITY


def _step_of_answer(case: "Case") -> NextStep:
    if case.open_searches and case.open_rights:
        return NextStep.SEARCH
    if case.open_rights:
        return NextStep.DECIDE
    if case.refusals_to_approve:
        return NextStep.WAIT_FOR_APPROVAL
    if case.unanswered_rights or not case.answers:
        return NextStep.WRITE_ANSWER
    return NextStep.POST_LETTER


def waiting_for(step: NextStep) -> Waiting:
    """Whose move it is while ``step`` is next."""
    match step:
        case NextStep.WAIT_FOR_PROOF:
            return Waiting.THEM
        case NextStep.POST_LETTER:
            return Waiting.PRINT_ROOM
        case NextStep.WAIT_FOR_APPROVAL | NextStep.WAIT_FOR_FINDINGS | NextStep.WAIT_FOR_DISCLOSURE:
            return Waiting.SUPERVISOR
        case NextStep.NOTHING | NextStep.KEEP_FROZEN:
            return Waiting.NOBODY
        case _:
            return Waiting.US
