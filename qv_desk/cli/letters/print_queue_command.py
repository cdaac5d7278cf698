"""``qv-desk print-queue``: print letters and note the day of posting."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.stop_key import heard_first
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.cli.letters.print_lines import facts_of, letter_name, say_posted, say_waiting
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, GateError, InputError
from qv_desk.services.post import print_cups, print_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.post.on_its_way import WaitingLetter
    from qv_desk.services.post.print_cups import Stopped

_ABOUT: Final = """\
List the letters that wait to be printed or posted, print them on a CUPS printer, save their PDFs, and note the day on
which they left the house. The clock of a case stops on that day, when the last answer is posted.

LETTER is a letter's number, or a case's reference for all letters of that case. Printing staff see no cases: for them
it is the number alone, and saving a PDF outside the desk is an officer's.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk print-queue
  qv-desk print-queue --printer Office
  qv-desk print-queue --cover-sheet cover.pdf --printer Office
  qv-desk print-queue --save to-print/
  qv-desk print-queue --letter QV-2026-0001 --mark-printed
  qv-desk print-queue --mark-posted QV-2026-0001 --on 2026-11-22
  qv-desk print-queue --mark-posted LETTER --carrier "RR 123 456 785 CN"
  qv-desk print-queue --posting-list posted.pdf --on 2026-11-22

what comes next:
  qv-desk close CASE
  qv-desk post CASE --came-back LETTER
"""
_PRINTED_ALREADY: Final = Wording("Printed already; --again prints it once more.", "均已打印；--again 可再次打印。")
_DEEDS: Final = ("save", "printer", "mark_printed", "mark_posted", "posted", "cover_sheet", "posting_list")
"""What leaves no need to list what waits."""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``print-queue`` to the command line."""
    parser = commands.add_parser(
        "print-queue", help="print letters and note the day of posting", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("--letter", metavar="LETTER", help="only this letter, or the letters of this case")
    parser.add_argument("--printer", metavar="PRINTER", help="print what is not printed yet on this CUPS printer")
    parser.add_argument("--again", action="store_true", help="print also what is printed already, or may be")
    parser.add_argument("--list-printers", action="store_true", help="list the printers of CUPS; opens no desk")
    parser.add_argument("--save", metavar="DIR", help="save a copy of each PDF in a folder")
    parser.add_argument("--mark-printed", action="store_true", help="the letters came out of a printer by other means")
    parser.add_argument(
        "--mark-posted",
        metavar="LETTER",
        action="append",
        default=[],
        help="it has left the house: after it was printed, or by e-mail",
    )
    parser.add_argument("--on", metavar="DATE", help="the day of posting; else today")
    parser.add_argument("--carrier", metavar="NUMBER", default="", help="the carrier's number of a registered letter")
    parser.add_argument("--posted", action="store_true", help="list what was posted on the day")
    parser.add_argument("--cover-sheet", metavar="FILE", help="save the cover sheet of what waits as a new PDF")
    parser.add_argument(
        "--posting-list", metavar="FILE", help="save the list of what was posted on the day as a new PDF"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked in the order of paper: save, print, post; without a wish list the queue."""
    if arguments.list_printers:
        for printer in print_cups.cups_printers():
            output.record({"printer": printer})
            output.line(printer)
        return 0
    on = parse_day(arguments.on) if arguments.on else None
    for file in filter(None, (arguments.cover_sheet, arguments.posting_list)):
        require_writable(Path(file))
    with opened_desk(arguments, output) as desk:
        letters = print_letters.waiting(desk)
        chosen = _named(letters, arguments.letter) if arguments.letter else letters
        failure = _put_on_paper(desk, chosen, arguments, output)
        waiting = print_letters.waiting(desk) if arguments.mark_posted else ()
        posted = {letter.letter_id: letter for name in arguments.mark_posted for letter in _named(waiting, name)}
        if arguments.carrier and len(posted) > 1:
            raise InputError("carrier_number_for_several", count=len(posted))
        for letter in posted.values():
            _post(desk, letter, on or desk.today, arguments.carrier, output)
        _show_posted(desk, on or desk.today, arguments, output)
        if not any(getattr(arguments, name) for name in _DEEDS):
            say_waiting(desk, chosen, output)
        if failure is not None:
            raise failure
    return 0


def _put_on_paper(
    desk: "Desk", letters: "tuple[WaitingLetter, ...]", arguments: argparse.Namespace, output: Output
) -> DeskError | None:
    """Save, list and print as far as it is asked for; returns what kept one letter from the printer."""
    if arguments.save:
        _save(desk, letters, Path(arguments.save), output)
    if arguments.cover_sheet:
        # Lazy, measured: what sets a page costs a tenth of a second, and the queue alone is listed far more often.
        from qv_desk.services.post import print_lists  # noqa: PLC0415

        path = Path(arguments.cover_sheet)
        _listed(print_lists.save_cover_sheet(desk, path, output.language), path, output)
    if not (arguments.printer or arguments.mark_printed):
        return None
    for_paper = letters if arguments.letter else [letter for letter in letters if letter.way.is_posted]
    to_print = [letter for letter in for_paper if arguments.again or letter.printed_at is None]
    if not to_print:
        output.aside(_PRINTED_ALREADY if for_paper else Wording("No letter waits.", "没有待处理的信函。"))
    with heard_first() as stopped:
        return _print(desk, to_print, arguments.printer, output, stopped, again=arguments.again)


def _show_posted(desk: "Desk", day: date, arguments: argparse.Namespace, output: Output) -> None:
    if arguments.posted:
        say_posted(desk, day, output)
    if arguments.posting_list:
        # Lazy, measured: see ``_put_on_paper``.
        from qv_desk.services.post import print_lists  # noqa: PLC0415

        path = Path(arguments.posting_list)
        _listed(print_lists.save_posting_list(desk, day, path, output.language), path, output)


def _named(letters: "Iterable[WaitingLetter]", name: str) -> "tuple[WaitingLetter, ...]":
    """The waiting letters with this number, or of the case with this reference.

    Raises:
        InputError: none of them waits.
    """
    wanted = name.strip()
    found = tuple(
        letter
        for letter in letters
        if wanted.lower() == letter.letter_id or wanted.upper() == (letter.reference or None)
    )
    if not found:
        raise InputError("letter_not_in_queue", letter=wanted)
    return found


def _save(desk: "Desk", letters: "Iterable[WaitingLetter]", folder: Path, output: Output) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise InputError("file_not_written", file=str(folder)) from None
    for letter in letters:
        file = folder / f"{letter.reference}-{letter.kind}-{letter.letter_id}.pdf"
        print_letters.save_copy(desk, letter.letter_id, file)
        output.record({"ok": True, **facts_of(letter, output), "saved": str(file)})
        output.line(str(file))


def _print(
    desk: "Desk",
    letters: "Iterable[WaitingLetter]",
    printer: str | None,
    output: Output,
    stopped: "Stopped",
    *,
    again: bool,
) -> DeskError | None:
    """Print one after the other and say of each how it went; returns what stopped one letter, and not the run.

    Raises:
        DeskError: the printer or the disk fails, or Ctrl+C was pressed and the job was taken back: what came out is
            noted, and the same command goes on with the rest.
    """
    failure: DeskError | None = None
    for letter in letters:
        job = ""
        try:
            if printer:
                tell = partial(_stands, printer, output)
                job = print_cups.send_to_cups(
                    desk, letter.letter_id, printer, again=again, stopped=stopped, stands=tell
                )
            else:
                print_letters.mark_printed(desk, letter.letter_id)
        except (AccessError, GateError, InputError) as refused:
            if refused.code == "printer_unknown":
                raise
            failure = refused
            output.record({"ok": False, **facts_of(letter, output), "printed": False, "error": refused.code})
            output.say(Wording("{letter} not printed.", "{letter}未打印。"), letter=letter_name(letter, output))
            continue
        output.record({"ok": True, **facts_of(letter, output), "printed": True, "job": job})
        output.say(
            Wording("{letter} printed ({job}).", "{letter}已打印（{job}）。")
            if job
            else Wording("{letter} printed.", "{letter}已打印。"),
            letter=letter_name(letter, output),
            job=job,
        )
        if stopped():  # it had come out before it could be taken back
            raise KeyboardInterrupt
    return failure


def _stands(printer: str, output: Output) -> None:
    output.say(
        Wording(
            "The printer {printer} does not go on. Put it right and the letter prints on; Ctrl+C takes it back.",
            "打印机 {printer} 未继续打印。排除故障后信函会继续打印；按 Ctrl+C 撤回打印任务。",
        ),
        printer=printer,
    )


def _listed(count: int, path: Path, output: Output) -> None:
    output.record({"ok": True, "file": str(path), "letters": count})
    output.say(
        Wording(
            "Written: {file}, letters: {number}. It names people and is not encrypted.",
            "已写入：{file}，信函 {number} 封。文件含姓名且未加密。",
        ),
        file=str(path),
        number=count,
    )


def _post(desk: "Desk", letter: "WaitingLetter", on: date, carrier_number: str, output: Output) -> None:
    print_letters.mark_posted(desk, letter.letter_id, on, carrier_number)
    output.record(
        {
            "ok": True,
            **facts_of(letter, output),
            "posted_on": on.isoformat(),
            "carrier_number": carrier_number.strip() or None,
        }
    )
    output.say(
        Wording("{letter} posted on {day}.", "{letter}已于{day}寄出。")
        if letter.way.is_posted
        else Wording("{letter} sent on {day}, not by post.", "{letter}已于{day}发出（未经邮寄）。"),
        letter=letter_name(letter, output),
        day=output.words(written_day(on)),
    )
