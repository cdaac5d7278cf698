"""Each part of each letter is taken away under each law: refused where the law asks for it, and nowhere else."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.catalogue.letter_laws import letter_laws
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Block, BlockKind, Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext, LetterContract
from qv_desk.domain.letters.letter_demand import ALWAYS
from qv_desk.domain.letters.letter_template import LetterWording, TemplateBlock
from qv_desk.domain.letters.template_check import findings
from qv_desk.letters.compose import compose
from qv_desk.letters.contract import gaps, without_unasked
from qv_desk.letters.pdf import render_pdf
from tests.letters.sample_letters import Sample, every_sample, sample_fields, sample_frame, written

BOOK: Final = letter_book()
LAWS: Final = tuple(law for law in letter_laws() if law not in ALWAYS)
IN_TIME: Final = ContractContext(issued_on=date(2026, 10, 12), first_period_ends_on=date(2026, 11, 10))


def without(letter: Letter, part: str) -> Letter:
    """The letter as if nobody had ever written the part: its blocks gone, its columns empty."""
    kept = (_without_column(block, part) for block in letter.blocks if block.part != part)
    return replace(letter, blocks=tuple(kept))


def _without_column(block: Block, part: str) -> Block:
    places = [place for place, column in enumerate(block.columns) if column.part == part]
    if not places:
        return block
    cells = tuple(tuple("" if place in places else cell for place, cell in enumerate(row)) for row in block.cells)
    named = tuple(replace(column, part="") if column.part == part else column for column in block.columns)
    return replace(block, cells=cells, columns=named, placed=tuple(p for p in block.placed if p.field != part))


def missing(letter: Letter, contract: LetterContract) -> set[str]:
    return {gap.code for gap in gaps(letter, contract, IN_TIME)}


@pytest.mark.parametrize("law", [*LAWS, ""])
def test_a_part_that_is_gone_is_refused_by_each_law_that_asks_for_it_and_by_no_other(law: str) -> None:
    for kind in LetterKind:
        whole, contract = BOOK.contracts[kind], BOOK.contracts[kind].under({law} if law else ())
        asked = {clause.code for clause in contract.clauses}
        letter = written(Sample(kind, "en"))
        for part in {clause.part for clause in whole.clauses if clause.part}:
            serving = {clause.code for clause in whole.clauses if clause.part == part}
            found = gaps(without(letter, part), contract, IN_TIME)
            assert {gap.code for gap in found} == serving & asked, f"{kind} without {part} under {law}"
            for gap in found:
                assert {demand.law for demand in gap.asked_by} <= {law, *ALWAYS}
                assert gap.asked_by


@pytest.mark.parametrize("language", BOOK.languages)
def test_every_shipped_wording_meets_its_contract_under_each_law_and_under_all(language: str) -> None:
    for sample in every_sample():
        if sample.language != language:
            continue
        letter, contract = written(sample), BOOK.contracts[sample.kind]
        for laws in ((), *((law,) for law in LAWS), LAWS):
            assert gaps(letter, contract.under(laws), IN_TIME) == (), f"{sample} under {laws}"


@pytest.mark.parametrize("language", BOOK.languages)
def test_under_each_law_a_letter_with_only_what_it_asks_for_can_be_printed(language: str) -> None:
    """What no law asks for and nobody wrote leaves the page with the heading that stood over it."""
    for law in ("", "hk_pdpo", "cn_pipl", "us_ca_ccpa", "eu_gdpr"):
        for kind in (LetterKind.ACCESS_GRANT, LetterKind.ERASURE_DONE, LetterKind.IDENTITY_REQUEST):
            bare = _bare(kind, language, law)
            contract = BOOK.contracts[kind].under({law} if law else ())
            letter = without_unasked(bare, contract)
            assert not [block for block in letter.blocks if block.kind is BlockKind.MISSING], f"{kind} under {law}"
            assert missing(letter, contract) == set()
            _must_head_something(letter)
            assert render_pdf(letter).startswith(b"%PDF-")


def _bare(kind: LetterKind, language: str, law: str) -> Letter:
    """The letter with the fields alone that the law asks for."""
    contract = BOOK.contracts[kind].under({law} if law else ())
    wanted = {field for clause in contract.clauses for field in clause.fields}
    dropped = {
        field
        for clause in BOOK.contracts[kind].clauses
        if clause.part in contract.let_go
        for field in clause.fields
        if field not in wanted
    }
    fields = {name: value for name, value in sample_fields(kind, language).items() if name not in dropped}
    return compose(BOOK, kind, language, fields, sample_frame(language))


def _must_head_something(letter: Letter) -> None:
    for block, after in zip(letter.blocks, letter.blocks[1:], strict=False):
        if block.kind is BlockKind.HEADING:
            assert after.kind not in {BlockKind.HEADING, BlockKind.SIGNATURE}, block.rows


def test_what_is_written_stays_though_no_law_asks_for_it() -> None:
    contract = BOOK.contracts[LetterKind.ERASURE_DONE].under({"hk_pdpo"})
    letter = written(Sample(LetterKind.ERASURE_DONE, "en"))
    assert "court" in contract.let_go
    assert without_unasked(letter, contract) == letter


def test_a_place_that_a_law_asks_for_stays_open() -> None:
    contract = BOOK.contracts[LetterKind.REFUSAL].under({"eu_gdpr"})
    fields = sample_fields(LetterKind.REFUSAL, "en") | {"court": ""}
    letter = compose(BOOK, LetterKind.REFUSAL, "en", fields, sample_frame("en"))
    assert without_unasked(letter, contract) == letter
    assert missing(letter, contract) == {"court"}


@pytest.mark.parametrize("language", BOOK.languages)
def test_the_sentence_that_announces_a_list_goes_with_it(language: str) -> None:
    kind = LetterKind.IDENTITY_REQUEST
    blocks = BOOK.template(kind, language).blocks
    place = next(number for number, block in enumerate(blocks) if block.part == "identity_alternatives")
    announced, headed = blocks[place - 1].text, blocks[place - 2].kind is not BlockKind.HEADING
    fields = sample_fields(kind, language) | {"identity_alternatives": ()}
    letter = compose(BOOK, kind, language, fields, sample_frame(language))
    assert announced in letter.plain_text()
    assert headed
    left = without_unasked(letter, BOOK.contracts[kind].under({"us_ca_ccpa"})).plain_text()
    assert announced not in left
    assert blocks[place - 3].text in left
    assert blocks[place + 1].text in left


def test_a_heading_goes_with_the_last_block_below_it() -> None:
    contract = BOOK.contracts[LetterKind.IDENTITY_REQUEST].under({"us_ca_ccpa"})
    fields = sample_fields(LetterKind.IDENTITY_REQUEST, "en") | {"doubt": ""}
    letter = compose(BOOK, LetterKind.IDENTITY_REQUEST, "en", fields, sample_frame("en"))
    text = without_unasked(letter, contract).plain_text()
    assert "Why we ask" not in text
    assert "What would be enough" in text


@given(st.sampled_from(list(LetterKind)), st.sampled_from(tuple(BOOK.languages)), st.data())
def test_nothing_that_is_written_is_ever_taken_out(kind: LetterKind, language: str, data: st.DataObject) -> None:
    fields = sample_fields(kind, language)
    emptied = data.draw(st.sets(st.sampled_from(sorted(fields))))
    contract = BOOK.contracts[kind].under(data.draw(st.frozensets(st.sampled_from(LAWS), max_size=4)))
    given_fields = {name: value for name, value in fields.items() if name not in emptied}
    letter = compose(BOOK, kind, language, given_fields, sample_frame(language))
    left = without_unasked(letter, contract)
    served = [block for block in letter.blocks if block.part and block.kind is not BlockKind.MISSING]
    assert [block for block in left.blocks if block in served] == served
    assert missing(left, contract) == missing(letter, contract)
    assert without_unasked(left, contract) == left


def _said_in_short(kind: LetterKind, text: str, part: str = "") -> LetterWording:
    """An office's own wording that says something at its beginning that its letter says below as well."""
    template = BOOK.template(kind, "en")
    blocks = (*template.blocks[:3], TemplateBlock(BlockKind.PARAGRAPH, part, text), *template.blocks[3:])
    own = replace(template, blocks=blocks)
    assert findings(own, BOOK.fields, BOOK.contracts[kind], template) == ()
    return LetterWording(own, 1)


@pytest.mark.parametrize("part", ["", "erased_items"])
def test_what_no_law_asks_for_leaves_no_empty_place_wherever_an_office_places_it(part: str) -> None:
    """The letter had no gap, and could not be issued all the same."""
    kind = LetterKind.ERASURE_DONE
    wording, contract = _said_in_short(kind, "In short: {{ backups }}", part), BOOK.contracts[kind].under({"hk_pdpo"})
    fields = sample_fields(kind, "en") | {"backups": ""}
    letter = without_unasked(compose(BOOK, kind, "en", fields, sample_frame("en"), wording), contract)
    assert missing(letter, contract) == set()
    assert render_pdf(letter).startswith(b"%PDF-")
    asked = BOOK.contracts[kind].under({"eu_gdpr"})
    assert missing(without_unasked(letter, asked), asked) == {"backups"}


def test_what_was_begun_stays_and_the_rest_is_named_though_no_law_asks_for_it() -> None:
    """The officer's word went from the page together with the place that waited for the other half."""
    kind, contract = LetterKind.RESTRICTION, BOOK.contracts[LetterKind.RESTRICTION].under({"cn_pipl"})
    fields = sample_fields(kind, "en") | {"authority_address": ""}
    letter = without_unasked(compose(BOOK, kind, "en", fields, sample_frame("en")), contract)
    assert [block.part for block in letter.blocks if block.kind is BlockKind.MISSING] == ["authority"]
    (gap,) = gaps(letter, contract, IN_TIME)
    assert (gap.code, gap.field, gap.asked_by) == ("authority", "authority_address", ())
    nothing = without_unasked(compose(BOOK, kind, "en", fields | {"authority_name": ""}, sample_frame("en")), contract)
    assert gaps(nothing, contract, IN_TIME) == ()
    assert render_pdf(nothing).startswith(b"%PDF-")


def test_only_the_gap_of_the_law_that_asks_names_it() -> None:
    letter = without(written(Sample(LetterKind.RESTRICTION, "en")), "authority")
    contract = BOOK.contracts[LetterKind.RESTRICTION]
    assert gaps(letter, contract.under({"cn_pipl", "cn_gbt_35273"}), IN_TIME) == ()
    for laws in ({"eu_gdpr"}, {"eu_gdpr", "cn_pipl"}):
        (gap,) = gaps(letter, contract.under(laws), IN_TIME)
        assert gap.by_law.en.startswith("GDPR Art. 12(4) (not confirmed): The supervisory authority of ")
        assert gap.by_law.zh.startswith("欧盟 GDPR 第12条第4款（未核实）：")
