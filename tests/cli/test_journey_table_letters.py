"""Tables in letters by command line: an officer's rows, an office's own columns, a second person, the letter."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import SAFEGUARDS, Answer, Command

ACCESS = ("--kind", "access_grant", "--language", "en")


@pytest.fixture
def edited(qv: Command, tmp_path: Path) -> Callable[[str, str], Path]:
    """The shipped answer on access with one text in the place of another."""
    shipped = tmp_path / "shipped.toml"
    assert qv("template", "export", "access_grant", "en", "--which", "shipped", "--out", shipped).code == 0

    def edit(old: str, new: str) -> Path:
        text = shipped.read_text(encoding="utf-8")
        assert old in text
        ours = tmp_path / f"ours-{len(new)}.toml"
        ours.write_text(text.replace(old, new, 1), encoding="utf-8")
        return ours

    return edit


def test_what_the_search_found_stands_in_a_row_and_the_terminal_says_each_cell_behind_its_heading(
    told: Command, decided: str
) -> None:
    page = told("letter", decided, *ACCESS, "--draft").out
    assert "Where: Orders and finance\nData: " in page
    assert "\nHow long: for the period" in page


def test_an_officer_writes_rows_with_bars_between_the_cells(told: Command, qv: Command, decided: str) -> None:
    rows = ("Account | Name | To run it | Until it is closed", "Orders \\| Asia | Address | To deliver | Ten years")
    fields = [word for row in rows for word in ("--field", f"holdings={row}")]
    page = told("letter", decided, *ACCESS, "--draft", *fields).out
    assert "Where: Account\nData: Name\nWhy: To run it\nHow long: Until it is closed\n\nWhere: Orders | Asia" in page
    assert qv("letter", decided, *ACCESS, "--field", SAFEGUARDS, *fields).code == 0


def test_without_rows_the_letter_is_refused_and_the_rows_are_named(qv: Command, told: Command, decided: str) -> None:
    empty = ("letter", decided, *ACCESS, "--field", SAFEGUARDS, "--field", "holdings=")
    refused = qv(*empty)
    assert (refused.code, refused.record["error"]) == (4, "letter_gap")
    assert {gap["code"]: gap["field"] for gap in refused.record["gaps"]} == dict.fromkeys(
        ("categories", "purposes", "retention"), "holdings"
    )
    assert "--field holdings=" in told(*empty).err
    given = qv("letter", decided, *ACCESS, "--draft", "--field", "retention=for ever")
    assert (given.code, given.record["error"]) == (3, "field_unknown")


def test_the_columns_of_a_table_can_be_asked_for(qv: Command, told: Command) -> None:
    (holdings,) = [row for row in qv("template", "fields", "access_grant", "en").records if row["name"] == "holdings"]
    assert [column["name"] for column in holdings["columns"]] == ["source", "categories", "purposes", "retention"]
    assert "in its table" in told("template", "fields", "access_grant", "en").out


def test_a_column_that_does_not_exist_is_named_with_the_nearest(
    bare: Command, edited: Callable[[str, str], Path]
) -> None:
    faulty = edited("{{ categories }}", "{{ catgories }}")
    page = bare("template", "check", "access_grant", "en", faulty).out
    assert "has no column “catgories”. Perhaps you mean {{ categories }}." in page
    assert "leaves out “What we hold”" in page
    assert "没有名为“catgories”的列" in bare("--language", "zh", "template", "check", "access_grant", "en", faulty).out


def test_other_headings_go_into_force_by_a_second_person_who_confirms_what_the_columns_prove(
    qv: Command, told: Command, decided: str, edited: Callable[[str, str], Path], hana: Command
) -> None:
    def lin(*argv: str | Path) -> Answer:
        return qv("--user", "Lin Wei", *argv)

    ours = edited("How long | {{ retention }}", "We keep it | {{ retention }}")
    assert lin("template", "draft", "access_grant", "en", ours, "--note", "friendlier").code == 0
    assert "[+We keep it+]" in told("--user", "Lin Wei", "template", "diff", "access_grant", "en").out
    assert lin("template", "send", "access_grant", "en").code == 0
    early = hana("template", "approve", "access_grant", "en", "--revision", "1")
    assert (early.code, early.record["error"]) == (4, "template_proof_unconfirmed")
    confirm = [word for code in ("categories", "purposes", "retention") for word in ("--confirm", code)]
    assert hana("template", "approve", "access_grant", "en", "--revision", "1", *confirm).code == 0
    assert "\nWe keep it: for the period" in told("--user", "Lin Wei", "letter", decided, *ACCESS, "--draft").out


def test_an_office_that_keeps_its_three_lists_still_has_a_sound_wording(
    bare: Command, edited: Callable[[str, str], Path], tmp_path: Path
) -> None:
    file = edited("Where | {{ source }}", "Where | {{ source }}")
    lines = file.read_text(encoding="utf-8").split('[[block]]\nkind = "table"\n')
    lists = "\n\n".join(
        f'[[block]]\nkind = "list"\npart = "{name}"\ntext = "{{{{ {name} }}}}"'
        for name in ("categories", "purposes", "retention")
    )
    old = tmp_path / "lists.toml"
    old.write_text(lines[0] + lists + "\n\n" + lines[1].split('"""', 2)[2].lstrip(), encoding="utf-8")
    checked = bare("template", "check", "access_grant", "en", old)
    assert checked.code == 0, checked
