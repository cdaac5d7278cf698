"""An office's own wording, for tests that need one in force."""

from dataclasses import replace

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.services.frame.desk import Desk
from qv_desk.services.templates import template_drafts, templates

OURS = "Whatever you want to ask: {{ office_e_mail }}, with {{ our_reference }}."
OURS_ZH = "如有疑问，请写信至 {{ office_e_mail }}，并注明 {{ our_reference }}。"


def blocks_with(kind: LetterKind, language: str, text: str, part: str = "contact") -> tuple[TemplateBlock, ...]:
    """The shipped blocks, with another text in those that serve a part."""
    shipped = letter_book().template(kind, language)
    return tuple(replace(one, text=text) if one.part == part else one for one in shipped.blocks)


def drafted(
    desk: Desk, kind: LetterKind, language: str = "en", text: str = OURS, *, part: str = "contact", seen: int = 0
) -> OfficeTemplate:
    """A draft with another text in one part."""
    title, blocks = letter_book().template(kind, language).title, blocks_with(kind, language, text, part)
    return template_drafts.keep_draft(desk, kind, language, title, blocks, seen=seen, note="plainer words")


def sent(
    desk: Desk, kind: LetterKind, language: str = "en", text: str = OURS, *, part: str = "contact"
) -> OfficeTemplate:
    """The same, waiting for a second person."""
    entry = drafted(desk, kind, language, text, part=part)
    return template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)


def in_force(
    desk: Desk, second: Desk, kind: LetterKind, language: str = "en", text: str = OURS, *, part: str = "contact"
) -> OfficeTemplate:
    """The same, approved by that person, who confirms whatever changed."""
    entry = sent(desk, kind, language, text, part=part)
    confirmed = frozenset(clause.code for clause in templates.proofs_to_confirm(second, entry))
    return template_drafts.approve_template(second, entry.entry_id, confirmed, seen=entry.revision)
