"""Each clause of each contract is taken away once, and the letter must be refused for it, by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Block, BlockKind, Gap, Letter, LetterKind, Recipient
from qv_desk.domain.letters.letter_contract import AUTHORITY_OF_LAW, Clause, ContractContext
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.contract import gaps
from tests.letters.lost_parts import emptied, reworded, without_part

WriteLetter = Callable[..., Letter]

BOOK = letter_book()
CLAUSES = [(kind, clause) for kind, contract in BOOK.contracts.items() for clause in contract.clauses]
WITH_PART = [(kind, clause) for kind, clause in CLAUSES if clause.part]
WITH_FIELDS = [
    (kind, clause, field)
    for kind, clause in CLAUSES
    for field in clause.fields
    if field in BOOK.fields and clause.check != AUTHORITY_OF_LAW
]
PLACED_IN_PART = [(kind, clause, field) for kind, clause, field in WITH_FIELDS if clause.part]
LATE = ContractContext(issued_on=date(2026, 11, 12), first_period_ends_on=date(2026, 11, 10))

BREAKS: dict[str, Callable[[Letter], Letter]] = {
    "sender": lambda letter: replace(letter, office=replace(letter.office, postal_address=(" ",))),
    "contact_address": lambda letter: replace(letter, office=replace(letter.office, e_mail="")),
    "our_reference": lambda letter: replace(letter, our_reference=""),
    "their_reference": lambda letter: replace(letter, their_reference=" "),
    "date": lambda letter: replace(letter, dated=""),
    "recipient": lambda letter: replace(letter, recipient=Recipient("Martha Quinn", ())),
    "page_numbers": lambda letter: replace(letter, labels=replace(letter.labels, page="Page {page}")),
    "no_identity_numbers": lambda letter: replace(
        letter, blocks=(*letter.blocks, Block(BlockKind.PARAGRAPH, "", rows=("ID 11010519491231002X",)))
    ),
}


ADDRESSED_ELSEWHERE: dict[str, Callable[[Letter], Letter]] = {
    "addressee": lambda letter: replace(letter, recipient=replace(letter.recipient, name=" ")),
    "addressee_address": lambda letter: replace(letter, recipient=replace(letter.recipient, lines=("",))),
}


def _name(value: object) -> str | None:
    return value.code if isinstance(value, Clause) else None


def _codes(found: tuple[Gap, ...]) -> set[str]:
    return {gap.code for gap in found}


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", LetterKind)
def test_a_complete_letter_has_no_gap(
    kind: LetterKind, language: str, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    assert gaps(write_letter(kind, language), BOOK.contracts[kind], in_time) == ()


@pytest.mark.parametrize(("kind", "clause"), WITH_PART, ids=_name)
def test_a_letter_that_lost_a_part_is_refused_for_it(
    kind: LetterKind, clause: Clause, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    letter = write_letter(kind)
    without = without_part(letter, clause.part)
    same_part = {other.code for other in BOOK.contracts[kind].clauses if other.part == clause.part}
    assert _codes(gaps(without, BOOK.contracts[kind], in_time)) == same_part


@pytest.mark.parametrize(("kind", "clause"), WITH_PART, ids=_name)
def test_a_part_without_readable_text_proves_nothing(
    kind: LetterKind, clause: Clause, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    letter = write_letter(kind)
    blanked = reworded(letter, clause.part, lambda _: " ")
    assert clause.code in _codes(gaps(blanked, BOOK.contracts[kind], in_time))


@pytest.mark.parametrize(("kind", "clause", "field"), WITH_FIELDS, ids=_name)
def test_an_empty_field_is_named_as_what_fills_the_gap(
    kind: LetterKind, clause: Clause, field: str, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    found = gaps(write_letter(kind, **emptied(field)), BOOK.contracts[kind], in_time)
    assert [gap.field for gap in found if gap.code == clause.code] == [field]


@pytest.mark.parametrize(("kind", "clause", "field"), PLACED_IN_PART, ids=_name)
def test_a_value_that_was_placed_but_cannot_be_read_proves_nothing(
    kind: LetterKind, clause: Clause, field: str, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    letter = write_letter(kind)
    values = [p.text for block in letter.part(clause.part) for p in block.placed if p.field == field]
    altered = reworded(letter, clause.part, lambda text: text.replace(values[-1], "…"))
    found = gaps(altered, BOOK.contracts[kind], in_time)
    assert [gap.field for gap in found if gap.code == clause.code] == [field]


@pytest.mark.parametrize("code", BREAKS)
def test_a_letter_that_breaks_a_check_of_its_frame_is_refused_for_it(
    code: str, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    broken = BREAKS[code](write_letter(LetterKind.REFUSAL))
    assert _codes(gaps(broken, BOOK.contracts[LetterKind.REFUSAL], in_time)) == {code}


@pytest.mark.parametrize("kind", [LetterKind.RECIPIENT_NOTICE, LetterKind.AUTHORITY_REPLY])
@pytest.mark.parametrize("code", ADDRESSED_ELSEWHERE)
def test_a_letter_to_somebody_else_is_refused_without_their_name_or_address(
    code: str, kind: LetterKind, write_letter: WriteLetter, in_time: ContractContext
) -> None:
    (gap,) = gaps(ADDRESSED_ELSEWHERE[code](write_letter(kind)), BOOK.contracts[kind], in_time)
    assert (gap.code, gap.field) == (code, code)


def test_every_clause_with_a_check_is_broken_by_a_test_here() -> None:
    checks = {clause.check for _, clause in CLAUSES if clause.check}
    assert checks == {*BREAKS, *ADDRESSED_ELSEWHERE, "in_time", "extended_periods", "refusal_in_time", AUTHORITY_OF_LAW}


def test_a_letter_dated_after_its_day_of_issue_is_refused(write_letter: WriteLetter) -> None:
    context = ContractContext(issued_on=date(2026, 10, 11))
    found = gaps(write_letter(LetterKind.REPLY), BOOK.contracts[LetterKind.REPLY], context)
    assert _codes(found) == {"date"}


def test_of_several_periods_that_move_each_is_told_and_of_one_the_new_date_is_enough(
    write_letter: WriteLetter, in_time: ContractContext
) -> None:
    contract, letter = BOOK.contracts[LetterKind.EXTENSION], write_letter(LetterKind.EXTENSION)
    without = without_part(letter, "extended_periods")
    assert gaps(letter, contract, replace(in_time, periods_moved=2)) == ()
    assert gaps(without, contract, replace(in_time, periods_moved=1)) == ()
    (gap,) = gaps(without, contract, replace(in_time, periods_moved=2))
    assert (gap.code, gap.field) == ("extended_periods", "")


def test_an_extension_after_the_first_period_says_how_late_it_is(write_letter: WriteLetter) -> None:
    (gap,) = gaps(write_letter(LetterKind.EXTENSION), BOOK.contracts[LetterKind.EXTENSION], LATE)
    assert gap.code == "in_time"
    assert gap.wording.en == "The extension notice would be late by 2 days: the first period is over."
    assert "2天" in gap.wording.zh


@pytest.mark.parametrize(("issued_on", "is_late"), [(date(2026, 11, 10), False), (date(2026, 11, 11), True)])
def test_the_last_day_of_the_period_is_still_in_time(issued_on: date, is_late: bool, write_letter: WriteLetter) -> None:
    context = replace(LATE, issued_on=issued_on)
    found = gaps(write_letter(LetterKind.EXTENSION), BOOK.contracts[LetterKind.EXTENSION], context)
    assert bool(found) is is_late


def test_lateness_once_accepted_lets_a_refusal_out_but_never_an_extension(write_letter: WriteLetter) -> None:
    accepted = replace(LATE, lateness_accepted=True)
    refusal, extension = LetterKind.REFUSAL, LetterKind.EXTENSION
    assert _codes(gaps(write_letter(refusal), BOOK.contracts[refusal], LATE)) == {"refusal_in_time"}
    assert gaps(write_letter(refusal), BOOK.contracts[refusal], accepted) == ()
    assert _codes(gaps(write_letter(extension), BOOK.contracts[extension], accepted)) == {"in_time"}


@pytest.mark.parametrize(
    "kind", [LetterKind.REFUSAL, LetterKind.PARTIAL_GRANT, LetterKind.CORRECTION_REFUSED, LetterKind.OBJECTION_OUTCOME]
)
def test_whatever_refuses_is_told_within_the_first_period(kind: LetterKind, write_letter: WriteLetter) -> None:
    """Law: GDPR Article 12(4)."""
    assert _codes(gaps(write_letter(kind), BOOK.contracts[kind], LATE)) == {"refusal_in_time"}
    assert gaps(write_letter(kind), BOOK.contracts[kind], replace(LATE, refuses=False)) == ()


def test_a_missing_authority_is_named_by_its_country(write_letter: WriteLetter, in_time: ContractContext) -> None:
    context = replace(in_time, country=Wording("Poland", "波兰"))
    letter = write_letter(LetterKind.REFUSAL, authority_name="", authority_address="")
    (gap,) = gaps(letter, BOOK.contracts[LetterKind.REFUSAL], context)
    assert gap.wording == Wording("The supervisory authority of Poland is missing.", "缺少监管机关（波兰）。")
    assert gap.field == "authority_name"


def test_an_identity_number_is_refused_wherever_it_stands(write_letter: WriteLetter, in_time: ContractContext) -> None:
    letter = write_letter(LetterKind.REFUSAL, refusal_facts="Your passport E12345678 had expired.")
    (gap,) = gaps(letter, BOOK.contracts[LetterKind.REFUSAL], in_time)
    assert gap.wording.en == "The letter shows what looks like a passport number."
    reference = replace(write_letter(LetterKind.REFUSAL), their_reference="4111 1111 1111 1111")
    assert _codes(gaps(reference, BOOK.contracts[LetterKind.REFUSAL], in_time)) == {"no_identity_numbers"}


def test_an_authority_that_is_none_under_a_law_is_a_gap_of_that_law(
    write_letter: WriteLetter, in_time: ContractContext
) -> None:
    """Law: GDPR Articles 12(4) and 4(21)."""
    context = replace(in_time, country=Wording("China", "中国"), without_authority=frozenset({"eu_gdpr"}))
    (gap,) = gaps(write_letter(LetterKind.REFUSAL), BOOK.contracts[LetterKind.REFUSAL], context)
    assert (gap.code, gap.field) == (AUTHORITY_OF_LAW, "authority_name")
    assert [demand.law for demand in gap.asked_by] == ["eu_gdpr"]
    assert gap.wording.en.endswith("GDPR. The authority of China is none.")
    assert gap.by_law.zh.startswith("欧盟 GDPR 第12条第4款")


@pytest.mark.parametrize(
    ("law", "named", "silent"),
    [
        ("policy", "The refusal would go out", "GDPR"),
        ("eu_gdpr", "GDPR Art. 12(4)", "PDPO"),
        ("hk_pdpo", "PDPO", "GDPR"),
        ("", "GDPR Art. 12(4)", "Our own standard"),
    ],
)
def test_a_late_refusal_breaks_the_law_whose_period_is_over_and_no_other(
    write_letter: WriteLetter, law: str, named: str, silent: str
) -> None:
    contract = BOOK.contracts[LetterKind.REFUSAL].under({"eu_gdpr", "hk_pdpo"})
    (gap,) = gaps(write_letter(LetterKind.REFUSAL), contract, replace(LATE, first_period_law=law))
    assert named in gap.by_law.en
    assert silent not in gap.by_law.en
