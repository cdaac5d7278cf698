"""``qv-desk intake``: read e-mails and open a case for each."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import say_next
from qv_desk.cli.frame.choices import REPRESENTATIVES, language_tag, parse_rights, residence
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import parse_moment
from qv_desk.cli.incoming.bulk_words import show_folders
from qv_desk.cli.incoming.kind_options import add_kind_options, kind_facts, link_earlier, require_earlier, stated_kind
from qv_desk.cli.incoming.proposal_words import case_proposed, show_proposal
from qv_desk.domain.terms.case_kind import KINDS_WITH_RIGHTS, CaseKind
from qv_desk.domain.terms.party import Representative
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, InputError
from qv_desk.services.frame import revival
from qv_desk.services.incoming import bulk_intake, read_message, register
from qv_desk.services.incoming.new_case import NewCase, new_case_from

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Read e-mails (.eml, .msg) or exports of the website's inquiry form (.csv) and open a case for each message. Every file
is read in a limited process of its own; what a message asks for is proposed with reasons. At a terminal you confirm
each case; with --yes, or where nobody sits at a terminal, the proposal is taken as it stands, with your corrections.
The original is kept with the case.

The same message twice opens one case. A message whose case file was erased is known again and opens none, unless you
say with --again that the person wrote anew.

Of a folder, cases are opened at once, without asking, and only for the messages that the desk is sure of; the others
are listed as needing a person, in the report too, and no file is moved. With --propose a folder is read and nothing is
opened. Corrections are for single files.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk intake access.eml
  qv-desk intake --yes inbox/*.eml
  qv-desk intake inquiries.csv
  qv-desk intake inbox --report inbox.csv
  qv-desk intake forwarded.eml --rights erasure,access --country DE --received 2026-11-18T09:30

what comes next:
  qv-desk show CASE
"""
_CORRECTIONS: Final = (
    "kind",
    "complaint",
    "inquiry",
    "about",
    "rights",
    "name",
    "country",
    "language",
    "received",
    "representative",
    "asked",
    "again",
)
_SAME_MESSAGE: Final = Wording(
    "{file}: this mail is registered already, as {reference}. No second case was opened.",
    "{file}：此邮件已登记为 {reference}，未重复立案。",
)
_NOT_PRIVACY: Final = Wording(
    "This does not seem to concern privacy, so no case was opened. If it does, say so: --kind inquiry.",
    "此邮件似与个人信息保护无关，未立案。如确有关，请加上 --kind inquiry。",
)
_NOT_OPENED: Final = Wording("No case was opened.", "未立案。")
_OPENED: Final = Wording("Case {reference} is open.", "已立案：{reference}。")


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``intake`` to the command line."""
    parser = commands.add_parser(
        "intake", help="read e-mails and open a case for each", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="an e-mail, a CSV export, or a folder")
    parser.add_argument("--yes", action="store_true", help="open the case as proposed and corrected, without asking")
    parser.add_argument("--propose", action="store_true", help="show the proposal only; nothing is opened")
    parser.add_argument("--report", type=Path, metavar="REPORT.csv", help="write what became of a folder's files")
    corrections = parser.add_argument_group("corrections, where the proposal is wrong")
    add_kind_options(corrections)
    corrections.add_argument("--rights", type=parse_rights, metavar="RIGHTS", help="such as access,erasure")
    corrections.add_argument("--name", metavar="NAME", help="the data subject's name")
    corrections.add_argument(
        "--country",
        type=residence,
        metavar="CC",
        help="where they live, as ISO 3166 writes it: DE, or with the state US-CA",
    )
    corrections.add_argument("--language", type=language_tag, metavar="LANG", help="their language, such as de")
    corrections.add_argument("--received", metavar="WHEN", help="when the company first had it, in office time")
    corrections.add_argument(
        "--representative", choices=REPRESENTATIVES, metavar="WHO", help="who asks: " + ", ".join(REPRESENTATIVES)
    )
    corrections.add_argument("--asked", metavar="TEXT", help="what was asked, in words fit for the letters")
    corrections.add_argument(
        "--again",
        action="store_true",
        default=None,
        help="open it although its case file was erased: the person wrote anew",
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Read each file and open its case; one that fails does not stop the others."""
    code = 0
    folders = [Path(name) for name in arguments.files if Path(name).is_dir()]
    if arguments.report and not folders:
        arguments.parser.error("--report tells of a folder; none is named")
    if folders and any(getattr(arguments, name) is not None for name in _CORRECTIONS):
        arguments.parser.error("corrections are for single files; a folder is taken in as it is proposed")
    if arguments.report:
        require_writable(arguments.report)
    with opened_desk(arguments, output) as desk:
        if folders:
            code = show_folders(
                folders, lambda folder, told: _take_in_folder(desk, folder, told, arguments), arguments.report, output
            )
        for name in arguments.files:
            if Path(name) in folders:
                continue
            try:
                code = _take_in_file(desk, Path(name), arguments, output) or code
            except DeskError as error:
                output.failure(error, file=name)
                code = code or error.exit_code
    return code


def _take_in_folder(
    desk: "Desk", folder: Path, told: bulk_intake.Progress, arguments: argparse.Namespace
) -> tuple[bulk_intake.BulkRow, ...]:
    """Open the cases that the desk is sure of, or only say what each file is."""
    if arguments.propose:
        return bulk_intake.read_folder(folder, now=desk.moment, report=told)
    return bulk_intake.take_in_folder(desk, folder, report=told)


def _take_in_file(desk: "Desk", file: Path, arguments: argparse.Namespace, output: Output) -> int:
    """Open a case for each message of a file; one that is unusable does not stop the others."""
    code = 0
    for reading in read_message.read_all(file, now=desk.moment, known=register.known_people(desk)):
        try:
            if isinstance(reading, InputError):
                raise reading
            _take_in(desk, file, reading, arguments, output)
        except DeskError as error:
            output.failure(error, file=str(file))
            code = code or error.exit_code
    return code


def _take_in(
    desk: "Desk", file: Path, reading: read_message.Reading, arguments: argparse.Namespace, output: Output
) -> None:
    """Open the case of one message, unless it is known already, is not ours, or the officer leaves it."""
    about: dict[str, object] = {"file": str(file), "confidence": reading.proposal.confidence}
    earlier = register.same_message(desk, reading.message.digest, reading.message.message_id)
    if earlier:
        output.record({"ok": True, **about, "opened": False, "reference": earlier, "reason": "same_message"})
        output.say(_SAME_MESSAGE, file=str(file), reference=earlier)
        return
    erased = revival.refusal(desk, message_id=reading.message.message_id, originals=(reading.message.digest,))
    if erased is not None and not (arguments.again or arguments.propose):
        raise erased
    require_earlier(desk, arguments)
    new_case = _corrected(new_case_from(reading, desk.moment), arguments, desk)
    about |= case_proposed(new_case)
    show_proposal(file, reading, new_case, desk.zone, output)
    if reading.proposal.kind == "not_privacy" and not (stated_kind(arguments) or arguments.rights):
        output.record({"ok": True, **about, "opened": False, "reason": "not_privacy"})
        output.say(_NOT_PRIVACY)
    elif arguments.propose or not _confirmed(arguments, output):
        output.record({"ok": True, **about, "opened": False, "reason": "not_confirmed"})
        output.say(_NOT_OPENED)
    else:
        case = link_earlier(desk, register.open_case(desk, new_case), arguments)
        output.record({"ok": True, **about, "opened": True, "reference": case.reference})
        output.say(_OPENED, reference=case.reference)
        say_next(desk, case, output)
    output.line()


def _corrected(new_case: NewCase, arguments: argparse.Namespace, desk: "Desk") -> NewCase:
    """The proposal with the officer's corrections; kind and rights follow each other where only one was said."""
    party = new_case.data_subject
    party = replace(party, name=arguments.name or party.name, country=arguments.country or party.country)
    kind, rights = new_case.kind, new_case.rights
    if arguments.rights is not None:
        rights = arguments.rights
        kind = CaseKind.RIGHTS_REQUEST if rights else CaseKind.INQUIRY
    stated = stated_kind(arguments)
    if stated is not None:
        kind = stated
        rights = rights if kind in KINDS_WITH_RIGHTS else ()
    corrected = replace(
        new_case,
        kind=kind,
        rights=rights,
        data_subject=party,
        language=arguments.language or new_case.language,
        asked=arguments.asked or new_case.asked,
        facts=kind_facts(arguments) or new_case.facts,
        again=bool(arguments.again),
        representative=(
            Representative(arguments.representative) if arguments.representative else new_case.representative
        ),
    )
    if arguments.received:
        corrected = replace(corrected, received_at=parse_moment(arguments.received, desk.zone), first_received_at=None)
    return corrected


def _confirmed(arguments: argparse.Namespace, output: Output) -> bool:
    """Whether the case is to be opened: said beforehand, or by the person at the terminal, or by a script's call."""
    if arguments.yes or output.json or sys.stdin is None or not sys.stdin.isatty():
        return True
    answer = input(output.words(Wording("Type “open” to open this case: ", "输入“open”立案：")))
    return answer.strip().lower() == "open"
