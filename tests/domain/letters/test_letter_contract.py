"""The contract under several laws is the union of what each asks for, and one more law never takes a demand away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.letter_contracts import letter_contracts
from qv_desk.catalogue.letter_laws import letter_laws
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext, LetterContract
from qv_desk.domain.letters.letter_demand import ALWAYS

CONTRACTS = letter_contracts()
LAWS = tuple(law for law in letter_laws() if law not in ALWAYS)
SETS = st.frozensets(st.sampled_from(LAWS))
KINDS = st.sampled_from(list(LetterKind))


def asked(contract: LetterContract) -> set[tuple[str, str]]:
    """Every demand of a contract: who asks for what."""
    return {(clause.code, demand.law) for clause in contract.clauses for demand in clause.asked_by}


@given(KINDS, SETS)
def test_under_several_laws_it_is_the_union_of_each_alone(kind: LetterKind, laws: frozenset[str]) -> None:
    alone = [CONTRACTS[kind].under({law}) for law in laws] or [CONTRACTS[kind].under(())]
    assert asked(CONTRACTS[kind].under(laws)) == set().union(*map(asked, alone))


@given(KINDS, SETS, st.sampled_from(LAWS))
def test_one_more_law_never_takes_a_demand_away(kind: LetterKind, laws: frozenset[str], law: str) -> None:
    before, after = CONTRACTS[kind].under(laws), CONTRACTS[kind].under(laws | {law})
    assert asked(before) <= asked(after)
    assert after.let_go <= before.let_go


@given(KINDS, SETS, SETS)
def test_narrowing_twice_is_narrowing_to_what_both_have(
    kind: LetterKind, one: frozenset[str], other: frozenset[str]
) -> None:
    twice, once = CONTRACTS[kind].under(one).under(other), CONTRACTS[kind].under(one & other)
    assert (twice.clauses, twice.let_go) == (once.clauses, once.let_go)


@given(KINDS, SETS)
def test_the_order_of_the_list_stays(kind: LetterKind, laws: frozenset[str]) -> None:
    order = [clause.code for clause in CONTRACTS[kind].clauses]
    chosen = [clause.code for clause in CONTRACTS[kind].under(laws).clauses]
    assert chosen == [code for code in order if code in chosen]


@pytest.mark.parametrize("kind", LetterKind)
def test_what_policy_and_standard_ask_is_asked_under_no_law_at_all(kind: LetterKind) -> None:
    always = {
        clause.code for clause in CONTRACTS[kind].clauses if not ALWAYS.isdisjoint(one.law for one in clause.asked_by)
    }
    assert {clause.code for clause in CONTRACTS[kind].under(()).clauses} == always
    assert {"sender", "contact_address", "our_reference", "date", "signature", "no_identity_numbers"} <= always


@pytest.mark.parametrize("kind", LetterKind)
def test_under_all_laws_it_is_whole_and_nothing_is_let_go(kind: LetterKind) -> None:
    assert CONTRACTS[kind].under(LAWS) == CONTRACTS[kind]


def test_a_part_is_let_go_only_where_none_of_its_clauses_is_asked() -> None:
    refusal = CONTRACTS[LetterKind.ERASURE_DONE].under({"hk_pdpo"})
    assert {"storage_only", "recipients_told", "backups", "record", "court"} <= refusal.let_go
    assert not refusal.let_go & {clause.part for clause in refusal.clauses}


def test_a_clause_says_in_a_row_who_asks_for_it() -> None:
    (free,) = [clause for clause in CONTRACTS[LetterKind.ACKNOWLEDGEMENT].clauses if clause.code == "free"]
    assert free.source.en == "Policy §6; FADP Art. 25(6); GDPR Art. 12(5); UK GDPR Art. 12(5) (not confirmed)"
    assert free.source.zh.startswith("隐私政策第6条；")
    assert free.under({"us_ca_ccpa"}) is None


def test_a_letter_is_taken_to_name_the_right_authority_until_somebody_says_otherwise() -> None:
    assert ContractContext.__dataclass_fields__["without_authority"].default == frozenset()
