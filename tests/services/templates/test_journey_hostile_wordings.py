"""Texts that are meant to do something, in every place of a wording: refused by name, or printed as they stand.

What such texts do as values of fields is tried in ``tests/letters/test_journey_hostile_texts.py``.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates import template_drafts, template_preview, templates
from tests.letters.hostile_texts import HOSTILE
from tests.letters.pdf_looked_into import acts

KIND = LetterKind.ACKNOWLEDGEMENT
SHIPPED = letter_book().template(KIND, "en")
Wording = tuple[str, tuple[TemplateBlock, ...]]

PLACES: dict[str, Callable[[str], Wording]] = {
    "title": lambda text: (text, SHIPPED.blocks),
    "text": lambda text: (SHIPPED.title, (*SHIPPED.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", text))),
    "proof": lambda text: (
        SHIPPED.title,
        tuple(replace(one, text=f"{one.text} {text}") if one.part == "free" else one for one in SHIPPED.blocks),
    ),
    "part": lambda text: (SHIPPED.title, (*SHIPPED.blocks, TemplateBlock(BlockKind.PARAGRAPH, text, "x"))),
    "when": lambda text: (SHIPPED.title, (*SHIPPED.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", "x", when=text))),
    "unless": lambda text: (SHIPPED.title, (*SHIPPED.blocks, TemplateBlock(BlockKind.LIST, "", "x", unless=text))),
}
HARMLESS = {"ampersand", "quotes", "search", "like", "percent", "Arabic", "Devanagari", "marks"}
"""Texts of which some or all may stand in a letter as they are."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_by_name_or_printed_as_it_stands(desk: Desk, name: str, place: str) -> None:
    title, blocks = PLACES[place](HOSTILE[name])
    faults = check_template(KIND, "en", title, blocks)
    assert all(fault.wording.en and len(fault.wording.en) < 500 for fault in faults)
    try:
        entry = template_drafts.keep_draft(desk, KIND, "en", title, blocks, seen=0, note=HOSTILE["ampersand"])
    except InputError as refused:
        assert refused.code in {"template_too_long", "template_unwritable"}  # noqa: PT017 - either way is right
        return
    assert templates.look_at_template(desk, KIND, "en").draft == entry
    try:
        template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)
    except (GateError, InputError) as refused:
        assert refused.code in {"template_faulty", "letter_too_long", "glyph_missing"}  # noqa: PT017 - as above
        return
    assert name in HARMLESS or place in {"text", "proof"}, name
    pdf = template_preview.preview_with_sample(desk, KIND, "en", entry.title, entry.blocks)
    assert acts(pdf) == []


@pytest.mark.parametrize(
    "name", ["jinja", "format", "percent", "tags", "image", "link", "controls", "bidi", "surrogate"]
)
def test_what_could_act_never_comes_before_an_approver(name: str) -> None:
    for place, put in PLACES.items():
        title, blocks = put(HOSTILE[name])
        assert check_template(KIND, "en", title, blocks), (name, place)


def test_a_note_may_hold_anything_that_can_be_written(desk: Desk) -> None:
    for text in HOSTILE.values():
        draft = templates.look_at_template(desk, KIND, "en").draft
        seen = draft.revision if draft is not None else 0
        try:
            kept = template_drafts.keep_draft(desk, KIND, "en", "x", SHIPPED.blocks, seen=seen, note=text)
        except InputError as refused:
            assert refused.code in {"template_too_long", "template_unwritable"}  # noqa: PT017 - as above
        else:
            assert kept.note == text.strip()
