"""``qv-desk examine``: answer the questions on which a decision rests."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.deciding.sheet_answers import add_answer_options, answers_of, require_questions, show_sheet
from qv_desk.cli.frame.choices import RIGHTS, reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.decisions.decision_basis import EXAMINATIONS, kind_for
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import examine, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case

_ABOUT: Final = """\
Answer the questions on which a decision rests: the balancing of an objection, the check of a correction, the four
tests of portability, the ground and scope of a restriction, and so on. Without answers the questions are shown, each
with why it is asked and by which law, and what stands in the file so far.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk examine --list
  qv-desk examine CASE
  qv-desk examine CASE --set situation="threatened by a former colleague" --set interest="trade contacts" \\
      --set weighing="safety weighs more" --set result=theirs
  qv-desk examine CASE SHEET --answers sheet.json

what comes next:
  qv-desk decide CASE --right RIGHT --outcome OUTCOME
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``examine`` to the command line."""
    parser = commands.add_parser(
        "examine", help="answer the questions on which a decision rests", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", nargs="?", help="the case's reference")
    parser.add_argument("sheet", metavar="SHEET", nargs="?", help=", ".join(EXAMINATIONS))
    parser.add_argument("--right", choices=RIGHTS, metavar="RIGHT", help="for which right; else the first that fits")
    parser.add_argument("--list", dest="list_sheets", action="store_true", help="list the sheets; opens no desk")
    add_answer_options(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep the answers, or show the questions."""
    if arguments.list_sheets:
        for sheet in examine.sheets().values():
            output.record({"sheet": sheet.code, "name": output.words(sheet.name), "source": output.words(sheet.source)})
            output.line(f"{sheet.code}: {output.words(sheet.name)} ({output.words(sheet.source)})")
        return 0
    if not arguments.case:
        arguments.parser.error("say which CASE, or --list")
    answers = answers_of(arguments)
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case = review.look(desk, case_id).case
        if not answers:
            _show(case, arguments, output)
            return 0
        right, code = _wanted(case, arguments)
        if not code:
            arguments.parser.error("say which SHEET: qv-desk examine --list")
        require_questions(code, arguments)
        case = examine.examine(desk, case_id, code, answers, right=right)
        output.record({"ok": True, "sheet": code, **case_facts(case)})
        output.say(Wording("Written down: {name}.", "已填写：{name}。"), name=output.words(examine.sheets()[code].name))
        say_next(desk, case, output)
    return 0


def _wanted(case: "Case", arguments: argparse.Namespace) -> tuple[Right | None, str]:
    """The right and the sheet that are meant; no sheet where the case's rights leave it open."""
    right = Right(arguments.right) if arguments.right else None
    if arguments.sheet:
        return right, str(arguments.sheet)
    rights = (right,) if right else case.rights
    codes = [(one, kind.fact_name) for one in rights if (kind := kind_for(one)) is not None]
    return codes[0] if len(codes) == 1 else (right, "")


def _show(case: "Case", arguments: argparse.Namespace, output: Output) -> None:
    right, code = _wanted(case, arguments)
    if code:
        shown = [(right or examine.right_for(case, code), code)]
    else:
        rights = (right,) if right else case.rights
        shown = [(one, kind.fact_name) for one in rights if (kind := kind_for(one)) is not None]
    if not shown:
        output.say(
            Wording("{reference}: no decision needs such questions.", "{reference}：无需填写决定依据。"),
            reference=case.reference,
        )
    for about, sheet in shown:
        made = examine.made(case, sheet, about)
        if len(shown) > 1:
            output.say(Wording("For {right}:", "{right}："), right=output.words(names.right_name(about)))
        show_sheet(examine.sheets()[sheet], examine.answers_in(made) if made else {}, output)
