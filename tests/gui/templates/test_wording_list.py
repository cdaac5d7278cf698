"""The list of all wordings, narrowed by letter, language and how it stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.office_template import TemplateState
from qv_desk.gui.templates import wording_list
from qv_desk.gui.templates.wording_list import Wanted, WordingList
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateLine

AT = datetime(2026, 10, 12, 2, 20, tzinfo=UTC)


@pytest.fixture
def lines(workplace: Workplace, run_on_store: Callable[[Callable[[], Any]], Any]) -> tuple[TemplateLine, ...]:
    """Every wording; the first one is ours, the second waits, the third falls short."""
    found = run_on_store(lambda: templates.template_lines(workplace.desk))
    ours = replace(found[0], number=1, approved_by="Chen Jing", approved_at=AT)
    waits = replace(found[1], draft=TemplateState.WAITING, draft_by="Ola", draft_at=AT)
    short = replace(found[2], number=2, approved_by="Chen Jing", approved_at=AT, is_used=False)
    return (ours, waits, short, *found[3:])


@pytest.fixture
def listed(lines: tuple[TemplateLine, ...]) -> WordingList:
    made = WordingList(UTC)
    made.show_lines(lines, frozenset({(lines[5].kind, lines[5].language)}))
    return made


def test_every_kind_stands_there_in_every_language(listed: WordingList, lines: tuple[TemplateLine, ...]) -> None:
    assert listed.rowCount() == len(lines) == 360
    assert len(listed.languages()) == 12
    assert [listed.headerData(place, Qt.Orientation.Horizontal) for place in range(listed.columnCount())] == [
        "Letter", "Language", "Made from", "Being written",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "places"),
    [
        (wording_list.OURS, {0, 2}),
        (wording_list.WAITING, {1}),
        (wording_list.IN_WORK, {1, 5}),
        (wording_list.SHORT, {2}),
    ],
)
def test_it_is_narrowed_by_how_a_wording_stands(
    listed: WordingList, lines: tuple[TemplateLine, ...], state: str, places: set[int]
) -> None:
    listed.narrow(Wanted(state=state))
    assert {listed.line_at(row) for row in range(listed.rowCount())} == {lines[place] for place in places}


def test_it_is_narrowed_by_words_of_either_language_and_by_language(listed: WordingList) -> None:
    listed.narrow(Wanted("refusal"))
    english = listed.rowCount()
    listed.narrow(Wanted("拒绝函"))
    assert 12 <= listed.rowCount() <= english
    listed.narrow(Wanted("refusal", "de"))
    assert {line.language for row in range(listed.rowCount()) if (line := listed.line_at(row))} == {"de"}
    listed.narrow(Wanted("no such letter"))
    assert listed.rowCount() == 0
    assert listed.line_at(0) is None


def test_the_cells_say_how_each_stands(listed: WordingList) -> None:
    assert "no. 1" in listed.index(0, 2).data()
    assert "Ola" in listed.index(1, 3).data()
    assert "falls short" in listed.index(2, 2).data()
    assert listed.index(5, 3).data() == "half written by you"
    assert listed.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == listed.index(0, 2).data()
    assert listed.waiting() == 1


def test_a_wording_is_found_in_the_list(listed: WordingList, lines: tuple[TemplateLine, ...]) -> None:
    assert listed.row_of(lines[7].kind, lines[7].language) == 7
    listed.narrow(Wanted(state=wording_list.OURS))
    assert listed.row_of(LetterKind.REPLY, "ja") == -1
