"""The kinds of letter, and what each must carry: ``resources/letters/kinds.toml`` and ``contracts.toml`` beside it.

Who asks for what stands in ``resources/letters/laws``, one file a law.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.letter_laws import demands, letter_laws
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_contract import Clause, LetterContract
from qv_desk.domain.terms.wording import Wording


@cache
def letter_kinds() -> Mapping[LetterKind, Wording]:
    """The names of the kinds, in the order in which the desk offers them; lists need them and nothing else of letters.

    Raises:
        CatalogueError: a kind has no name.
    """
    table = read_toml(resource("letters", "kinds.toml"))
    names = {LetterKind(code): table.wording(code) for code in table.keys()}  # noqa: SIM118 - no Mapping
    if missing := [kind for kind in LetterKind if kind not in names]:
        raise table.fault(missing[0], "has no name")
    return MappingProxyType(names)


def letter_contracts() -> Mapping[LetterKind, LetterContract]:
    """The contract of each kind: the clauses of every letter, those of its addressee and of its occasion, its own.

    A letter goes to the person or, where its file says so, to somebody else; it answers a message, or nobody asked.

    Raises:
        CatalogueError: a clause is unknown, proved by nothing or by two things, used by no kind, or asked by nobody.
    """
    book = read_toml(resource("letters", "contracts.toml"))
    clauses, only_named = _clauses(book.table("clauses"))
    contents = book.table("contracts")
    every, occasions = contents.texts("every"), _occasions(book.table("occasions"))
    codes = {kind: (*every, *occasions[kind], *contents.texts(kind)) for kind in LetterKind}
    for kind, chosen in codes.items():
        unknown = [code for code in chosen if code not in clauses]
        if unknown or len(set(chosen)) != len(chosen):
            raise contents.fault(kind, f"names an unknown clause or one twice: {', '.join(unknown)}")
    contents.finish()
    if idle := clauses.keys() - {code for chosen in codes.values() for code in chosen}:
        raise contents.fault("every", f"leaves clauses unused: {', '.join(sorted(idle))}")
    asked_by = demands(letter_laws(), codes, only_named)
    return MappingProxyType(
        {
            kind: LetterContract(kind, tuple(replace(clauses[code], asked_by=asked_by[kind, code]) for code in chosen))
            for kind, chosen in codes.items()
        }
    )


def _occasions(table: TomlTable) -> Mapping[LetterKind, tuple[str, ...]]:
    """For each kind the clauses that follow from whom it is addressed to and whether it answers a message."""
    elsewhere = frozenset(table.choices("addressed_elsewhere", LetterKind))
    unasked = frozenset(table.choices("nobody_asked", LetterKind))
    to_person, to_others = table.texts("to_the_person"), table.texts("to_somebody_else")
    answering = table.texts("to_a_message")
    table.finish()
    return {
        kind: (*(to_others if kind in elsewhere else to_person), *(() if kind in unasked else answering))
        for kind in LetterKind
    }


def _clauses(table: TomlTable) -> tuple[Mapping[str, Clause], frozenset[str]]:
    """The clauses by their code, and the codes of those that no law asks for on the safe side."""
    entries = {code: table.table(code) for code in table.keys()}  # noqa: SIM118 - no Mapping
    only_named = {code for code, entry in entries.items() if not entry.truth("on_the_safe_side", default=True)}
    return {code: _clause(code, entry) for code, entry in entries.items()}, frozenset(only_named)


def _clause(code: str, entry: TomlTable) -> Clause:
    clause = Clause(
        code=code,
        name=entry.wording("name"),
        missing=entry.wording("missing"),
        advice=entry.wording("advice"),
        part=entry.text("part", ""),
        fields=entry.texts("fields"),
        check=entry.text("check", ""),
    )
    entry.finish()
    if bool(clause.part) == bool(clause.check):
        raise entry.fault("part", "or check: a clause is proved by one of them")
    return clause
