"""``qv-desk office``: what letters carry of the office: name, address, role, logo, paper and envelopes."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.letters.office_lines import say_office
from qv_desk.domain.letters.envelope_window import Window, usual_folds
from qv_desk.domain.letters.layout import Paper, PaperRule
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.domain.terms.office import OwnRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.office import office, office_logo, office_paper, office_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.terms.office import Office
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Show what letters carry of the office, or change it; a supervisor does that, and the journal says what was changed.
Letters that went out stay as they are. The time zone can be changed only before the first case.

A logo is a PNG or JPEG picture; nothing but its pixels is kept. At the left or in the centre it stands above the name,
at the right beside it. It must leave the window of every envelope free.

An envelope is named by its code, which "qv-desk office" lists with its name; by "plain" for letters without a window;
or by "own" for a window that you measured: left and upper edge, width and height in millimetres, from the upper left
corner of the folded sheet as it lies in the envelope. Print a test sheet and hold it against the envelope before
letters go out in it.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk office
  qv-desk office set --name "Sample Optics Ltd" --address "1 New Road" --address "Shanghai"
  qv-desk office set --role de="Datenschutzteam"
  qv-desk office logo logo.png --side right
  qv-desk office logo --remove
  qv-desk office paper --us-letter us_10 --large
  qv-desk office paper --a4 own --own-a4 20,50,90,40
  qv-desk office test-sheet sheet.pdf --paper us_letter
"""
_LENGTHS: Final = 4


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``office`` to the command line."""
    parser = commands.add_parser("office", help="what letters carry of the office", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", choices=list(_VERBS), default="show", help="what to do")
    parser.add_argument("file", nargs="?", metavar="FILE", help="with logo: the picture; with test-sheet: a new PDF")
    details = parser.add_argument_group("set")
    details.add_argument("--name", metavar="TEXT", help="the company's name")
    details.add_argument("--address", metavar="LINE", action="append", help="a line of the postal address; repeat it")
    details.add_argument("--e-mail", metavar="ADDRESS", help="the address of the privacy office")
    details.add_argument(
        "--role",
        metavar="LANGUAGE=TEXT",
        action="append",
        default=[],
        help="who signs, by role: en and zh for all letters, other languages for theirs; no text takes it back",
    )
    details.add_argument("--time-zone", metavar="ZONE", help="such as Asia/Shanghai; only before the first case")
    picture = parser.add_argument_group("logo")
    picture.add_argument("--side", choices=[side.value for side in LogoSide], help="where it stands")
    picture.add_argument("--remove", action="store_true", help="letters carry no logo any more")
    sheet = parser.add_argument_group("paper and test-sheet")
    sheet.add_argument("--sheet", choices=[rule.value for rule in PaperRule], help="the paper that letters are set on")
    sheet.add_argument("--a4", metavar="ENVELOPE", help="the envelope of A4: a code, plain or own")
    sheet.add_argument("--us-letter", metavar="ENVELOPE", help="the envelope of US Letter: a code, plain or own")
    sheet.add_argument("--own-a4", metavar="L,T,W,H", help="your own window over A4, in millimetres")
    sheet.add_argument("--own-us-letter", metavar="L,T,W,H", help="your own window over US Letter, in millimetres")
    sheet.add_argument(
        "--large", action=argparse.BooleanOptionalAction, default=None, help="large type where nobody says otherwise"
    )
    sheet.add_argument("--paper", choices=[paper.value for paper in Paper], help="with test-sheet: the paper")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.file and arguments.what not in {"logo", "test-sheet"}:
        arguments.parser.error(f"{arguments.what} takes no FILE")
    if arguments.what == "test-sheet":
        if not arguments.file:
            arguments.parser.error("test-sheet needs FILE")
        require_writable(Path(arguments.file))
    if arguments.what == "logo" and not (arguments.file or arguments.side or arguments.remove):
        arguments.parser.error("logo needs FILE, --side or --remove")
    if arguments.what == "logo" and arguments.remove and (arguments.file or arguments.side):
        arguments.parser.error("--remove goes alone")
    with opened_desk(arguments, output) as desk:
        _VERBS[arguments.what](desk, arguments, output)
    return 0


def _show(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    say_office(office.look_at_office(desk), output)


def _set(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    wish = _with_roles(desk.office, arguments.role)
    wish = replace(
        wish,
        name=wish.name if arguments.name is None else arguments.name,
        postal_address=wish.postal_address if arguments.address is None else tuple(arguments.address),
        e_mail=wish.e_mail if arguments.e_mail is None else arguments.e_mail,
        time_zone=wish.time_zone if arguments.time_zone is None else arguments.time_zone,
    )
    office.change_office(desk, wish)
    say_office(office.look_at_office(desk), output)


def _with_roles(before: "Office", given: list[str]) -> "Office":
    """The office with the roles that were written; a language without a text loses the office's own words."""
    wish = before
    for word in given:
        language, equals, text = word.partition("=")
        language = language.strip()
        if not equals or not language:
            raise InputError("office_role_unreadable", value=word)
        if language in {"en", "zh", "zh-Hans"}:
            role = wish.signatory_role
            changed = Wording(text, role.zh) if language == "en" else Wording(role.en, text)
            wish = replace(wish, signatory_role=changed)
        else:
            others = tuple(role for role in wish.own_roles if role.language != language)
            wish = replace(wish, own_roles=(*others, OwnRole(language, text)))
    return wish


def _logo(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    side = LogoSide(arguments.side) if arguments.side else None
    if arguments.remove:
        office_logo.remove_logo(desk)
    elif arguments.file:
        office_logo.set_logo(desk, _content(Path(arguments.file)), side or LogoSide.LEFT)
    elif side is not None:
        office_logo.move_logo(desk, side)
    say_office(office.look_at_office(desk), output)


def _content(file: Path) -> bytes:
    """The bytes of a picture; of one that is far too large no more than shows it."""
    try:
        with file.open("rb") as stream:
            return stream.read(office_logo.MOST_MEGABYTES * 1_000_000 + 1)
    except OSError:
        raise InputError("logo_unreadable", file=str(file)) from None


def _paper(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    office_paper.set_paper(
        desk,
        office_paper.PaperChange(
            rule=PaperRule(arguments.sheet) if arguments.sheet else None,
            a4=arguments.a4,
            us_letter=arguments.us_letter,
            own_a4=_window(arguments.own_a4, Paper.A4),
            own_us_letter=_window(arguments.own_us_letter, Paper.US_LETTER),
            is_large=arguments.large,
        ),
    )
    say_office(office.look_at_office(desk), output)


def _window(text: str | None, paper: Paper) -> Window | None:
    """The window that four lengths say."""
    if text is None:
        return None
    try:
        lengths = [round(float(length) * 10) for length in text.split(",")]
    except (ValueError, OverflowError):
        raise InputError("window_unreadable", value=text) from None
    if len(lengths) != _LENGTHS:
        raise InputError("window_unreadable", value=text)
    left, top, width, height = lengths
    return Window(left, top, width, height, folds=usual_folds(paper))


def _test_sheet(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    file, paper = Path(arguments.file), Paper(arguments.paper or Paper.A4)
    office_sheet.save_trial_sheet(desk, paper, output.language, file)
    output.record({"ok": True, "file": str(file), "paper": paper.value})
    output.say(
        Wording(
            "The test sheet is in {file}. Print it at 100 %, fold it, and hold it in the envelope.",
            "试印页已存入 {file}。请按 100% 打印，折叠后装入信封比对。",
        ),
        file=str(file),
    )


_VERBS: Final[dict[str, "Callable[[Desk, argparse.Namespace, Output], None]"]] = {
    "show": _show,
    "set": _set,
    "logo": _logo,
    "paper": _paper,
    "test-sheet": _test_sheet,
}
