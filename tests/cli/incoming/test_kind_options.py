"""The kind is said by itself, or by what belongs to one kind alone."""

import argparse

import pytest

from qv_desk.cli.incoming.kind_options import add_kind_options, kind_facts, stated_kind
from qv_desk.domain.kinds.complaint import Complaint, ComplaintSort
from qv_desk.domain.kinds.inquiry import Inquiry, InquirySort
from qv_desk.domain.terms.case_kind import CaseKind
from tests.cli.terminal import Command


def parsed(*argv: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_kind_options(parser)
    return parser.parse_args(argv)


def test_a_sort_says_the_kind_and_what_the_case_holds() -> None:
    complaint, inquiry = parsed("--complaint", "security"), parsed("--inquiry", "comment")
    assert (stated_kind(complaint), kind_facts(complaint)) == (
        CaseKind.COMPLAINT,
        (Complaint(sort=ComplaintSort.SECURITY),),
    )
    assert (stated_kind(inquiry), kind_facts(inquiry)) == (CaseKind.INQUIRY, (Inquiry(sort=InquirySort.COMMENT),))
    assert stated_kind(parsed("--about", "QV-2026-0001")) is CaseKind.COMPLAINT
    assert (stated_kind(parsed()), kind_facts(parsed())) == (None, ())


def test_nobody_opens_a_notice_by_hand() -> None:
    with pytest.raises(SystemExit):
        parsed("--kind", "notice")


def test_nothing_is_opened_about_a_case_that_is_not_there(qv: Command) -> None:
    refused = qv("new", "--channel", "post", "--name", "X", "--about", "QV-1999-0001")
    assert refused.record["error"] == "case_unknown"
    assert qv("cases").records == []
