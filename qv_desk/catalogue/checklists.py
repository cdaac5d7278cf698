"""Identity checklists: which proof a request needs, what suffices, and what may not be asked."""

from collections.abc import Collection
from functools import cache

from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.identity import ForbiddenProof, IdentityLevel, IdentityPlan, ProofMethod
from qv_desk.domain.right import Right
from qv_desk.domain.wording import Wording


@cache
def identity_plans() -> tuple[tuple[frozenset[Right], IdentityPlan], ...]:
    """Every plan with the rights it is for, from the most careful to the least; the last is for no right at all."""
    book = read_toml("checklists", "identity.toml")
    methods = {
        code: ProofMethod(
            code, Wording(entry["en"], entry["zh"]), Wording(entry["en_how"], entry["zh_how"]), entry["points"]
        )
        for code, entry in book["method"].items()
    }
    forbidden = {
        code: ForbiddenProof(Wording(entry["en"], entry["zh"]), Wording(entry["en_why"], entry["zh_why"]))
        for code, entry in book["forbidden"].items()
    }
    return tuple(
        (
            frozenset(Right(right) for right in entry["rights"]),
            IdentityPlan(
                level=IdentityLevel(entry["level"]),
                reason=Wording(entry["en"], entry["zh"]),
                points_needed=entry["points_needed"],
                methods=tuple(methods[code] for code in entry["methods"]),
                forbidden=tuple(forbidden[code] for code in entry["forbidden"]),
                source=entry["source"],
                confidence=entry["confidence"],
                required=tuple(entry.get("required", ())),
            ),
        )
        for entry in book["plan"]
    )


def identity_plan(rights: Collection[Right]) -> IdentityPlan:
    """The plan for a case with these rights: the most careful that any of them needs.

    Law: GDPR 12(6); policy §6; the sources of each plan stand in ``resources/checklists/identity.toml``.
    """
    plans = identity_plans()
    return next((plan for asked, plan in plans if asked.intersection(rights)), plans[-1][1])
