"""Every kind of case has its years, with a reason and a source."""

from qv_desk.catalogue.retention import load_retention
from qv_desk.domain.keeping.retention import KeptBeside
from qv_desk.domain.terms.case_kind import CaseKind


def test_every_kind_is_kept_at_least_four_years() -> None:
    rules = load_retention()

    assert [rule.kind for rule in rules] == [*CaseKind, *KeptBeside]
    assert not rules[-1].confidence.is_confirmed
    assert all(rule.years == rule.floor >= 4 and rule.source.en and rule.source.zh for rule in rules)
