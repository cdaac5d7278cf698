"""Typed reading of the vault file's JSON, where every surprise means one thing: the file is damaged."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any, Self

from qv_desk.errors import StoreError


def canonical(record: Mapping[str, Any]) -> bytes:
    """The one byte form of a record, over which MACs and associated data are computed."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def encoded(value: bytes) -> str:
    """Bytes as they stand in the file."""
    return base64.b64encode(value).decode("ascii")


class JsonFields:
    """One JSON object, read field by field; a missing or misshapen field raises ``vault_damaged``."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise StoreError("vault_damaged")
        self._fields: dict[str, object] = value

    def has(self, name: str) -> bool:
        """Whether the field is there at all."""
        return name in self._fields

    def text(self, name: str) -> str:
        """A string."""
        value = self._fields.get(name)
        if not isinstance(value, str):
            raise StoreError("vault_damaged")
        return value

    def number(self, name: str) -> int:
        """A whole number that is not negative."""
        value = self._fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise StoreError("vault_damaged")
        return value

    def truth(self, name: str) -> bool:
        """True or false."""
        value = self._fields.get(name)
        if not isinstance(value, bool):
            raise StoreError("vault_damaged")
        return value

    def binary(self, name: str, length: int | None = None) -> bytes:
        """Bytes in base64, of a given length where one is given."""
        try:
            value = base64.b64decode(self.text(name), validate=True)
        except (binascii.Error, ValueError) as problem:
            raise StoreError("vault_damaged") from problem
        if length is not None and len(value) != length:
            raise StoreError("vault_damaged")
        return value

    def fields(self, name: str) -> Self:
        """A nested object."""
        return type(self)(self._fields.get(name))

    def list(self, name: str) -> list[Self]:
        """A list of objects."""
        value = self._fields.get(name)
        if not isinstance(value, list):
            raise StoreError("vault_damaged")
        return [type(self)(each) for each in value]
