"""Everything about what is kept and for how long, as one page shows it."""

from dataclasses import dataclass

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.keeping.policy_version import PolicyVersion
from qv_desk.domain.keeping.purge import Purge, PurgeState
from qv_desk.domain.keeping.retention import RetentionLine, RetentionRule
from qv_desk.services.care import policy_versions
from qv_desk.services.disposal import purge, retention
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@dataclass(frozen=True, slots=True)
class PurgeStand:
    """A purge, and what the person at the desk may do about it.

    Attributes:
        purge: the purge.
        asked_by: display name of whoever asked.
        is_agreed: whether a supervisor has agreed to it.
        is_off: whether it was refused or taken back.
        may_carry_out: whether the person at the desk may carry it out, as far as having asked goes.
    """

    purge: Purge
    asked_by: str
    is_agreed: bool
    is_off: bool
    may_carry_out: bool


@dataclass(frozen=True, slots=True)
class KeepingView:
    """What the page shows.

    Attributes:
        rules: how long files of each kind are kept.
        lines: files that are past their years.
        purges: newest first.
        versions: versions of the policy that were brought in, newest first.
        policy_in_force: the name of the version in force.
    """

    rules: tuple[RetentionRule, ...]
    lines: tuple[RetentionLine, ...]
    purges: tuple[PurgeStand, ...]
    versions: tuple[PolicyVersion, ...]
    policy_in_force: str


@guarded
def view(desk: Desk) -> KeepingView:
    """Everything that the page shows."""
    names = desk.store.settings.display_names()
    return KeepingView(
        rules=retention.rules(desk),
        lines=retention.preview(desk),
        purges=tuple(_stand(desk, one, names) for one in reversed(purge.all_purges(desk))),
        versions=tuple(reversed(policy_versions.versions(desk))),
        policy_in_force=policy_versions.in_force(desk),
    )


def _stand(desk: Desk, one: Purge, names: dict[str, str]) -> PurgeStand:
    state = desk.store.approvals.get(one.entry_id).state
    is_off = one.state is PurgeState.ASKED and state in {ApprovalState.REFUSED, ApprovalState.WITHDRAWN}
    return PurgeStand(
        purge=one,
        asked_by=names.get(one.asked_by, one.asked_by),
        is_agreed=state in {ApprovalState.GRANTED, ApprovalState.USED},
        is_off=is_off,
        may_carry_out=one.state is not PurgeState.DONE and not is_off and one.asked_by != desk.user.user_id,
    )
