"""D11 (policy §4): why a data set is kept is said, with its law, when its erasure is refused."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care import systems
from qv_desk.services.cases import preview_erasure, search_data
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command


def test_every_data_set_has_its_reason_in_both_languages(desk: Desk) -> None:
    for code in search_data.sources(desk):
        said = search_data.retention_reason(desk, code)
        assert said.en.endswith(".")
        assert said.zh.endswith("。")


def test_the_preview_of_an_erasure_offers_it_as_the_office_has_it_now(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case = opened_case(rights=(Right.ERASURE,))
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=2, note="two invoices")
    search_data.nothing_more(desk, case.case_id)
    orders = search_data.sources(desk)["orders"]
    reason = Wording("the tax office may still audit these years", "税务机关仍可能检查这些年度")
    systems.keep_system(desk, replace(orders, retention_reason=reason), "as the finance department says")

    (line,) = preview_erasure.lines(desk, case.case_id, Right.ERASURE)
    assert "the tax office may still audit these years" in line.retention.en
    assert "art. 29" in line.retention.en


def test_the_command_line_shows_reason_and_law_and_that_nobody_has_confirmed_it(qv: Command, told: Command) -> None:
    entry = qv("systems", "show", "orders").record
    assert (entry["retention_law"] != "", entry["law_confidence"]) == (True, "M")
    assert "not confirmed" in told("systems", "show", "orders").out
