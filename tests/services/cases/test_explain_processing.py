"""An answer on the processing is made from the list of systems."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import explain_processing, search_data
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


def test_an_inquiry_hears_of_every_system(opened_case: Callable[..., Case], desk: Desk) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), asked="Do you profile me?")
    found = explain_processing.purposes(desk, case.case_id)
    systems = current_systems(desk)
    assert [one.source for one in found] == [code for code, system in systems.items() for _ in system.purposes]
    words = explain_processing.explanation(desk, case.case_id)
    for one in found:
        assert f"{one.purpose.en} ({one.ground_name.en})" in words.en
        assert f"{one.purpose.zh}（{one.ground_name.zh}）" in words.zh
    assert "legitimate interests are" in words.en


def test_a_request_hears_of_what_was_found(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    assert len({one.source for one in explain_processing.purposes(desk, case_id)}) > 1  # nothing is searched yet
    demo_work.search_all(desk, case_id)
    assert {one.source for one in explain_processing.purposes(desk, case_id)} == {"qualvision_id"}


def test_where_nothing_was_found_no_list_is_announced(opened_case: Callable[..., Case], desk: Desk) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    search_data.nothing_more(desk, case_id)
    words = explain_processing.explanation(desk, case_id)
    assert not words.en.partition("\n")[0].endswith(":")
    assert not words.zh.partition("\n")[0].endswith("：")
