"""``qv-desk mailing``: tell everybody with an open case of a major change of the privacy policy, once each."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_day, written_day
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.notices import policy_mailing
from qv_desk.services.words.incident_words import notice_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
When the privacy policy changes in a major way, everybody with an open case is told, once, however many cases they have.
“start” makes the list, of the newest major version that was brought in (qv-desk policy add), with its day and its
changes where you do not say others; stopped, it is gone on with by the same command. Whoever has the same name as
somebody else and no detail in common is listed with a word on it: look whether it is one person, and excuse one line.
Somebody whose letter (kind policy_change_notice) was posted is told; whoever was told in another way is entered.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk mailing
  qv-desk mailing start --changes "Data are also kept in Singapore." --in-force 2027-01-01
      --where "qualvision.cn/privacy"
  qv-desk mailing show 2027-01-01
  qv-desk mailing told 2027-01-01 --case QV-2026-0004 --how "by e-mail" --on 2027-01-05
  qv-desk mailing excuse 2027-01-01 --case QV-2026-0009 --how "same person as QV-2026-0004"

what comes next:
  qv-desk notices --help      people from a file, the gaps of all letters, and issuing them
  qv-desk letter CASE --kind policy_change_notice --language LANG
"""


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``mailing`` to the command line."""
    parser = commands.add_parser("mailing", help="tell of a new privacy policy", description=_ABOUT, epilog=_EXAMPLE)
    parser.add_argument("what", nargs="?", default="list", choices=list(_VERBS), help="what to do")
    parser.add_argument(
        "version", nargs="?", metavar="VERSION", help="the policy's version; with start, the one proposed"
    )
    parser.add_argument(
        "--changes",
        metavar="TEXT",
        default="",
        help="with start: what changes, in words for the letter; else as brought in",
    )
    parser.add_argument("--in-force", metavar="DAY", help="with start: from when; else as brought in, or today")
    parser.add_argument("--where", metavar="TEXT", default="", help="with start: where the policy can be read")
    parser.add_argument("--case", metavar="CASE", help="whose line, by the reference that stands in it")
    parser.add_argument("--how", metavar="TEXT", default="", help="how they were told, or why they need not be")
    parser.add_argument("--on", metavar="DAY", help="on which day; today if not said")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Do what is asked."""
    if arguments.what not in {"list", "start"} and not arguments.version:
        arguments.parser.error(f"{arguments.what} needs the version")
    if arguments.what in {"told", "excuse"} and not arguments.case:
        arguments.parser.error(f"{arguments.what} needs --case")
    with opened_desk(arguments, output) as desk:
        _VERBS[arguments.what](desk, arguments, output)
    return 0


def _list(desk: "Desk", _: argparse.Namespace, output: Output) -> None:
    rows = []
    for mailing in policy_mailing.mailings(desk):
        file = policy_mailing.look_at_mailing(desk, mailing.entry_id)
        output.record(_facts(file))
        rows.append(
            (
                mailing.version,
                output.words(written_day(mailing.in_force_on)),
                f"{len(file.notices) - file.to_tell}/{len(file.notices)}",
            )
        )
    if not rows:
        output.say(Wording("No change of the policy has been told yet.", "尚未告知过政策变更。"))
        return
    output.table((Wording("version", "版本"), Wording("in force", "生效"), Wording("settled", "已处理")), rows)


def _start(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    proposed = policy_mailing.proposed(desk)
    is_it = arguments.version in {None, proposed.version}
    day = proposed.in_force_on if is_it else desk.today
    with progress_line(output, Wording("Listing whom to tell", "正在列出须告知的人员")) as report:
        mailing = policy_mailing.start_mailing(
            desk,
            version=arguments.version or proposed.version,
            changes=arguments.changes or (proposed.changes if is_it else ""),
            in_force_on=parse_day(arguments.in_force) if arguments.in_force else day,
            where=arguments.where,
            report=report,
        )
    _shown(desk, mailing, output)


def _show(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _shown(desk, policy_mailing.mailing_of(desk, arguments.version), output)


def _told(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    on = parse_day(arguments.on) if arguments.on else desk.today
    notice = _line(desk, arguments)
    _settled(policy_mailing.mark_noticed(desk, notice.entry_id, on=on, words=arguments.how), output)


def _excuse(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    _settled(policy_mailing.excuse(desk, _line(desk, arguments).entry_id, why=arguments.how), output)


_VERBS: Final["dict[str, Callable[[Desk, argparse.Namespace, Output], None]]"] = {
    "list": _list,
    "start": _start,
    "show": _show,
    "told": _told,
    "excuse": _excuse,
}


def _line(desk: "Desk", arguments: argparse.Namespace) -> PolicyNotice:
    mailing = policy_mailing.mailing_of(desk, arguments.version)
    reference = arguments.case.strip().upper()
    notices = policy_mailing.look_at_mailing(desk, mailing.entry_id).notices
    found = [notice for notice in notices if notice.reference == reference]
    if len(found) != 1:
        raise InputError("mailing_person_not_named", count=len(found))
    return found[0]


def _shown(desk: "Desk", mailing: PolicyMailing, output: Output) -> None:
    file = policy_mailing.look_at_mailing(desk, mailing.entry_id)
    output.record({"ok": True, **_facts(file)})
    output.say(
        Wording("Version {version}: {n} people, {left} to be told.", "版本 {version}：{n} 人，待告知 {left} 人。"),
        version=mailing.version,
        n=len(file.notices),
        left=file.to_tell,
    )
    if mailing.purged_at is not None:
        output.say(
            Wording("The list was purged on {day}; {n} stood on it.", "名单已于 {day} 清除，原有 {n} 人。"),
            day=output.words(written_day(mailing.purged_at.astimezone(desk.zone).date())),
            n=mailing.people_purged,
        )
    rows = []
    for notice in file.notices:
        output.record(_notice_facts(notice))
        rows.append(
            (
                notice.reference,
                notice.name,
                output.words(notice_word(notice.state)),
                output.words(written_day(notice.told_on)) if notice.told_on else "",
                notice.words,
                notice.same_name_as,
            )
        )
    if rows:
        output.table(
            (
                Wording("case", "编号"),
                Wording("name", "姓名"),
                Wording("state", "状态"),
                Wording("on", "日期"),
                Wording("how", "方式"),
                Wording("same name as", "同名"),
            ),
            rows,
        )


def _facts(file: policy_mailing.MailingFile) -> dict[str, object]:
    mailing = file.mailing
    return {
        "version": mailing.version,
        "in_force_on": mailing.in_force_on.isoformat(),
        "listed": mailing.listed,
        "purged_at": mailing.purged_at.isoformat() if mailing.purged_at is not None else None,
        "people_purged": mailing.people_purged,
        "people": len(file.notices),
        "to_tell": file.to_tell,
    }


def _notice_facts(notice: PolicyNotice) -> dict[str, object]:
    return {
        "reference": notice.reference,
        "name": notice.name or None,
        "state": notice.state,
        "told_on": notice.told_on.isoformat() if notice.told_on else None,
        "how": notice.words or None,
        "same_name_as": notice.same_name_as or None,
    }


def _settled(notice: PolicyNotice, output: Output) -> None:
    output.record({"ok": True, **_notice_facts(notice)})
    output.say(
        Wording("{reference}: {state}.", "{reference}：{state}。"),
        reference=notice.reference,
        state=output.words(notice_word(notice.state)),
    )
