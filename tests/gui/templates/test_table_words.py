"""Tables in the editor: what can be placed in them, and how a whole one is written."""

from dataclasses import replace

import pytest

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.templates.mends import Mend, mends_of
from qv_desk.gui.templates.table_words import choices_for, column_line, columns_of, place_of, table_of
from qv_desk.gui.templates.template_words import mend_words
from qv_desk.gui.templates.words_pane import WordsPane
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import FieldChoice, TemplateView
from tests.gui.templates.conftest import RunOnStore


@pytest.fixture
def corrected(workplace: Workplace, run_on_store: RunOnStore) -> TemplateView:
    """What the editor knows of the letter on a correction."""
    found = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.CORRECTION_DONE, "en"))
    assert isinstance(found, TemplateView)
    return found


def rows_of(view: TemplateView) -> FieldChoice:
    return next(one for one in view.fields if one.columns)


def test_a_table_offers_the_columns_of_its_rows_before_the_rows_themselves(corrected: TemplateView) -> None:
    table = TemplateBlock(BlockKind.TABLE, "", "{{ corrected_items }}\n")
    assert [one.name for one in columns_of(table, corrected)] == ["old", "new"]
    assert [one.name for one in choices_for(table, corrected)] == [
        "old",
        "new",
        "corrected_items",
        "told_recipients",
    ]
    assert columns_of(table, corrected)[0].sample == "12 Harbour Street"
    begun = TemplateBlock(BlockKind.TABLE, "", "")
    assert [one.name for one in choices_for(begun, corrected)] == ["corrected_items", "told_recipients"]
    assert choices_for(TemplateBlock(BlockKind.LIST, "", ""), corrected) == corrected.fields


def test_a_whole_table_is_worded_as_shipped_or_by_the_names_of_its_columns(corrected: TemplateView) -> None:
    rows = rows_of(corrected)
    assert "What stood | {{ old }}" in table_of(rows, corrected)
    bare = replace(corrected, shipped=replace(corrected.shipped, blocks=()))
    assert table_of(rows, bare) == "{{ corrected_items }}\nWhat stood | {{ old }}\nWhat stands now | {{ new }}"
    assert column_line(rows.columns[0], replace(bare, language="zh-Hans")) == "原内容 | {{ old }}"
    assert place_of("old") == "{{ old }}"


def test_choosing_rows_in_an_empty_table_writes_it_whole(corrected: TemplateView) -> None:
    empty = TemplateBlock(BlockKind.TABLE, "corrected_items", "")
    pane = WordsPane(corrected, Written("Corrected", (empty,)))
    pane.blocks.go_to(0)
    wrote: list[Written] = []
    pane.wrote.connect(lambda written, _typed: wrote.append(written))
    pane._place_field("corrected_items")
    assert wrote[-1].blocks[0].text == table_of(rows_of(corrected), corrected)
    pane.blocks.rows()[0].text.place_field("new")
    assert wrote[-1].blocks[0].text.count("{{ new }}") == 3


@pytest.mark.parametrize(
    ("text", "code", "after"),
    [
        (
            "{{ corrected_items }}\nA | {{ old }}\nB | {{ nev }}",
            "column_unknown",
            "{{ corrected_items }}\nA | {{ old }}\nB | {{ new }}",
        ),
        (
            "{{ corrected_items }}\nA | {{ old }}",
            "column_left_out",
            "{{ corrected_items }}\nA | {{ old }}\nWhat stands now | {{ new }}",
        ),
    ],
)
def test_a_click_mends_a_column(text: str, code: str, after: str, corrected: TemplateView) -> None:
    (mend,) = mends_for(text, code, corrected)
    assert mend.written.blocks[-1].text == after
    assert mend_words(mend)


@pytest.mark.parametrize("text", ["A | {{ old }}", "{{ asked }}\nA | {{ old }}"])
def test_a_click_writes_the_table_that_was_meant(text: str, corrected: TemplateView) -> None:
    code = "table_without_rows" if text.startswith("A") else "table_field_has_no_rows"
    mend, other = mends_for(text, code, corrected)
    assert other.field is not None
    assert other.field.name == "told_recipients"
    assert mend.written.blocks[-1].text == table_of(rows_of(corrected), corrected)
    assert "Old and new value" in mend_words(mend)


def mends_for(text: str, code: str, view: TemplateView) -> tuple[Mend, ...]:
    """What a click can do about a fault of a table that is put behind the shipped blocks."""
    blocks = (*view.shipped.blocks, TemplateBlock(BlockKind.TABLE, "corrected_items", text))
    faults = check_template(view.kind, view.language, view.shipped.title, blocks)
    fault = next(one for one in faults if one.code == code)
    return mends_of(fault, Written(view.shipped.title, blocks), view)
