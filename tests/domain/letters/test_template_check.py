"""A wording that could make a letter without something that it must carry is found out before any letter is made."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import BlockKind, FieldValue, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.office_template import LONGEST_WORDING, MOST_BLOCKS
from qv_desk.domain.letters.table_text import serves
from qv_desk.domain.letters.template_check import CHILD_FIELDS, changed_proofs, findings
from qv_desk.domain.letters.template_finding import Finding

BOOK = letter_book()
KINDS = st.sampled_from(list(LetterKind))
LANGUAGES = st.sampled_from(tuple(BOOK.languages))
Blocks = tuple[TemplateBlock, ...]


def checked(template: LetterTemplate) -> tuple[Finding, ...]:
    shipped = BOOK.template(template.kind, template.language)
    return findings(template, BOOK.fields, BOOK.contracts[template.kind], shipped)


def codes(template: LetterTemplate) -> set[str]:
    return {found.code for found in checked(template)}


def with_blocks(kind: LetterKind, language: str, change: Callable[[Blocks], Blocks]) -> LetterTemplate:
    shipped = BOOK.template(kind, language)
    return replace(shipped, blocks=change(shipped.blocks))


def put(kind: LetterKind, text: str, *, when: str = "", unless: str = "", part: str = "") -> LetterTemplate:
    """The shipped English wording with one more paragraph."""
    extra = TemplateBlock(BlockKind.PARAGRAPH, part, text, when, unless)
    return with_blocks(kind, "en", lambda blocks: (*blocks[:-1], extra, blocks[-1]))


@pytest.mark.parametrize("language", BOOK.languages)
@pytest.mark.parametrize("kind", LetterKind)
def test_nothing_is_wrong_with_a_shipped_wording(kind: LetterKind, language: str) -> None:
    assert checked(BOOK.template(kind, language)) == ()


ESSENTIAL = [
    (kind, number)
    for kind in LetterKind
    for number, block in enumerate(BOOK.template(kind, "en").blocks)
    if any(serves(block, clause.part, BOOK.fields) for clause in BOOK.contracts[kind].clauses if clause.part)
    or block.kind in {BlockKind.SALUTATION, BlockKind.SIGNATURE}
    or block.when in CHILD_FIELDS
]


@pytest.mark.parametrize(("kind", "number"), ESSENTIAL)
def test_no_block_that_the_contract_needs_can_be_taken_out_unnoticed(kind: LetterKind, number: int) -> None:
    """It is a fault; or another block serves the same part, and whoever approves is asked whether that one will do."""
    shipped = BOOK.template(kind, "en")
    without = with_blocks(kind, "en", lambda blocks: blocks[:number] + blocks[number + 1 :])
    asked = {clause.part for clause in changed_proofs(shipped, without, BOOK.contracts[kind], BOOK.fields)}
    assert checked(without) or any(serves(shipped.blocks[number], part, BOOK.fields) for part in asked)


@given(KINDS, LANGUAGES, st.data())
@settings(max_examples=200, deadline=None)
def test_no_part_of_a_contract_can_be_taken_out_in_any_language(
    kind: LetterKind, language: str, data: st.DataObject
) -> None:
    clause = data.draw(st.sampled_from([one for one in BOOK.contracts[kind].clauses if one.part]))
    without = with_blocks(
        kind, language, lambda blocks: tuple(one for one in blocks if not serves(one, clause.part, BOOK.fields))
    )
    assert clause.code in {found.clause for found in checked(without) if found.code == "part_missing"}


@given(KINDS, LANGUAGES, st.data())
@settings(max_examples=200, deadline=None)
def test_no_part_of_a_contract_can_be_put_under_a_condition(
    kind: LetterKind, language: str, data: st.DataObject
) -> None:
    clause = data.draw(st.sampled_from([one for one in BOOK.contracts[kind].clauses if one.part]))
    name = data.draw(st.sampled_from([one.name for one in BOOK.fields_of(kind)]))
    when, unless = data.draw(st.sampled_from([(name, ""), ("", name)]))
    hidden = with_blocks(
        kind,
        language,
        lambda blocks: tuple(
            replace(one, when=when, unless=unless) if serves(one, clause.part, BOOK.fields) else one for one in blocks
        ),
    )
    assert clause.code in {found.clause for found in checked(hidden) if found.code == "part_may_be_left_out"}


@given(KINDS, LANGUAGES, st.data())
@settings(max_examples=200, deadline=None)
def test_no_place_that_a_clause_needs_can_be_taken_out(kind: LetterKind, language: str, data: st.DataObject) -> None:
    asked = [(one, name) for one in BOOK.contracts[kind].clauses for name in one.fields if one.part]
    clause, name = data.draw(st.sampled_from(asked))
    place = f"{{{{ {name} }}}}"
    bare = with_blocks(
        kind,
        language,
        lambda blocks: tuple(
            replace(one, text=one.text.replace(place, "…")) if serves(one, clause.part, BOOK.fields) else one
            for one in blocks
        ),
    )
    found = {(one.clause, one.named["name"].en) for one in checked(bare) if one.code == "part_without_field"}
    gone = {one.clause for one in checked(bare) if one.code == "part_missing"}  # of what a column of a table proves
    assert (clause.code, name) in found or (clause.code in gone and BOOK.fields[name].given_by)


@given(KINDS, LANGUAGES, st.data())
@settings(max_examples=100, deadline=None)
def test_no_field_can_lose_its_place(kind: LetterKind, language: str, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from([one for one in BOOK.fields_of(kind) if not one.in_frame]))
    bare = with_blocks(
        kind,
        language,
        lambda blocks: tuple(replace(one, text=one.text.replace(f"{{{{ {field.name} }}}}", "…")) for one in blocks),
    )
    found = checked(bare)
    is_named = field.name in {one.named["name"].en for one in found if "name" in one.named}
    is_table = field.value is FieldValue.ROWS and "table_without_rows" in {one.code for one in found}
    assert is_named or is_table


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ recieved_on }}", "field_unknown"),
        ("{{ fee_estimate }}", "field_of_another_kind"),
        ("{{ authority_url }}", "place_may_stay_empty"),
        ("{% for x in y %}", "place_loop"),
        ("   ", "block_empty"),
    ],
)
def test_each_fault_of_a_block_is_found_at_its_block(text: str, code: str) -> None:
    template = put(LetterKind.REFUSAL, text)
    assert (code, len(template.blocks) - 2) in {(one.code, one.block) for one in checked(template)}


def test_conditions_are_held_to_the_same_fields() -> None:
    assert "field_unknown" in codes(put(LetterKind.REFUSAL, "x", when="zzz"))
    assert "field_of_another_kind" in codes(put(LetterKind.REFUSAL, "x", unless="fee_estimate"))
    assert "block_never_shown" in codes(put(LetterKind.REFUSAL, "x", when="court", unless="court"))
    assert codes(put(LetterKind.REFUSAL, "The web form is named above.", when="authority_url")) == set()


def test_a_field_may_be_meant_by_another_name() -> None:
    (found,) = checked(put(LetterKind.REFUSAL, "{{ recieved_on }}"))
    assert "{{ received_on }}" in found.named["meant"].en
    assert "收到日期" in found.named["meant"].zh
    (found,) = checked(put(LetterKind.REFUSAL, "{{ qqqqqq }}"))
    assert (found.named["meant"].en, found.named["name"].en) == ("", "qqqqqq")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("", "title_empty"),
        (" \n ", "title_empty"),
        ("About {{ asked }}", "title_has_place"),
        ("About {% x %}", "title_has_place"),
        ("Two\nlines", "title_too_long"),
        ("x" * 201, "title_too_long"),
    ],
)
def test_the_title_is_one_plain_line(title: str, code: str) -> None:
    assert code in codes(replace(BOOK.template(LetterKind.REPLY, "en"), title=title))


def test_a_letter_has_a_salutation_and_a_signature_whatever_the_fields_are() -> None:
    def only_sometimes(kind: BlockKind) -> LetterTemplate:
        return with_blocks(
            LetterKind.REPLY,
            "en",
            lambda blocks: tuple(replace(one, when="answer") if one.kind is kind else one for one in blocks),
        )

    assert "no_salutation" in codes(only_sometimes(BlockKind.SALUTATION))
    assert "no_signature" in codes(only_sometimes(BlockKind.SIGNATURE))


def test_a_part_that_nobody_knows_is_named() -> None:
    assert "part_unknown" in codes(put(LetterKind.REPLY, "x", part="somewhere"))
    assert codes(put(LetterKind.REPLY, "x", part="")) == set()


@pytest.mark.parametrize("language", BOOK.languages)
def test_the_words_for_a_child_stay(language: str) -> None:
    shipped = BOOK.template(LetterKind.MINOR_OUTCOME, language)
    for number, block in enumerate(shipped.blocks):
        if block.when == "child_name":
            without = replace(shipped, blocks=shipped.blocks[:number] + shipped.blocks[number + 1 :])
            assert "child_version_lost" in codes(without), block


def test_a_part_left_out_says_in_which_letters() -> None:
    shipped = BOOK.template(LetterKind.REFUSAL, "en")
    without = replace(shipped, blocks=tuple(one for one in shipped.blocks if one.when != "country_unknown"))
    (left_out, *_) = [one for one in checked(without) if one.code == "part_may_be_left_out"]
    assert left_out.clause == "authority"
    label = BOOK.fields["country_unknown"].label
    assert left_out.named["when"].en == f"“{label.en}” is filled"
    assert left_out.named["when"].zh == f"“{label.zh}”已填写"


def test_ten_thousand_blocks_are_one_finding() -> None:
    many = put(LetterKind.REPLY, "x")
    assert codes(replace(many, blocks=many.blocks * 2_000)) == {"too_long"}
    assert codes(replace(many, blocks=many.blocks[:1] * (MOST_BLOCKS + 1))) == {"too_long"}
    assert codes(put(LetterKind.REPLY, "x" * LONGEST_WORDING)) == {"too_long"}


HOSTILE = st.text(alphabet="{}%#$()|[]'\".*+-=<>&\n\x00\u202e\u200ba_ 1", max_size=60)


@given(KINDS, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_check(kind: LetterKind, title: str, text: str, name: str, part: str) -> None:
    template = put(kind, text, when=name, unless=part, part=part)
    assert isinstance(checked(replace(template, title=title)), tuple)


def test_the_proofs_whose_words_changed_are_named() -> None:
    kind = LetterKind.REFUSAL
    shipped, contract = BOOK.template(kind, "en"), BOOK.contracts[kind]
    assert changed_proofs(shipped, shipped, contract, BOOK.fields) == ()

    def reworded(part: str, text: str) -> list[str]:
        blocks = tuple(replace(one, text=text) if one.part == part else one for one in shipped.blocks)
        return [
            clause.code for clause in changed_proofs(shipped, replace(shipped, blocks=blocks), contract, BOOK.fields)
        ]

    assert reworded("internal_review", "Write to {{ office_e_mail }}.") == ["internal_review"]
    assert reworded("no_action", "We did something.") == ["no_action"]
    assert reworded("authority", "{{ authority_name }}, {{ authority_address }}") == ["authority"]
    assert reworded("court", "{{ court }}") == []
    assert reworded("court", "You need no court: {{ court }}") == ["court"]


@pytest.mark.parametrize("language", ["zh-Hans", "ja"])
def test_changed_words_are_noticed_in_every_script(language: str) -> None:
    kind = LetterKind.REFUSAL
    shipped = BOOK.template(kind, language)
    blocks = tuple(
        replace(one, text=one.text.replace("。", "，并非如此。")) if one.part == "no_action" else one
        for one in shipped.blocks
    )
    changed = changed_proofs(shipped, replace(shipped, blocks=blocks), BOOK.contracts[kind], BOOK.fields)
    assert [clause.code for clause in changed] == ["no_action"]


def test_another_condition_on_a_proof_is_a_change_of_it() -> None:
    kind = LetterKind.ACKNOWLEDGEMENT
    shipped = BOOK.template(kind, "en")
    swapped = tuple(
        replace(one, when=one.unless, unless=one.when) if one.part == "answer_when" else one for one in shipped.blocks
    )
    changed = changed_proofs(shipped, replace(shipped, blocks=swapped), BOOK.contracts[kind], BOOK.fields)
    assert [clause.code for clause in changed] == ["answer_when"]
