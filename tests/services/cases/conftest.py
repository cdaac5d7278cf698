"""What the tests of several services on a case begin with."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.care import systems
from qv_desk.services.cases import search_data
from qv_desk.services.frame.desk import Desk

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


@pytest.fixture
def harbour(desk: Desk) -> str:
    """A workshop that gets the data of repairs."""
    wish = systems.RecipientWish(
        name="Harbour Repairs B.V.", kind=RecipientKind.CONTRACTOR, e_mail="privacy@harbour.example", country="nl"
    )
    code = systems.keep_recipient(desk, wish).entry_id
    repair = search_data.sources(desk)["repair"]
    systems.keep_system(desk, replace(repair, recipients=(code,)), "the workshop gets the orders")
    return code
