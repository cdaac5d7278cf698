"""A list of cases as a file: what the queue shows, for a meeting or a spreadsheet; no cell is taken for a formula."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.terms.wording import Wording
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.words import names
from qv_desk.services.words.minor_words import minor_word
from qv_desk.store.progress import Report

_LIST: Final = "list"
"""What the journal's line is about: no single case."""

_HEAD: Final = (
    Wording("Case", "案件"),
    Wording("Person", "当事人"),
    Wording("Kind", "类型"),
    Wording("Rights", "权利"),
    Wording("Country", "国家或地区"),
    Wording("Channel", "渠道"),
    Wording("Received", "收到日期"),
    Wording("Due", "期限"),
    Wording("Rule", "期限依据"),
    Wording("Provisional", "暂定"),
    Wording("Whose move", "当前"),
    Wording("Next step", "下一步"),
    Wording("Works on it", "经办人"),
    Wording("Status", "状态"),
)
_OPEN: Final = Wording("Open", "办理中")
_CLOSED: Final = Wording("Closed", "已结案")
_YES: Final = Wording("Yes", "是")


@guarded
def save_list(desk: Desk, case_ids: Sequence[str], path: Path, *, language: str, report: Report | None = None) -> int:
    """Write these cases into a CSV file outside the desk; the journal says so.

    It holds names: it is for whoever works on the cases, and is theirs to look after. Of a report about a child it
    says that there is one, not about whom.

    Args:
        desk: the open desk.
        case_ids: which cases, in the order of the file; one that is gone is left out.
        path: the file.
        language: screen language of the headings and words.
        report: told how far it is; may raise to stop.

    Returns:
        How many cases it holds.

    Raises:
        StoreError: ``copy_not_written``.
    """
    officers = desk.store.settings.display_names()
    rows = list(_rows(desk, case_ids, officers, language, report))
    content = csv_bytes([name.said_in(language) for name in _HEAD], rows)
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    desk.note("list.saved", _LIST, f"{len(rows)}: {path.name}")
    write_copy(path, content)
    return len(rows)


def _rows(
    desk: Desk, case_ids: Sequence[str], officers: dict[str, str], language: str, report: Report | None
) -> Iterator[tuple[str, ...]]:
    for done, case_id in enumerate(case_ids):
        if report is not None:
            report(done, len(case_ids))
        summary = desk.store.summaries.one(case_id)
        if summary is not None:
            yield _cells(desk, review.queue_row(desk, summary), officers, language)


def _cells(desk: Desk, row: review.QueueRow, officers: dict[str, str], language: str) -> tuple[str, ...]:
    summary = row.summary
    words = (
        minor_word("list.child") if summary.is_childs_file else summary.person_name,
        names.kind_name(summary.kind),
        "; ".join(names.right_name(right).said_in(language) for right in summary.rights),
        names.country_name(summary.country) if summary.country else "",
        names.channel_name(summary.channel),
        summary.received_at.astimezone(desk.zone).date().isoformat(),
        _due(desk, summary),
        row.rule or "",
        _YES if summary.provisional else "",
        names.waiting_name(summary.waiting),
        _next(row),
        officers.get(summary.officer, summary.officer),
        _OPEN if summary.status == "open" else _CLOSED,
    )
    return (summary.reference, *(one if isinstance(one, str) else one.said_in(language) for one in words))


def _due(desk: Desk, summary: CaseSummary) -> str:
    if summary.due_on is not None:
        return summary.due_on.isoformat()
    return "" if summary.due_at is None else summary.due_at.astimezone(desk.zone).isoformat(timespec="minutes")


def _next(row: review.QueueRow) -> Wording:
    return row.next.button or row.next.title_undated
