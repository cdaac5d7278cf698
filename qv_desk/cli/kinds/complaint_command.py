"""``qv-desk complaint``: look into a complaint and write its findings."""

import argparse
from typing import TYPE_CHECKING, Final

from qv_desk.cli.cases.case_words import case_facts, say_next
from qv_desk.cli.frame.choices import reference
from qv_desk.cli.frame.output import Output
from qv_desk.cli.frame.session import opened_desk
from qv_desk.cli.frame.written_dates import written_moment
from qv_desk.domain.kinds.complaint import Complaint, ComplaintResult, ComplaintSort, complaint_of
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases import complaints, review

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.domain.cases.case import Case
    from qv_desk.services.frame.desk import Desk

_ABOUT: Final = """\
Say what is complained of and about which earlier case, write down each step of looking into it, and write the findings:
whether the person is right, what was found, how it is put right, and where they can go next. No reply can be issued
before the findings are written. Whoever worked on the earlier case does not judge alone: a supervisor who did not work
on it reads the findings first (qv-desk approvals).

Without an option the complaint is shown as it stands; for another case, the complaints about it are listed.
"""
_EXAMPLE: Final = """\
examples:
  qv-desk complaint QV-2026-0007 --sort late_answer --about QV-2026-0001
  qv-desk complaint QV-2026-0007 --step "Read the earlier file; the letter was posted on 3 November"
  qv-desk complaint QV-2026-0007 --result upheld --found "The answer was 4 days late." --remedy "We apologise."

what comes next:
  qv-desk letter CASE --kind complaint_reply --language LANG
"""
_SORTS: Final = tuple(sort.value for sort in ComplaintSort)
_RESULTS: Final = tuple(result.value for result in ComplaintResult)


def add_parser(commands: "argparse._SubParsersAction[CommandParser]") -> None:
    """Add ``complaint`` to the command line."""
    parser = commands.add_parser(
        "complaint", help="look into a complaint and write its findings", description=_ABOUT, epilog=_EXAMPLE
    )
    parser.add_argument("case", type=reference, metavar="CASE", help="the case's reference")
    parser.add_argument("--sort", choices=_SORTS, metavar="SORT", help=", ".join(_SORTS))
    parser.add_argument("--about", metavar="CASE", help="the earlier case that it is about; “none” takes the link away")
    parser.add_argument("--step", metavar="TEXT", help="what was done to find out")
    findings = parser.add_argument_group("findings, all together")
    findings.add_argument("--result", choices=_RESULTS, help="whether the person is right")
    findings.add_argument("--found", metavar="TEXT", default="", help="what was found, in words fit for the letter")
    findings.add_argument("--remedy", metavar="TEXT", default="", help="how it is put right")
    findings.add_argument("--next-body", metavar="TEXT", help="where the person can go next; else it is filled in")
    findings.add_argument("--consent", choices=("yes", "no"), help="statistics on sensitive data: had they consented?")
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace, output: Output) -> int:
    """Keep what is said, in the order of the work; without anything, show the complaint."""
    if (arguments.found or arguments.remedy) and not arguments.result:
        arguments.parser.error("--found and --remedy go with --result")
    with opened_desk(arguments, output) as desk:
        case_id = review.find(desk, arguments.case)
        case = _changed(desk, case_id, arguments, output)
        if case is None:
            _show(desk, review.look(desk, case_id).case, output)
            return 0
        output.record({"ok": True, **case_facts(case), **_facts(complaint_of(case))})
        output.say(Wording("Written down.", "已登记。"))
        if complaint_of(case).waits_for_second_person:
            output.say(
                Wording(
                    "You worked on the case that is complained of: another supervisor reads it, qv-desk approvals",
                    "您曾处理被投诉的案件，须由另一名主管审阅：qv-desk approvals",
                )
            )
        say_next(desk, case, output)
    return 0


def _changed(desk: "Desk", case_id: str, arguments: argparse.Namespace, output: Output) -> "Case | None":
    case: Case | None = None
    if arguments.sort:
        case = complaints.sort(desk, case_id, ComplaintSort(arguments.sort))
    if arguments.about:
        case = complaints.about(desk, case_id, "" if arguments.about == "none" else arguments.about)
    if arguments.step:
        case = complaints.look_into(desk, case_id, arguments.step)
    if arguments.result:
        body = arguments.next_body
        if body is None:
            proposed = complaints.next_body(review.look(desk, case_id).case)
            body = output.words(proposed.words)
        case = complaints.judge(
            desk,
            case_id,
            result=ComplaintResult(arguments.result),
            found=arguments.found,
            remedy=arguments.remedy,
            body=body,
            consent=None if arguments.consent is None else arguments.consent == "yes",
        )
    return case


def _facts(complaint: Complaint) -> dict[str, object]:
    findings = complaint.findings
    return {
        "sort": complaint.sort,
        "about": complaint.about_reference or None,
        "steps": len(complaint.steps),
        "result": findings.result if findings else None,
        "found": findings.found if findings else None,
        "remedy": findings.remedy if findings else None,
        "next_body": findings.next_body if findings else None,
        "consent": findings.consent if findings else None,
        "earlier_findings": [{"result": one.result, "found": one.found} for one in complaint.earlier_findings],
        "waits_for_second_person": complaint.waits_for_second_person,
    }


def _show(desk: "Desk", case: "Case", output: Output) -> None:
    about_it = complaints.complaints_about(desk, case.case_id)
    if not case.facts_of(Complaint):
        output.record({"reference": case.reference, "complaints": list(about_it)})
        if about_it:
            output.say(Wording("Complaints about it: {list}", "针对本案的投诉：{list}"), list=", ".join(about_it))
        else:
            output.say(Wording("There is no complaint about this case.", "没有针对本案的投诉。"))
        return
    complaint = complaint_of(case)
    output.record({"reference": case.reference, **_facts(complaint), "complaints": list(about_it)})
    findings = complaint.findings
    output.pairs(
        [
            (
                Wording("complained of", "事由"),
                output.words(complaints.sort_name(complaint.sort)) if complaint.sort else "",
            ),
            (Wording("about", "关于"), complaint.about_reference),
            *(
                (Wording("looked into", "调查"), f"{output.words(written_moment(step.at, desk.zone))}: {step.what}")
                for step in complaint.steps
            ),
            *((Wording("found before", "此前查明"), one.found) for one in complaint.earlier_findings),
            (Wording("result", "结论"), output.words(complaints.result_name(findings.result)) if findings else ""),
            (Wording("found", "查明"), findings.found if findings else ""),
            (Wording("remedy", "补救"), findings.remedy if findings else ""),
            (Wording("next body", "后续救济"), findings.next_body if findings else ""),
            (Wording("complaints about it", "针对本案的投诉"), ", ".join(about_it)),
        ]
    )
    say_next(desk, case, output)
