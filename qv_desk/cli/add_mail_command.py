"""``qv-desk add-mail``: add a further message to the case that it belongs to."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.case_words import case_facts, listed, say_next
from qv_desk.cli.choices import reference
from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.incoming import follow_up, repeats
from qv_desk.services.incoming.read_message import read_message
from qv_desk.services.words import tie_words

if TYPE_CHECKING:
    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.incoming.read_message import Reading

_ABOUT: Final = """\
Read a further message and show to which cases it may belong: by the reference that it quotes, the mail that it answers,
its address, number and name. With --to it is kept with that case; which one it is, a person says.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk add-mail reply.eml
  qv-desk add-mail reply.eml --to QV-2026-0001
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``add-mail`` to the command line."""
    parser = commands.add_parser(
        "add-mail", help="add a further message to its case", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the message")
    parser.add_argument("--to", type=reference, metavar="CASE", help="keep it with this case")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Propose, or add."""
    with opened_desk(arguments, output) as desk:
        reading = read_message(arguments.file, now=desk.moment)
        if not arguments.to:
            _propose(desk, reading, output)
            return 0
        case = follow_up.add_message(desk, review.find(desk, arguments.to), reading)
        output.record({"ok": True, **case_facts(case)})
        output.say(Wording("Added to {reference}.", "已并入 {reference}。"), reference=case.reference)
        say_next(desk, case, output)
    return 0


def _propose(desk: "Desk", reading: "Reading", output: Output) -> None:
    found = repeats.of_message(
        desk,
        reading.message,
        name=reading.proposal.person.name,
        phone=reading.proposal.person.phone,
        reference=reading.proposal.reply_reference,
    )
    for one in found:
        reasons = [reason.value for reason in one.reasons]
        output.record({"reference": one.reference, "name": one.name, "score": one.score, "reasons": reasons})
        words = listed((output.words(tie_words.likeness_words(reason)) for reason in one.reasons), output)
        output.line(f"{one.score:3}  {one.reference}  {one.name}  {words}")
    if not found:
        output.say(Wording("No case seems to be meant: open one.", "未发现对应案件，请另行立案。"))
