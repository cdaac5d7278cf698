"""How the desk speaks of days that a case itself names: as rules without a law, each kept by the answer."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.period import Period, Unit
from qv_desk.domain.clocks.regime import Basis, Regime, StartKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

NAMED_BY: Final = ("authority_demand", "reopening")
"""What names days: the keys of these kinds of fact."""

_NOTHING: Final = Wording("", "")


@cache
def named_rules() -> Mapping[str, Regime]:
    """The rule of every kind of named day by its code; the source of one day is what the case says of it."""
    return MappingProxyType({code: _rule(code) for code in NAMED_BY})


def _rule(code: str) -> Regime:
    words = wordings("named_days")
    return Regime(
        code=code,
        law=code,
        name=words[f"{code}.name"],
        start=StartKind.RECEIPT,
        met_by=frozenset({EventKind.ANSWERED}),
        period=Period(1, Unit.CALENDAR_DAYS),
        acknowledgement=None,
        extension=None,
        pauses=(),
        basis=Basis.NAMED,
        kinds=frozenset(),
        kinds_with_right=frozenset(),
        rights=frozenset(),
        countries=frozenset(),
        duty=words[f"{code}.duty"],
        consequence=words[f"{code}.consequence"],
        note=_NOTHING,
        source="",
        article="",
        checked_on=date.min,
        confidence=Confidence.VERIFIED,
        examples=(),
    )
