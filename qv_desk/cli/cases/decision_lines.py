"""What was decided in a case, and what a second person said to it, as ``qv-desk show`` tells it."""

from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import listed
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import decide, reopen
from qv_desk.services.words import names

if TYPE_CHECKING:
    from qv_desk.services.cases.review import CaseFile

_LINE: Final = Wording("  {right}: {outcome}", "  {right}：{outcome}")
_BEFORE: Final = Wording("  {right}, decided before: {outcome}", "  {right}（此前的决定）：{outcome}")
_CLASH: Final = Wording(
    "Two duties pull apart: {rules} ends within hours, and nobody has proved who asks. {next}",
    "两项义务相互冲突：{rules}须在数小时内完成，而身份尚未核实。{next}",
)
_ASK: Final = Wording(
    "Lay it before a supervisor: qv-desk approvals ask clash {case} --reason TEXT",
    "请提交主管：qv-desk approvals ask clash {case} --reason TEXT",
)
_AFTER_ASKING: Final = {
    ApprovalState.WAITING: Wording("It waits for a supervisor: qv-desk approvals", "等待主管处理：qv-desk approvals"),
    ApprovalState.GRANTED: Wording(
        "A supervisor has resolved it; do as it says above.", "主管已作出处理，请按上文所载办理。"
    ),
}


def decision_facts(made: Decision, file: "CaseFile") -> dict[str, object]:
    """A decision for a program."""
    return {
        "right": made.right.value,
        "outcome": made.outcome.value,
        "ground": made.ground,
        "facts": made.facts,
        "approved_by": file.user_names.get(made.approved_by, made.approved_by) or None,
    }


def reopening_facts(again: Reopening) -> dict[str, object]:
    """One time at which the case was taken up again, for a program."""
    return {
        "why": again.why.value,
        "reason": again.reason,
        "rights": [right.value for right in again.rights],
        "at": again.at.isoformat(),
        "until": again.until.isoformat() if again.until else None,
        "failed_check": again.failed_check.note if again.failed_check else None,
    }


def say_decisions(file: "CaseFile", output: Output) -> None:
    """What is decided, after what was decided and told before the case was taken up again."""
    case = file.case
    if case.decisions or case.facts_of(Reopening):
        output.line()
        output.say(Wording("Decisions", "决定"))
    for again in case.facts_of(Reopening):
        for made in again.decisions:
            _say_decision(made, _BEFORE, output)
        output.say(
            Wording("  Taken up again: {why}. {reason}", "  重新办理：{why}。{reason}"),
            why=output.words(reopen.why_name(again.why)),
            reason=again.reason,
        )
        if again.failed_check is not None:
            output.say(
                Wording(
                    "  The check that failed before is set aside: {note}", "  此前未通过的身份核验不再作数：{note}"
                ),
                note=again.failed_check.note,
            )
    for made in case.decisions:
        _say_decision(made, _LINE, output)


def _say_decision(made: Decision, line: Wording, output: Output) -> None:
    ground = decide.grounds().get(made.ground)
    outcome = output.words(names.outcome_name(f"decision.{made.outcome.value}"))
    parts = (outcome, output.words(ground.name) if ground else "", made.facts)
    output.say(
        line,
        right=output.words(names.right_name(made.right)),
        outcome=listed((part for part in parts if part), output),
    )


def say_second_person(file: "CaseFile", output: Output) -> None:
    """What a second person was asked and said, and where two duties pull apart."""
    if file.approvals:
        output.line()
        output.say(Wording("Second person", "复核"))
    for one in file.approvals:
        said = output.words(names.approval_state_name(one.state))
        who = file.user_names.get(one.decided_by, one.decided_by)
        words = " ".join(part for part in (one.note or one.reason, f"({who})" if who else "") if part)
        output.line(f"  {output.words(names.approval_name(one.kind))}: {said}. {words}".rstrip())
    if file.clashing:
        output.line()
        output.say(
            _CLASH,
            rules=listed((output.words(names.rule_name(code)) for code in file.clashing), output),
            next=output.words(_next_of_clash(file)).format(case=file.case.reference),
        )


def _next_of_clash(file: "CaseFile") -> Wording:
    """What comes next where two duties pull apart: to ask, unless a supervisor was asked already."""
    asked = [one.state for one in file.approvals if one.kind is ApprovalKind.CLOCK_CLASH]
    return _AFTER_ASKING.get(asked[-1], _ASK) if asked else _ASK
