"""The office's registers: what is written down apart from the cases, and mostly outlives them.

The refusal log, the register of disclosures, incidents with their affected people, the versions of the policy, the list
of the company's systems, what may not be revived … Each is a kind of entry: a frozen dataclass in a module of its own.
"""

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
