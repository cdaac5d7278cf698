"""Whether a letter made from a template can fulfil its contract, whatever stands in its fields.

The contract itself is held against each composed letter before it is issued. This check comes long before: it looks at
the wording alone and says what no field could mend: a part that is gone, or that is left out under some condition; a
field without a place; a place whose field may stay empty. All findings are told at once.

Law: the clauses of the contracts name theirs.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from qv_desk.domain.letters.letter import BlockKind, LetterField, LetterKind
from qv_desk.domain.letters.letter_contract import Clause, LetterContract
from qv_desk.domain.letters.letter_template import FRAME_FIELDS, LetterTemplate, TemplateBlock
from qv_desk.domain.letters.office_template import LONGEST_WORDING, MOST_BLOCKS
from qv_desk.domain.letters.table_check import table_findings
from qv_desk.domain.letters.table_text import fields_named, fields_shown, serves
from qv_desk.domain.letters.template_finding import Finding, finding
from qv_desk.domain.letters.template_places import braces_in, nearest, places_of, shortened, standing_text
from qv_desk.domain.letters.template_presence import Absence, absence
from qv_desk.domain.terms.wording import Wording

CHILD_FIELDS: Final = ("child_name", "concerns_child")
"""Fields by which a letter speaks to a child, or about one to its guardian."""

LONGEST_TITLE: Final = 200
"""Characters: the title is one line on the letter, and the name of its file in a reader."""


def findings(
    template: LetterTemplate,
    fields: Mapping[str, LetterField],
    contract: LetterContract,
    shipped: LetterTemplate | None = None,
) -> tuple[Finding, ...]:
    """Everything that is wrong with a template, in the order in which it is read; empty for one that may be used.

    Args:
        template: title and blocks.
        fields: the fields of all letters.
        contract: of the template's kind.
        shipped: the shipped wording in the same language, against which an office's own is held; None where the shipped
            one itself is checked.
    """
    size = len(template.title) + sum(len(block.text) for block in template.blocks)
    if len(template.blocks) > MOST_BLOCKS or size > LONGEST_WORDING:
        return (finding("too_long", blocks=str(MOST_BLOCKS), limit=f"{LONGEST_WORDING:,}"),)
    clauses = tuple(_clauses(template, fields, contract))
    told = {found.named["name"].en for found in clauses if "name" in found.named}
    return (
        *_title(template.title),
        *(
            found
            for number, block in enumerate(template.blocks)
            for found in _of_block(number, block, template, fields)
        ),
        *_frame(template),
        *clauses,
        *_unplaced(template, fields, told),
        *(_against_shipped(template, contract, shipped) if shipped is not None else ()),
    )


def _title(title: str) -> Iterator[Finding]:
    if not title.strip():
        yield finding("title_empty")
    if places_of(title) or any(braces_in(title)):
        yield finding("title_has_place")
    if "\n" in title.strip() or len(title) > LONGEST_TITLE:
        yield finding("title_too_long", limit=str(LONGEST_TITLE))


def _of_block(
    number: int, block: TemplateBlock, template: LetterTemplate, fields: Mapping[str, LetterField]
) -> Iterator[Finding]:
    if block.kind is BlockKind.MISSING:
        yield finding("block_kind_unknown", number)
    if not block.text.strip():
        yield finding("block_empty", number)
    known = _known_names(template.kind, fields)
    for found in braces_in(block.text):
        meant = nearest(found.name, known) if found.name else ""
        yield finding(found.code, number, text=found.text, meant=_meant(meant, fields))
    if block.kind is BlockKind.TABLE and block.text.strip():
        yield from table_findings(number, block, template.kind, fields)
    for name in dict.fromkeys((*fields_named(block), *filter(None, (block.when, block.unless)))):
        yield from _name(number, name, template.kind, fields)
    if block.when and block.when == block.unless:
        yield finding("block_never_shown", number, field=_label(block.when, fields))
    for name in dict.fromkeys(fields_named(block)):
        one = fields.get(name)
        if one is not None and template.kind in one.offered_in and block.when != name:
            yield finding("place_may_stay_empty", number, field=one.label, name=name)


def _name(number: int, name: str, kind: LetterKind, fields: Mapping[str, LetterField]) -> Iterator[Finding]:
    if name in FRAME_FIELDS:
        return
    if name not in fields:
        meant = nearest(name, _known_names(kind, fields))
        yield finding("field_unknown", number, name=shortened(name), meant=_meant(meant, fields))
    elif not fields[name].belongs_to(kind):
        yield finding("field_of_another_kind", number, name=name, field=fields[name].label)


def _frame(template: LetterTemplate) -> Iterator[Finding]:
    for kind, code in ((BlockKind.SALUTATION, "no_salutation"), (BlockKind.SIGNATURE, "no_signature")):
        if absence(_shown(block for block in template.blocks if block.kind is kind)) is not None:
            yield finding(code)


def _clauses(
    template: LetterTemplate, fields: Mapping[str, LetterField], contract: LetterContract
) -> Iterator[Finding]:
    """Each clause that a part proves: the part is there in every letter, with the places that the clause needs."""
    for clause in contract.clauses:
        if not clause.part:
            continue
        blocks = [block for block in template.blocks if serves(block, clause.part, fields) and block.text.strip()]
        if not blocks:
            yield finding("part_missing", clause=clause.code, clause_name=clause.name, part=clause.part)
            continue
        gone = absence(_shown(blocks))
        if gone is not None:
            yield _left_out(template, clause, gone, fields)
            continue
        yield from _places_of_clause(template, blocks, clause, fields)


def _places_of_clause(
    template: LetterTemplate, blocks: list[TemplateBlock], clause: Clause, fields: Mapping[str, LetterField]
) -> Iterator[Finding]:
    for name in clause.fields:
        placing = [block for block in blocks if name in fields_shown(block, fields)]
        if absence(_shown(placing)) is not None:
            yield finding(
                "part_without_field",
                _number_of(template, next((block for block in blocks if block not in placing), blocks[0])),
                clause=clause.code,
                clause_name=clause.name,
                field=_label(name, fields),
                name=name,
            )


def _left_out(template: LetterTemplate, clause: Clause, gone: Absence, fields: Mapping[str, LetterField]) -> Finding:
    first = next(number for number, block in enumerate(template.blocks) if serves(block, clause.part, fields))
    return finding("part_may_be_left_out", first, clause=clause.code, clause_name=clause.name, when=_said(gone, fields))


def _said(gone: Absence, fields: Mapping[str, LetterField]) -> Wording:
    """``“Country unknown” is empty and “Child” is filled``."""
    said = [(name, "is filled", "已填写") for name in gone.filled] + [(name, "is empty", "为空") for name in gone.empty]
    labels = [(_label(name, fields), en, zh) for name, en, zh in said]
    return Wording(
        " and ".join(f"“{label.en}” {en}" for label, en, _ in labels),
        "、".join(f"“{label.zh}”{zh}" for label, _, zh in labels),
    )


def _unplaced(template: LetterTemplate, fields: Mapping[str, LetterField], told: set[str]) -> Iterator[Finding]:
    """What somebody writes into a field is never lost: each field of the kind has its place, if not told already.

    Rows that stand in no table have their place where the lists stand that their columns are, or the texts that they
    stand for.
    """
    placed = told | {name for block in template.blocks for name in fields_shown(block, fields)}
    for name, one in fields.items():
        lists = {column.gives for column in one.columns if column.gives}
        texts = {each for each in one.instead_of if each in fields and fields[each].belongs_to(template.kind)}
        stands_for = lists | texts
        is_shown = name in placed or one.given_by in placed or (bool(stands_for) and stands_for <= placed)
        if one.belongs_to(template.kind) and not one.in_frame and not is_shown:
            yield finding("field_without_place", field=one.label, name=name)


def _against_shipped(template: LetterTemplate, contract: LetterContract, shipped: LetterTemplate) -> Iterator[Finding]:
    known = {"", *(clause.part for clause in contract.clauses), *(block.part for block in shipped.blocks)}
    for number, block in enumerate(template.blocks):
        if block.part not in known:
            yield finding("part_unknown", number, part=shortened(block.part))
    for name in CHILD_FIELDS:
        ours, theirs = _childs(template, name), _childs(shipped, name)
        if any(ours.count(one) < theirs.count(one) for one in set(theirs)):
            yield finding("child_version_lost")


def _childs(template: LetterTemplate, name: str) -> list[tuple[BlockKind, str]]:
    """What a template says in a child's words, by kind and part."""
    return [(block.kind, block.part) for block in template.blocks if block.when == name and block.text.strip()]


def _shown(blocks: Iterable[TemplateBlock]) -> tuple[tuple[str, str], ...]:
    return tuple((block.when, block.unless) for block in blocks if block.text.strip())


def _number_of(template: LetterTemplate, wanted: TemplateBlock) -> int:
    return template.blocks.index(wanted)


def _known_names(kind: LetterKind, fields: Mapping[str, LetterField]) -> tuple[str, ...]:
    return (*(name for name, one in fields.items() if one.belongs_to(kind)), *sorted(FRAME_FIELDS))


def _label(name: str, fields: Mapping[str, LetterField]) -> Wording:
    return fields[name].label if name in fields else Wording(shortened(name), shortened(name))


def _meant(name: str, fields: Mapping[str, LetterField]) -> Wording:
    """A sentence with the name that was perhaps meant; nothing for none."""
    if not name:
        return Wording("", "")
    label = fields[name].label if name in fields else None
    en, zh = (f" ({label.en})", f"（{label.zh}）") if label else ("", "")
    return Wording(f" Perhaps you mean {{{{ {name} }}}}{en}.", f"您是否指 {{{{ {name} }}}}{zh}？")


def changed_proofs(
    before: LetterTemplate, after: LetterTemplate, contract: LetterContract, fields: Mapping[str, LetterField]
) -> tuple[Clause, ...]:
    """The clauses whose proof is worded in another way, in the order of the contract.

    No machine can tell whether "this costs you nothing" still says that it is free. So whoever approves a wording says
    so of each of these clauses by name. A part that is nothing but a place has no wording of its own.
    """

    def wording(template: LetterTemplate, part: str) -> tuple[tuple[str, str, str], ...]:
        return tuple(
            (block.text.strip(), block.when, block.unless)
            for block in template.blocks
            if serves(block, part, fields) and any(map(str.isalnum, standing_text(block.text)))
        )

    return tuple(
        clause
        for clause in contract.clauses
        if clause.part and wording(before, clause.part) != wording(after, clause.part)
    )
