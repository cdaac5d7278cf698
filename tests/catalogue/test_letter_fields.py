"""The fields of letters as the file has them; what is faulty in it is named."""

from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_fields as module
from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import FieldValue, LetterKind

FILE = resource("letters", "fields.toml")


def test_a_field_of_rows_knows_its_columns_and_the_lists_that_they_are() -> None:
    holdings = letter_fields()["holdings"]
    assert [column.name for column in holdings.columns] == ["source", "categories", "purposes", "retention"]
    assert letter_fields()["retention"].given_by == "holdings"
    assert letter_fields()["retention"].value is FieldValue.LIST
    assert [column.is_number for column in letter_fields()["erased_items"].columns] == [False, True, True]


def test_rows_belong_to_every_kind_that_has_the_lists_of_their_columns() -> None:
    for field in letter_fields().values():
        for kind in LetterKind:
            if field.given_by and field.belongs_to(kind):
                assert letter_fields()[field.given_by].belongs_to(kind)
                assert (kind in field.needed_in) == (kind in letter_fields()[field.given_by].needed_in)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('gives = "categories"', 'gives = "asked"', "gives no list: asked"),
        ('gives = "categories"', 'gives = "nothing"', "gives no list: nothing"),
        ('"correction_told", ', '"nothing", ', "no text that rows can say: nothing"),
        ('name = "purposes"', 'name = "source"', "named twice"),
        (
            "[asked]\n",
            '[asked]\ncolumns = [{ name = "x", label = { en = "x", zh = "x" } }]\n',
            "belong to a field of rows",
        ),
    ],
)
def test_a_faulty_file_is_named_with_its_fault(
    old: str, new: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "fields.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(module, "resource", lambda *_: tmp_path / "fields.toml")
    with pytest.raises(CatalogueError, match=complaint):
        letter_fields.__wrapped__()
