"""Every kind of fact that names days has its words, and no law's code."""

from qv_desk.catalogue.named_days import NAMED_BY, named_rules
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.regime import Basis
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.whole.case_facts import FACT_KINDS


def test_each_kind_that_names_a_day_has_its_rule() -> None:
    naming = {name for name, kind in FACT_KINDS.items() if kind.named_day is not CaseFact.named_day}
    assert naming == set(NAMED_BY) == set(named_rules())
    assert not naming & set(regimes())


def test_no_law_stands_behind_it() -> None:
    for rule in named_rules().values():
        assert rule.basis is Basis.NAMED
        assert (rule.source, rule.extension, rule.pauses) == ("", None, ())
        assert all((rule.name.zh, rule.duty.zh, rule.consequence.zh))
