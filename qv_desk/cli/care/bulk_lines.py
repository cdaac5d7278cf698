"""What came, or would come, of an act on many cases: how many, and what stood in the way of the others."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.bulk_run import BulkAct
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care.bulk_reasons import reasons
from qv_desk.services.care.bulk_work import BulkLine, BulkState, act_name, state_name
from qv_desk.services.words.say import said

_COUNTED: Final = Wording("{act}: {state}: {count}", "{act}：{state}：{count}")
_CASES_ONE: Final = Wording("1 case: {cases}", "1 件：{cases}")
_CASES: Final = Wording("{count} cases: {cases}", "{count} 件：{cases}")
_REHEARSED: Final = Wording(
    "This was a rehearsal; nothing was changed. Do it by the same command with --go.",
    "以上为预演，未作任何更改。在同一命令后加 --go 即可执行。",
)


def show_lines(act: BulkAct, lines: Sequence[BulkLine], output: Output) -> None:
    """Say how many can, are done, or cannot be done, and why."""
    for line in lines:
        output.record(_facts(line, output))
    counts = Counter(line.state for line in lines)
    output.record({"act": act.value, **{state.value: counts[state] for state in BulkState}})
    for state in (state for state in BulkState if counts[state]):
        output.say(
            _COUNTED, act=output.words(act_name(act)), state=output.words(state_name(state)), count=counts[state]
        )
    for reason in reasons(lines, output.language):
        output.line()
        cases = listed(reason.references, output)
        output.say(_CASES_ONE if len(reason.references) == 1 else _CASES, count=len(reason.references), cases=cases)
        output.line(f"  {reason.sentence}")
        output.line(f"  {reason.advice}")
    if counts[BulkState.CAN]:
        output.line()
        output.say(_REHEARSED)


def _facts(line: BulkLine, output: Output) -> dict[str, object]:
    words = said(line.problem, output.language) if line.problem is not None else None
    return {
        "ok": line.problem is None,
        "reference": line.reference,
        "object": line.target.object_id,
        "state": line.state.value,
        "error": line.problem.code if line.problem else None,
        "message": words.sentence if words else None,
        "advice": words.advice if words else None,
    }
