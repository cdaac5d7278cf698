"""What a case of each kind holds from the day it is opened, so that its gates stand before anybody has typed a word."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.kinds.complaint import Complaint
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.case_kind import CaseKind

_FIRST: Final[Mapping[CaseKind, Callable[[], CaseFact]]] = MappingProxyType(
    {CaseKind.COMPLAINT: Complaint, CaseKind.AUTHORITY_DEMAND: AuthorityDemand, CaseKind.NOTICE: Notice}
)


def first_facts(kind: CaseKind) -> tuple[CaseFact, ...]:
    """The facts with which a case of a kind begins."""
    make = _FIRST.get(kind)
    return (make(),) if make is not None else ()
