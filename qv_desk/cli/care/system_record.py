"""A system's entry as a plain record, as ``qv-desk systems show --json`` prints it and ``--file`` takes it back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import CompanySystem, LegalGround, Purpose
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

_Code = TypeVar("_Code", bound=StrEnum)

_MOST_BYTES: Final = 1 << 20
_SHOWN_ONLY: Final = frozenset({"code", "version", "changed_at", "changed_by", "changed_because", "may_be_portable"})
"""What the record says of itself; not taken back."""


def record_of(system: CompanySystem) -> dict[str, object]:
    """The entry as plain values."""
    return {
        "code": system.code,
        "version": system.version,
        "name": _both(system.name),
        "holds": _both(system.holds),
        "purposes": [_both(one.words) | {"ground": one.ground.value} for one in system.purposes],
        "retention": _both(system.retention),
        "retention_reason": _both(system.retention_reason),
        "retention_law": system.retention_law,
        "law_confidence": system.law_confidence.value,
        "searched_by": [kind.value for kind in system.searched_by],
        "owner": system.owner,
        "contact": system.contact,
        "shared_with": [kind.value for kind in system.shared_with],
        "recipients": list(system.recipients),
        "is_automated": system.is_automated,
        "holds_contributions": system.holds_contributions,
        "is_retired": system.is_retired,
        "may_be_portable": system.may_be_portable,
        "changed_at": system.at.isoformat(),
        "changed_by": system.changed_by or None,
        "changed_because": system.changed_because or None,
    }


def read_file(path: Path) -> Mapping[str, Any]:
    """The record in a file.

    Raises:
        InputError: ``system_file_unreadable``.
    """
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        raise InputError("system_file_unreadable", what=path.name) from None
    if not isinstance(found, dict):
        raise InputError("system_file_unreadable", what=path.name)
    return found


def with_record(system: CompanySystem, record: Mapping[str, Any]) -> CompanySystem:
    """The entry with what a record says; what it leaves out stays.

    Raises:
        InputError: ``system_file_unreadable`` names the part that is of another form, or unknown.
    """
    changes: dict[str, Any] = {}
    for name, value in record.items():
        if name in _SHOWN_ONLY:
            continue
        read = _READERS.get(name)
        if read is None:
            raise InputError("system_file_unreadable", what=name)
        try:
            changes[name] = read(value)
        except (TypeError, ValueError, KeyError, AttributeError):
            raise InputError("system_file_unreadable", what=name) from None
    return replace(system, **changes)


def _both(wording: Wording) -> dict[str, str]:
    return {"en": wording.en, "zh": wording.zh}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _wording(value: Any) -> Wording:  # noqa: ANN401 - whatever JSON holds
    return Wording(_text(value["en"]), _text(value["zh"]))


def _purposes(value: Any) -> tuple[Purpose, ...]:  # noqa: ANN401 - whatever JSON holds
    return tuple(Purpose(_wording(one), LegalGround(one["ground"])) for one in _list(value))


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _codes(kind: type[_Code]) -> Callable[[object], tuple[_Code, ...]]:
    return lambda value: tuple(dict.fromkeys(kind(one) for one in _list(value)))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text(one) for one in _list(value)))


_READERS: Final[Mapping[str, Callable[[Any], object]]] = {
    "name": _wording,
    "holds": _wording,
    "purposes": _purposes,
    "retention": _wording,
    "retention_reason": _wording,
    "retention_law": _text,
    "law_confidence": Confidence,
    "searched_by": _codes(IdentifierKind),
    "owner": _text,
    "contact": _text,
    "shared_with": _codes(RecipientKind),
    "recipients": _texts,
    "is_automated": _truth,
    "holds_contributions": _truth,
    "is_retired": _truth,
}
