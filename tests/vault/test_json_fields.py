"""The vault file is read field by field, and every surprise says "damaged"."""

import pytest

from qv_desk.errors import StoreError
from qv_desk.vault.json_fields import JsonFields, canonical, encoded

RECORD = {"text": "王", "number": 3, "truth": True, "binary": encoded(b"abc"), "fields": {"a": "b"}, "list": [{}, {}]}


def test_each_kind_of_field_is_read() -> None:
    fields = JsonFields(RECORD)

    assert fields.text("text") == "王"
    assert fields.number("number") == 3
    assert fields.truth("truth") is True
    assert fields.binary("binary", 3) == b"abc"
    assert fields.fields("fields").text("a") == "b"
    assert len(fields.list("list")) == 2
    assert (fields.has("text"), fields.has("missing")) == (True, False)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("text", "number"),
        ("text", "missing"),
        ("number", "text"),
        ("number", "truth"),
        ("truth", "number"),
        ("binary", "text"),
        ("fields", "list"),
        ("list", "fields"),
    ],
)
def test_another_kind_is_damage(kind: str, name: str) -> None:
    with pytest.raises(StoreError) as damaged:
        getattr(JsonFields(RECORD), kind)(name)

    assert damaged.value.code == "vault_damaged"


@pytest.mark.parametrize("record", [{"n": -1}, {"n": 1.5}, {"n": None}])
def test_numbers_are_whole_and_not_negative(record: dict[str, object]) -> None:
    with pytest.raises(StoreError):
        JsonFields(record).number("n")


def test_bytes_of_another_length_are_damage() -> None:
    with pytest.raises(StoreError):
        JsonFields(RECORD).binary("binary", 4)


def test_something_that_is_no_object_is_damage() -> None:
    with pytest.raises(StoreError):
        JsonFields([1])


def test_the_canonical_form_does_not_depend_on_the_order() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'.encode()
