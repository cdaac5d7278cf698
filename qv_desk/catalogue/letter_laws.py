"""What each law asks letters to carry: ``resources/letters/laws``, one file a law."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import CatalogueError, TomlTable, read_folder
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_demand import ALWAYS, HOUSE, POLICY, Demand
from qv_desk.domain.letters.letter_law import Ask, LetterLaw
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

_FIRST = (POLICY, HOUSE)


@cache
def letter_laws(folder: Path | None = None) -> Mapping[str, LetterLaw]:
    """The laws by their code: the policy and the company's own standard first, then the laws by their code.

    Args:
        folder: where the files lie; None for those that are shipped.

    Raises:
        CatalogueError: a file does not say what it must, or the policy or the standard is missing.
    """
    tables = {table.text("law"): table for table in read_folder(folder or resource("letters", "laws"))}
    if missing := [code for code in _FIRST if code not in tables]:
        raise CatalogueError(f"letters/laws: {missing[0]} is missing")
    laws = {code: _law(table) for code, table in tables.items() if not table.has("as_in")}
    for code, table in tables.items():
        if table.has("as_in"):
            laws[code] = _like(table, laws)
    order = sorted(laws, key=lambda code: (_FIRST.index(code) if code in _FIRST else len(_FIRST), code))
    return MappingProxyType({code: laws[code] for code in order})


def demands(
    laws: Mapping[str, LetterLaw], contracts: Mapping[LetterKind, Collection[str]], only_named: Collection[str] = ()
) -> Mapping[tuple[LetterKind, str], tuple[Demand, ...]]:
    """Who asks for each clause of each kind.

    Args:
        laws: the laws.
        contracts: the codes of each kind's clauses.
        only_named: the clauses that no law asks for on the safe side.

    Raises:
        CatalogueError: a law asks for a clause that a kind does not have or asks for it twice, or nobody asks for one.
    """
    _must_exist(laws, contracts)
    found = {}
    for kind, codes in contracts.items():
        for code in codes:
            asking = _asking(laws, kind, code, on_the_safe_side=code not in only_named)
            if not asking:
                raise CatalogueError(f"letters/laws: nobody asks for {code} in {kind}")
            found[kind, code] = asking
    return MappingProxyType(found)


def _asking(
    laws: Mapping[str, LetterLaw], kind: LetterKind, code: str, *, on_the_safe_side: bool
) -> tuple[Demand, ...]:
    """Every law that asks for a clause; on the safe side only where neither policy nor standard ask for it anyway."""
    named = {law.code: demand for law in laws.values() if (demand := _of_law(law, kind, code)) is not None}
    if not on_the_safe_side or not ALWAYS.isdisjoint(named):
        return tuple(named.values())
    return tuple(
        named.get(law.code) or law.demand_of_the_rest()
        for law in laws.values()
        if law.code in named or law.asks_for_the_rest
    )


def _of_law(law: LetterLaw, kind: LetterKind, code: str) -> Demand | None:
    asks = law.for_clause(kind, code)
    if len(asks) > 1:
        raise CatalogueError(f"letters/laws/{law.code}: asks twice for {code} in {kind}")
    return law.demand(asks[0]) if asks else None


def _must_exist(laws: Mapping[str, LetterLaw], contracts: Mapping[LetterKind, Collection[str]]) -> None:
    for law in laws.values():
        for ask in (*law.asks, *law.follows):
            kinds = ask.kinds or tuple(contracts)
            for code in ask.clauses:
                having = [kind for kind in kinds if code in contracts[kind]]
                if not having or (ask.kinds and len(having) < len(kinds)):
                    raise CatalogueError(f"letters/laws/{law.code}: asks for {code}, which a kind does not have")


def _law(table: TomlTable) -> LetterLaw:
    rest = table.table("rest")
    law = LetterLaw(
        code=table.text("law"),
        name=table.wording("name"),
        checked_on=table.day("checked_on"),
        asks=tuple(_ask(entry) for entry in table.tables("asks")),
        asks_for_the_rest=rest.truth("asked"),
        rest_because=rest.wording("because"),
        rest_confidence=rest.choice("confidence", Confidence),
        only_with_its_clocks=table.truth("only_with_its_clocks", default=False),
    )
    if not law.asks_for_the_rest and law.rest_confidence is Confidence.MEMORY:
        raise rest.fault("asked", "must be true of a law of which nobody has read that it asks for no more")
    rest.finish()
    table.finish()
    return law


def _ask(entry: TomlTable) -> Ask:
    ask = Ask(
        kinds=entry.choices("kinds", LetterKind),
        clauses=entry.texts("clauses"),
        article=entry.wording("article") if entry.has("article") else Wording("", ""),
        confidence=entry.choice("confidence", Confidence),
        unsure=entry.wording("unsure") if entry.has("unsure") else None,
    )
    entry.finish()
    if not ask.clauses:
        raise entry.fault("clauses", "must not be empty")
    if ask.unsure is not None and ask.confidence.is_confirmed:
        raise entry.fault("confidence", "cannot be V of what nobody can say")
    return ask


def _like(table: TomlTable, laws: Mapping[str, LetterLaw]) -> LetterLaw:
    """A law that follows another article by article: its own provisions go before those of the other one.

    What it follows in was not read in it: it is a secondary source.
    """
    model = laws.get(table.text("as_in"))
    if model is None:
        raise table.fault("as_in", "names no law that has a file of its own")
    followed = tuple(
        replace(ask, confidence=Confidence.SECONDARY if ask.confidence.is_confirmed else ask.confidence)
        for ask in model.asks
    )
    return replace(_law(table), follows=followed)
