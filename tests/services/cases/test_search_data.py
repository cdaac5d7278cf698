"""Searching: each source found, not held or an exception; by what, by whom, and by which version of its entry."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.searching.search_detail import ExceptionReason, detail_of
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import systems
from qv_desk.services.cases import search_data
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_sources_are_recorded_one_by_one_and_the_rest_together(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    case = search_data.record(
        desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note=" three orders "
    )
    case = search_data.nothing_more(desk, case.case_id)
    found = [task for task in case.search if task.outcome is SearchOutcome.FOUND]
    assert [(task.source, task.records, task.note) for task in found] == [("orders", 3, "three orders")]
    assert case.open_searches == ()
    assert len(case.search) == len(search_data.sources(desk))
    assert desk.store.cases.get(case.case_id) == case


@pytest.mark.parametrize(("outcome", "records"), [(SearchOutcome.FOUND, 0), (SearchOutcome.NOT_HELD, 2)])
def test_number_and_outcome_must_agree(
    opened_case: CaseOpener, desk: Desk, outcome: SearchOutcome, records: int
) -> None:
    with pytest.raises(InputError, match="search_count_disagrees"):
        search_data.record(desk, opened_case().case_id, "orders", outcome=outcome, records=records)


def test_an_exception_is_kept_with_its_reason(opened_case: CaseOpener, desk: Desk) -> None:
    case = search_data.record(
        desk,
        opened_case().case_id,
        "cookies_logs",
        outcome=SearchOutcome.EXCEPTION,
        note="only in backups, overwritten within 30 days",
        exception=ExceptionReason.BACKUP_ONLY,
    )
    assert detail_of(case, "cookies_logs").exception is ExceptionReason.BACKUP_ONLY
    assert search_data.exception_name(ExceptionReason.BACKUP_ONLY).zh == "仅存于备份"
    assert desk.store.cases.get(case.case_id) == case


def test_a_case_notes_by_which_version_it_was_searched_and_by_what(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(serial_numbers=("QV3-0042-77",))
    search_data.record(desk, case.case_id, "repair", outcome=SearchOutcome.FOUND, records=1, note="a repair")
    repair = search_data.sources(desk)["repair"]
    systems.keep_system(desk, replace(repair, owner="Service"), "named")

    sheet = search_data.sheet(desk, case.case_id)
    (one,) = [source for source in sheet.sources if source.task.source == "repair"]
    assert one.detail.searched_by == ("QV3-0042-77", "Zoë Sample", "zoe@example.org")
    assert (one.detail.version, one.system.version) == (0, 1)
    assert [found.from_message for found in sheet.added] == [True]


def test_what_to_look_for_is_said_for_each_system(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    search_data.add_identifier(desk, case.case_id, IdentifierKind.ACCOUNT, " zoe_s ")
    by = {one.task.source: one.search_by for one in search_data.sheet(desk, case.case_id).sources}
    assert by["training"][0] == (IdentifierKind.ACCOUNT, "zoe_s")
    assert IdentifierKind.ACCOUNT not in {kind for kind, _ in by["surveys"]}
    assert search_data.identifier_name(IdentifierKind.SERIAL_NUMBER).en == "serial number"
    dropped = search_data.drop_identifier(desk, case.case_id, IdentifierKind.ACCOUNT, "zoe_s")
    assert dropped.facts == ()


def test_a_colleague_is_asked_by_name_or_as_owner(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    with pytest.raises(InputError, match="search_asked_nobody"):
        search_data.ask_owner(desk, case.case_id, "repair")
    systems.keep_system(desk, replace(search_data.sources(desk)["repair"], owner="Service"), "named")
    asked = search_data.ask_owner(desk, case.case_id, "repair")
    assert detail_of(asked, "repair").asked == "Service"
    with pytest.raises(InputError, match="disclosure_day_impossible"):
        search_data.ask_owner(desk, case.case_id, "orders", whom="F", on=desk.today + timedelta(days=1))
    with pytest.raises(GateError, match="search_nobody_asked"):
        search_data.chase_owner(desk, case.case_id, "orders")


def test_the_reason_of_retention_is_a_sentence_with_its_law(desk: Desk) -> None:
    said = search_data.retention_reason(desk, "orders")
    assert "tax and accounting law" in said.en
    assert "art. 29" in said.en
    assert said.zh.startswith("订单与财务：保存期限为")
    assert "(" not in search_data.retention_reason(desk, "surveys").en
    with pytest.raises(InputError, match="search_source_unknown"):
        search_data.retention_reason(desk, "attic")


def test_a_new_system_is_searched_in_cases_opened_from_then_on(opened_case: CaseOpener, desk: Desk) -> None:
    before = opened_case()
    systems.add_system(desk, replace(search_data.sources(desk)["repair"], key="loans"), "new")
    assert "loans" not in {task.source for task in desk.store.cases.get(before.case_id).search}
    after = opened_case()
    case = search_data.record(desk, after.case_id, "loans", outcome=SearchOutcome.FOUND, records=1, note="a loan")
    assert len(case.search) == 16
