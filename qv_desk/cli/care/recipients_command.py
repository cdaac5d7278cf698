"""``qv-desk recipients``: who gets the company's data, and telling them in a case what was changed."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.choices import country, reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care import systems
from qv_desk.services.cases import recipient_sheet, recipients, review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Without a case: the office's list of the companies that get personal data (a supervisor keeps it; which data set goes to
whom stands in: qv-desk systems). With a case: whom to tell that data were corrected, erased or restricted, and how far
that is. A case does not close while a recipient is neither told nor excused. Posting the letter to a recipient notes
the day by itself; --sent is for other ways.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk recipients
  qv-desk recipients --add "Harbour Repairs B.V." --kind contractor --e-mail privacy@harbour.example --country NL
  qv-desk recipients QV-2026-0001
  qv-desk recipients QV-2026-0001 --prepare harbour_repairs_b_v --by 2026-12-01
  qv-desk recipients QV-2026-0001 --notice NOTICE --sent 2026-11-22 --how "by e-mail"
  qv-desk recipients QV-2026-0001 --notice NOTICE --remind
  qv-desk recipients QV-2026-0001 --notice NOTICE --reply "erased on 24 November"
  qv-desk recipients QV-2026-0001 --notice NOTICE --excuse "the company was dissolved in 2024"
  qv-desk recipients QV-2026-0001 --nobody "the order was delivered from our own stock"
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``recipients`` to the command line."""
    parser = commands.add_parser(
        "recipients", help="who gets data, and telling them", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", nargs="?", help="the case's reference")
    entry = parser.add_argument_group("the list, without a case")
    entry.add_argument("--add", metavar="NAME", help="a company that gets data")
    entry.add_argument("--change", metavar="CODE", help="the entry to change; goes with --add and its new name")
    entry.add_argument("--kind", choices=[kind.value for kind in RecipientKind], help="what it is to us")
    entry.add_argument("--contact", metavar="NAME", default="", help="whom to write to there")
    entry.add_argument("--address", metavar="LINE", action="append", default=[], help="a line of the postal address")
    entry.add_argument("--e-mail", metavar="ADDRESS", default="")
    entry.add_argument("--country", metavar="CC", type=country)
    entry.add_argument("--retired", action="store_true", help="it gets no data any longer")
    acts = parser.add_argument_group("in a case")
    acts.add_argument("--prepare", metavar="CODE", action="append", default=[], help="prepare a notice to it")
    acts.add_argument("--task", metavar="TEXT", default="", help="what they are to do; else the usual words")
    acts.add_argument("--by", metavar="DAY", help="by when they are asked to have done it")
    acts.add_argument("--notice", metavar="NOTICE", help="the notice that the following is about")
    acts.add_argument("--sent", metavar="DAY", help="they were told on that day in another way than by a letter")
    acts.add_argument("--how", metavar="WAY", default="", help="with --sent: by e-mail, by telephone, in their portal")
    acts.add_argument("--remind", action="store_true", help="they were reminded today")
    acts.add_argument("--reply", metavar="TEXT", help="what they answered")
    acts.add_argument("--excuse", metavar="WHY", help="why they cannot be told, or will not answer")
    acts.add_argument("--nobody", metavar="WHY", help="why nobody has to be told")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked; without anything to do, list."""
    settled = (arguments.sent, arguments.remind or None, arguments.reply, arguments.excuse)
    if bool(arguments.notice) != (sum(one is not None for one in settled) == 1):
        arguments.parser.error("--notice goes with one of --sent, --remind, --reply and --excuse")
    in_case = arguments.prepare or arguments.notice or arguments.nobody is not None
    if in_case and not arguments.case:
        arguments.parser.error("name the case")
    if arguments.add and (arguments.case or not arguments.kind):
        arguments.parser.error("--add needs --kind, and no case")
    with opened_desk(arguments, output) as desk:
        if arguments.add:
            _add(desk, arguments, output)
        elif arguments.case:
            case_id = review.find(desk, arguments.case)
            case = _act(desk, case_id, arguments) if in_case else None
            _list_notices(desk, case_id, output, is_answer=case is not None)
        else:
            _list(desk, output)
    return 0


def _add(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    wish = systems.RecipientWish(
        name=arguments.add,
        kind=RecipientKind(arguments.kind),
        contact=arguments.contact,
        postal_address=tuple(arguments.address),
        e_mail=arguments.e_mail,
        country=arguments.country or "",
    )
    kept = systems.keep_recipient(desk, wish, arguments.change or "", is_retired=arguments.retired)
    output.record({"ok": True, "recipient": kept.entry_id, "name": kept.name})
    output.say(
        Wording("{name} stands in the list as {code}.", "{name}已列入清单，代码为 {code}。"),
        name=kept.name,
        code=kept.entry_id,
    )


def _act(desk: "Desk", case_id: str, arguments: argparse.Namespace) -> "Case":
    by = parse_day(arguments.by) if arguments.by else None
    if arguments.prepare:
        rights = recipient_sheet.sheet(desk, case_id).rights
        words = dict.fromkeys(rights, arguments.task) if arguments.task else None
        return recipients.prepare(desk, case_id, arguments.prepare, what_to_do=words, due_on=by)
    if arguments.nobody is not None:
        return recipients.tell_nobody(desk, case_id, arguments.nobody)
    notice: str = arguments.notice
    if arguments.sent is not None:
        on = parse_day(arguments.sent)
        return recipients.mark_sent(desk, case_id, notice, how=arguments.how, on=on, chase_on=by)
    if arguments.remind:
        return recipients.chase(desk, case_id, notice)
    if arguments.reply is not None:
        return recipients.record_reply(desk, case_id, notice, arguments.reply, on=by)
    return recipients.excuse(desk, case_id, notice, arguments.excuse)


def _list(desk: "Desk", output: Output) -> None:
    rows = []
    for one in systems.recipients(desk):
        output.record(
            {
                "recipient": one.entry_id,
                "name": one.name,
                "kind": one.kind.value,
                "contact": one.contact,
                "address": list(one.postal_address),
                "e_mail": one.e_mail,
                "country": one.country,
                "is_retired": one.is_retired,
            }
        )
        state = Wording("retired", "已停用") if one.is_retired else Wording("", "")
        rows.append(
            (one.entry_id, one.name, output.words(recipients.recipient_kind_name(one.kind)), output.words(state))
        )
    if rows:
        head = (Wording("recipient", "代码"), Wording("name", "名称"), Wording("kind", "类别"), Wording("", ""))
        output.table(head, rows)
    else:
        output.say(Wording("No recipient is named yet.", "尚未登记任何接收方。"))


def _list_notices(desk: "Desk", case_id: str, output: Output, *, is_answer: bool) -> None:
    sheet = recipient_sheet.sheet(desk, case_id)
    output.record(
        {
            **({"ok": True} if is_answer else {}),
            "rights": [right.value for right in sheet.rights],
            "proposed": [one.recipient.entry_id for one in sheet.proposed],
            "unnamed": [kind.value for kind in sheet.unnamed],
            "nobody_because": sheet.nobody.because if sheet.nobody else None,
            "notices": [_record(one) for one in sheet.notices],
        }
    )
    if not sheet.rights:
        output.say(Wording("Nothing was decided that recipients have to hear of.", "尚无须告知接收方的决定。"))
    for proposed in sheet.proposed:
        output.say(
            Wording("To be told: {name} ({code}), gets {systems}", "应通知：{name}（{code}），接收 {systems}"),
            name=proposed.recipient.name,
            code=proposed.recipient.entry_id,
            systems=listed((output.words(system.name) for system in proposed.systems), output),
        )
    if sheet.unnamed:
        output.say(
            Wording(
                "The list names nobody of these kinds, which get data too: {kinds}",
                "下列类别也接收数据，但清单中未列明具体名称：{kinds}",
            ),
            kinds=listed((output.words(recipients.recipient_kind_name(kind)) for kind in sheet.unnamed), output),
        )
    if sheet.notices:
        output.table(
            (
                Wording("notice", "通知"),
                Wording("recipient", "接收方"),
                Wording("about", "事项"),
                Wording("state", "状态"),
                Wording("by", "期限"),
                Wording("answer", "答复"),
            ),
            [_row(one, output) for one in sheet.notices],
        )


def _row(notice: RecipientNotice, output: Output) -> tuple[str, ...]:
    return (
        notice.notice_id,
        notice.name,
        output.words(names.right_name(notice.right)),
        output.words(recipients.notice_state(notice)),
        output.words(written_day(notice.due_on)),
        notice.reply or notice.excused_because,
    )


def _record(notice: RecipientNotice) -> dict[str, object]:
    return {
        "notice": notice.notice_id,
        "recipient": notice.recipient,
        "name": notice.name,
        "right": notice.right.value,
        "task": notice.what_to_do,
        "due_on": notice.due_on.isoformat(),
        "sent_on": notice.sent_on.isoformat() if notice.sent_on else None,
        "remind_on": notice.chase_on.isoformat() if notice.chase_on else None,
        "reminded": len(notice.chased_on),
        "letter": notice.letter_id or None,
        "how": notice.sent_how or None,
        "reply_on": notice.reply_on.isoformat() if notice.reply_on else None,
        "reply": notice.reply or None,
        "excused_because": notice.excused_because or None,
    }
