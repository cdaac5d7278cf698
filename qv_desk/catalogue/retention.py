"""How long case files and the lists of incidents are kept: ``resources/retention.toml``."""

from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.keeping.retention import Kept, KeptBeside, RetentionRule
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.confidence import Confidence


@cache
def load_retention() -> tuple[RetentionRule, ...]:
    """One rule for every kind of case, in the order of the kinds, and for what is kept beside them."""
    book = read_toml(resource("retention.toml"))
    rules = []
    kinds: tuple[Kept, ...] = (*CaseKind, *KeptBeside)
    for kind in kinds:
        entry = book.table(kind)
        years = entry.whole("years")
        rules.append(
            RetentionRule(
                kind=kind,
                years=years,
                reason=entry.wording("reason"),
                source=entry.wording("source"),
                confidence=entry.choice("confidence", Confidence),
                floor=years,
            )
        )
        entry.finish()
    book.finish()
    return tuple(rules)
