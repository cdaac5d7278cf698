"""What the check lets pass keeps its promise: whatever the fields hold, the letter fulfils its contract.

Shipped wordings are spoilt at random, in many ways at once. Most are found out. Of every one that is not, letters are
made with each optional field filled or empty: none may lack anything, and none may wait for a text that nobody has to
write.
"""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.catalogue.letter_samples import SAMPLE_DAY, sample_person, sample_values
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import SHIPPED, BlockKind, Letter, LetterFields, LetterKind, Recipient
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.domain.letters.letter_template import LetterTemplate, LetterWording, TemplateBlock
from qv_desk.domain.terms.office import Office
from qv_desk.letters.compose import LetterFrame, compose
from qv_desk.letters.contract import gaps
from qv_desk.services.letters.template_faults import check_template

BOOK = letter_book()
OFFICE = Office(name="Sample Ltd.", postal_address=("1 Sample Street",), e_mail="privacy@example.org")
IN_TIME = ContractContext(issued_on=SAMPLE_DAY, first_period_ends_on=date(2026, 11, 10))
Blocks = tuple[TemplateBlock, ...]


def composed(template: LetterTemplate, fields: LetterFields) -> Letter:
    reader = sample_person(template.language)
    frame = LetterFrame(
        office=OFFICE,
        recipient=Recipient(reader.name, reader.lines, reader.country),
        our_reference="QV-2026-0000",
        dated_on=SAMPLE_DAY,
    )
    return compose(BOOK, template.kind, template.language, fields, frame, LetterWording(template, SHIPPED))


@st.composite
def spoilt(draw: st.DrawFn, kind: LetterKind, language: str) -> LetterTemplate:
    """A shipped wording after a few changes by somebody who does not know what they do."""
    shipped = BOOK.template(kind, language)
    names = ["", *(one.name for one in BOOK.fields_of(kind))]
    parts = ["", *(block.part for block in shipped.blocks)]
    blocks = list(shipped.blocks)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(blocks) - 1))
        block = blocks[place]
        match draw(st.sampled_from(["condition", "other condition", "part", "twin", "swap", "out", "join", "kind"])):
            case "condition":
                blocks[place] = replace(block, when=draw(st.sampled_from(names)))
            case "other condition":
                blocks[place] = replace(block, unless=draw(st.sampled_from(names)))
            case "part":
                blocks[place] = replace(block, part=draw(st.sampled_from(parts)))
            case "twin":
                name = draw(st.sampled_from(names))
                blocks[place : place + 1] = [replace(block, when=name), replace(block, unless=name)]
            case "swap":
                other = draw(st.integers(0, len(blocks) - 1))
                blocks[place], blocks[other] = blocks[other], blocks[place]
            case "out" if len(blocks) > 1:
                del blocks[place]
            case "join":
                neighbour = blocks[draw(st.integers(0, len(blocks) - 1))]
                blocks[place] = replace(block, text=f"{block.text} {neighbour.text}")
            case "kind":
                blocks[place] = replace(block, kind=draw(st.sampled_from([BlockKind.LIST, BlockKind.PARAGRAPH])))
            case _:
                pass
    return replace(shipped, blocks=tuple(blocks))


@given(st.sampled_from(list(LetterKind)), st.sampled_from(["en", "en", "zh-Hans", "de", "ko"]), st.data())
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_wording_that_passes_makes_no_letter_that_lacks_anything(
    kind: LetterKind, language: str, data: st.DataObject
) -> None:
    template = data.draw(spoilt(kind, language))
    if check_template(kind, language, template.title, template.blocks):
        return
    optional = [one.name for one in BOOK.fields_of(kind) if kind in one.offered_in and not one.in_frame]
    empty = data.draw(st.frozensets(st.sampled_from(optional))) if optional else frozenset[str]()
    fields = dict(sample_values(kind, language, to_child=data.draw(st.booleans())))
    fields |= {name: fields.get(name) or "Something." for name in optional}
    fields |= dict.fromkeys(empty, "")

    letter = composed(template, fields)

    assert gaps(letter, BOOK.contracts[kind], IN_TIME) == ()
    assert not [block for block in letter.blocks if block.kind is BlockKind.MISSING]
    assert [block for block in letter.blocks if block.kind is BlockKind.SIGNATURE or block.part == "signature"]


@given(st.sampled_from(list(LetterKind)), st.data())
@settings(max_examples=300, deadline=None)
def test_what_is_written_into_a_field_is_never_lost(kind: LetterKind, data: st.DataObject) -> None:
    """With every condition that its block knows fulfilled, an optional field can be read in the letter."""
    template = data.draw(spoilt(kind, "en"))
    if check_template(kind, "en", template.title, template.blocks):
        return
    for field in BOOK.fields_of(kind):
        if not field.in_frame:
            assert any(f"{{{{ {field.name} }}}}" in block.text for block in template.blocks)
