"""What is kept beside the case files stays as long as a case that belongs to it is open or held."""

from collections.abc import Iterable

from qv_desk.domain.keeping.retention import Keeping
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def kept_by_cases(desk: Desk, case_ids: Iterable[str]) -> tuple[Keeping, ...]:
    """Why these cases keep an incident or the list of a mailing; empty where none of them does.

    Args:
        desk: the open desk.
        case_ids: of the cases that belong to it; one that was erased keeps nothing.
    """
    return tuple(sorted(set(_reasons(desk, case_ids))))


def _reasons(desk: Desk, case_ids: Iterable[str]) -> Iterable[Keeping]:
    for case_id in case_ids:
        summary = desk.store.summaries.one(case_id)
        if summary is None:
            continue
        if summary.status is CaseStatus.OPEN:
            yield Keeping.OPEN_CASE_LINKED
        elif desk.store.cases.get(case_id).in_the_way_of(CaseAct.DISPOSE):
            yield Keeping.HOLD
