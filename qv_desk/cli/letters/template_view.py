"""Wordings of letters as the command line shows them."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.letters.letter import SHIPPED
from qv_desk.domain.letters.template_diff import Change, Mark, ParagraphChange
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.letters.office_book import state_name

if TYPE_CHECKING:
    from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
    from qv_desk.domain.letters.office_template import OfficeTemplate
    from qv_desk.services.letters.template_faults import TemplateFault
    from qv_desk.services.templates.templates import FieldChoice, TemplateLine, TemplateView

_MARKS: Final = {Mark.SAME: "{}", Mark.ADDED: "[+{}+]", Mark.REMOVED: "[-{}-]"}
_CHANGES: Final = {
    Change.KEPT: Wording("kept", "未变"),
    Change.CHANGED: Wording("changed", "已改"),
    Change.ADDED: Wording("added", "新增"),
    Change.REMOVED: Wording("removed", "删除"),
    Change.MOVED: Wording("moved", "移动"),
}


def facts(entry: "OfficeTemplate") -> dict[str, object]:
    """One version, for programs."""
    return {
        "kind": entry.kind.value,
        "language": entry.language,
        "number": entry.number,
        "revision": entry.revision,
        "state": entry.state.value,
        "note": entry.note,
        "returned_because": entry.returned_because,
        "written_at": entry.written_at.isoformat(),
        "sent_at": entry.sent_at.isoformat() if entry.sent_at else None,
        "approved_at": entry.approved_at.isoformat() if entry.approved_at else None,
        "confirmed": list(entry.confirmed),
        "ended_at": entry.ended_at.isoformat() if entry.ended_at else None,
        "ended_because": entry.ended_because,
    }


def show_lines(lines: Sequence["TemplateLine"], output: Output, zone: tzinfo) -> None:
    """Every wording in a line."""
    rows = []
    for line in lines:
        output.record(_line_record(line))
        whose = Wording("shipped", "自带")
        if line.number != SHIPPED and line.approved_at is not None:
            at = written_moment(line.approved_at, zone)
            used = Wording("", "") if line.is_used else Wording("; not used", "；未采用")
            whose = Wording(f"no. {line.number}, {at.en}{used.en}", f"第 {line.number} 版，{at.zh}{used.zh}")
        draft = f"{output.words(state_name(line.draft))}, {line.draft_by}" if line.draft else ""
        rows.append((line.kind.value, line.language, output.words(line.kind_name), output.words(whose), draft))
    if not lines:
        output.say(Wording("The office has worded nothing itself.", "本办公室尚无自拟文本。"))
        return
    output.table(
        (
            Wording("kind", "代码"),
            Wording("language", "语言"),
            Wording("letter", "函件"),
            Wording("wording", "文本"),
            Wording("in work", "起草中"),
        ),
        rows,
    )


def _line_record(line: "TemplateLine") -> dict[str, object]:
    return {
        "kind": line.kind.value,
        "language": line.language,
        "number": line.number,
        "used": line.is_used,
        "approved_by": line.approved_by,
        "approved_at": line.approved_at.isoformat() if line.approved_at else None,
        "shipped_has_changed": line.shipped_has_changed,
        "draft": line.draft.value if line.draft else None,
        "draft_by": line.draft_by,
    }


def show_wording(view: "TemplateView", template: "LetterTemplate", output: Output) -> None:
    """One wording block by block, and what the letter must carry."""
    output.record(_wording_record(view, template, output))
    for caution in view.cautions:
        output.line(f"! {output.words(caution)}")
    output.line(template.title)
    for number, block in enumerate(template.blocks, start=1):
        output.line()
        output.line(f"{number:>3}. [{', '.join(filter(None, _settings(block, output)))}]")
        for line in block.text.splitlines():
            output.line(f"     {line}")
    output.line()
    output.say(Wording("What the letter must carry", "函件必须载明"))
    for clause in view.clauses:
        if clause.part:
            output.line(f"  {clause.code}: {output.words(clause.name)} ({output.words(clause.source)})")
    _say_in_work(view, output)


def _say_in_work(view: "TemplateView", output: Output) -> None:
    """How far the draft is, with the revision by which it is approved, and why it was written."""
    if view.draft is None:
        return
    output.line()
    output.say(
        Wording(
            "In work: no. {number}, revision {revision}, {state}",
            "起草中：第 {number} 版，修订 {revision}，{state}",
        ),
        number=view.draft.number,
        revision=view.draft.revision,
        state=output.words(state_name(view.draft.state)),
    )
    if view.draft.note:
        output.say(Wording("  Why: {note}", "  说明：{note}"), note=view.draft.note)


def _settings(block: "TemplateBlock", output: Output) -> tuple[str, ...]:
    when = output.words(Wording("when {}", "有 {} 时")).format(block.when) if block.when else ""
    unless = output.words(Wording("unless {}", "无 {} 时")).format(block.unless) if block.unless else ""
    return block.kind.value, block.part, when, unless


def _setting_record(block: "TemplateBlock") -> dict[str, object]:
    return {"kind": block.kind.value, "part": block.part, "when": block.when, "unless": block.unless}


def _wording_record(view: "TemplateView", template: "LetterTemplate", output: Output) -> dict[str, object]:
    return {
        "kind": view.kind.value,
        "language": view.language,
        "number": view.number,
        "draft": facts(view.draft) if view.draft is not None else None,
        "to_confirm": [clause.code for clause in view.to_confirm],
        "cautions": [output.words(caution) for caution in view.cautions],
        "title": template.title,
        "blocks": [{**_setting_record(one), "text": one.text} for one in template.blocks],
        "must_carry": [
            {
                "code": clause.code,
                "name": output.words(clause.name),
                "part": clause.part,
                "fields": list(clause.fields),
                "source": output.words(clause.source),
                "laws": sorted(demand.law for demand in clause.asked_by),
            }
            for clause in view.clauses
        ],
    }


def show_fields(fields: Sequence["FieldChoice"], output: Output) -> None:
    """What can be placed."""
    rows = []
    for one in fields:
        output.record(
            {
                "name": one.name,
                "label": output.words(one.label),
                "hint": output.words(one.hint),
                "author": one.author.value if one.author else "frame",
                "value": one.value.value if one.value else "line",
                "needed": one.is_needed,
                "sample": one.sample,
                "columns": [{"name": column.name, "label": output.words(column.label)} for column in one.columns],
            }
        )
        needed = Wording("always", "必有") if one.is_needed else Wording("sometimes", "可能为空")
        rows.append((f"{{{{ {one.name} }}}}", output.words(one.label), output.words(needed), one.sample[:40]))
        for column in one.columns:  # placed within a table of these rows
            within = output.words(Wording("in its table", "用于其表格"))
            rows.append((f"  {{{{ {column.name} }}}}", output.words(column.label), within, column.sample[:40]))
    output.table(
        (Wording("place", "写法"), Wording("field", "栏目"), Wording("filled", "填写"), Wording("sample", "示例")),
        [tuple(" ".join(cell.split()) for cell in row) for row in rows],
    )


def show_faults(faults: Sequence["TemplateFault"], output: Output) -> None:
    """Everything that is wrong, with what to do about it."""
    output.record(
        {
            "ok": not faults,
            "faults": [
                {
                    "code": fault.code,
                    "block": None if fault.block is None else fault.block + 1,
                    "clause": fault.clause or None,
                    "message": output.words(fault.wording),
                    "advice": output.words(fault.advice),
                }
                for fault in faults
            ],
        }
    )
    if not faults:
        output.say(Wording("Nothing is wrong with it: it can be sent for approval.", "没有问题，可以提交审批。"))
    for fault in faults:
        where = "" if fault.block is None else f"{fault.block + 1}. "
        output.line(f"✗ {where}{output.words(fault.wording)}")
        output.line(f"  {output.words(fault.advice)}")


def show_difference(view: "TemplateView", changes: Sequence[ParagraphChange], output: Output) -> None:
    """What differs; what was taken out stands in ``[- -]``, what was put in in ``[+ +]``."""
    for one in changes:
        output.record(
            {
                "change": one.change.value,
                "title": one.is_title,
                "before": None if one.before is None else one.before + 1,
                "after": None if one.after is None else one.after + 1,
                "setting_changed": one.setting_changed,
                "setting_before": None if one.former is None else _setting_record(one.former),
                "setting_after": None if one.later is None else _setting_record(one.later),
                "pieces": [{"mark": piece.mark.value, "text": piece.text} for piece in one.pieces],
            }
        )
        if one.change is not Change.KEPT:
            where = "" if one.is_title else f"{(one.after if one.after is not None else one.before or 0) + 1}. "
            output.line(f"{where}{output.words(_CHANGES[one.change])}")
            if one.former is not None and one.later is not None and one.setting_changed:
                settings = (", ".join(filter(None, _settings(block, output))) for block in (one.former, one.later))
                output.line(f"    [{'] → ['.join(settings)}]")
            text = "".join(_MARKS[piece.mark].format(piece.text) for piece in one.pieces)
            for line in text.splitlines():
                output.line(f"    {line}")
    if all(one.change is Change.KEPT for one in changes):
        output.say(Wording("They say the same.", "两者相同。"))
    _say_in_work(view, output)
    if view.to_confirm:
        output.line()
        output.say(
            Wording(
                "Whoever approves it confirms each of these, whose words have changed:",
                "以下内容的措辞已改动，审批人须逐项确认：",
            )
        )
        for clause in view.to_confirm:
            output.line(f"  --confirm {clause.code}   {output.words(clause.name)}")


def show_history(view: "TemplateView", output: Output, zone: tzinfo) -> None:
    """Every version, the newest first."""
    names = view.names
    rows = []
    for one in view.history:
        writers = [names[writer] for writer in one.writers]
        approver = names.get(one.approved_by, "")
        output.record({**facts(one), "writers": writers, "approved_by": approver or None})
        approved = f"{approver}, {output.words(written_moment(one.approved_at, zone))}" if one.approved_at else ""
        rows.append((str(one.number), output.words(state_name(one.state)), ", ".join(writers), approved, one.note))
    if not rows:
        output.say(Wording("Only the shipped wording is there.", "只有自带文本。"))
        return
    output.table(
        (
            Wording("no.", "版本"),
            Wording("state", "状态"),
            Wording("written by", "起草人"),
            Wording("approved by", "批准人"),
            Wording("why", "说明"),
        ),
        rows,
    )
