"""``qv-desk minor``: reports on children's accounts, from the freeze to the yearly audit sheet."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.choices import CHANNELS, language_tag, reference, residence
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_moment
from qv_desk.cli.kinds.child_notice_lines import notice_facts, say_notice
from qv_desk.cli.kinds.minor_deeds import DEEDS, add_deeds
from qv_desk.cli.kinds.minor_lines import outline_facts, say_outline, table_of_reports, use_facts
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import child_notices, minor_audit, minor_outline, minor_uses, review
from qv_desk.services.cases.minor_audit import SheetForm
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Reports that an account belongs to a child. Freeze first, verify second; every deed is recorded to the minute, now or
with --at. Without a word the reports are listed, without a name. “new” takes a report in. A reference alone shows how
far it is. “audit YEAR” gives the yearly sheet.

The file itself (show, view, letter, search) opens only after a second person agreed: --ask-open HOURS --because TEXT,
then approvals. Freezing and deleting do not wait for that.

The case by which a child on an incident's list is told, or its guardian, opens in the same way: its reference shows how
far it is, --ask-open asks for it.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk minor
  qv-desk minor new --reporter parent --account star2014 --name "Ann Lee" --e-mail ann@example.org --channel phone
  qv-desk minor QV-2026-0001 --frozen star2014 --where QualvisionID
  qv-desk minor QV-2026-0001 --age under_age --because "year of birth in the account"
  qv-desk minor QV-2026-0001 --deleted account --because "account and profile"
  qv-desk minor QV-2026-0001 --ask-open 4 --because "to write the answer"
  qv-desk minor audit 2026 --html sheet.html

what comes next:
  qv-desk minor CASE
"""
_USAGE: Final = """qv-desk minor
       qv-desk minor new [--reporter WHO] [--account TEXT] [--name NAME] …
       qv-desk minor CASE [--frozen ACCOUNT --where SYSTEM] [--age FINDING] [--deleted SOURCE] …
       qv-desk minor audit YEAR [--html FILE] [--csv FILE]"""
_NEW, _AUDIT = "new", "audit"
_REPORTERS: Final = tuple(reporter.value for reporter in Reporter)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``minor`` to the command line."""
    parser = commands.add_parser(
        "minor",
        help="reports on children: freeze, verify, delete, audit",
        usage=_USAGE,
        description=_ABOUT,
        epilog=_EXAMPLE,
    )
    parser.add_argument("what", nargs="?", default="", metavar="CASE | new | audit", help="a reference, or a word")
    parser.add_argument("year", nargs="?", type=int, metavar="YEAR", help="with audit: which year")
    audit = parser.add_argument_group("with audit: the yearly sheet, which names nobody")
    audit.add_argument("--html", type=Path, metavar="FILE", help="save the sheet as a page to print")
    audit.add_argument("--csv", type=Path, metavar="FILE", help="save the sheet as a table")
    new = parser.add_argument_group("with new: a report comes in")
    new.add_argument("--reporter", choices=_REPORTERS, default=Reporter.SOMEBODY_ELSE.value, help="who says so")
    new.add_argument("--account", default="", metavar="TEXT", help="by what the account is known")
    new.add_argument("--name", default="", metavar="NAME", help="who is to get the answer")
    new.add_argument("--e-mail", default="", metavar="ADDRESS", help="their e-mail address")
    new.add_argument("--phone", default="", metavar="NUMBER", help="their telephone number")
    new.add_argument("--channel", choices=CHANNELS, default=Channel.PHONE.value, help="how it came in")
    new.add_argument(
        "--country", type=residence, metavar="CC", help="where the child lives, such as CN, or with the state as US-CA"
    )
    new.add_argument("--language", type=language_tag, default="en", metavar="LANG", help="of the answer")
    new.add_argument("--stated-age", type=int, metavar="YEARS", help="the age that was named")
    new.add_argument("--discovered", metavar="WHEN", help="when the company learned of it, in office time; else now")
    new.add_argument("--said", default="", metavar="TEXT", help="what was said, in a sentence")
    add_deeds(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """List, take in, audit, show, or record a deed."""
    if (arguments.what == _AUDIT) != (arguments.year is not None):
        arguments.parser.error("audit goes with a year, such as: minor audit 2026")
    with opened_desk(arguments, output) as desk:
        if not arguments.what:
            table_of_reports(minor_outline.reports(desk), desk, output)
        elif arguments.what == _AUDIT:
            _audit(desk, arguments, output)
        elif arguments.what == _NEW:
            _new(desk, arguments, output)
        else:
            _work(desk, arguments, output)
    return 0


def _new(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    case = minor_reports.take_in(
        desk,
        NewReport(
            reporter=Reporter(arguments.reporter),
            account=arguments.account,
            correspondent=Party(arguments.name.strip(), (), arguments.e_mail, arguments.phone, arguments.country or ""),
            channel=Channel(arguments.channel),
            language=arguments.language,
            discovered_at=parse_moment(arguments.discovered, desk.zone) if arguments.discovered else desk.moment,
            stated_age=arguments.stated_age,
            said=arguments.said,
        ),
    )
    seen = minor_outline.outline(desk, case.case_id)
    output.record({"ok": True, **outline_facts(seen)})
    output.say(Wording("Case {reference} is open.", "已立案：{reference}。"), reference=case.reference)
    say_outline(seen, (), desk, output)


def _work(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    case_id = review.find(desk, reference(arguments.what))
    at = parse_moment(arguments.at, desk.zone) if arguments.at else desk.moment
    done = [deed for deed in DEEDS if deed.is_wanted(arguments)]
    for deed in done:
        deed.take(desk, case_id, arguments, at)
    told = child_notices.outline(desk, case_id)
    if told is not None:
        output.record({"ok": True, **notice_facts(told), "done": [deed.option for deed in done]})
        say_notice(told, desk, output)
        return
    seen = minor_outline.outline(desk, case_id)
    uses = minor_uses.uses_of(desk, case_id)
    told_uses = [use_facts(use) for use in uses]
    output.record({"ok": True, **outline_facts(seen), "uses": told_uses, "done": [deed.option for deed in done]})
    say_outline(seen, uses, desk, output)


def _audit(desk: "Desk", arguments: argparse.Namespace, output: Output) -> None:
    for path in (arguments.html, arguments.csv):
        if path is not None:
            require_writable(path)
    sheet = minor_audit.audit(desk, arguments.year)
    for path, form in ((arguments.html, SheetForm.HTML), (arguments.csv, SheetForm.CSV)):
        if path is not None:
            minor_audit.save(desk, arguments.year, path, form, output.language)
            output.say(Wording("Saved: {file}", "已保存：{file}"), file=str(path))
    rows = minor_audit.sheet_rows(sheet, output.language)
    for part, item, value in rows:
        output.record({"year": arguments.year, "part": part, "item": item, "value": value})
    english, chinese = minor_audit.head_of("en"), minor_audit.head_of("zh")
    output.table(tuple(Wording(en, zh) for en, zh in zip(english, chinese, strict=True)), rows)
