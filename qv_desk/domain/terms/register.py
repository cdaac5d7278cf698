"""The office's registers: what is written down apart from the cases, and mostly outlives them.

The refusal log, the register of disclosures, incidents with their affected people, the versions of the policy, the list
of the company's systems, what may not be revived … Each is a kind of entry: a frozen dataclass in a module of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One line of a register; a subclass adds texts, numbers, days, moments, enumerations and tuples.

    Attributes:
        register_name: the stable key under which the store keeps this register; each stands in
            :data:`qv_desk.domain.whole.registers.REGISTERS`.
        outlives_case: whether an entry stays when the case it names is erased. It then may hold no name, address or
            other word about the person.
        entry_id: its identifier, within the register.
        at: aware UTC moment at which it was entered.
        case_id: the case it belongs to; empty for none.
        key: by what it is looked up, besides; empty for nothing.
    """

    register_name: ClassVar[str] = ""
    outlives_case: ClassVar[bool] = False

    entry_id: str
    at: datetime
    case_id: str = ""
    key: str = ""


def next_number(letter: str, year: int, entries: Iterable[RegisterEntry]) -> str:
    """The number of the next entry of a year, such as ``D-2026-0001``.

    Args:
        letter: by which the register's numbers begin.
        year: at the office.
        entries: all that the register has.
    """
    start = f"{letter}-{year}-"
    numbers = [int(one.entry_id.removeprefix(start)) for one in entries if one.entry_id.startswith(start)]
    return f"{start}{max(numbers, default=0) + 1:04d}"
