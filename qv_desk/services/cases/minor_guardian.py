"""Whoever speaks for the child: how they showed it, and what they ask for.

Law: policy §8 (duty D34): a guardian may check the data, have them deleted, and prohibit their use.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors import minor_work
from qv_desk.domain.minors.minor_deeds import GuardianAsked, GuardianAuthority, GuardianProof, GuardianWish
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.cases.minors import take_step
from qv_desk.services.cases.verify import plan_for
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

_METHODS: Final[Mapping[GuardianProof, str]] = MappingProxyType(
    {
        GuardianProof.SIGNED_FORM: "signed_form",
        GuardianProof.CALL: "guardian_call",
        GuardianProof.VIDEO: "video_call",
        GuardianProof.IN_PERSON: "shown_in_person",
        GuardianProof.ID_SEEN: "id_checked_destroyed",
    }
)
"""The same proof in the identity checklist of a report, so that nobody enters it twice."""


@guarded
def show_authority(
    desk: Desk, case_id: str, proof: GuardianProof, *, note: str, at: datetime, copy_was_kept: bool = False
) -> Outline:
    """Record how somebody showed that they speak for the child.

    Args:
        desk: the open desk.
        case_id: which case.
        proof: by what means.
        note: what was seen, never a document's number.
        at: the minute; aware.
        copy_was_kept: whether a copy of the document came in; it has to be destroyed before the case closes.

    Raises:
        AccessError, InputError: as :func:`qv_desk.domain.minors.minor_work.guardian_shown`.
    """
    shown = GuardianAuthority(proof=proof, note=note.strip(), at=at, by=desk.user.user_id, copy_was_kept=copy_was_kept)

    def command(case: Case) -> Case:
        return _proved(minor_work.guardian_shown(case, shown, desk.moment), shown, desk.moment)

    return take_step(desk, case_id, command, "minor.guardian_shown", proof.value)


@guarded
def copy_destroyed(desk: Desk, case_id: str, *, at: datetime) -> Outline:
    """Record that the copy of the guardian's document is destroyed.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.copy_destroyed`.
    """
    return take_step(
        desk, case_id, lambda case: minor_work.copy_destroyed(case, at, desk.moment), "minor.copy_destroyed"
    )


@guarded
def asks(desk: Desk, case_id: str, wish: GuardianWish, *, at: datetime) -> Outline:
    """Record what the guardian asks for.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.guardian_asked`.
    """
    asked = GuardianAsked(wish=wish, at=at, by=desk.user.user_id)
    return take_step(
        desk,
        case_id,
        lambda case: minor_work.guardian_asked(case, asked, desk.moment),
        "minor.guardian_asked",
        wish.value,
    )


@guarded
def done(desk: Desk, case_id: str, wish: GuardianWish, *, at: datetime) -> Outline:
    """Record that a wish of the guardian is met.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.wish_done`.
    """
    by, now = desk.user.user_id, desk.moment
    return take_step(
        desk,
        case_id,
        lambda case: minor_work.wish_done(case, wish, by=by, at=at, now=now),
        "minor.wish_done",
        wish.value,
    )


def _proved(case: Case, shown: GuardianAuthority, now: datetime) -> Case:
    """The case with the same proof in its identity check, which then stands if the checklist asks for no more."""
    plan = plan_for(case)
    method = _METHODS[shown.proof]
    if case.identity.stands or method not in {known.code for known in plan.methods}:
        return case
    seen = case.with_evidence(Evidence(method, shown.note, EvidenceOutcome.MATCHED, shown.by, now))
    if seen.identity.points(plan) < plan.points_needed or seen.identity.missing(plan):
        return seen
    return seen.identity_confirmed(plan, by=shown.by, at=now)
