"""Who works on a case: it is handed to one person of the office, whose list of own cases it then stands in."""

from dataclasses import replace
from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.errors import GateError


def assigned(case: Case, officer: str, at: datetime) -> Case:
    """The case in somebody else's hands; no clock and no gate changes by it.

    Args:
        case: as it stands.
        officer: user identifier of who works on it from now on.
        at: aware UTC moment.

    Raises:
        GateError: ``case_is_closed``; ``assigned_already``.
    """
    moved = case.happened(at=at)
    if case.officer == officer:
        raise GateError("assigned_already", reference=case.reference)
    return replace(moved, officer=officer)
