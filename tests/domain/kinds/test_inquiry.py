"""Questions, comments and suggestions are inquiries, and nothing else is."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sort, inquiry_sorted
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import InputError
from tests.domain.conftest import RECEIVED_AT


def test_an_inquiry_is_sorted_and_nothing_else_is(a_case: Callable[..., Case]) -> None:
    inquiry = a_case(kind=CaseKind.INQUIRY, rights=(), search=())
    assert inquiry_sort(inquiry) is None

    comment = inquiry_sorted(inquiry, InquirySort.COMMENT, RECEIVED_AT)
    assert inquiry_sort(inquiry_sorted(comment, InquirySort.SUGGESTION, RECEIVED_AT)) is InquirySort.SUGGESTION
    with pytest.raises(InputError, match="case_is_no_inquiry"):
        inquiry_sorted(a_case(), InquirySort.QUESTION, RECEIVED_AT)
