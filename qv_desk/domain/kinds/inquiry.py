"""What an inquiry is: a question, a comment or a suggestion. Law: policy §10."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import InputError


class InquirySort(StrEnum):
    """What somebody writes who exercises no right."""

    QUESTION = "question"
    COMMENT = "comment"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry(CaseFact):
    """What sort of inquiry a case is.

    Attributes:
        sort: question, comment or suggestion.
    """

    fact_name: ClassVar[str] = "inquiry"

    sort: InquirySort = InquirySort.QUESTION


def inquiry_sort(case: Case) -> InquirySort | None:
    """What sort of inquiry a case is; None for another kind, or where nobody has said."""
    found = case.facts_of(Inquiry)
    return found[-1].sort if found else None


def inquiry_sorted(case: Case, sort: InquirySort, at: datetime) -> Case:
    """The case after it was said what sort of inquiry it is.

    Raises:
        InputError: ``case_is_no_inquiry``.
    """
    if case.kind is not CaseKind.INQUIRY:
        raise InputError("case_is_no_inquiry", reference=case.reference)
    return case.with_facts(Inquiry, (Inquiry(sort=sort),), at)
