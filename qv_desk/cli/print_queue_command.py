"""``qv-desk print-queue``: print letters and note the day of posting."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.output import Output
from qv_desk.cli.session import opened_desk
from qv_desk.cli.written_dates import parse_day, written_day, written_moment
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, GateError, InputError
from qv_desk.services.letters import print_cups, print_letters
from qv_desk.services.words import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qv_desk.cli.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.letters.print_letters import WaitingLetter

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
  qv-desk print-queue --mark-posted QV-2026-0001 --on 2026-11-22
  qv-desk print-queue --mark-posted LETTER --carrier "RR 123 456 785 CN"
  qv-desk print-queue --posting-list posted.pdf --on 2026-11-22

what comes next:
  qv-desk close CASE
  qv-desk post CASE --came-back LETTER
"""
_DEEDS: Final = ("save", "printer", "mark_printed", "mark_posted", "posted", "cover_sheet", "posting_list")
"""What leaves no need to list what waits."""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``print-queue`` to the command line."""
    parser = commands.add_parser(
        "print-queue", help="print letters and note the day of posting", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("--letter", metavar="LETTER", help="only this letter, or the letters of this case")
    parser.add_argument("--printer", metavar="PRINTER", help="print what is not printed yet on this CUPS printer")
    parser.add_argument("--again", action="store_true", help="print also what is printed already")
    parser.add_argument("--list-printers", action="store_true", help="list the printers of CUPS; opens no desk")
    parser.add_argument("--save", metavar="DIR", help="save a copy of each PDF in a folder")
    parser.add_argument("--mark-printed", action="store_true", help="the letters came out of a printer by other means")
    parser.add_argument("--mark-posted", metavar="LETTER", action="append", default=[], help="it has left the house")
    parser.add_argument("--on", metavar="DATE", help="the day of posting; else today")
    parser.add_argument("--carrier", metavar="NUMBER", default="", help="the carrier's number of a registered letter")
    parser.add_argument("--posted", action="store_true", help="list what was posted on the day")
    parser.add_argument("--cover-sheet", metavar="FILE", help="save the cover sheet of what waits as PDF")
    parser.add_argument("--posting-list", metavar="FILE", help="save the list of what was posted on the day as PDF")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked in the order of paper: save, print, post; without a wish list the queue."""
    if arguments.list_printers:
        for printer in print_cups.cups_printers():
            output.record({"printer": printer})
            output.line(printer)
        return 0
    on = parse_day(arguments.on) if arguments.on else None
    with opened_desk(arguments, output) as desk:
        letters = print_letters.waiting(desk)
        chosen = _named(letters, arguments.letter) if arguments.letter else letters
        failure = _put_on_paper(desk, chosen, arguments, output)
        for name in arguments.mark_posted:
            for letter in _named(print_letters.waiting(desk), name):
                _post(desk, letter, on or desk.today, arguments.carrier, output)
        _show_posted(desk, on or desk.today, arguments, output)
        if not any(getattr(arguments, name) for name in _DEEDS):
            _list(desk, chosen, output)
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
        from qv_desk.services.letters import print_lists  # noqa: PLC0415

        path = Path(arguments.cover_sheet)
        _listed(print_lists.save_cover_sheet(desk, path, output.language), path, output)
    if not (arguments.printer or arguments.mark_printed):
        return None
    to_print = [letter for letter in letters if arguments.again or letter.printed_at is None]
    return _print(desk, to_print, arguments.printer, output)


def _show_posted(desk: "Desk", day: date, arguments: argparse.Namespace, output: Output) -> None:
    if arguments.posted:
        _posted(desk, day, output)
    if arguments.posting_list:
        # Lazy, measured: see ``_put_on_paper``.
        from qv_desk.services.letters import print_lists  # noqa: PLC0415

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
        output.record({"ok": True, **_facts(letter, output), "saved": str(file)})
        output.line(str(file))


def _print(desk: "Desk", letters: "Iterable[WaitingLetter]", printer: str | None, output: Output) -> DeskError | None:
    """Print one after the other and say of each how it went; returns what stopped one letter, and not the run.

    Raises:
        DeskError: the printer or the disk fails: what came out is noted, and the same command goes on with the rest.
    """
    failure: DeskError | None = None
    for letter in letters:
        job = ""
        try:
            if printer:
                job = print_cups.send_to_cups(desk, letter.letter_id, printer, stands=lambda: _stands(printer, output))
            else:
                print_letters.mark_printed(desk, letter.letter_id)
        except (AccessError, GateError, InputError) as refused:
            if refused.code == "printer_unknown":
                raise
            failure = refused
            output.record({"ok": False, **_facts(letter, output), "printed": False, "error": refused.code})
            output.say(Wording("{letter} not printed.", "{letter}未打印。"), letter=_name(letter, output))
            continue
        output.record({"ok": True, **_facts(letter, output), "printed": True, "job": job})
        output.say(
            Wording("{letter} printed ({job}).", "{letter}已打印（{job}）。")
            if job
            else Wording("{letter} printed.", "{letter}已打印。"),
            letter=_name(letter, output),
            job=job,
        )
    return failure


def _stands(printer: str, output: Output) -> None:
    output.say(
        Wording(
            "The printer {printer} does not go on. Put it right and the letter prints on; Ctrl+C ends the wait.",
            "打印机 {printer} 未继续打印。排除故障后信函会继续打印；按 Ctrl+C 停止等待。",
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
            **_facts(letter, output),
            "posted_on": on.isoformat(),
            "carrier_number": carrier_number.strip() or None,
        }
    )
    output.say(
        Wording("{letter} posted on {day}.", "{letter}已于{day}寄出。"),
        letter=_name(letter, output),
        day=output.words(written_day(on)),
    )


def _name(letter: "WaitingLetter", output: Output) -> str:
    """What a letter is called: by its case and kind, and by its number for printing staff, who know neither."""
    if not letter.reference:
        return output.words(Wording("Letter {number}", "信函 {number}")).format(number=letter.letter_id)
    kind = output.words(names.letter_kind_name(letter.kind))
    return output.words(Wording("{reference}: {kind}", "{reference}：{kind}")).format(
        reference=letter.reference, kind=kind
    )


def _posted(desk: "Desk", day: date, output: Output) -> None:
    letters = print_letters.posted_on(desk, day)
    for letter in letters:
        country = output.words(letter.country) if letter.country else None
        output.record(
            {
                "letter": letter.letter_id,
                "reference": letter.reference,
                "recipient": letter.recipient,
                "country": country,
                "envelope": letter.envelope.value,
                "carrier_number": letter.carrier_number or None,
                "posted_on": day.isoformat(),
            }
        )
        words = (letter.reference, letter.recipient, country, letter.carrier_number, letter.letter_id)
        output.line("  ".join(word for word in words if word))
    if not letters and day == desk.today:
        output.say(Wording("No letter was posted today.", "今日尚未寄出信函。"))
    elif not letters:
        output.say(Wording("No letter was posted on {day}.", "{day}没有寄出信函。"), day=output.words(written_day(day)))


def _list(desk: "Desk", letters: "Iterable[WaitingLetter]", output: Output) -> None:
    rows = []
    for letter in letters:
        output.record(_facts(letter, output))
        rows.append(
            (
                letter.reference,
                letter.recipient,
                output.words(letter.country) if letter.country else "",
                output.words(names.letter_kind_name(letter.kind)) if letter.kind else "",
                str(letter.pages),
                str(letter.enclosures or ""),
                output.words(print_letters.envelope_name(letter.envelope)),
                _due(letter, desk.today, output),
                output.words(written_moment(letter.printed_at, desk.zone)) if letter.printed_at else "",
                letter.letter_id,
            )
        )
    if not rows:
        output.say(Wording("No letter waits.", "没有待处理的信函。"))
        return
    output.table(
        (
            Wording("case", "案件"),
            Wording("to", "收件人"),
            Wording("country", "国家或地区"),
            Wording("letter", "信函"),
            Wording("pages", "页数"),
            Wording("enclosures", "附件"),
            Wording("envelope", "信封"),
            Wording("to leave by", "最迟寄出"),
            Wording("printed", "打印时间"),
            Wording("number", "编号"),
        ),
        rows,
    )


def _due(letter: "WaitingLetter", today: date, output: Output) -> str:
    """By when it has to leave; today and a day that is over are said in words."""
    if letter.due_on is None:
        return ""
    if letter.due_on < today:
        late = Wording("LATE: {day}", "已逾期：{day}")
        return output.words(late).format(day=letter.due_on.isoformat())
    return output.words(Wording("today", "今天")) if letter.due_on == today else letter.due_on.isoformat()


def _facts(letter: "WaitingLetter", output: Output) -> dict[str, object]:
    return {
        "letter": letter.letter_id,
        "reference": letter.reference,
        "kind": letter.kind,
        "language": letter.language,
        "recipient": letter.recipient,
        "country": output.words(letter.country) if letter.country else None,
        "pages": letter.pages,
        "enclosures": letter.enclosures,
        "envelope": letter.envelope.value,
        "paper": letter.paper.value,
        "issued_at": letter.issued_at.isoformat(),
        "due_on": letter.due_on.isoformat() if letter.due_on else None,
        "printed_at": letter.printed_at.isoformat() if letter.printed_at else None,
    }
