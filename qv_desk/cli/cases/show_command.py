"""``qv-desk show``: one case, what comes next, by when, and why."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import (
    MARKS,
    about,
    acknowledgement_words,
    case_facts,
    clock_facts,
    command_for,
    due_words,
    listed,
    next_title,
)
from qv_desk.cli.cases.decision_lines import decision_facts, reopening_facts, say_decisions, say_second_person
from qv_desk.cli.cases.law_words import law_facts, law_words
from qv_desk.cli.cases.standing_words import standing_facts, standing_pairs
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_day, written_moment
from qv_desk.domain.clocks.clock import WITHOUT_DELAY, running_for
from qv_desk.domain.clocks.period import DayMark
from qv_desk.domain.decisions.reopening import Reopening
from qv_desk.domain.terms.wording import Wording
from qv_desk.domain.whole.progress import Step
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.words import names

if TYPE_CHECKING:
    from datetime import datetime

    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.clocks.clock import Clock
    from qv_desk.services.cases.review import CaseFile
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Show one case: who asks for what, what comes next with the duty it serves, every clock that runs on it, the letters and
the documents. With --why each clock shows its working, day by day.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk show QV-2026-0001
  qv-desk show QV-2026-0001 --why policy_inquiry
  qv-desk show QV-2026-0001 --json
"""
_DAY_MARKS: Final = {
    DayMark.START: "·",
    DayMark.COUNTED: "+",
    DayMark.DAY_OFF: "–",
    DayMark.MAKE_UP: "⊕",
    DayMark.PAUSED: "‖",
    DayMark.LAST: "●",
    DayMark.ROLLED: "●",
}
_VERSION: Final = Wording("version of {day}", "{day} 版")
_STEPS: Final = {
    Step.FREEZE: Wording("Freeze", "冻结"),
    Step.AGE: Wording("Age", "年龄"),
    Step.DELETE: Wording("Delete", "删除"),
    Step.RECEIVED: Wording("Received", "收到"),
    Step.IDENTITY: Wording("Identity", "身份"),
    Step.SEARCH: Wording("Search", "查找"),
    Step.DECIDE: Wording("Decide", "决定"),
    Step.ANSWER: Wording("Answer", "答复"),
    Step.CLOSE: Wording("Close", "结案"),
}


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``show`` to the command line."""
    parser = commands.add_parser(
        "show", help="show one case: what is next, by when, and why", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument(
        "--why",
        metavar="RULE",
        help="show the working of this rule's clock, day by day",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Print the case."""
    with opened_desk(arguments, output) as desk:
        file = review.look(desk, review.find(desk, arguments.case))
        if output.json:
            output.record(_facts(file, output))
        else:
            if arguments.why and arguments.why not in {clock.rule.code for clock in file.clocks}:
                known = ", ".join(clock.rule.code for clock in file.clocks)
                raise InputError("rule_not_in_case", rule=arguments.why, known=known)
            _head(file, desk, output)
            _clocks(file, arguments.why, desk.moment, output)
            _steps(file, output)
            say_decisions(file, output)
            say_second_person(file, output)
            _papers(file, desk, output)
    return 0


def _facts(file: "CaseFile", output: Output) -> dict[str, object]:
    case = file.case
    party = case.data_subject
    return {
        **case_facts(case),
        "person": {
            "name": party.name,
            "postal_address": list(party.postal_address),
            "e_mail": party.e_mail,
            "phone": party.phone,
            "country": party.country or None,
        },
        "representative": case.representative.value if case.representative else None,
        "channel": case.channel.value,
        "language": case.language,
        "subject": case.subject,
        "asked": case.asked,
        "received_at": case.received_at.isoformat(),
        "their_reference": case.their_reference,
        "policy_version": case.policy_version,
        "next_step": file.next.value,
        "next": next_title(file, output),
        "urgency": file.urgency.value,
        "due_on": file.binding.due_on.isoformat() if file.binding and file.binding.due_on else None,
        "due_at": file.binding.due_at.isoformat() if file.binding and file.binding.due_at else None,
        "rule": file.binding.rule.code if file.binding else None,
        "left": file.left.amount if file.left else None,
        "unit": file.left.unit.value if file.left else None,
        "clocks": [clock_facts(clock) for clock in file.clocks],
        "laws": [law_facts(law) for law in file.laws.standings],
        "evidence": [
            {"method": one.method, "what": one.what, "outcome": one.outcome.value, "seen_at": one.seen_at.isoformat()}
            for one in case.identity.evidence
        ],
        "decisions": [decision_facts(made, file) for made in case.decisions],
        "earlier_decisions": [decision_facts(made, file) for made in case.earlier_decisions],
        "reopenings": [reopening_facts(again) for again in case.facts_of(Reopening)],
        "approvals": [
            {
                "id": one.approval_id,
                "kind": one.kind.value,
                "subject": one.subject,
                "state": one.state.value,
                "reason": one.reason,
                "note": one.note,
            }
            for one in file.approvals
        ],
        "clashing": list(file.clashing),
        **standing_facts(case),
        "letters": [
            {
                "letter": letter.letter_id,
                "kind": letter.kind,
                "language": letter.language,
                "pages": letter.pages,
                "sha256": letter.sha256,
                "issued_at": letter.issued_at.isoformat(),
                "printed_at": letter.printed_at.isoformat() if letter.printed_at else None,
                "dispatched_on": letter.dispatched_on.isoformat() if letter.dispatched_on else None,
            }
            for letter in case.correspondence
        ],
        "documents": [
            {
                "sha256": document.sha256,
                "name": document.name,
                "media_type": document.media_type,
                "size_bytes": document.size_bytes,
                "role": document.role.value,
            }
            for document in case.documents
        ],
    }


def _head(file: "CaseFile", desk: "Desk", output: Output) -> None:
    case, party = file.case, file.case.data_subject
    output.line(f"{case.reference}  {party.name}")
    output.pairs(
        (
            (Wording("About", "事项"), about(case.kind.value, [right.value for right in case.rights], output)),
            (Wording("Asked", "请求"), case.asked),
            (
                Wording("Received", "收到"),
                " ".join(
                    output.words(words)
                    for words in (written_moment(case.received_at, desk.zone), names.channel_name(case.channel.value))
                ),
            ),
            (
                Wording("Country", "国家或地区"),
                output.words(names.residence_name(party.country)) if party.country else "",
            ),
            (
                Wording("Asked by", "代为请求者"),
                output.words(names.representative_name(case.representative.value)) if case.representative else "",
            ),
            (Wording("Address", "地址"), "\n".join(party.postal_address)),
            (Wording("E-mail", "电子邮箱"), party.e_mail),
            (Wording("Phone", "电话"), party.phone),
            (Wording("Policy", "隐私政策"), output.words(_VERSION).format(day=case.policy_version)),
            (Wording("Identity", "身份"), output.words(names.outcome_name(f"identity.{case.identity.outcome.value}"))),
            *standing_pairs(case, output),
        )
    )
    output.line()
    left = f"  ({output.words(file.left.wording)})" if file.left else ""
    output.line(f"{MARKS[file.urgency]} {next_title(file, output)}{left}")
    output.line(f"  {output.words(file.next_words.why)}")
    command = command_for(file.next, case.reference, case.open_rights)
    if command:
        output.line(f"  {command}")
    output.line()


def _clocks(file: "CaseFile", why: str | None, now: "datetime", output: Output) -> None:
    if not file.clocks:
        return
    output.say(Wording("Clocks", "期限"))
    because = {law.rule.code: law for law in file.laws.standings}
    for clock in file.clocks:
        flags = [output.words(names.outcome_name(f"clock.{clock.state.value}"))]
        passed = running_for(clock, now)
        if passed is not None:
            flags += [output.words(WITHOUT_DELAY), output.words(passed.wording)]
        if clock.provisional:
            flags.append(
                output.words(
                    Wording("provisional: the year's holidays are not announced", "暂定：当年节假日安排尚未公布")
                )
            )
        if not clock.rule.confidence.is_confirmed:
            flags.append(output.words(clock.rule.confidence.wording))
        due = due_words(clock, output)
        state = f"{due + ', ' if due else ''}{listed(flags, output)}"
        output.line(f"  {output.words(clock.rule.name)}: {state}  {clock.rule.code}")
        law = because.get(clock.rule.code)
        output.line(f"    {law_words(law, output) if law else output.words(clock.reason_for_start)}")
        if acknowledgement := acknowledgement_words(clock, output):
            output.line(f"    {acknowledgement}")
        if clock.law_is_silent is not None:
            silence = output.words(clock.law_is_silent)
            output.say(Wording("    Not confirmed: {words}", "    未确认：{words}"), words=silence)
        if clock.rule.code == why:
            _working(clock, output)
    output.line()


def _working(clock: "Clock", output: Output) -> None:
    output.line(f"    {output.words(clock.reason_for_start)}")
    for step in clock.working.steps if clock.working else ():
        number = "" if step.number is None else str(step.number)
        note = f"  {output.words(step.note)}" if step.note else ""
        output.line(f"    {_DAY_MARKS[step.mark]} {number:>3}  {output.words(written_day(step.day))}{note}")
    output.line(f"    {output.words(clock.rule.citation)}")


def _steps(file: "CaseFile", output: Output) -> None:
    marks = []
    for step in file.progress:
        name = output.words(_STEPS[step.step])
        if step.is_done:
            marks.append(f"✓ {name}")
        elif step.is_current:
            marks.append(f"▸ {name} {step.done}/{step.total}")
        else:
            marks.append(name)
    output.line("  ".join(marks))


def _papers(file: "CaseFile", desk: "Desk", output: Output) -> None:
    case = file.case
    if case.correspondence:
        output.line()
        output.say(Wording("Letters", "信函"))
    for letter in case.correspondence:
        issued = output.words(written_moment(letter.issued_at, desk.zone))
        if letter.dispatched_on:
            state = Wording("posted {day}", "{day}寄出")
            day = output.words(written_day(letter.dispatched_on))
        else:
            state, day = Wording("not posted yet", "尚未寄出"), ""
        kind = output.words(names.letter_kind_name(letter.kind))
        output.line(
            f"  {kind} ({letter.language}), {issued}, {output.words(state).format(day=day)}  {letter.letter_id}"
        )
    if case.documents:
        output.line()
        output.say(Wording("Documents", "文件"))
    for document in case.documents:
        output.line(f"  {document.name}  {document.media_type}  {document.size_bytes} B  {document.sha256[:12]}…")
