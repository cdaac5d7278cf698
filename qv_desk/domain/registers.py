"""Every register of the office, by its key. A new one is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.refusal_log import RefusalEntry
from qv_desk.domain.register import RegisterEntry

_KINDS: Final[tuple[type[RegisterEntry], ...]] = (RefusalEntry,)

REGISTERS: Final[Mapping[str, type[RegisterEntry]]] = MappingProxyType({kind.register_name: kind for kind in _KINDS})
