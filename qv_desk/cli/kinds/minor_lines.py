"""A report on a child as the command line tells it: figures and minutes, no word about the child."""

from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import command_for, listed
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.words.minor_words import hours_and_minutes, minor_word, threshold_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from qv_desk.domain.minors.minor_register import MinorUse
    from qv_desk.services.cases.minor_outline import MinorLine, Outline
    from qv_desk.services.frame.desk import Desk

_FACTS: Final = (
    ("discovered", Wording("Discovered", "发现")),
    ("frozen", Wording("Frozen", "冻结")),
    ("age", Wording("Age", "年龄")),
    ("account_deleted", Wording("Account deleted", "删除账号")),
    ("consent", Wording("Guardian's consent", "监护人同意")),
    ("rest_deleted", Wording("Rest deleted", "删除其余信息")),
    ("guardian", Wording("Guardian", "监护人")),
    ("wishes", Wording("Wishes of the guardian", "监护人的要求")),
    ("file", Wording("File", "案卷")),
)


def outline_facts(seen: "Outline") -> dict[str, object]:
    """A report for a program."""
    report = seen.report
    return {
        "reference": seen.reference,
        "next_step": seen.next.value,
        "threshold": seen.threshold.age,
        "threshold_assumed": seen.threshold.is_assumed,
        "discovered_at": report.discovered_at.isoformat(),
        "frozen_at": _iso(report.freeze.at if report.freeze else None),
        "finding": report.finding.finding.value if report.finding else None,
        "account_deleted_at": _iso(report.account_deleted_at),
        "consent_found": report.consent.is_found if report.consent else None,
        "rest_deleted_at": _iso(report.rest_done_at),
        "kept_at": _iso(report.kept.at if report.kept else None),
        "guardian": report.authority.proof.value if report.authority else None,
        "wishes": [asked.wish.value for asked in report.wishes],
        "to_delete": list(seen.found_in),
        "opened_until": _iso(seen.opened_until),
        "asked_to_open": seen.asked is not None,
    }


def use_facts(use: "MinorUse") -> dict[str, object]:
    """One line of the log of uses, for a program."""
    return {
        "at": use.at.isoformat(),
        "use": use.kind.value,
        "ground": use.ground.value,
        "because": use.basis,
        "by": use.used_by,
    }


def say_outline(seen: "Outline", uses: "Sequence[MinorUse]", desk: "Desk", output: Output) -> None:
    """Tell a person how far a report is, who used the data on which ground, and what comes next."""
    told = _told(seen, desk, output)
    for code, name in _FACTS:
        if told[code]:
            output.line(f"  {output.words(name)}: {told[code]}")
    for use in uses:
        words = (
            output.words(written_moment(use.at, desk.zone)),
            seen.user_names.get(use.used_by, use.used_by),
            output.words(minor_word(f"use.{use.kind.value}")),
            output.words(minor_word(f"ground.{use.ground.value}")),
            use.basis,
        )
        output.say(Wording("  Use: {what}", "  使用记录: {what}"), what=listed(words, output))
    output.say(Wording("Next: {title}", "下一步：{title}"), title=output.words(seen.next_words.title_undated))
    command = command_for(seen.next, seen.reference)
    if command:
        output.line(f"  {command}")


def table_of_reports(lines: "Sequence[MinorLine]", desk: "Desk", output: Output) -> None:
    """Every report, the newest first."""
    rows = []
    for line in lines:
        record = line.record
        output.record(
            {
                "reference": record.reference,
                "discovered_at": record.at.isoformat(),
                "finding": record.finding.value if record.finding else None,
                "next_step": line.next.value if line.next else None,
                "elapsed": hours_and_minutes(line.elapsed),
                "running": line.is_running,
            }
        )
        finding = minor_word(f"finding.{record.finding.value if record.finding else 'open'}")
        rows.append(
            (
                record.reference,
                output.words(written_moment(record.at, desk.zone)),
                hours_and_minutes(line.elapsed),
                output.words(finding),
                output.words(line.next_words.title_undated) if line.next_words else "",
            )
        )
    if not rows:
        output.say(Wording("No child's account has been reported.", "没有未成年人账号举报。"))
        return
    output.table(
        (
            Wording("case", "案件"),
            Wording("discovered", "发现"),
            Wording("hours:minutes", "时:分"),
            Wording("age", "年龄"),
            Wording("next", "下一步"),
        ),
        rows,
    )


def _told(seen: "Outline", desk: "Desk", output: Output) -> dict[str, str]:
    report = seen.report
    finding = minor_word(f"finding.{report.finding.finding.value if report.finding else 'open'}")
    return {
        "discovered": _written(report.discovered_at, desk, output),
        "frozen": _written(report.freeze.at if report.freeze else None, desk, output),
        "age": f"{output.words(finding)}  ·  {output.words(threshold_words(seen.threshold))}",
        "account_deleted": _written(report.account_deleted_at, desk, output),
        "consent": _consent(report, output),
        "rest_deleted": _written(report.rest_done_at, desk, output),
        "guardian": _guardian(report, output),
        "wishes": listed((output.words(minor_word(f"wish.{one.wish.value}")) for one in report.wishes), output),
        "file": _file(seen, desk, output),
    }


def _guardian(report: MinorReport, output: Output) -> str:
    shown = report.authority
    return (
        ""
        if shown is None
        else listed(filter(None, (output.words(minor_word(f"proof.{shown.proof.value}")), shown.note)), output)
    )


def _consent(report: MinorReport, output: Output) -> str:
    if report.consent is None:
        return ""
    return output.words(minor_word("consent.found" if report.consent.is_found else "consent.not_found"))


def _file(seen: "Outline", desk: "Desk", output: Output) -> str:
    if not seen.is_sealed:
        return ""
    return lock_words(seen.opened_until, desk, output, is_asked=seen.asked is not None)


def lock_words(opened_until: "datetime | None", desk: "Desk", output: Output, *, is_asked: bool) -> str:
    """Whether a child's file is open to the person at the desk, asked for, or closed."""
    if opened_until is not None:
        until = output.words(written_moment(opened_until, desk.zone))
        return output.words(Wording("open for you until {until}", "已获准打开，至{until}")).format(until=until)
    if is_asked:
        return output.words(Wording("asked for, waits for a second person", "已申请，待第二人同意"))
    return output.words(
        Wording("closed; --ask-open HOURS --because TEXT", "未打开；申请：--ask-open 小时 --because 理由")
    )


def _written(at: "datetime | None", desk: "Desk", output: Output) -> str:
    return "" if at is None else output.words(written_moment(at, desk.zone))


def _iso(at: "datetime | None") -> str | None:
    return None if at is None else at.isoformat()
