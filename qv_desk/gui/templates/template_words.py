"""Words of the pages on wordings: kinds of blocks, conditions, states, what a mend does, what changed."""

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.letters.letter import SHIPPED, BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.letters.table_text import shown_columns
from qv_desk.domain.letters.template_diff import Change, Mark, ParagraphChange
from qv_desk.gui.templates.mends import Mend, MendKind
from qv_desk.gui.templates.table_words import place_of
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.services.letters.office_book import state_name
from qv_desk.services.templates.templates import TemplateLine, TemplateView


def kind_name(kind: BlockKind) -> str:
    """What a kind of block is called."""
    translate = QCoreApplication.translate
    return {
        BlockKind.PARAGRAPH: translate("Templates", "Paragraph"),
        BlockKind.HEADING: translate("Templates", "Heading"),
        BlockKind.LIST: translate("Templates", "List"),
        BlockKind.TABLE: translate("Templates", "Table"),
        BlockKind.SALUTATION: translate("Templates", "Salutation"),
        BlockKind.SIGNATURE: translate("Templates", "Signature"),
    }.get(kind, "")


def part_name(part: str, view: TemplateView) -> str:
    """What a block serves, in the words of the contract; the part itself where the contract has none."""
    found = view.parts.get(part)
    return capital(said(found)) if found is not None else part


def field_label(name: str, view: TemplateView) -> str:
    """What people call a field; its name where nobody does."""
    return next((said(one.label) for one in view.fields if one.name == name), name)


def condition(block: TemplateBlock, view: TemplateView) -> str:
    """When a block is shown; empty for always."""
    translate, words = QCoreApplication.translate, []
    if block.when:
        words.append(
            translate("Templates", "only when “{field}” is filled").format(field=field_label(block.when, view))
        )
    if block.unless:
        words.append(
            translate("Templates", "only when “{field}” is empty").format(field=field_label(block.unless, view))
        )
    return listed(words)


def tag(block: TemplateBlock, view: TemplateView) -> str:
    """The small line over a block: its kind, what it and its columns serve, when it is shown."""
    parts = (block.part, *(column.gives for column in shown_columns(block, view.row_fields)))
    serves = listed(part_name(part, view) for part in dict.fromkeys(filter(None, parts)))
    return dates.joined(kind_name(block.kind), serves, condition(block, view))


def subject_line() -> str:
    """What the title of a wording is called."""
    return QCoreApplication.translate("Templates", "Subject line")


def mend_words(mend: Mend) -> str:
    """What the button of a mend says."""
    translate = QCoreApplication.translate
    label = said(mend.field.label) if mend.field is not None else ""
    place = place_of(mend.field.name) if mend.field is not None else ""
    return {
        MendKind.WRITE_FIELD: translate("Templates", "Write {place} ({field})"),
        MendKind.ADD_FIELD: translate("Templates", "Put {place} at its end"),
        MendKind.ONLY_WHEN: translate("Templates", "Show it only when “{field}” is filled"),
        MendKind.ALWAYS: translate("Templates", "Show it always"),
        MendKind.SHIPPED_BLOCK: translate("Templates", "Put the shipped words in"),
        MendKind.TAKE_OUT: translate("Templates", "Take the block out"),
        MendKind.ADD_COLUMN: translate("Templates", "Add the column “{field}”"),
        MendKind.WRITE_TABLE: translate("Templates", "Write the table “{field}”"),
    }[mend.kind].format(place=place, field=label)


def in_force_words(line: TemplateLine, zone: tzinfo) -> str:
    """What letters are made from, for a line of the list."""
    translate = QCoreApplication.translate
    if line.number == SHIPPED or line.approved_at is None:
        return translate("Templates", "As shipped")
    words = translate("Templates", "Ours, no. {number}, approved by {who} on {day}").format(
        number=line.number,
        who=line.approved_by,
        day=dates.short_day(line.approved_at.astimezone(zone).date(), year=True),
    )
    if not line.is_used:
        return dates.joined(words, translate("Templates", "falls short: the shipped one is used"))
    if line.shipped_has_changed:
        return dates.joined(words, translate("Templates", "the shipped one has changed since"))
    return words


def in_work_words(line: TemplateLine, zone: tzinfo) -> str:
    """What is being written, for a line of the list."""
    if line.draft is None or line.draft_at is None:
        return ""
    translate = QCoreApplication.translate
    words = (
        translate("Templates", "Waits for approval: {who}, {day}")
        if line.draft is TemplateState.WAITING
        else translate("Templates", "Draft of {who}, {day}")
    )
    return words.format(who=line.draft_by, day=dates.short_day(line.draft_at.astimezone(zone).date()))


def version_name(entry: OfficeTemplate) -> str:
    """``No. 3, approved``."""
    words = QCoreApplication.translate("Templates", "No. {number}, {state}")
    return words.format(number=entry.number, state=said(state_name(entry.state)))


def version_course(entry: OfficeTemplate, names: Mapping[str, str], zone: tzinfo) -> tuple[str, ...]:
    """Who did what with a version, and when, a sentence each."""
    translate, told = QCoreApplication.translate, []
    writers = listed(names.get(one, one) for one in entry.writers)
    told.append(
        translate("Templates", "Written by {who}, last on {when}").format(
            who=writers, when=dates.moment(entry.written_at, zone, year=True)
        )
    )
    steps = (
        (translate("Templates", "Sent by {who} on {when}"), entry.sent_by, entry.sent_at),
        (translate("Templates", "Approved by {who} on {when}"), entry.approved_by, entry.approved_at),
        (translate("Templates", "Ended by {who} on {when}"), entry.ended_by, entry.ended_at),
    )
    told += [
        words.format(who=names.get(who, who), when=dates.moment(at, zone, year=True))
        for words, who, at in steps
        if at is not None
    ]
    if entry.note:
        told.append(translate("Templates", "Why: {why}").format(why=entry.note))
    if entry.returned_because:
        told.append(translate("Templates", "Sent back because: {why}").format(why=entry.returned_because))
    if entry.ended_because:
        told.append(translate("Templates", "Ended because: {why}").format(why=entry.ended_because))
    return tuple(told)


def change_name(change: ParagraphChange) -> str:
    """What became of a paragraph."""
    translate = QCoreApplication.translate
    if change.change is Change.CHANGED and change.former is not None and _same_text(change):
        return translate("Templates", "Same words, set differently")
    return {
        Change.KEPT: translate("Templates", "Unchanged"),
        Change.CHANGED: translate("Templates", "Changed"),
        Change.ADDED: translate("Templates", "Put in"),
        Change.REMOVED: translate("Templates", "Taken out"),
        Change.MOVED: translate("Templates", "Moved"),
    }[change.change]


def change_aloud(change: ParagraphChange) -> str:
    """A changed paragraph as it is read aloud: what was taken out and put in, in words."""
    translate = QCoreApplication.translate
    words = {
        Mark.SAME: "{text}",
        Mark.REMOVED: translate("Templates", "[taken out: {text}]"),
        Mark.ADDED: translate("Templates", "[put in: {text}]"),
    }
    return " ".join(words[piece.mark].format(text=piece.text.strip()) for piece in change.pieces if piece.text.strip())


def _same_text(change: ParagraphChange) -> bool:
    return all(piece.mark is Mark.SAME for piece in change.pieces)
