"""The kinds of letter, and what each must carry: ``resources/letters/kinds.toml`` and ``contracts.toml`` beside it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import Clause, LetterContract
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
        CatalogueError: a clause is unknown, proved by nothing or by two things, or used by no kind.
    """
    book = read_toml(resource("letters", "contracts.toml"))
    clauses = _clauses(book.table("clauses"))
    contents = book.table("contracts")
    every, occasions = contents.texts("every"), _occasions(book.table("occasions"))
    used = set(every)
    contracts = {}
    for kind in LetterKind:
        codes = (*every, *occasions[kind], *contents.texts(kind))
        unknown = [code for code in codes if code not in clauses]
        if unknown or len(set(codes)) != len(codes):
            raise contents.fault(kind, f"names an unknown clause or one twice: {', '.join(unknown)}")
        used.update(codes)
        contracts[kind] = LetterContract(kind, tuple(clauses[code] for code in codes))
    contents.finish()
    if idle := clauses.keys() - used:
        raise contents.fault("every", f"leaves clauses unused: {', '.join(sorted(idle))}")
    return MappingProxyType(contracts)


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


def _clauses(table: TomlTable) -> dict[str, Clause]:
    codes = table.keys()
    return {code: _clause(code, table.table(code)) for code in codes}


def _clause(code: str, entry: TomlTable) -> Clause:
    clause = Clause(
        code=code,
        name=entry.wording("name"),
        missing=entry.wording("missing"),
        advice=entry.wording("advice"),
        part=entry.text("part", ""),
        fields=entry.texts("fields"),
        check=entry.text("check", ""),
        source=entry.text("source"),
    )
    entry.finish()
    if bool(clause.part) == bool(clause.check):
        raise entry.fault("part", "or check: a clause is proved by one of them")
    return clause
