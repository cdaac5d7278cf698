"""Nothing is handed out while other people's data stand in it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData, third_party_flagged, third_party_masked
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError, GateError
from tests.domain.examinations import AT, decision

FLAG = ThirdPartyData(
    flag_id="f1", place="orders", what="a colleague's telephone number", flagged_by="u1", flagged_at=AT
)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_a_flag_names_a_place_of_the_case(a_case: Callable[..., Case]) -> None:
    assert code_of(lambda: third_party_flagged(a_case(), replace(FLAG, place="nowhere"))) == "third_party_place_unknown"
    assert code_of(lambda: third_party_flagged(a_case(), replace(FLAG, what=" "))) == "third_party_needs_words"


def test_it_is_masked_once_with_words(a_case: Callable[..., Case]) -> None:
    case = third_party_flagged(a_case(), FLAG)
    assert code_of(lambda: third_party_masked(case, "f2", how="x", by="u1", at=AT)) == "third_party_flag_unknown"
    assert code_of(lambda: third_party_masked(case, "f1", how="", by="u1", at=AT)) == "third_party_needs_words"
    masked = third_party_masked(case, "f1", how="blacked out on the copy", by="u2", at=AT)
    assert code_of(lambda: third_party_masked(masked, "f1", how="x", by="u1", at=AT)) == "third_party_masked_already"
    assert FLAG.in_the_way_of(CaseAct.DISCLOSE) is not None
    assert masked.facts_of(ThirdPartyData)[0].in_the_way_of(CaseAct.DISCLOSE) is None


def test_neither_a_grant_nor_its_letter_goes_past_a_flag(a_case: Callable[..., Case]) -> None:
    known = a_case(search=(), identity=IdentityCheck(IdentityOutcome.NOT_NEEDED))
    flagged = replace(known, facts=(FLAG,))
    with pytest.raises(GateError, match="third_party_not_masked"):
        flagged.decided(decision(Right.ACCESS))
    letter = Correspondence("l1", "access_grant", "en", "0" * 64, 1, (Right.ACCESS,), AT, "u1")
    document = Document("0" * 64, "a.pdf", "application/pdf", 1, DocumentRole.LETTER, AT, "u1")
    later = replace(known.decided(decision(Right.ACCESS)), facts=(FLAG,))
    with pytest.raises(GateError, match="third_party_not_masked"):
        later.with_letter(letter, document)
