"""Every kind of fact that a case may hold, by its key. A new kind is one line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.case_fact import CaseFact
from qv_desk.domain.hold import Hold

_KINDS: Final[tuple[type[CaseFact], ...]] = (Hold,)

FACT_KINDS: Final[Mapping[str, type[CaseFact]]] = MappingProxyType({kind.fact_name: kind for kind in _KINDS})
