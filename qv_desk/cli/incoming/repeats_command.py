"""``qv-desk repeats``: earlier cases that may be of the same person; a person decides."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.incoming import repeats
from qv_desk.services.words import tie_words

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.linking.possible_case import PossibleCase

_ABOUT: Final = """\
Find other cases that may be of the same person, across scripts, spellings, addresses and numbers, each with its reasons
and a score. Nothing is decided: say what you found with “qv-desk link CASE --to OTHER --as same_person”, or
not_same_person.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk repeats QV-2026-0002
  qv-desk repeats --name 王小明
  qv-desk repeats --e-mail zoe@example.org --phone "+49 30 1234567"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``repeats`` to the command line."""
    parser = commands.add_parser(
        "repeats", help="find earlier cases of the same person", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, nargs="?", metavar="CASE", help="compare this case with the others")
    parser.add_argument("--name", default="", help="or a name")
    parser.add_argument("--e-mail", default="", help="or an e-mail address")
    parser.add_argument("--phone", default="", help="or a telephone number")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Find, and list."""
    asked = arguments.name or arguments.e_mail or arguments.phone
    if bool(arguments.case) == bool(asked):
        arguments.parser.error("name a case, or a person by --name, --e-mail or --phone")
    with opened_desk(arguments, output) as desk:
        if arguments.case:
            found = repeats.of_case(desk, review.find(desk, arguments.case))
        else:
            found = repeats.people_like(desk, arguments.name, arguments.e_mail, arguments.phone)
        for one in found:
            _say(one, output)
        if not found:
            output.say(Wording("No other case looks alike.", "没有相似的其他案件。"))
    return 0


def _say(one: "PossibleCase", output: Output) -> None:
    output.record(
        {
            "reference": one.reference,
            "name": one.name,
            "score": one.score,
            "reasons": [reason.value for reason in one.reasons],
            "verdict": one.verdict.value if one.verdict else None,
        }
    )
    reasons = listed((output.words(tie_words.likeness_words(reason)) for reason in one.reasons), output)
    verdict = {
        None: "",
        LinkKind.SAME_PERSON: output.words(Wording(" – found to be the same person", "——已认定为同一人")),
        LinkKind.NOT_SAME_PERSON: output.words(Wording(" – found to be somebody else", "——已认定为不同的人")),
    }[one.verdict]
    output.line(f"{one.score:3}  {one.reference}  {one.name}  {reasons}{verdict}")
