"""The shipped rules of law and policy."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_folder
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.period import Period, Roll, Unit
from qv_desk.domain.clocks.regime import Basis, Extension, PauseRule, Regime, StartKind, WorkedExample
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.right import Right


@cache
def regimes() -> Mapping[str, Regime]:
    """The shipped rules by their code, read once."""
    return MappingProxyType({regime.code: regime for regime in load_regimes()})


@cache
def load_regimes(folder: Path | None = None) -> tuple[Regime, ...]:
    """The rules, the company's own promises first and then the laws by their code; each folder is read once.

    Args:
        folder: where the files lie; None for those that are shipped.

    Raises:
        CatalogueError: a file is missing or does not say what it must.
    """
    found: dict[str, Regime] = {}
    for table in read_folder(folder or resource("regimes")):
        regime = _regime(table)
        if regime.code in found:
            raise table.fault("code", f"{regime.code} is used twice")
        found[regime.code] = regime
    return tuple(sorted(found.values(), key=lambda regime: (regime.basis is not Basis.POLICY, regime.code)))


def _regime(table: TomlTable) -> Regime:
    applies_to = table.table("applies_to")
    regime = Regime(
        code=table.text("code"),
        law=table.text("law", table.text("code")),
        name=table.wording("name"),
        start=table.choice("start", StartKind),
        met_by=frozenset((EventKind.ANSWERED, *table.choices("met_by", EventKind))),
        period=_period(table.table("period")),
        acknowledgement=_period(table.table("acknowledgement")) if table.has("acknowledgement") else None,
        extension=_extension(table.table("extension")) if table.has("extension") else None,
        pauses=tuple(_pause(pause) for pause in table.tables("pauses")),
        basis=applies_to.choice("basis", Basis),
        kinds=frozenset(applies_to.choices("kinds", CaseKind)),
        kinds_with_right=frozenset(applies_to.choices("kinds_with_right", CaseKind)),
        rights=frozenset(applies_to.choices("rights", Right)),
        countries=frozenset(applies_to.texts("countries")),
        duty=table.wording("duty"),
        consequence=table.wording("consequence"),
        note=table.wording("note"),
        source=table.text("source"),
        article=table.text("article"),
        citation_zh=table.text("citation_zh"),
        checked_on=table.day("checked_on"),
        confidence=table.choice("confidence", Confidence),
        examples=tuple(_example(example) for example in table.tables("examples")),
    )
    if not regime.examples:
        raise table.fault("examples", "must show at least one start with its answer")
    applies_to.finish()
    table.finish()
    return regime


def _period(table: TomlTable) -> Period:
    try:
        period = Period(
            length=table.whole("length", 0),
            unit=table.choice("unit", Unit),
            calendar=table.text("calendar") if table.has("calendar") else None,
            roll=table.choice("roll", Roll, Roll.NONE),
        )
    except ValueError as error:
        raise table.fault("length", str(error)) from error
    table.finish()
    return period


def _extension(table: TomlTable) -> Extension:
    extension = Extension(
        length=table.whole("length") if table.has("length") else None,
        times=table.whole("times"),
        notice=table.wording("notice"),
        source=table.text("source"),
        confidence=table.choice("confidence", Confidence),
    )
    table.finish()
    return extension


def _pause(table: TomlTable) -> PauseRule:
    pause = PauseRule(
        asked=table.choice("asked", EventKind),
        answered=table.choices("answered", EventKind),
        reply_day_stands=table.truth("reply_day_stands", default=False),
        source=table.text("source"),
        confidence=table.choice("confidence", Confidence),
    )
    table.finish()
    return pause


def _example(table: TomlTable) -> WorkedExample:
    example = WorkedExample(
        start=table.text("start"),
        due=table.text("due"),
        provisional=table.truth("provisional", default=False),
        note=table.text("note"),
    )
    table.finish()
    return example
