"""A case as the command line tells it: in lines for people, in plain values for programs."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import CHINESE, Output
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import review
from qv_desk.services.cases.review import CaseFile, QueueRow, Urgency
from qv_desk.services.words import names
from qv_desk.services.words.minor_words import step_title

if TYPE_CHECKING:
    from qv_desk.domain.clocks.clock import Clock
    from qv_desk.services.frame.desk import Desk

MARKS: Final = {
    Urgency.OVERDUE: "◆",
    Urgency.TODAY: "●",
    Urgency.SOON: "◐",
    Urgency.FINE: "○",
    Urgency.PROVISIONAL: "◌",
    Urgency.PAUSED: "‖",
    Urgency.NONE: " ",
}
"""The shapes of the window; the words beside them say the same."""

_COMMANDS: Final = {
    NextStep.FREEZE_ACCOUNT: "minor {case} --frozen ACCOUNT --where SYSTEM",
    NextStep.FIND_AGE: "minor {case} --age under_age|of_age|cannot_tell --because TEXT",
    NextStep.DELETE_ACCOUNT: "minor {case} --deleted account --because TEXT",
    NextStep.LOOK_FOR_CONSENT: "minor {case} --consent found|not_found --because TEXT",
    NextStep.DELETE_REST: "minor {case} --deleted SOURCE --because TEXT, then --rest-deleted",
    NextStep.LIFT_FREEZE: "minor {case} --lift-freeze --because TEXT",
    NextStep.KEEP_FROZEN: "minor {case}",
    NextStep.SETTLE_AGE: "minor {case} --age under_age|of_age --because TEXT",
    NextStep.LOOK_INTO: (
        "complaint {case} --sort SORT, then --result upheld|partly|not_upheld --found TEXT --remedy TEXT"
    ),
    NextStep.CHECK_DEMAND: "demand {case} --verified called_back|visited|register|not_genuine --words TEXT",
    NextStep.ASSESS_DEMAND: (
        "demand {case} --lawful lawful|partly|not_lawful --reasons TEXT --telling may|must|may_not|not_yet"
    ),
    NextStep.GIVE_DATA: "demand {case} --given-how TEXT",
    NextStep.WAIT_FOR_FINDINGS: "approvals",
    NextStep.WAIT_FOR_DISCLOSURE: "approvals",
    NextStep.CHECK_IDENTITY: "verify {case} --plan",
    NextStep.WAIT_FOR_PROOF: "verify {case} --plan",
    NextStep.WEIGH_CATEGORIES: "verify {case} --weigh-categories REASON",
    NextStep.WRITE_CLOSING: "letter {case} --kind closing_no_reply",
    NextStep.DESTROY_EVIDENCE: "evidence {case} --destroy ID",
    NextStep.REFUSE_UNPROVED: (
        "decide {case} --right RIGHT --outcome refused --ground identity_not_confirmed --facts TEXT"
    ),
    NextStep.SEARCH: "search {case}",
    NextStep.DECIDE: "decide {case} --right RIGHT --outcome OUTCOME",
    NextStep.WAIT_FOR_APPROVAL: "approvals",
    NextStep.WRITE_ANSWER: "letter {case}",
    NextStep.POST_LETTER: "print-queue --letter {case} --printer PRINTER --mark-posted {case}",
    NextStep.SEND_ANEW: "post {case}",
    NextStep.CONFIRM_RECEIPT: "letter {case} --kind acknowledgement",
    NextStep.CLOSE: "close {case}",
}
_NEXT: Final = Wording("Next: {title}", "下一步：{title}")
_FIRST: Final = Wording("First: confirm by {day} that the request came in", "首先：最迟 {day} 确认收到请求")


def listed(parts: Iterable[str], output: Output) -> str:
    """Parts in a row as the language writes a list."""
    return ("、" if output.language == CHINESE else ", ").join(parts)


def command_for(step: NextStep, reference: str, rights: Sequence[Right] = ()) -> str:
    """The command that takes the next step, on the first of the open rights; empty where nothing is left to do."""
    pattern = _COMMANDS.get(step)
    if not pattern:
        return ""
    if rights:
        pattern = pattern.replace("--right RIGHT", f"--right {rights[0].value}")
    return f"qv-desk {pattern.format(case=reference)}"


def case_facts(case: Case) -> dict[str, object]:
    """What a program wants to know of a case after a change."""
    return {
        "reference": case.reference,
        "kind": case.kind.value,
        "rights": [right.value for right in case.rights],
        "status": case.status.value,
        "identity": case.identity.outcome.value,
        "searches_open": len(case.open_searches),
        "rights_undecided": [right.value for right in case.open_rights],
        "rights_unanswered": [right.value for right in case.unanswered_rights],
    }


def row_facts(row: QueueRow) -> dict[str, object]:
    """A line of the queue for a program."""
    summary = row.summary
    return {
        "reference": summary.reference,
        "person": summary.person_name,
        "kind": summary.kind.value,
        "rights": [right.value for right in summary.rights],
        "country": summary.country or None,
        "channel": summary.channel.value,
        "status": summary.status.value,
        "received_at": summary.received_at.isoformat(),
        "due_on": summary.due_on.isoformat() if summary.due_on else None,
        "due_at": summary.due_at.isoformat() if summary.due_at else None,
        "rule": summary.due_rule or None,
        "provisional": summary.provisional,
        "left": row.left.amount if row.left else None,
        "unit": row.left.unit.value if row.left else None,
        "urgency": row.urgency.value,
        "waiting": summary.waiting.value,
        "next_step": summary.next_step,
    }


def clock_facts(clock: "Clock") -> dict[str, object]:
    """A clock for a program."""
    return {
        "rule": clock.rule.code,
        "state": clock.state.value,
        "started_at": clock.started_at.isoformat() if clock.started_at else None,
        "due_on": clock.due_on.isoformat() if clock.due_on else None,
        "due_at": clock.due_at.isoformat() if clock.due_at else None,
        "extended_until": clock.extended_until.isoformat() if clock.extended_until else None,
        "provisional": clock.provisional,
        "paused_days": clock.paused_days,
        "acknowledge_by": clock.acknowledge_by.isoformat() if clock.acknowledge_by else None,
        "acknowledged_at": clock.acknowledged_at.isoformat() if clock.acknowledged_at else None,
        "source": clock.rule.citation.en,
        "confidence": clock.rule.confidence.value,
    }


def about(kind: str, rights: Iterable[str], output: Output) -> str:
    """What a case is about: its rights, or its kind where no right is named."""
    named = [output.words(names.right_name(right)) for right in rights]
    return listed(named, output) if named else output.words(names.kind_name(kind))


def acknowledgement_words(clock: "Clock", output: Output) -> str:
    """By when receipt is to be confirmed, and whether it was; empty where the rule asks for no confirmation."""
    if clock.acknowledge_by is None:
        return ""
    if clock.acknowledged_at is not None:
        words = Wording("Receipt was confirmed; the last day was {day}.", "已确认收到；最后期限为{day}。")
    elif clock.acknowledge_provisional:
        words = Wording("Confirm receipt by {day} (provisional).", "最迟于{day}确认收到（暂定）。")
    else:
        words = Wording("Confirm receipt by {day}.", "最迟于{day}确认收到。")
    return output.words(words).format(day=output.words(written_day(clock.acknowledge_by)))


def due_words(clock: "Clock", output: Output) -> str:
    """By when: a day with its weekday, or for hours the moment."""
    if clock.due_at is None or clock.due_on is None:
        return ""
    if clock.rule.period.unit is Unit.HOURS:
        return output.words(written_moment(clock.due_at, clock.zone))
    return output.words(written_day(clock.due_on))


def next_title(file: CaseFile, output: Output) -> str:
    """What to do next and by when, in one sentence."""
    if file.binding is None:
        return output.words(file.next_words.title_undated)
    return output.words(file.next_words.title).replace("{due}", due_words(file.binding, output))


def say_next(desk: "Desk", case: Case, output: Output) -> None:
    """Tell a person what comes next on a case, and with which command."""
    if output.json:
        return
    if case.is_sealed:  # a child's file: what comes next needs no look into it
        step = next_step(case)
        output.say(_NEXT, title=output.words(step_title(step)))
        output.line(f"  {command_for(step, case.reference)}")
        return
    file = review.look(desk, case.case_id)
    if file.receipt is not None and file.receipt.acknowledge_by is not None:
        output.say(_FIRST, day=output.words(written_day(file.receipt.acknowledge_by)))
        output.line(f"  {command_for(NextStep.CONFIRM_RECEIPT, case.reference)}")
    output.say(_NEXT, title=next_title(file, output))
    command = command_for(file.next, case.reference, file.case.open_rights)
    if command:
        output.line(f"  {command}")
