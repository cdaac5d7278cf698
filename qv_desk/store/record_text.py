"""A frozen dataclass as one line of text, and back: how facts of cases and entries of registers are kept."""

from typing import TYPE_CHECKING, Any, TypeVar

from qv_desk.errors import StoreError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Record = TypeVar("_Record")


def record_text(record: "DataclassInstance") -> str:
    """The record as JSON; only texts, numbers, days, moments, enumerations, tuples and further records can be kept."""
    return str(_json().encode(record), "utf-8")


def record_in(kind: type[_Record], text: str) -> _Record:
    """The record that a text holds.

    Raises:
        StoreError: ``store_damaged`` when the text is not such a record. Fields that an earlier version did not know
            take what the dataclass gives them.
    """
    json = _json()
    try:
        return json.decode(text, type=kind)  # type: ignore[no-any-return]  # the module is loaded late, see below
    except Exception as problem:  # whatever it is, the store holds something that this program never wrote
        raise StoreError("store_damaged") from problem


def _json() -> Any:  # noqa: ANN401 - a module
    """The codec; loaded when the first record is read or written, so that a start without one does not pay for it."""
    from msgspec import json  # noqa: PLC0415

    return json
