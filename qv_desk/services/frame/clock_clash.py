"""Two duties that pull apart: to erase within 48 hours, and to erase nothing before the identity is proved.

Law: policy §4 (48 hours, duty D12) against policy §6 (identity first, duty D25).
"""

from collections.abc import Iterable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import ERASING_RIGHTS


def clashing_rules(case: Case, clocks: Iterable[Clock]) -> tuple[str, ...]:
    """The codes of the rules that run in hours towards an erasure while nobody has proved who asks; empty for none."""
    if case.status is CaseStatus.CLOSED or case.is_answered or case.identity.stands:
        return ()
    if not ERASING_RIGHTS.intersection(case.unanswered_rights):
        return ()
    return tuple(
        clock.rule.code
        for clock in clocks
        if clock.is_open and clock.rule.counts_hours and clock.rule.rights & ERASING_RIGHTS
    )
