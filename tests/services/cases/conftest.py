"""A report on a child's account, as it comes in."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party

Opener = Callable[..., Case]


@pytest.fixture
def reported(opened_case: Opener) -> Case:
    """A report that came in three days ago by e-mail from China."""
    return opened_case(
        kind=CaseKind.MINOR_REPORT,
        rights=(),
        data_subject=Party("李明", (), "li.ming@example.cn", "", "CN"),
        subject="我的孩子",
    )
