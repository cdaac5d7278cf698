"""``qv-desk template``: the office words its own letters, and another person approves them."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import language_tag, reference
from qv_desk.cli.frame.new_files import require_writable, write_new
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.letters import template_steps, template_view
from qv_desk.cli.letters.template_steps import content_of, view_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.template_diff import difference
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates import template_preview, templates
from qv_desk.services.templates.template_file import read_wording, wording_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.letters.letter_template import LetterTemplate
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Letters come with a wording of their own in each language; the office may word them otherwise, within what each kind
must carry. Write a draft, check it as often as you like, send it for approval: a supervisor who did not write in it
approves it, confirms by name each duty whose words changed, and letters are made from it. Earlier wordings stay.

A wording knows places such as {{ received_on }} and nothing else: no loops, no conditions, no calculations. A block may
be shown only when a field is filled, or only when it is empty.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk template list
  qv-desk template show refusal en
  qv-desk template fields refusal en
  qv-desk template export refusal en --out refusal.toml        edit the file, then:
  qv-desk template check refusal en refusal.toml               needs no desk
  qv-desk template draft refusal en refusal.toml --note "plainer words on the review"
  qv-desk template preview refusal en --out refusal.pdf
  qv-desk template diff refusal en
  qv-desk template send refusal en
  qv-desk template approve refusal en --number 1 --revision 2 --confirm internal_review
  qv-desk template return refusal en --why "the court is missing in words that people understand"
  qv-desk template retire refusal en --why "the shipped wording is better by now"
  qv-desk template history refusal en
"""
_WHICH: Final = "shipped, used, draft, or the number of a version"


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``template`` to the command line."""
    parser = commands.add_parser(
        "template", help="the office's own wording of letters", description=_ABOUT, epilog=_EXAMPLE
    )
    acts = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    listing = acts.add_parser("list", help="every kind in every language, and whose words it has")
    listing.add_argument("--of", type=language_tag, metavar="LANG", help="only letters in this language")
    listing.add_argument("--own", action="store_true", help="only what the office has worded or is wording")
    listing.set_defaults(act=_list)
    show = _of_one(acts, "show", "one wording, block by block, and what the letter must carry", _show)
    show.add_argument("--which", metavar="WHICH", default="", help=f"{_WHICH}; else the draft, else what is used")
    _of_one(acts, "fields", "what can be placed in it", _fields)
    export = _of_one(acts, "export", "write a wording into a new file, to be edited", _export)
    export.add_argument("--which", metavar="WHICH", default="", help=f"{_WHICH}; else the draft, else what is used")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    check = _of_one(acts, "check", "say everything that is wrong with a file; needs no desk", None)
    check.add_argument("file", type=Path, metavar="FILE")
    draft = _of_one(acts, "draft", "keep a file as the draft", template_steps.keep_file)
    draft.add_argument("file", type=Path, metavar="FILE")
    draft.add_argument("--note", metavar="TEXT", default="", help="why; whoever approves it reads this first")
    draft.add_argument("--number", type=int, metavar="N", help="the draft that you began from, if it is not yours")
    draft.add_argument("--revision", type=int, metavar="N", help="with --number: its revision")
    draft.set_defaults(parser=draft)
    discard = _of_one(acts, "discard", "give the draft up; it stays in the history", template_steps.discard)
    discard.add_argument("--why", metavar="TEXT", default="")
    diff = _of_one(acts, "diff", "what differs between two wordings, word by word", _diff)
    diff.add_argument("--from", dest="before", metavar="WHICH", default="used", help=_WHICH)
    diff.add_argument("--to", dest="after", metavar="WHICH", default="draft", help=_WHICH)
    preview = _of_one(acts, "preview", "write it as PDF, with made-up values or those of a case", _preview)
    preview.add_argument("--out", type=Path, required=True, metavar="PDF")
    preview.add_argument("--which", metavar="WHICH", default="", help=f"{_WHICH}; else the draft, else what is used")
    preview.add_argument("--case", type=reference, metavar="CASE", help="with what this case says")
    preview.add_argument("--child", action="store_true", help="in a child's words, where the kind has any")
    _of_one(acts, "send", "lay the draft before a second person", template_steps.send)
    _of_one(acts, "take-back", "take back what you sent, to write on", template_steps.take_back)
    approve = _of_one(acts, "approve", "put it into force, as a second person", template_steps.approve)
    approve.add_argument(
        "--number", type=int, metavar="N", help="which wording you have read; needed where there were several"
    )
    approve.add_argument("--revision", type=int, metavar="N", required=True, help="what you have read")
    approve.add_argument(
        "--confirm", metavar="CLAUSE", action="append", default=[], help="its changed words still say it; repeat it"
    )
    back = _of_one(acts, "return", "do not approve it, and say why", template_steps.send_back)
    back.add_argument("--why", metavar="TEXT", required=True)
    retire = _of_one(acts, "retire", "back to the shipped wording", template_steps.retire)
    retire.add_argument("--why", metavar="TEXT", required=True)
    _of_one(acts, "history", "every version, who wrote it and who approved it", _history)
    parser.set_defaults(run=run)


def _of_one(
    acts: "argparse._SubParsersAction[CommandParser]",
    verb: str,
    about: str,
    act: "Callable[[Desk, argparse.Namespace, Output], None] | None",
) -> "CommandParser":
    parser = acts.add_parser(verb, help=about)
    kinds = [kind.value for kind in LetterKind]
    parser.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    parser.add_argument("of", type=language_tag, metavar="LANG", help="language of the letter")
    parser.set_defaults(act=act)
    return parser


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked; ``check`` ends with 3 where something is wrong."""
    if arguments.act is None:  # a file is checked by itself
        return _check_file(arguments, output)
    with opened_desk(arguments, output) as desk:
        arguments.act(desk, arguments, output)
    return 0


def _check_file(arguments: argparse.Namespace, output: Output) -> int:
    kind, wording = LetterKind(arguments.kind), read_wording(content_of(arguments.file), arguments.file.name)
    faults = check_template(kind, arguments.of, wording.title, wording.blocks)
    template_view.show_faults(faults, output)
    return InputError.exit_code if faults else 0


def _list(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    lines = templates.template_lines(desk)
    wanted = [line for line in lines if arguments.of in {None, line.language}]
    template_view.show_lines(
        [line for line in wanted if not arguments.own or line.number or line.draft], output, desk.zone
    )


def _show(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    view = view_of(desk, arguments)
    template = _chosen(view, arguments.which)
    template_view.show_wording(view, template, output)
    faults = check_template(view.kind, view.language, template.title, template.blocks)
    if faults or output.json:
        template_view.show_faults(faults, output)


def _fields(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    template_view.show_fields(view_of(desk, arguments).fields, output)


def _export(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    require_writable(arguments.out)
    view = view_of(desk, arguments)
    template = _chosen(view, arguments.which)
    write_new(arguments.out, wording_text(template.title, template.blocks).encode())
    revision = view.draft.revision if view.draft is not None else 0
    output.record({"ok": True, "file": str(arguments.out), "revision": revision})
    output.say(Wording("Written: {file}", "已写入：{file}"), file=str(arguments.out))


def _diff(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    view = view_of(desk, arguments)
    changes = difference(_chosen(view, arguments.before), _chosen(view, arguments.after))
    template_view.show_difference(view, changes, output)


def _preview(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    require_writable(arguments.out)
    view = view_of(desk, arguments)
    template = _chosen(view, arguments.which)
    if arguments.case:
        case_id = review.find(desk, arguments.case)
        content = template_preview.preview_with_case(
            desk, case_id, view.kind, view.language, template.title, template.blocks
        )
    else:
        content = template_preview.preview_with_sample(
            desk, view.kind, view.language, template.title, template.blocks, to_child=arguments.child
        )
    write_new(arguments.out, content)
    output.record({"ok": True, "file": str(arguments.out)})
    output.say(Wording("Written: {file}", "已写入：{file}"), file=str(arguments.out))


def _history(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    template_view.show_history(view_of(desk, arguments), output, desk.zone)


def _chosen(view: templates.TemplateView, which: str) -> "LetterTemplate":
    """The wording that a word or a number names.

    Raises:
        InputError: ``template_none``.
    """
    if not which:
        return view.draft.template if view.draft is not None else view.used
    known = {str(one.number): one.template for one in view.history} | {"shipped": view.shipped, "used": view.used}
    if view.draft is not None:
        known["draft"] = view.draft.template
    if which not in known:
        raise InputError("template_none")
    return known[which]
