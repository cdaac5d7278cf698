"""What a click can do about a fault: the field that was meant, a condition, a paragraph of the shipped wording.

Each mend is offered beside its fault and is one step that can be undone. What it says stays the office's to read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.table_text import fields_named, serves
from qv_desk.domain.letters.template_places import PLACE, braces_in, nearest, places_of
from qv_desk.gui.templates.table_words import choices_for, column_line, columns_of, place_of, table_of
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates.templates import FieldChoice, TemplateView


class MendKind(StrEnum):
    """What a mend does."""

    WRITE_FIELD = "write_field"
    ADD_FIELD = "add_field"
    ONLY_WHEN = "only_when"
    ALWAYS = "always"
    SHIPPED_BLOCK = "shipped_block"
    TAKE_OUT = "take_out"
    ADD_COLUMN = "add_column"
    WRITE_TABLE = "write_table"


@dataclass(frozen=True, slots=True)
class Mend:
    """One way to mend a fault.

    Attributes:
        kind: what it does.
        field: the field that it writes or depends on; None where it does neither.
        written: the wording afterwards.
    """

    kind: MendKind
    field: FieldChoice | None
    written: Written


def mends_of(fault: TemplateFault, written: Written, view: TemplateView) -> tuple[Mend, ...]:
    """What a click can do about a fault; nothing where only words help."""
    if fault.block is not None and fault.block >= len(written.blocks):
        return ()  # the wording has gone on since it was checked
    make = _MAKERS.get(fault.code)
    if make is None and fault.code.startswith("place_"):
        make = _field_meant
    return tuple(make(fault, written, view)) if make is not None else ()


def _field_meant(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """The nearest field in the place of a name that is none."""
    if fault.block is None:
        return
    block = written.blocks[fault.block]
    text, offered = block.text, {one.name: one for one in choices_for(block, view)}
    for wrong, name in _wrong_names(text, tuple(offered)):
        meant = offered.get(nearest(name, tuple(offered)))
        if meant is not None:
            mended = text.replace(wrong, place_of(meant.name))
            yield Mend(MendKind.WRITE_FIELD, meant, written.with_text(fault.block, mended))
            return


def _wrong_names(text: str, known: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What stands in a text in the place of a field, and the name in it."""
    for found in PLACE.finditer(text):
        if found[1] not in known:
            yield found[0], found[1]
    for braces in braces_in(text):
        if braces.name and braces.text in text:
            yield braces.text, braces.name


def _only_when(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """A condition for a block that places what may stay empty."""
    if fault.block is None:
        return
    block = written.blocks[fault.block]
    for name in dict.fromkeys(fields_named(block)):
        choice = _choice(view, name)
        if choice is not None and not choice.is_needed and block.when != name:
            after = written.with_block(fault.block, replace(block, when=name, unless=""))
            yield Mend(MendKind.ONLY_WHEN, choice, after)
            return


def _always(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:  # noqa: ARG001 - one signature
    """No condition any more."""
    if fault.block is not None:
        block = written.blocks[fault.block]
        yield Mend(MendKind.ALWAYS, None, written.with_block(fault.block, replace(block, when="", unless="")))


def _add_field(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """The field that a clause needs, at the end of the block that serves it."""
    clause = next((one for one in view.clauses if one.code == fault.clause), None)
    if fault.block is None or clause is None or written.blocks[fault.block].kind is BlockKind.TABLE:
        return
    text = written.blocks[fault.block].text
    for name in clause.fields:
        choice = _choice(view, name)
        if choice is not None and name not in places_of(text):
            yield Mend(MendKind.ADD_FIELD, choice, written.with_text(fault.block, f"{text} {place_of(name)}".strip()))
            return


def _add_column(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """A line for the first column of the rows that a table leaves out."""
    if fault.block is None:
        return
    block = written.blocks[fault.block]
    placed = places_of(block.text)
    for choice in columns_of(block, view):
        if choice.name not in placed:
            line = column_line(choice, view)
            yield Mend(MendKind.ADD_COLUMN, choice, written.with_text(fault.block, f"{block.text.rstrip()}\n{line}"))
            return


def _whole_table(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """The table of each field of rows in the place of what names none."""
    if fault.block is not None:
        for choice in (one for one in view.fields if one.columns):
            after = written.with_text(fault.block, table_of(choice, view))
            yield Mend(MendKind.WRITE_TABLE, choice, after)


def _shipped_part(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    """The shipped blocks of a part that is gone, where they stood."""
    clause = next((one for one in view.clauses if one.code == fault.clause), None)
    if clause is not None and clause.part:
        yield from _from_shipped(written, view.shipped, lambda block: serves(block, clause.part, view.row_fields))


def _shipped_frame(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:
    kind = BlockKind.SALUTATION if fault.code == "no_salutation" else BlockKind.SIGNATURE
    yield from _from_shipped(written, view.shipped, lambda block: block.kind is kind)


def _from_shipped(written: Written, shipped: LetterTemplate, wanted: Callable[[TemplateBlock], bool]) -> Iterator[Mend]:
    after = written
    for number, block in enumerate(shipped.blocks):
        if wanted(block) and block not in after.blocks:
            after = after.inserted(_place_for(number, shipped, after), block)
    if after != written:
        yield Mend(MendKind.SHIPPED_BLOCK, None, after)


def _place_for(number: int, shipped: LetterTemplate, written: Written) -> int:
    """Behind the nearest block before it that is still there, word for word or by its part; else at the beginning."""
    for before in reversed(shipped.blocks[:number]):
        for place in reversed(range(len(written.blocks))):
            block = written.blocks[place]
            if block == before or (block.part and block.part == before.part):
                return place + 1
    return 0


def _take_out(fault: TemplateFault, written: Written, view: TemplateView) -> Iterator[Mend]:  # noqa: ARG001 - one signature
    """The block goes."""
    if fault.block is not None and len(written.blocks) > 1:
        yield Mend(MendKind.TAKE_OUT, None, written.without(fault.block))


def _choice(view: TemplateView, name: str) -> FieldChoice | None:
    return next((one for one in view.fields if one.name == name), None)


_MAKERS: dict[str, Callable[[TemplateFault, Written, TemplateView], Iterator[Mend]]] = {
    "field_unknown": _field_meant,
    "field_of_another_kind": _field_meant,
    "place_may_stay_empty": _only_when,
    "part_may_be_left_out": _always,
    "block_never_shown": _always,
    "part_without_field": _add_field,
    "part_missing": _shipped_part,
    "no_salutation": _shipped_frame,
    "no_signature": _shipped_frame,
    "block_empty": _take_out,
    "column_unknown": _field_meant,
    "column_left_out": _add_column,
    "table_without_rows": _whole_table,
    "table_field_has_no_rows": _whole_table,
}
