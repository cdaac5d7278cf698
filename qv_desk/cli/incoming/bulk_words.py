"""What became of the files of a folder, for people, for programs, and as a report to keep."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from qv_desk.cli.cases.case_words import about
from qv_desk.cli.frame.exit_codes import DONE
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.progress_line import progress_line
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.incoming.bulk_intake import BulkOutcome, BulkRow, Progress, outcome_name, why_of, write_report

_READING: Final = Wording("Reading", "读取中")
_FILE: Final = Wording("File", "文件")
_OUTCOME: Final = Wording("Outcome", "结果")
_ABOUT: Final = Wording("About", "事项")
_PERSON: Final = Wording("Person", "当事人")
_NAMED: Final = Wording("{name}: {value}", "{name}：{value}")
_REPORT: Final = Wording(
    "The report is in {file}. It names people: keep it where only the office reads it.",
    "报告已写入 {file}。其中含有个人信息，请存放在仅本办公室可读的位置。",
)
_Work = Callable[[Path, Progress], tuple[BulkRow, ...]]


def show_folders(folders: Sequence[Path], work: _Work, report: Path | None, output: Output) -> int:
    """Do some work on each folder, say what became of every file, and write the report if one is wanted.

    Returns:
        The exit code: of unusable input if a file could not be read.

    Raises:
        InputError: a folder cannot be read at once.
        StoreError: the report cannot be written.
    """
    rows: list[BulkRow] = []
    for folder in folders:
        with progress_line(output, _READING) as told:
            rows += work(folder, told)
    _show(rows, output)
    if report is not None:
        write_report(report, rows, output.language)
        output.say(_REPORT, file=str(report))
    return InputError.exit_code if any(row.outcome is BulkOutcome.REFUSED for row in rows) else DONE


def _show(rows: Sequence[BulkRow], output: Output) -> None:
    for row in rows:
        output.record(_record(row))
    if output.json:
        return
    cells = [
        (
            f"{row.file}:{row.line}" if row.line else row.file,
            output.words(outcome_name(row.outcome)) + (f" {row.reference}" if row.reference else ""),
            about(row.kind, row.rights, output) if row.kind else "",
            row.name,
        )
        for row in rows
    ]
    output.table((_FILE, _OUTCOME, _ABOUT, _PERSON), cells)
    output.line()
    for row in rows:
        why = why_of(row, output.language)
        if why:
            output.say(_NAMED, name=row.file, value=why)
    for outcome, count in Counter(row.outcome for row in rows).items():
        output.say(_NAMED, name=output.words(outcome_name(outcome)), value=count)


def _record(row: BulkRow) -> dict[str, object]:
    return {
        "ok": row.problem is None,
        "file": row.file,
        "line": row.line or None,
        "outcome": row.outcome.value,
        "reference": row.reference or None,
        "error": row.problem.code if row.problem else None,
        "why": row.why or None,
        "kind": row.kind or None,
        "rights": list(row.rights),
        "name": row.name,
        "country": row.country or None,
        "language": row.language or None,
        "first_received_at": row.first_received_at.isoformat() if row.first_received_at else None,
    }
