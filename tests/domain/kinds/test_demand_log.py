"""The log of demands holds what was demanded and given, and nobody's name."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import DisclosureState
from qv_desk.domain.kinds.demand_log import DemandEntry, entry_of
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.whole.registers import REGISTERS
from tests.domain.conftest import RECEIVED_AT
from tests.domain.demands import AT, GENUINE, LAWFUL, PROPOSED, WORDS


def test_a_line_follows_its_case_and_outlives_it(a_case: Callable[..., Case]) -> None:
    given = replace(PROPOSED, approved_by="u2", approved_at=AT, given_on=AT.date(), given_by="u1")
    fact = replace(WORDS, verification=GENUINE, assessment=LAWFUL, disclosures=(given, PROPOSED))
    case = a_case(kind=CaseKind.AUTHORITY_DEMAND, rights=(), facts=(fact,))

    entry = entry_of(case, RECEIVED_AT.date())

    assert REGISTERS["authority_demands"] is DemandEntry
    assert entry.outlives_case
    assert (entry.authority, entry.lawfulness, entry.verified) == ("Example Police", "lawful", "called_back")
    assert (entry.disclosure, entry.grounds, entry.given_on) == (
        DisclosureState.WAITS,
        (DisclosureGround.CRIMINAL_PROCEEDINGS,),
        AT.date(),
    )
    assert case.data_subject.name not in str(entry)
