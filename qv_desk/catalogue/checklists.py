"""Identity checklists: which proof a request needs, what suffices, and what may not be asked.

The plans and what is laid on top of them are data; how they are put together stands in :func:`identity_plan` alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.identifying.identity_question import Asker, IdentityQuestion
from qv_desk.domain.parts.identity import ForbiddenProof, IdentityLevel, IdentityPlan, PlanNote, ProofMethod
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording

DATA: Final = "data"
"""Stands in a plan's methods for one method for each datum."""

FACT: Final = "fact_"
"""What the code of a method that compares one datum begins with."""

_MOST_FACTS: Final = 3
_DISPUTED: Final = "disputed_datum"


@dataclass(frozen=True, slots=True)
class Condition:
    """When a plan or an addition speaks; an empty part says nothing, and places or laws are met by either."""

    kinds: frozenset[CaseKind]
    rights: frozenset[Right]
    channels: frozenset[Channel]
    askers: frozenset[Asker]
    sensitivities: frozenset[Sensitivity]
    places: frozenset[str]
    laws: frozenset[str]

    def is_met(self, question: IdentityQuestion) -> bool:
        """Whether it speaks of this request."""
        return (
            (not self.kinds or question.kind in self.kinds)
            and (not self.rights or bool(self.rights & question.rights))
            and (not self.channels or question.channel in self.channels)
            and (not self.askers or question.asker in self.askers)
            and (not self.sensitivities or question.sensitivity in self.sensitivities)
            and (not (self.places or self.laws) or self._binds(question))
        )

    def _binds(self, question: IdentityQuestion) -> bool:
        return question.country in self.places or bool(self.laws & question.laws)


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """The base of a checklist, with its codes not yet looked up."""

    condition: Condition
    plan: IdentityPlan
    methods: tuple[str, ...]
    forbidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What a law, a channel or a representative adds.

    Attributes:
        points_needed: at least so many points.
        lifts: codes of forbidden proofs that are allowed here, in the form in which a method names them.
    """

    code: str
    condition: Condition
    points_needed: int
    methods: tuple[str, ...]
    required: tuple[str, ...]
    one_of: tuple[tuple[str, ...], ...]
    forbidden: tuple[str, ...]
    lifts: tuple[str, ...]
    weighs_categories: bool
    note: PlanNote


@dataclass(frozen=True, slots=True)
class IdentityBook:
    """Everything that ``resources/checklists/identity.toml`` says.

    Attributes:
        data: names of the data that can be compared, by code.
        days_to_reply: how long somebody who was asked for proof has at least.
    """

    plans: tuple[PlanEntry, ...]
    additions: tuple[Addition, ...]
    methods: Mapping[str, ProofMethod]
    forbidden: Mapping[str, ForbiddenProof]
    data: Mapping[str, Wording]
    facts_asked: tuple[Wording, ...]
    days_to_reply: int


@cache
def identity_book() -> IdentityBook:
    """The checklists as data."""
    book = read_toml(resource("checklists", "identity.toml"))
    facts = book.table("facts")
    asked = tuple(facts.wording(f"asked_{number}") for number in range(1, _MOST_FACTS + 1))
    names = book.table("datum")
    data = {code: names.wording(code) for code in names.keys()}  # noqa: SIM118 - no Mapping
    methods = {code: _method(code, entry) for code, entry in _entries(book.table("method"))}
    name, how = facts.wording("name"), facts.wording("how")
    for code, datum in data.items():
        method = FACT + code
        methods[method] = ProofMethod(method, _filled(name, datum), how, asked[0], 1, code)
    read = IdentityBook(
        plans=tuple(_plan(entry) for entry in book.tables("plan")),
        additions=tuple(_addition(entry) for entry in book.tables("addition")),
        methods=methods,
        forbidden={code: _forbidden(entry) for code, entry in _entries(book.table("forbidden"))},
        data=data,
        facts_asked=asked,
        days_to_reply=book.whole("days_to_reply"),
    )
    facts.finish()
    book.finish()
    return read


@cache
def identity_plan(question: IdentityQuestion) -> IdentityPlan:
    """The checklist for a request: the most careful base that fits, with what law, channel and asker add.

    Law: GDPR 12(6); policy §6; the sources of each part stand in ``resources/checklists/identity.toml``.
    """
    book = identity_book()
    entry = next(entry for entry in book.plans if entry.condition.is_met(question))
    base = entry.plan
    added = () if base.level.asks_nothing else tuple(one for one in book.additions if one.condition.is_met(question))
    needed = max([base.points_needed, *(one.points_needed for one in added)])
    methods = [*entry.methods, *(code for one in added for code in one.methods)]
    lifted = {code for one in added for code in one.lifts}
    forbidden = [*entry.forbidden, *(code for one in added for code in one.forbidden)]
    if question.disputed:
        forbidden = [_DISPUTED, *forbidden]
    return replace(
        base,
        points_needed=needed,
        methods=_methods(book, methods, question.disputed, book.facts_asked[min(max(needed, 1), _MOST_FACTS) - 1]),
        required=tuple(dict.fromkeys([*base.required, *(code for one in added for code in one.required)])),
        one_of=tuple(dict.fromkeys([*base.one_of, *(group for one in added for group in one.one_of)])),
        forbidden=tuple(book.forbidden[code] for code in dict.fromkeys(forbidden) if code not in lifted),
        notes=tuple(one.note for one in added),
        weighs_categories=any(one.weighs_categories for one in added),
    )


def plan_of_case(case: Case) -> IdentityPlan:
    """The checklist of a case as it stands."""
    return identity_plan(IdentityQuestion.of(case))


def _methods(
    book: IdentityBook, codes: list[str], disputed: frozenset[str], facts_asked: Wording
) -> tuple[ProofMethod, ...]:
    """The methods by their codes, each once; none that compares a datum in dispute."""
    facts = [FACT + code for code in book.data]
    spread = [one for code in codes for one in (facts if code == DATA else [code])]
    found = (book.methods[code] for code in dict.fromkeys(spread))
    return tuple(
        replace(method, asked=facts_asked) if method.code.startswith(FACT) else method
        for method in found
        if method.datum not in disputed
    )


def _filled(wording: Wording, datum: Wording) -> Wording:
    return Wording(wording.en.replace("{datum}", datum.en), wording.zh.replace("{datum}", datum.zh))


def _entries(table: TomlTable) -> list[tuple[str, TomlTable]]:
    return [(code, table.table(code)) for code in table.keys()]  # noqa: SIM118 - no Mapping


def _groups(entry: TomlTable) -> tuple[tuple[str, ...], ...]:
    """What "a | b" wants: either of them."""
    return tuple(tuple(code.strip() for code in group.split("|")) for group in entry.texts("one_of"))


def _condition(entry: TomlTable) -> Condition:
    return Condition(
        kinds=frozenset(entry.choices("kinds", CaseKind)),
        rights=frozenset(entry.choices("rights", Right)),
        channels=frozenset(entry.choices("channels", Channel)),
        askers=frozenset(entry.choices("askers", Asker)),
        sensitivities=frozenset(entry.choices("sensitivities", Sensitivity)),
        places=frozenset(entry.texts("places")),
        laws=frozenset(entry.texts("laws")),
    )


def _method(code: str, entry: TomlTable) -> ProofMethod:
    method = ProofMethod(
        code=code,
        name=entry.wording("name"),
        how=entry.wording("how"),
        asked=entry.wording("asked"),
        points=entry.whole("points"),
        datum=entry.text("datum", ""),
    )
    entry.finish()
    return method


def _forbidden(entry: TomlTable) -> ForbiddenProof:
    proof = ForbiddenProof(entry.wording("name"), entry.wording("why"))
    entry.finish()
    return proof


def _plan(entry: TomlTable) -> PlanEntry:
    plan = IdentityPlan(
        code=entry.text("code"),
        level=entry.choice("level", IdentityLevel),
        reason=entry.wording("reason"),
        points_needed=entry.whole("points_needed"),
        methods=(),
        forbidden=(),
        source=entry.text("source"),
        confidence=entry.choice("confidence", Confidence),
        required=entry.texts("required"),
        one_of=_groups(entry),
    )
    read = PlanEntry(_condition(entry), plan, entry.texts("methods"), entry.texts("forbidden"))
    entry.finish()
    return read


def _addition(entry: TomlTable) -> Addition:
    addition = Addition(
        code=entry.text("code"),
        condition=_condition(entry),
        points_needed=entry.whole("points_needed", 0),
        methods=entry.texts("methods"),
        required=entry.texts("required"),
        one_of=_groups(entry),
        forbidden=entry.texts("forbidden"),
        lifts=entry.texts("lifts"),
        weighs_categories=entry.truth("weighs_categories", default=False),
        note=PlanNote(entry.wording("note"), entry.wording("source"), entry.choice("confidence", Confidence)),
    )
    entry.finish()
    return addition
