"""Identity checklists: which proof a request needs, what suffices, and what may not be asked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.confidence import Confidence
from qv_desk.domain.identity import ForbiddenProof, IdentityLevel, IdentityPlan, ProofMethod
from qv_desk.domain.right import Right


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan with the rights it is for; no rights means that it is for a case that asks for none."""

    rights: frozenset[Right]
    plan: IdentityPlan


@cache
def identity_plans() -> tuple[PlanEntry, ...]:
    """Every plan, from the most careful to the least; the last is for no right at all."""
    book = read_toml(resource("checklists", "identity.toml"))
    methods = {code: _method(code, entry) for code, entry in _entries(book.table("method"))}
    forbidden = {code: _forbidden(entry) for code, entry in _entries(book.table("forbidden"))}
    plans = tuple(_plan(entry, methods, forbidden) for entry in book.tables("plan"))
    book.finish()
    return plans


def identity_plan(rights: Collection[Right]) -> IdentityPlan:
    """The plan for a case with these rights: the most careful that any of them needs.

    Law: GDPR 12(6); policy §6; the sources of each plan stand in ``resources/checklists/identity.toml``.
    """
    plans = identity_plans()
    return next((entry.plan for entry in plans if entry.rights.intersection(rights)), plans[-1].plan)


def _entries(table: TomlTable) -> list[tuple[str, TomlTable]]:
    return [(code, table.table(code)) for code in table.keys()]  # noqa: SIM118 - no Mapping


def _method(code: str, entry: TomlTable) -> ProofMethod:
    method = ProofMethod(
        code=code,
        name=entry.wording("name"),
        how=entry.wording("how"),
        asked=entry.wording("asked"),
        points=entry.whole("points"),
    )
    entry.finish()
    return method


def _forbidden(entry: TomlTable) -> ForbiddenProof:
    proof = ForbiddenProof(entry.wording("name"), entry.wording("why"))
    entry.finish()
    return proof


def _plan(entry: TomlTable, methods: Mapping[str, ProofMethod], forbidden: Mapping[str, ForbiddenProof]) -> PlanEntry:
    plan = IdentityPlan(
        code=entry.text("code"),
        level=entry.choice("level", IdentityLevel),
        reason=entry.wording("reason"),
        points_needed=entry.whole("points_needed"),
        methods=tuple(methods[code] for code in entry.texts("methods")),
        forbidden=tuple(forbidden[code] for code in entry.texts("forbidden")),
        source=entry.text("source"),
        confidence=entry.choice("confidence", Confidence),
        required=entry.texts("required"),
    )
    rights = frozenset(entry.choices("rights", Right))
    entry.finish()
    return PlanEntry(rights, plan)
