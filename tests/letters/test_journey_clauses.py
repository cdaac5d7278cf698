"""Each clause of contracts.toml is taken out of every letter that must carry it, in every language; none goes out."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, TypeAlias

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Block, BlockKind, Gap, Letter
from qv_desk.domain.letters.letter_contract import AUTHORITY_OF_LAW, Clause, ContractContext
from qv_desk.domain.letters.letter_template import LetterBook, TemplateBlock
from qv_desk.domain.letters.table_text import serves
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.contract import gaps
from qv_desk.letters.pdf import render_pdf
from tests.letters.lost_parts import emptied, without_part
from tests.letters.sample_letters import Sample, child_fields, every_sample, sample_fields, sample_frame, written

BOOK: Final = letter_book()
CODES: Final = tuple(tomllib.loads(resource("letters", "contracts.toml").read_text(encoding="utf-8"))["clauses"])
ISSUED: Final = date(2026, 10, 12)
USUAL: Final = ContractContext(issued_on=ISSUED, first_period_ends_on=date(2026, 11, 10))
LATE: Final = ContractContext(issued_on=ISSUED, first_period_ends_on=ISSUED - timedelta(days=1))

SEVERAL: Final = replace(USUAL, periods_moved=2)
OF_EACH_PERIOD: Final = "extended_periods"
"""The clause that only a notice of several periods has to carry."""

Break: TypeAlias = Callable[[Letter], Letter]


def _with_row(row: str) -> Break:
    more = Block(BlockKind.PARAGRAPH, "", rows=(row,))
    return lambda letter: replace(letter, blocks=(*letter.blocks, more))


BREAKS: Final[Mapping[str, tuple[Break, ...]]] = {
    "sender": (
        lambda letter: replace(letter, office=replace(letter.office, name=" ")),
        lambda letter: replace(letter, office=replace(letter.office, postal_address=("", " "))),
    ),
    "contact_address": (
        lambda letter: replace(letter, office=replace(letter.office, e_mail="")),
        lambda letter: replace(letter, office=replace(letter.office, e_mail="privacy office")),
    ),
    "our_reference": (lambda letter: replace(letter, our_reference=" "),),
    "their_reference": (lambda letter: replace(letter, their_reference=""),),
    "date": (
        lambda letter: replace(letter, dated=""),
        lambda letter: replace(letter, dated_on=ISSUED + timedelta(days=1)),
    ),
    "recipient": (
        lambda letter: replace(letter, recipient=replace(letter.recipient, name="")),
        lambda letter: replace(letter, recipient=replace(letter.recipient, lines=(" ",))),
    ),
    "addressee": (lambda letter: replace(letter, recipient=replace(letter.recipient, name=" ")),),
    "addressee_address": (lambda letter: replace(letter, recipient=replace(letter.recipient, lines=())),),
    "page_numbers": (
        lambda letter: replace(letter, labels=replace(letter.labels, page="{page}")),
        lambda letter: replace(letter, labels=replace(letter.labels, page="{pages}")),
    ),
    "no_identity_numbers": (
        _with_row("11010519491231002X"),
        _with_row("4111 1111 1111 1111"),
        lambda letter: replace(letter, enclosures=(*letter.enclosures, "11010519491231002X")),
    ),
    "in_time": (),
    "refusal_in_time": (),
    AUTHORITY_OF_LAW: (),
    OF_EACH_PERIOD: (lambda letter: without_part(letter, OF_EACH_PERIOD),),
}
"""The changes that break a clause proved by a check; two are broken by the calendar, one by the case alone."""

OF_TIME: Final = frozenset({"in_time", "refusal_in_time"})


def _clause(sample: Sample, code: str) -> Clause | None:
    return next((clause for clause in BOOK.contracts[sample.kind].clauses if clause.code == code), None)


def _carriers(code: str, language: str) -> list[tuple[Sample, Clause]]:
    """The letters of a language that must carry a clause."""
    found = ((sample, _clause(sample, code)) for sample in every_sample() if sample.language == language)
    return [(sample, clause) for sample, clause in found if clause is not None]


def _refused_for(code: str, letter: Letter, context: ContractContext = USUAL) -> list[Gap]:
    return [gap for gap in gaps(letter, BOOK.contracts[letter.kind], context) if gap.code == code]


def _recomposed(sample: Sample, book: LetterBook, frame: LetterFrame, **changes: str | tuple[str, ...]) -> Letter:
    fields = sample_fields(sample.kind, sample.language)
    fields |= child_fields(sample.language) if sample.to_child else {}
    return compose(book, sample.kind, sample.language, fields | changes, frame)


def _without_blocks(sample: Sample, part: str) -> LetterBook:
    """The book with the template of this letter as a careless edit would leave it."""
    template = BOOK.template(sample.kind, sample.language)
    left: tuple[TemplateBlock, ...] = tuple(block for block in template.blocks if not serves(block, part, BOOK.fields))
    return replace(BOOK, templates={(sample.kind, sample.language): replace(template, blocks=left)})


def test_no_clause_is_without_its_letters() -> None:
    contracts = BOOK.contracts.values()
    assert {clause.code for contract in contracts for clause in contract.clauses} == set(CODES)
    assert {clause.check for contract in contracts for clause in contract.clauses} - {""} == set(BREAKS)
    assert len(CODES) >= 147, "clauses were lost since this was written"


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("code", CODES)
def test_a_letter_without_what_a_clause_asks_for_is_refused_for_that_clause(code: str, language: str) -> None:
    carriers = _carriers(code, language)
    assert carriers, "no letter of this language carries the clause"
    for sample, clause in carriers:
        assert _refused_for(code, written(sample)) == [], f"{sample} is complete"
        broken = [*(_in_part if clause.part else _by_check)(sample, clause), *_unfilled(sample, clause)]
        assert broken
        assert [how for how, found in broken if not found] == [], f"{sample} goes out without {code}"
        for _, (gap, *others) in broken:
            assert not others
            assert gap.wording.en.strip()
            assert gap.wording.zh.strip()
            assert "{" not in gap.wording.en + gap.wording.zh


def _in_part(sample: Sample, clause: Clause) -> Iterator[tuple[str, list[Gap]]]:
    """What is said where the text of a clause is gone, or was taken out of the template."""
    letter, frame = written(sample), sample_frame(sample.language)
    yield "its blocks dropped", _refused_for(clause.code, without_part(letter, clause.part))
    edited = _recomposed(sample, _without_blocks(sample, clause.part), frame)
    yield "its text taken out of the template", _refused_for(clause.code, edited)


def _unfilled(sample: Sample, clause: Clause) -> Iterator[tuple[str, list[Gap]]]:
    """What is said where a value that the clause asks for was never given."""
    frame = sample_frame(sample.language)
    for field in clause.fields if clause.check != AUTHORITY_OF_LAW else ():
        if field in BOOK.fields:
            empty = _recomposed(sample, BOOK, frame, **emptied(field))
        else:
            assert field == "signatory_role"
            office = replace(frame.office, signatory_role=Wording(" ", " "))
            empty = _recomposed(sample, BOOK, replace(frame, office=office))
        found = _refused_for(clause.code, empty)
        yield f"{field} emptied", [gap for gap in found if gap.field == field]


def _by_check(sample: Sample, clause: Clause) -> Iterator[tuple[str, list[Gap]]]:
    """What is said where a check on the whole letter fails."""
    letter = written(sample)
    if clause.check in OF_TIME:
        yield "the period over", _refused_for(clause.code, letter, LATE)
    if clause.check == AUTHORITY_OF_LAW:
        for demand in clause.asked_by:
            abroad = replace(USUAL, without_authority=frozenset({demand.law}))
            yield f"no authority under {demand.law}", _refused_for(clause.code, letter, abroad)
    for number, change in enumerate(BREAKS[clause.check]):
        context = SEVERAL if clause.check == OF_EACH_PERIOD else USUAL
        yield f"change {number}", _refused_for(clause.code, change(letter), context)


@pytest.mark.parametrize("language", BOOK.languages)
def test_a_letter_with_an_empty_place_is_not_even_printed(language: str) -> None:
    """The second lock: whoever forgets to ask the contract gets no paper either."""
    for sample in every_sample():
        if sample.language != language:
            continue
        empty = _recomposed(sample, BOOK, sample_frame(language), **{_needed(sample): ""})
        with pytest.raises(GateError, match="letter_incomplete"):
            render_pdf(empty)


def _needed(sample: Sample) -> str:
    """A field without which this letter has an empty place."""
    in_parts = (clause for clause in BOOK.contracts[sample.kind].clauses if clause.part)
    return next(field for clause in in_parts for field in clause.fields if field in BOOK.fields)
