"""``qv-desk read``: what messages are, without a desk and without saving anything."""

import argparse
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Final

from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.new_files import require_writable
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.cli.incoming.bulk_words import show_folders
from qv_desk.cli.incoming.proposal_words import said_value
from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.incoming.proposal import Proposal, Reason
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.incoming.bulk_intake import BulkRow, Progress, read_folder
from qv_desk.services.incoming.read_message import Reading, read_each, usual_zone

_HELP = """\
Read e-mails (.eml, .msg), exports of the website's inquiry form (.csv) and whole folders of them, and say what each
message seems to be: kind of case, rights asked for, person, country, language, who writes for whom, when it came first,
serial numbers; each with the words that made the desk think so.

Nothing is saved and no passphrase is needed. Each file is read in a process of its own with limits on time and memory,
so a hostile mail cannot harm the desk. It is a proposal: read the message before you rely on it. No desk is open, so
moments are said in the time of Shanghai, where the office is unless somebody moved it; --json gives UTC and codes.
"""
_EXAMPLES = """\
examples:
  qv-desk read request.eml
  qv-desk read inbox/*.eml --json
  qv-desk read inquiries.csv
  qv-desk read inbox --report inbox.csv

A folder is read with the folders in it; links, pipes and devices are refused. The report names every file with what
became of it, and no file is moved or changed.

A file that cannot be read is reported in its place, the others are still read, and the command ends with 3.
"""
_FIELDS: Final = {
    "kind": Wording("Kind", "类别"),
    "rights": Wording("Right", "权利"),
    "earlier_rights": Wording("Asked before", "此前请求"),
    "representative": Wording("Writes for", "代为请求"),
    "person": Wording("Person", "当事人"),
    "country": Wording("Country", "国家或地区"),
    "language": Wording("Language", "语言"),
    "first_received_at": Wording("First receipt", "最初收到"),
    "serial_numbers": Wording("Serial number", "序列号"),
    "invoked_laws": Wording("Law", "法律"),
    "reply_reference": Wording("Our reference", "案件编号"),
    "earlier_cases": Wording("Earlier case", "以往案件"),
}
_UNSURE: Final = Wording("Not sure. Please read the message.", "把握不足，请阅读原文。")
_SUBJECT: Final = Wording("Subject", "主题")
_FROM: Final = Wording("From", "发件人")
_RECEIVED: Final = Wording("Received", "收到时间")
_ATTACHMENT: Final = Wording("Attachment", "附件")
_NOTICE: Final = Wording("Notice", "注意")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``read`` with its options and examples."""
    parser = commands.add_parser("read", description=_HELP, epilog=_EXAMPLES)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="an e-mail, a CSV export, or a folder")
    parser.add_argument("--report", type=Path, metavar="REPORT.csv", help="write what became of a folder's files")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Answer for every file in its order; the exit code is that of unusable input if one could not be read."""
    files: list[Path] = arguments.files
    folders = [file for file in files if file.is_dir()]
    if arguments.report and not folders:
        arguments.parser.error("--report tells of a folder; none is named")
    if arguments.report:
        require_writable(arguments.report)
    code = show_folders(folders, _read, arguments.report, output) if folders else DONE
    zone = usual_zone()
    for file, reading in read_each([file for file in files if file not in folders], now=datetime.now(UTC)):
        if isinstance(reading, InputError):
            code = InputError.exit_code
            output.failure(reading, file=str(file))
            continue
        output.record(_record(file, reading, output))
        _show(file, reading, zone, output)
    return code


def _read(folder: Path, report: Progress) -> tuple[BulkRow, ...]:
    return read_folder(folder, now=datetime.now(UTC), report=report)


def _record(file: Path, reading: Reading, output: Output) -> dict[str, object]:
    message, proposal = reading.message, reading.proposal
    return {
        "file": str(file),
        **({"line": reading.line} if reading.line else {}),
        "ok": True,
        "subject": message.subject,
        "from": {"name": message.sender.name, "address": message.sender.address},
        "received_at": _moment(message.received_at),
        "message_id": message.message_id,
        "attachments": _attachments(message),
        "warnings": list(message.warnings),
        "proposal": _proposed(proposal, output),
    }


def _attachments(message: IncomingMessage) -> list[dict[str, object]]:
    return [
        {"name": file.name, "size_bytes": file.size_bytes, "media_type": file.media_type, "sha256": file.sha256}
        for file in message.attachments
    ]


def _proposed(proposal: Proposal, output: Output) -> dict[str, object]:
    person = proposal.person
    return {
        "kind": proposal.kind,
        "rights": list(proposal.rights),
        "earlier_rights": list(proposal.earlier_rights),
        "language": proposal.language,
        "country": proposal.country,
        "region": proposal.region,
        "representative": proposal.representative,
        "first_received_at": _moment(proposal.first_received_at),
        "serial_numbers": list(proposal.serial_numbers),
        "invoked_laws": list(proposal.invoked_laws),
        "reply_reference": proposal.reply_reference or None,
        "person": {
            "name": person.name,
            "address_lines": list(person.address_lines),
            "e_mail": person.e_mail,
            "phone": person.phone,
        },
        "confidence": proposal.confidence,
        "reasons": [
            {
                "field": reason.field,
                "value": reason.value,
                "because": output.words(reason.because),
                "words": reason.words,
            }
            for reason in proposal.reasons
        ],
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _show(file: Path, reading: Reading, zone: tzinfo, output: Output) -> None:
    message, proposal = reading.message, reading.proposal
    output.line(f"{file}:{reading.line}" if reading.line else str(file))
    output.pairs(
        (
            (_SUBJECT, message.subject),
            (_FROM, f"{message.sender.name} <{message.sender.address}>".strip()),
            (_RECEIVED, output.words(written_moment(message.received_at, zone)) if message.received_at else ""),
            *((_ATTACHMENT, f"{one.name} ({one.media_type}, {one.size_bytes:,} B)") for one in message.attachments),
            *((_NOTICE, output.words(warning)) for warning in reading.warnings()),
            *((_FIELDS[reason.field], _reason_line(reason, zone, output)) for reason in proposal.reasons),
        )
    )
    if proposal.confidence == "unsure":
        output.say(_UNSURE)
    output.line()


def _reason_line(reason: Reason, zone: tzinfo, output: Output) -> str:
    value = said_value(reason, zone, output)
    quoted = f" “{reason.words[:80]}”" if reason.words else ""
    return f"{value}: {output.words(reason.because)}{quoted}"
