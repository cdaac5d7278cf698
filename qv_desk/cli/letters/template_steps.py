"""The steps of an office's own wording on the command line: drafted, sent, taken back, approved, returned, retired."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.letters import template_view
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates import template_drafts, templates
from qv_desk.services.templates.template_file import MOST_BYTES, read_wording

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk


def keep_file(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Keep a file as the draft, faulty or not, and say what is wrong with it."""
    if (arguments.number is None) != (arguments.revision is None):
        arguments.parser.error("--number and --revision go together")
    wording, view = read_wording(content_of(arguments.file), arguments.file.name), view_of(desk, arguments)
    before = view.draft
    seen, entry_id = 0, ""
    if arguments.number is not None:
        known = {one.number: one.entry_id for one in view.history}
        seen, entry_id = arguments.revision, known.get(arguments.number, f"no. {arguments.number}")
    elif before is not None and before.written_by == desk.user.user_id:
        seen, entry_id = before.revision, before.entry_id
    note = arguments.note or (before.note if before is not None else "")
    entry = template_drafts.keep_draft(
        desk,
        LetterKind(arguments.kind),
        arguments.of,
        wording.title,
        wording.blocks,
        seen=seen,
        entry_id=entry_id,
        note=note,
    )
    _told(entry, output, Wording("Kept as draft no. {number}.", "已保存为第 {number} 版草稿。"))
    template_view.show_faults(check_template(entry.kind, entry.language, entry.title, entry.blocks), output)


def discard(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Give the draft up."""
    entry = _open(desk, arguments)
    given_up = template_drafts.discard_draft(desk, entry.entry_id, seen=entry.revision, why=arguments.why)
    _told(given_up, output, Wording("Given up: no. {number}.", "已放弃第 {number} 版。"))


def send(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Lay the draft before a second person."""
    entry = _open(desk, arguments)
    sent = template_drafts.send_for_approval(desk, entry.entry_id, seen=entry.revision)
    _told(sent, output, Wording("No. {number} waits for a second person.", "第 {number} 版等待他人审批。"))


def take_back(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Take back what was sent, to write on."""
    back = template_drafts.take_back(desk, _open(desk, arguments).entry_id)
    _told(back, output, Wording("No. {number} is a draft again.", "第 {number} 版恢复为草稿。"))


def approve(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Put what was read into force, as a second person."""
    entry, confirmed = _open(desk, arguments), frozenset(arguments.confirm)
    others = [one.number for one in view_of(desk, arguments).history if one.number != entry.number]
    if arguments.number is None and others:  # "revision 1" may be that of an earlier one, which was read in its place
        raise InputError("template_number_needed", number=entry.number, who=templates.name_of(desk, entry.written_by))
    if arguments.number not in {None, entry.number}:  # another one's revisions are counted anew
        raise InputError("template_edited_meanwhile", who=templates.name_of(desk, entry.written_by))
    approved = template_drafts.approve_template(desk, entry.entry_id, confirmed, seen=arguments.revision)
    _told(approved, output, Wording("No. {number} is in force.", "第 {number} 版已生效。"))


def send_back(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Do not approve it, and say why."""
    entry = _open(desk, arguments)
    returned = template_drafts.return_draft(desk, entry.entry_id, arguments.why, seen=entry.revision)
    _told(returned, output, Wording("No. {number} is a draft again.", "第 {number} 版恢复为草稿。"))


def retire(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    """Go back to the shipped wording."""
    retired = template_drafts.retire_template(desk, LetterKind(arguments.kind), arguments.of, arguments.why)
    _told(
        retired,
        output,
        Wording(
            "No. {number} is out of force; letters are made from the shipped wording.",
            "第 {number} 版已停用，函件改用自带文本。",
        ),
    )


def view_of(desk: "Desk", arguments: argparse.Namespace) -> templates.TemplateView:
    """The wordings of the letter that is named."""
    return templates.look_at_template(desk, LetterKind(arguments.kind), arguments.of)


def _open(desk: "Desk", arguments: argparse.Namespace) -> OfficeTemplate:
    """What is being written.

    Raises:
        InputError: ``template_none``.
    """
    entry = view_of(desk, arguments).draft
    if entry is None:
        raise InputError("template_none")
    return entry


def _told(entry: OfficeTemplate, output: Output, wording: Wording) -> None:
    output.record({"ok": True, **template_view.facts(entry)})
    output.say(wording, number=entry.number)


def content_of(file: Path) -> bytes:
    """A file, no more of it than a wording can have."""
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError:
        raise InputError("template_file_missing", file=file.name) from None
