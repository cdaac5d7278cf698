"""``qv-desk mask``: other people's data in a file or a record, masked before anything is handed out."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review, third_parties

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Note that a document or a data source holds other people's data, and write down how they were masked. Until then
nothing of the case is disclosed: no grant of access or portability, and no letter that tells one.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk mask CASE
  qv-desk mask CASE --flag orders --what "a colleague's telephone number"
  qv-desk mask CASE --done FLAG --how "blacked out on the copy"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``mask`` to the command line."""
    parser = commands.add_parser(
        "mask", help="other people's data: note them, mask them", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--flag", metavar="PLACE", help="a data source, or the digest of a document or its beginning")
    what.add_argument("--done", metavar="FLAG", help="this flag has been masked")
    parser.add_argument("--what", metavar="TEXT", default="", help="whose data, and what, without repeating them")
    parser.add_argument("--how", metavar="TEXT", default="", help="how they were masked, or why they may stay")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Flag or mask, then list."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.flag:
            case = third_parties.flag(desk, case_id, _place(desk, case_id, arguments.flag), arguments.what)
        elif arguments.done:
            case = third_parties.mask(desk, case_id, arguments.done, arguments.how)
        else:
            case = review.look(desk, case_id).case
        _list(desk, case, output)
    return 0


def _place(desk: "Desk", case_id: str, typed: str) -> str:
    """The whole code of a place of which the beginning was typed; as it stands where that names none or several."""
    codes = [place.code for place in third_parties.places(desk, case_id)]
    if typed in codes:
        return typed
    starting = {code for code in codes if code.startswith(typed)}
    return starting.pop() if len(starting) == 1 else typed


def _list(desk: "Desk", case: "Case", output: Output) -> None:
    flags = case.facts_of(ThirdPartyData)
    names = {place.code: place.name for place in third_parties.places(desk, case.case_id)}
    if not flags:
        output.say(
            Wording("{reference}: no other people's data noted.", "{reference}：未标记他人信息。"),
            reference=case.reference,
        )
    for one in flags:
        output.record(
            {
                "flag": one.flag_id,
                "reference": case.reference,
                "place": one.place,
                "what": one.what,
                "masked": not one.is_open,
                "masked_how": one.masked_how,
            }
        )
        state = Wording("to be masked", "待遮盖") if one.is_open else Wording("masked", "已遮盖")
        place = output.words(names.get(one.place, Wording(one.place, one.place)))
        output.line(f"{one.flag_id}  {output.words(state)}  {place}: {one.what}")
        if one.masked_how:
            output.line(f"  {one.masked_how}")
