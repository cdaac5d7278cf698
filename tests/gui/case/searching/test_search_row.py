"""A row says of one system what to look for, and puts back what was half written where it stood."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.searching.identifier import IdentifierKind
from qv_desk.gui.case.searching.search_row import SearchRow
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import search_data
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def row(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> SearchRow:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    sheet = work.on_store(lambda: search_data.sheet(workplace.desk, case.case_id))
    made = SearchRow(sheet.sources[0])
    qtbot.addWidget(made)
    made.show_sheet(sheet.sources[0], "", is_open_case=True)
    return made


@pytest.mark.parametrize(
    ("values", "panel"),
    [({"why": "half"}, "exception_panel"), ({"whom": "Ola"}, "ask_panel"), ({"note": "half"}, "_form")],
)
def test_what_was_half_written_shows_its_own_form(row: SearchRow, values: dict[str, object], panel: str) -> None:
    row.inputs.put(values)
    shown = [name for name in ("exception_panel", "ask_panel", "_form") if not getattr(row, name).isHidden()]
    assert shown == [panel]
    child(row, Button, "drop_button").click()
    assert getattr(row, panel).isHidden()


def test_a_closed_case_offers_nothing(row: SearchRow) -> None:
    row.show_sheet(row._sheet, "", is_open_case=False)
    assert all(child(row, Button, name).isHidden() for name in ("found_button", "not_held_button", "more_button"))
    assert child(row, Button, "more_button").accessibleName() == "More about QualvisionID accounts"


def test_what_was_added_after_the_search_is_said(row: SearchRow, workplace: Workplace, run_on_store: Run) -> None:
    desk, case_id = workplace.desk, row_case(workplace, run_on_store)
    work = CaseWork(desk, run_on_store)
    work.on_store(lambda: search_data.record(desk, case_id, "qualvision_id", outcome=SearchOutcome.NOT_HELD))
    work.on_store(lambda: search_data.add_identifier(desk, case_id, IdentifierKind.ACCOUNT, "martha_q"))
    sheet = work.on_store(lambda: search_data.sheet(desk, case_id))
    row.show_sheet(sheet.sources[0], "", is_open_case=True)
    words = child(row, Para, "look_for_para")
    assert words.plain_text() == "Added since, not looked for here yet: martha_q"

    work.on_store(lambda: search_data.record(desk, case_id, "qualvision_id", outcome=SearchOutcome.NOT_HELD))
    sheet = work.on_store(lambda: search_data.sheet(desk, case_id))
    row.show_sheet(sheet.sources[0], "", is_open_case=True)
    assert not words.plain_text()


def row_case(workplace: Workplace, run_on_store: Run) -> str:
    """A case whose sources can be searched."""
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    work.confirmed(case)
    return case.case_id
