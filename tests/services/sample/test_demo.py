"""The sample office is fresh on whatever day it is made, and shows every state."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.domain.cases.case_summary import CaseView, Waiting
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.cases.review import Urgency
from qv_desk.services.entry.set_up import passphrase_problem
from qv_desk.services.entry.unlock import open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.services.sample.demo import (
    DEMO_PASSPHRASE,
    DEMO_PRINTING,
    DEMO_SUPERVISOR,
    DEMO_USER,
    make_demo_office,
    supervisor_at,
)

DAYS = (datetime(2026, 11, 22, 14, 0, tzinfo=UTC), datetime(2026, 3, 31, 23, 30, tzinfo=UTC))


@pytest.fixture(
    params=DAYS, ids=["a Sunday in November", "after midnight at the office, at a month's end"], scope="module"
)
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    now: datetime = request.param
    desk = make_demo_office(tmp_path_factory.mktemp("demo") / "desk", lambda: now)
    yield desk
    desk.close()


@pytest.fixture
def rows(office: Desk) -> Callable[[CaseView], tuple[review.QueueRow, ...]]:
    return lambda view: review.page(office, view).rows


def test_there_are_cases_in_every_state(office: Desk, rows: Callable[[CaseView], tuple[review.QueueRow, ...]]) -> None:
    found = rows(CaseView.ALL)
    urgencies = {row.urgency for row in found}
    assert {Urgency.OVERDUE, Urgency.TODAY, Urgency.SOON, Urgency.FINE, Urgency.PAUSED} <= urgencies
    assert {row.summary.waiting for row in found} == set(Waiting)
    assert {row.summary.status for row in found} == set(CaseStatus)
    assert len(found) >= 9
    assert office.user.display_name == DEMO_USER


def test_the_journal_reads_in_the_order_in_which_it_happened(office: Desk) -> None:
    entries = journal_book.latest(office, 10_000)
    moments = [entry.at for entry in reversed(entries)]
    assert moments == sorted(moments)
    assert journal_book.verify(office).first_bad is None


def test_it_has_an_officer_a_supervisor_and_printing_staff_who_all_get_in(office: Desk) -> None:
    staff = users.everybody(supervisor_at(office)).people
    assert [(one.user.display_name, one.user.role) for one in staff] == [
        (DEMO_USER, Role.OFFICER),
        (DEMO_SUPERVISOR, Role.SUPERVISOR),
        (DEMO_PRINTING, Role.PRINTING),
    ]
    assert not any(one.must_change_passphrase for one in staff)
    assert open_keys(office.folder, DEMO_PRINTING, DEMO_PASSPHRASE).role is Role.PRINTING


def test_its_people_are_invented(office: Desk, rows: Callable[[CaseView], tuple[review.QueueRow, ...]]) -> None:
    for row in rows(CaseView.ALL):
        e_mail = office.store.cases.get(row.summary.case_id).data_subject.e_mail
        assert not e_mail or "example" in e_mail.rpartition("@")[2].split(".")


def test_its_passphrase_is_a_good_one_though_it_is_shown() -> None:
    assert passphrase_problem(DEMO_PASSPHRASE, DEMO_USER) is None


def test_a_folder_with_a_desk_is_left_alone(office: Desk) -> None:
    before = sorted(path.name for path in Path(office.folder).iterdir())
    with pytest.raises(Exception, match="vault_exists"):
        make_demo_office(office.folder)
    assert sorted(path.name for path in Path(office.folder).iterdir()) == before
