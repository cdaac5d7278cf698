"""``qv-desk post``: take back a letter that has not left the house, and deal with one that came back."""

import argparse
from typing import TYPE_CHECKING, Final, TypeVar

from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.cases.letter_return import ReturnReason, returns_of
from qv_desk.domain.letters.letter_posting import carrier_number_of
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn, WithdrawalReason
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.letters import returned_mail
from qv_desk.services.letters.returned_mail import NewAddress
from qv_desk.services.post import withdraw_letter
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.domain.cases.letter_return import LetterReturned
    from qv_desk.domain.parts.correspondence import Correspondence

_ABOUT: Final = """\
The way of a case's letters. An issued letter that has not been posted can be taken back: the case, its dates and the
print room stand as if it had never been issued, and the journal says why. A letter that refuses something is taken
back by a supervisor.

A posted letter that came back is noted with the carrier's reason. The same letter then goes out anew to another
address, or stays as it is with a reason; until then the case does not close. Without options the letters are listed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk post CASE
  qv-desk post CASE --withdraw LETTER --reason wrong_address --because "the street has no such number"
  qv-desk post CASE --came-back LETTER --reason moved --on 2026-11-20
  qv-desk post CASE --send-anew LETTER --address "12 Quay Street" --address Galway --country IE
  qv-desk post CASE --leave LETTER --because "no other address; the answer went by e-mail as well"

what comes next:
  qv-desk print-queue
"""
_Reason = TypeVar("_Reason", WithdrawalReason, ReturnReason)
_REASONS: Final = tuple(dict.fromkeys([one.value for one in (*WithdrawalReason, *ReturnReason)]))


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``post`` to the command line."""
    parser = commands.add_parser("post", help="letters taken back or returned", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--withdraw", metavar="LETTER", help="take this letter back before it is posted")
    what.add_argument("--came-back", metavar="LETTER", help="this posted letter came back")
    what.add_argument("--send-anew", metavar="LETTER", help="issue the returned letter anew to another address")
    what.add_argument("--leave", metavar="LETTER", help="the returned letter does not go out anew")
    parser.add_argument("--reason", choices=_REASONS, metavar="REASON", default="other", help=", ".join(_REASONS))
    parser.add_argument("--because", metavar="TEXT", default="", help="why, in words that stay with the case")
    parser.add_argument("--on", metavar="DATE", help="the day on which it came back; else today")
    parser.add_argument("--address", metavar="LINE", action="append", default=[], help="a line of the new address")
    parser.add_argument("--country", metavar="CODE", default="", help="country of the new address, such as IE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what was asked, then list."""
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        if arguments.withdraw:
            reason = _chosen(WithdrawalReason, arguments.reason)
            withdraw_letter.withdraw(desk, case_id, arguments.withdraw, reason=reason, because=arguments.because)
        elif arguments.came_back:
            on = parse_day(arguments.on) if arguments.on else desk.today
            back = _chosen(ReturnReason, arguments.reason)
            returned_mail.note_return(desk, case_id, arguments.came_back, on=on, reason=back, note=arguments.because)
        elif arguments.send_anew:
            to = NewAddress(tuple(arguments.address), arguments.country.strip().upper())
            returned_mail.send_anew(desk, case_id, arguments.send_anew, to)
        elif arguments.leave:
            returned_mail.leave(desk, case_id, arguments.leave, arguments.because)
        _list(review.look(desk, case_id).case, output)
    return 0


def _chosen(reasons: type[_Reason], typed: str) -> _Reason:
    try:
        return reasons(typed)
    except ValueError:
        raise InputError("reason_of_another_act", known=", ".join(one.value for one in reasons)) from None


def _list(case: "Case", output: Output) -> None:
    gone, returned = case.facts_of(LetterWithdrawn), {one.letter_id: one for one in returns_of(case)}
    if not case.correspondence and not gone:
        output.say(
            Wording("{reference}: no letter was issued.", "{reference}：尚未签发信函。"), reference=case.reference
        )
    for letter in case.correspondence:
        _letter(case, letter, returned.get(letter.letter_id), output)
    for note in gone:
        output.record(
            {
                "letter": note.letter_id,
                "reference": case.reference,
                "kind": note.kind,
                "state": "withdrawn",
                "reason": note.reason.value,
                "because": note.because,
                "withdrawn_at": note.withdrawn_at.isoformat(),
            }
        )
        kind = output.words(names.letter_kind_name(note.kind))
        why = output.words(withdraw_letter.reason_name(note.reason))
        state = output.words(Wording("taken back", "已撤回"))
        output.line(f"{note.letter_id}  {kind}  {state}: {why}. {note.because}")


def _letter(case: "Case", letter: "Correspondence", back: "LetterReturned | None", output: Output) -> None:
    number = carrier_number_of(case, letter.letter_id)
    output.record(
        {
            "letter": letter.letter_id,
            "reference": case.reference,
            "kind": letter.kind,
            "state": _state(letter, back),
            "posted_on": letter.dispatched_on.isoformat() if letter.dispatched_on else None,
            "carrier_number": number or None,
            "came_back_on": back.came_back_on.isoformat() if back else None,
            "reason": back.reason.value if back else None,
            "sent_anew_as": (back.sent_anew_as or None) if back else None,
            "because": (back.left_because or back.note) if back else "",
        }
    )
    kind = output.words(names.letter_kind_name(letter.kind))
    words = [letter.letter_id, kind]
    if letter.dispatched_on is None:
        words.append(output.words(Wording("not posted yet", "尚未寄出")))
    else:
        day = output.words(written_day(letter.dispatched_on))
        words.append(output.words(Wording("posted {day}", "{day}寄出")).format(day=day))
    if number:
        words.append(number)
    if back is not None:
        day, why = output.words(written_day(back.came_back_on)), output.words(returned_mail.reason_name(back.reason))
        words.append(output.words(Wording("came back {day}: {why}", "{day}退回：{why}")).format(day=day, why=why))
        if back.sent_anew_as:
            anew = output.words(Wording("sent anew as {letter}", "已另行寄出：{letter}"))
            words.append(anew.format(letter=back.sent_anew_as))
        elif back.left_because:
            words.append(back.left_because)
    output.line("  ".join(words))


def _state(letter: "Correspondence", back: "LetterReturned | None") -> str:
    if back is not None:
        return "returned" if not back.is_settled else "returned_settled"
    if letter.dispatched_on is not None:
        return "posted"
    return "printed" if letter.printed_at is not None else "waiting"
