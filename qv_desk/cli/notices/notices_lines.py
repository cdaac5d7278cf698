"""What became of a list of people to be told, as the command line says it."""

from typing import TYPE_CHECKING

from qv_desk.domain.terms.wording import Wording
from qv_desk.services.notices.merge_check import counted_words, who
from qv_desk.services.notices.merge_import import column_name, fault_words

if TYPE_CHECKING:
    from qv_desk.cli.frame.output import Output
    from qv_desk.domain.kinds.merge_line import Checked, CheckedLine
    from qv_desk.services.notices.merge_import import Understood
    from qv_desk.services.notices.merge_issue import Issued
    from qv_desk.services.notices.merge_mail import Mailed


def show_understood(understood: "Understood", output: "Output") -> None:
    """Say what each column holds, how many people were read, and which lines cannot be taken."""
    columns = tuple(zip(understood.headings, understood.columns, strict=True))
    output.record(
        {
            "columns": [{"heading": heading, "holds": column.value if column else None} for heading, column in columns],
            "doubled": [column.value for column in understood.doubled],
            "people": len(understood.people),
            "faulty": [{"line": one.line, "fault": one.fault.value} for one in understood.faulty],
        }
    )
    left_out = output.words(Wording("left out", "不采用"))
    output.table(
        (Wording("heading", "标题"), Wording("holds", "内容")),
        [(heading, output.words(column_name(column)) if column else left_out) for heading, column in columns],
    )
    for column in understood.doubled:
        output.say(
            Wording(
                "Several columns seem to hold “{what}”: say which with --column.",
                "有多列似为“{what}”：请用 --column 指明。",
            ),
            what=output.words(column_name(column)),
        )
    output.say(
        Wording("People read: {n}. Lines that cannot be taken: {faulty}.", "已读取 {n} 人；{faulty} 行无法采用。"),
        n=len(understood.people),
        faulty=len(understood.faulty),
    )
    for one in understood.faulty:
        output.say(
            Wording("Line {line}: {why}", "第 {line} 行：{why}"),
            line=one.line,
            why=output.words(fault_words(one.fault)),
        )


def show_checked(checked: "Checked", output: "Output") -> None:
    """Say how many letters are whole, what is missing how often, and what each line lacks."""
    counts = checked.counts
    output.record(
        {
            "ok": True,
            "whole": checked.whole,
            "held_back": len(checked.held_back),
            "counts": {one.finding.code: one.lines for one in counts},
        }
    )
    output.say(
        Wording("{n} letters are whole; {left} are held back.", "{n} 封信函齐备；{left} 封暂缓签发。"),
        n=checked.whole,
        left=len(checked.held_back),
    )
    if counts:
        output.table(
            (Wording("lines", "行数"), Wording("missing or noted", "缺项或提示")),
            [(str(one.lines), output.words(counted_words(one.finding))) for one in counts],
        )
    for line in checked.lines:
        _show_line(line, output)


def show_issued(issued: "Issued", output: "Output") -> None:
    """Say how many letters were issued, and what holds the others back."""
    output.record({"ok": not issued.held_back, "issued": issued.letters, "held_back": len(issued.held_back)})
    output.say(
        Wording("{n} letters are issued; they wait in the print room.", "已签发 {n} 封信函，等待打印。"),
        n=issued.letters,
    )
    for line in issued.held_back:
        _show_line(line, output)


def show_mailed(mailed: "Mailed", output: "Output") -> None:
    """Say how many drafts were saved, and which were not."""
    output.record(
        {
            "ok": not mailed.problems,
            "drafts": len(mailed.drafts),
            "by_post": mailed.by_post,
            "problems": len(mailed.problems),
        }
    )
    output.say(
        Wording(
            "{n} drafts are saved; {post} letters have no e-mail address and go by post.",
            "已保存 {n} 份草稿；{post} 封信函没有电子邮箱，须邮寄。",
        ),
        n=len(mailed.drafts),
        post=mailed.by_post,
    )
    for reference, problem in mailed.problems:
        output.failure(problem, file=reference)


def _show_line(checked: "CheckedLine", output: "Output") -> None:
    line = checked.line
    for finding in checked.findings:
        output.record(
            {
                "person": line.short_id,
                "reference": line.reference or None,
                "name": output.words(who(line)),
                "code": finding.code,
                "holds_back": finding.holds_back,
                "words": output.words(finding.words),
            }
        )
        output.say(
            Wording("{id}  {who}: {what}", "{id}  {who}：{what}"),
            id=line.reference or line.short_id,
            who=output.words(who(line)),
            what=output.words(finding.words),
        )
