"""The options that say what kind of case is opened, the same for a case by hand and for one from a message."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import KINDS
from qv_desk.domain.kinds.complaint import Complaint, ComplaintSort
from qv_desk.domain.kinds.inquiry import Inquiry, InquirySort
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import complaints, review

if TYPE_CHECKING:
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_COMPLAINTS: Final = tuple(sort.value for sort in ComplaintSort)
_INQUIRIES: Final = tuple(sort.value for sort in InquirySort)


def add_kind_options(options: "argparse._ActionsContainer") -> None:
    """Add ``--kind`` and what belongs to the kinds."""
    options.add_argument("--kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    options.add_argument(
        "--complaint", choices=_COMPLAINTS, metavar="SORT", help="a complaint, of: " + ", ".join(_COMPLAINTS)
    )
    options.add_argument("--about", metavar="CASE", help="the earlier case that a complaint is about")
    options.add_argument("--inquiry", choices=_INQUIRIES, metavar="SORT", help="an inquiry: " + ", ".join(_INQUIRIES))


def stated_kind(arguments: argparse.Namespace) -> CaseKind | None:
    """The kind that the options say; None where they say none."""
    if arguments.kind:
        return CaseKind(arguments.kind)
    if arguments.complaint or arguments.about:
        return CaseKind.COMPLAINT
    return CaseKind.INQUIRY if arguments.inquiry else None


def kind_facts(arguments: argparse.Namespace) -> tuple[CaseFact, ...]:
    """What the case holds by these options from the start."""
    kind = stated_kind(arguments)
    if kind is CaseKind.COMPLAINT and arguments.complaint:
        return (Complaint(sort=ComplaintSort(arguments.complaint)),)
    if kind is CaseKind.INQUIRY and arguments.inquiry:
        return (Inquiry(sort=InquirySort(arguments.inquiry)),)
    return ()


def require_earlier(desk: "Desk", arguments: argparse.Namespace) -> None:
    """Make sure that the earlier case is there, before anything is opened.

    Raises:
        InputError: ``case_unknown``.
    """
    if arguments.about:
        review.find(desk, arguments.about.strip().upper())


def link_earlier(desk: "Desk", case: "Case", arguments: argparse.Namespace) -> "Case":
    """The case linked to the earlier one that it is about, if the options name one."""
    return complaints.about(desk, case.case_id, arguments.about) if arguments.about else case
