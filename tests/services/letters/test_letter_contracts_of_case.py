"""A letter has to carry what the laws ask that bear on its case, and no more; each gap names its law."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.letter_laws import letter_laws
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.layout import AS_USUAL
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_demand import UNREAD
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import bind_laws
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_contracts_of_case import contract_for, law_names, laws_on

CaseOpener = Callable[..., Case]


def somebody(country: str) -> Party:
    return Party("A Person", ("1 Street",), "", "", country)


def gaps_of(desk: Desk, case: Case, kind: LetterKind) -> dict[str, str]:
    """The gaps of a letter that nobody has written anything in, as they are told."""
    return {gap.code: gap.by_law.en for gap in correspond.draft(desk, case.case_id, kind, "en", {}).gaps}


@pytest.mark.parametrize(
    ("country", "asked", "not_asked"),
    [
        ("DE", {"court", "recipients_told", "backups"}, {"storage_only"}),
        ("CN", {"court", "storage_only", "backups"}, {"recipients_told", "record"}),
        ("HK", set(), {"court", "storage_only", "recipients_told", "backups", "record"}),
        ("US-CA", {"record", "recipients_told", "backups"}, {"court", "storage_only"}),
        ("KR", set(), {"court", "storage_only", "recipients_told", "backups", "record"}),
        ("GB", {"court", "recipients_told", "backups", "record"}, {"storage_only"}),
        ("BR", {"court", "storage_only", "recipients_told", "backups", "record"}, set()),
        ("", {"court", "storage_only", "recipients_told", "backups", "record"}, set()),
    ],
)
def test_a_letter_of_erasure_carries_what_the_law_of_the_residence_asks(
    country: str, asked: set[str], not_asked: set[str], opened_case: CaseOpener
) -> None:
    case = opened_case(data_subject=somebody(country), rights=(Right.ERASURE,))
    codes = {clause.code for clause in contract_for(case, LetterKind.ERASURE_DONE).clauses}
    assert codes >= asked | {"erased", "kept_law", "authority"}
    assert not codes & not_asked


def test_a_chinese_case_is_not_refused_for_want_of_an_authority_of_the_union(
    opened_case: CaseOpener, desk: Desk
) -> None:
    kind = LetterKind.REFUSAL
    chinese = opened_case(data_subject=somebody("CN"), rights=(Right.ERASURE,))
    assert "authority_of_law" not in gaps_of(desk, chinese, kind)
    both = bind_laws.add(desk, chinese.case_id, "eu_gdpr", reason="lived in Bonn when she wrote")
    gap = gaps_of(desk, both, kind)["authority_of_law"]
    assert gap.startswith("GDPR Art. 12(4), 4(21) (not confirmed): No supervisory authority under this law is named")
    german = opened_case(data_subject=somebody("DE"), rights=(Right.ERASURE,))
    assert "authority_of_law" not in gaps_of(desk, german, kind)
    words = {"authority_name": "CAC; or any authority of a member state", "authority_address": "Beijing; Bonn"}
    own = correspond.draft(desk, both.case_id, kind, "en", words)
    assert not {"authority", "authority_of_law"} & {gap.code for gap in own.gaps}


def test_the_authority_of_a_restriction_is_asked_for_by_european_law_and_not_by_chinese(
    opened_case: CaseOpener,
) -> None:
    rights = (Right.RESTRICTION,)
    for country, is_asked in (("CN", False), ("DE", True)):
        case = opened_case(data_subject=somebody(country), rights=rights)
        codes = {clause.code for clause in contract_for(case, LetterKind.RESTRICTION).clauses}
        assert ("authority" in codes) is is_asked
    both = opened_case(data_subject=somebody("CN"), rights=rights, invoked_rules=("eu_gdpr",))
    assert "authority" in {clause.code for clause in contract_for(both, LetterKind.RESTRICTION).clauses}


def test_a_law_that_is_dropped_asks_for_nothing_any_more(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.RESTRICTION,))
    gaps = gaps_of(desk, case, LetterKind.RESTRICTION)
    assert gaps["court"].startswith("GDPR Art. 12(4)")
    dropped = bind_laws.drop(desk, case.case_id, "eu_gdpr", reason="only passing through")
    left = gaps_of(desk, dropped, LetterKind.RESTRICTION)
    assert "court" not in left
    assert left.keys() < gaps.keys()


def test_what_no_law_asks_for_leaves_no_empty_place_and_the_letter_is_issued(
    opened_case: CaseOpener, desk: Desk
) -> None:
    kind = LetterKind.IDENTITY_REQUEST
    case = opened_case(data_subject=somebody("HK"))
    words: dict[str, str | tuple[str, ...]] = {
        "identity_steps": ("Log in to your account.",),
        "clock_effect": "The period of our policy begins with your answer.",
    }
    draft = correspond.draft(desk, case.case_id, kind, "en", words)
    assert draft.gaps == ()
    assert not [block for block in draft.letter.blocks if block.kind is BlockKind.MISSING]
    assert correspond.issue(desk, case.case_id, kind, "en", words).kind is kind
    german = opened_case()
    assert "doubt" in gaps_of(desk, german, kind)


def test_the_same_of_the_english_half(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=somebody("HK"))
    layout = replace(AS_USUAL, is_bilingual=True)
    draft = correspond.draft(desk, case.case_id, LetterKind.IDENTITY_REQUEST, "zh-Hant", {}, layout=layout)
    assert draft.letter.english is not None
    left = {block.part for block in draft.letter.english.blocks if block.kind is BlockKind.MISSING}
    assert "doubt" not in left
    assert left <= {gap.part for gap in draft.gaps}


def test_the_draft_names_its_laws_and_who_asks_for_each_clause(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=somebody("CN"), invoked_rules=("eu_gdpr",))
    draft = correspond.draft(desk, case.case_id, LetterKind.ACCESS_GRANT, "en", {})
    named = [law.en for law in draft.laws]
    assert named[0] == "Policy"
    assert {"PIPL", "GDPR", "PDPO", "Network Data Regulations", "GB/T 35273"} == set(named[1:])
    asked_by = {state.code: {demand.law for demand in state.asked_by} for state in draft.clauses}
    assert asked_by["source"] == {"eu_gdpr"}
    assert asked_by["copy"] == {"policy", "cn_pipl", "eu_gdpr", "hk_pdpo"}
    bound = laws_on(case) | {"policy", "house"}
    assert all(demand.law in bound for state in draft.clauses for demand in state.asked_by)


def test_a_question_that_names_no_right_is_under_the_law_of_the_residence_too(opened_case: CaseOpener) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), data_subject=somebody("DE"))
    assert laws_on(case) == {"policy", "eu_gdpr"}
    assert [law.en for law in law_names(case)] == ["Policy", "GDPR"]


def test_a_law_of_which_letters_know_nothing_counts_as_not_read(
    opened_case: CaseOpener, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = opened_case()
    known = {code: law for code, law in letter_laws().items() if code != "eu_gdpr"}
    monkeypatch.setattr("qv_desk.services.letters.letter_contracts_of_case.letter_laws", lambda: known)
    assert UNREAD in laws_on(case)


def test_a_late_refusal_names_the_laws_whose_period_it_missed(opened_case: CaseOpener) -> None:
    case = opened_case(data_subject=somebody("KR"))
    (in_time,) = [
        clause for clause in contract_for(case, LetterKind.REFUSAL).clauses if clause.code == "refusal_in_time"
    ]
    assert in_time.source.en == "PDPO s. 21(1); PIPA Decree Art. 42(2), 43(3)"
