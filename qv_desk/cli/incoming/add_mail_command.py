"""``qv-desk add-mail``: add a further message to the case that it belongs to."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, listed, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.incoming import follow_up, repeats, replies
from qv_desk.services.incoming.read_message import read_message
from qv_desk.services.words import tie_words

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.linking.possible_case import PossibleCase
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.incoming.read_message import Reading

_ABOUT: Final = """\
Read a further message and show to which cases it may belong: by the reference that it quotes, the mail that it answers,
its address, number and name. With --to it is kept with that case; which one it is, a person says. Whoever quotes a
reference has proved nothing by that: a message from an address that the case does not know says so.

A report that an e-mail of ours did not arrive is known as one; --returned notes it on the letter that it is about.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk add-mail reply.eml
  qv-desk add-mail reply.eml --to QV-2026-0001
  qv-desk add-mail bounce.eml --to QV-2026-0001 --returned
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``add-mail`` to the command line."""
    parser = commands.add_parser(
        "add-mail", help="add a further message to its case", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the message")
    parser.add_argument("--to", type=reference, metavar="CASE", help="keep it with this case")
    parser.add_argument("--returned", action="store_true", help="with --to: note that the letter did not arrive")
    parser.add_argument(
        "--letter", default="", metavar="LETTER", help="with --returned: which, if the report is silent"
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Propose, or add."""
    if arguments.returned and not arguments.to:
        arguments.parser.error("--returned needs --to")
    with opened_desk(arguments, output) as desk:
        reading = read_message(arguments.file, now=desk.moment)
        if not arguments.to:
            _propose(desk, reading, output)
            return 0
        case_id = review.find(desk, arguments.to)
        if arguments.returned:
            case = follow_up.note_bounce(desk, case_id, _letter(desk, reading, case_id, arguments.letter), reading)
        else:
            case = follow_up.add_message(desk, case_id, reading)
        output.record({"ok": True, **case_facts(case)})
        output.say(Wording("Added to {reference}.", "已并入 {reference}。"), reference=case.reference)
        say_next(desk, case, output)
    return 0


def _letter(desk: "Desk", reading: "Reading", case_id: str, named: str) -> str:
    """The letter that a report is about: as named, else as the report says; empty where it does not."""
    return named or next((one.letter_id for one in _found(desk, reading) if one.case_id == case_id), "")


def _found(desk: "Desk", reading: "Reading") -> "tuple[PossibleCase, ...]":
    person, reference = reading.proposal.person, reading.proposal.reply_reference
    return repeats.of_message(desk, reading.message, name=person.name, phone=person.phone, reference=reference)


def _propose(desk: "Desk", reading: "Reading", output: Output) -> None:
    found = _found(desk, reading)
    kind = reading.message.automatic_kind
    about = replies.kind_words(kind)
    if about is not None:
        output.say(about)
    for one in found:
        reasons = [reason.value for reason in one.reasons]
        output.record(
            {
                "reference": one.reference,
                "name": one.name,
                "score": one.score,
                "reasons": reasons,
                "letter": one.letter_id or None,
                "stranger": one.is_stranger,
                "automatic": kind.value or None,
            }
        )
        parts = [output.words(tie_words.likeness_words(reason)) for reason in one.reasons]
        parts += [output.words(replies.stranger_words())] if one.is_stranger else []
        output.line(f"{one.score:3}  {one.reference}  {one.name}  {listed(iter(parts), output)}")
    if not found:
        output.say(Wording("No case seems to be meant: open one.", "未发现对应案件，请另行立案。"))
