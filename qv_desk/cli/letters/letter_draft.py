"""A letter before it is issued, on the terminal: what it must carry and which law asks for it, fields, text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qv_desk.cli.frame.output import Output
from qv_desk.cli.letters.extension_words import extension_records, show_extensions
from qv_desk.domain.letters.letter_demand import cited
from qv_desk.domain.terms.wording import Wording

if TYPE_CHECKING:
    from qv_desk.domain.letters.letter import Gap
    from qv_desk.domain.letters.letter_demand import Demand
    from qv_desk.services.letters.letter_drafting import Draft


def show_draft(draft: "Draft", standards: Iterable[str], output: Output) -> None:
    """Show a draft whole.

    Args:
        draft: the letter as it would go out now.
        standards: the fields that took their standard sentence.
        output: where to.
    """
    taken = set(standards)
    output.record(
        {
            "ok": not draft.gaps,
            "kind": draft.letter.kind.value,
            "language": draft.letter.language,
            "paper": draft.letter.layout.paper.value,
            "positions": draft.letter.layout.positions.value,
            "large": draft.letter.layout.is_large,
            "with_english": draft.letter.english is not None,
            "wording": draft.letter.wording,
            "must_carry": [
                {
                    "code": clause.code,
                    "name": output.words(clause.name),
                    "met": clause.is_met,
                    "asked_by": [_demand_record(demand, output) for demand in clause.asked_by],
                }
                for clause in draft.clauses
            ],
            "laws": [output.words(law) for law in draft.laws],
            "gaps": [gap_record(gap, output) for gap in draft.gaps],
            "cautions": [output.words(caution) for caution in draft.cautions],
            **({"periods": extension_records(draft.extensions, output)} if draft.extensions else {}),
            "fields": [
                {
                    "name": state.field.name,
                    "label": output.words(state.field.label),
                    "open": state.is_open,
                    "value": state.value,
                    "standards": list(state.standards),
                    "standard_taken": state.field.name in taken,
                }
                for state in draft.inputs
            ],
        }
    )
    output.say(Wording("What the letter must carry", "信函必须载明"))
    for clause in draft.clauses:
        tick = "✓" if clause.is_met else "✗"
        output.line(f"  {tick} {output.words(clause.name)}  [{output.words(cited(clause.asked_by))}]")
    output.say(Wording("Under: {laws}", "适用：{laws}"), laws=", ".join(map(output.words, draft.laws)))
    for gap in draft.gaps:
        output.line()
        output.line(output.words(gap.by_law))
        output.line(f"  {output.words(gap.advice)}")
    for caution in draft.cautions:
        output.line()
        output.line(f"! {output.words(caution)}")
    show_extensions(draft.extensions, output)
    output.line()
    output.say(Wording("Fields that are yours to write (--field NAME=TEXT)", "可由您填写的字段（--field 字段名=内容）"))
    for state in draft.inputs:
        if state.is_open:
            value = "; ".join(state.value) if isinstance(state.value, tuple) else state.value
            star = "*" if state.field.name in taken else " "
            output.line(f" {star}{state.field.name}: {output.words(state.field.label)}")
            if value:
                output.line(f"    = {value}")
    if taken:
        output.say(Wording("(* the standard sentence)", "（* 为标准语句）"))
    output.line()
    output.line(draft.letter.plain_text())


def gap_record(gap: "Gap", output: Output) -> dict[str, object]:
    """One gap with whoever asks for what is missing."""
    return {
        "code": gap.code,
        "field": gap.field,
        "message": output.words(gap.by_law),
        "asked_by": [_demand_record(demand, output) for demand in gap.asked_by],
    }


def _demand_record(demand: "Demand", output: Output) -> dict[str, object]:
    """Who asks, where in the law, and whether that was read there."""
    return {
        "law": demand.law,
        "name": output.words(demand.name),
        "article": output.words(demand.article),
        "confirmed": demand.is_confirmed,
        "why_unsure": output.words(demand.unsure) if demand.unsure is not None else "",
    }
