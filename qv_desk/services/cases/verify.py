"""Check who is asking: see evidence, confirm, or say that it could not be confirmed."""

from datetime import date

from qv_desk.catalogue.checklists import identity_book, plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.no_reply import awaited_until, nothing_came, something_came
from qv_desk.domain.identifying.identity_circumstances import (
    IdentityCircumstances,
    Sensitivity,
    check_again,
    circumstances_said,
    failed_with_a_way_on,
    weighed_as_categories,
)
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome, IdentityPlan
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def plan_for(case: Case) -> IdentityPlan:
    """What this case's identity check needs, what suffices, and what may not be asked.

    Law: GDPR 12(6); policy §6.
    """
    return plan_of_case(case)


def proof_awaited_until(case: Case) -> date | None:
    """The last day on which proof is awaited; None while no letter that asks for it has gone out."""
    return awaited_until(case, identity_book().days_to_reply)


@guarded
def see_evidence(desk: Desk, case_id: str, *, method: str, what: str, outcome: EvidenceOutcome) -> Case:
    """Write down evidence that was seen; the evidence itself is not stored.

    Args:
        desk: the open desk.
        case_id: which case.
        method: code of one of the plan's methods.
        what: what was compared, never the secret itself.
        outcome: what it showed.

    Raises:
        InputError: the method is not in the plan, or nothing is said of what was seen.
    """
    if not what.strip():
        raise InputError("evidence_needs_words")
    seen = Evidence(method, what.strip(), outcome, desk.user.user_id, desk.moment)

    def command(case: Case) -> Case:
        if plan_for(case).method(method) is None:
            raise InputError("evidence_method_unknown", method=method)
        return something_came(case).with_evidence(seen)

    return change_case(
        desk, case_id, command, action="identity.evidence_seen", detail=f"{method}, {outcome}: {seen.what}"
    )


@guarded
def confirm(desk: Desk, case_id: str, note: str = "") -> Case:
    """Confirm the identity, which starts the 15 working days of the policy.

    Raises:
        GateError: the evidence seen does not reach what the plan needs.

    Law: policy §10.
    """
    return change_case(
        desk,
        case_id,
        lambda case: case.identity_confirmed(plan_for(case), by=desk.user.user_id, at=desk.moment, note=note.strip()),
        action="identity.confirmed",
        detail=note.strip(),
    )


@guarded
def fail(desk: Desk, case_id: str, note: str) -> Case:
    """Say that the identity could not be confirmed; the case goes on to a refusal in writing.

    Where the law wants the categories weighed before anything is refused, that comes next.

    Raises:
        InputError: no reason is given.
    """

    def command(case: Case) -> Case:
        failed = case.identity_failed(by=desk.user.user_id, at=desk.moment, note=note.strip())
        return failed_with_a_way_on(failed, plan_for(failed), desk.moment)

    return change_case(desk, case_id, command, action="identity.failed", detail=note.strip())


@guarded
def say_circumstances(
    desk: Desk, case_id: str, *, sensitivity: Sensitivity, disputed: tuple[str, ...] = (), reason: str
) -> Case:
    """Say how sensitive it is what is asked for, and which data are in dispute; the checklist follows.

    A check that no longer meets the checklist is open again; what was seen stays seen.

    Args:
        desk: the open desk.
        case_id: which case.
        sensitivity: how much harm the data would do in the wrong hands.
        disputed: codes of the data in dispute.
        reason: in the officer's words.

    Raises:
        InputError: ``circumstances_need_reason``, ``categories_are_no_copy``, ``datum_unknown``.
        GateError: ``circumstances_too_late``, ``case_is_closed``.
    """
    for code in disputed:
        if code not in identity_book().data:
            raise InputError("datum_unknown", datum=code)
    said = IdentityCircumstances(
        sensitivity=sensitivity,
        disputed=tuple(dict.fromkeys(disputed)),
        reason=reason.strip(),
        said_by=desk.user.user_id,
        said_at=desk.moment,
    )

    def command(case: Case) -> Case:
        after = circumstances_said(case, said)
        return check_again(after, plan_for(after))

    return change_case(
        desk,
        case_id,
        command,
        action="identity.circumstances",
        detail=f"{sensitivity}{', ' + ' '.join(said.disputed) if said.disputed else ''}: {said.reason}",
    )


@guarded
def weigh_categories(desk: Desk, case_id: str, reason: str) -> Case:
    """Weigh a request whose check failed for the categories of data alone; the check is open again, and easier.

    Raises:
        GateError: ``categories_not_weighed_here``.
        InputError: ``circumstances_need_reason``.

    Law: CCPA regulations 7024.
    """
    return change_case(
        desk,
        case_id,
        lambda case: weighed_as_categories(
            case, plan_for(case), by=desk.user.user_id, at=desk.moment, reason=reason.strip()
        ),
        action="identity.categories_weighed",
        detail=reason.strip(),
    )


@guarded
def note_no_reply(desk: Desk, case_id: str) -> Case:
    """Note that nothing came in the time that was given; the case then closes by a letter that says so.

    Raises:
        GateError: ``proof_not_asked``, ``proof_still_awaited``, ``identity_already_settled``.
    """
    return change_case(
        desk,
        case_id,
        lambda case: nothing_came(
            case, days=identity_book().days_to_reply, today=desk.today, by=desk.user.user_id, at=desk.moment
        ),
        action="identity.no_reply",
    )
