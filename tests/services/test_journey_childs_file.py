"""A child's file that is shut stays shut: every service is called by people for whom nobody opened it.

Law: Regulations on the Protection of Minors in Cyberspace 36.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from qv_desk import services
from qv_desk.domain.cases.case_list import CaseOrder
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError, InputError
from qv_desk.services.cases import approve, clock_events, holds, matters, minors, review, verify
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import PERMISSIONS, may
from qv_desk.services.incoming import add_files, minor_reports
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from tests.services.conftest import Clock, StaffedDesk

MARK = "Zwickelmann"
"""Stands in everything that is written of the child, and nowhere else."""

_LEFT_OUT = frozenset({"rekey", "carry_out", "back_up", "keep_ledger", "waiting_jobs", "lay_before"})
"""Calls that change the desk itself, and show nothing of a case; and what fills the print room's own file.

``lay_before`` keeps whatever kind it is given: one that there is not would spoil all that comes after.
"""


@pytest.fixture
def case_id(staffed: StaffedDesk, clock: Clock) -> str:
    """A report full of the child's name; Lin Wei works on it and may open it, nobody else may."""
    lin = staffed.at("Lin Wei")
    report = minor_reports.NewReport(
        reporter=Reporter.PARENT,
        account=f"account-{MARK}",
        correspondent=Party(
            f"Kim {MARK}", (f"{MARK}weg 3", "10969 Berlin"), f"{MARK}@example.org", "+49301234567", "DE"
        ),
        channel=Channel.E_MAIL,
        language="en",
        discovered_at=clock() - timedelta(hours=2),
        stated_age=9,
        said=f"{MARK} is nine",
    )
    case = minor_reports.take_in(lin, report)
    asked = minors.ask_to_open(lin, case.case_id, reason=f"to answer {MARK}", hours=5)
    approve.grant(staffed.at("Hana Sato"), asked.approval_id)
    add_files.add_files(lin, case.case_id, [add_files.AddedFile(f"{MARK}.txt", MARK.encode())], DocumentRole.FOUND)
    method = verify.plan_for(case).methods[0].code
    verify.see_evidence(lin, case.case_id, method=method, what=f"a letter of {MARK}", outcome=EvidenceOutcome.MATCHED)
    holds.place(lin, case.case_id, ground=HoldGround.DISPUTE, reason=f"{MARK} goes to court")
    minors.freeze(lin, case.case_id, account=f"account-{MARK}", where="QualvisionID", at=clock())
    minors.ask_to_keep(lin, case.case_id, reason=f"{MARK} goes to court")
    minors.ask_to_open(lin, case.case_id, reason=f"to answer {MARK} again", hours=5)
    words = {"identity_how": f"We compare what {MARK} sent with what we hold."}
    for day in (None, lin.today):
        issued = correspond.issue(lin, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
        if day is not None:
            print_letters.mark_printed(lin, issued.letter_id)
            print_letters.mark_posted(lin, issued.letter_id, day)
    return case.case_id


def _modules() -> dict[str, ModuleType]:
    found = pkgutil.walk_packages(services.__path__, f"{services.__name__}.")
    return {one.name.rpartition(".")[2]: importlib.import_module(one.name) for one in found}


def _arguments(call: Callable[..., Any], known: dict[str, Any]) -> tuple[list[Any], dict[str, Any]] | None:
    """What a call is given; None where it asks for something that says nothing of a case."""
    needed = [
        one
        for one in list(inspect.signature(call).parameters.values())[1:]
        if one.default is one.empty and one.kind not in {one.VAR_KEYWORD, one.VAR_POSITIONAL}
    ]
    if any(one.name not in known for one in needed):
        return None
    by_place = [known[one.name] for one in needed if one.kind is not one.KEYWORD_ONLY]
    return by_place, {one.name: known[one.name] for one in needed if one.kind is one.KEYWORD_ONLY}


def _said(desk: Desk, call: Callable[..., Any], arguments: tuple[list[Any], dict[str, Any]]) -> str:
    """Everything that a call gives back or refuses with."""
    try:
        given = call(desk, *arguments[0], **arguments[1])
    except DeskError as refused:
        return f"{refused!r} {refused.fields!r}"
    except (TypeError, ValueError, AttributeError, KeyError):
        return ""  # the arguments were not for this call
    return repr(given)


@pytest.mark.parametrize("who", ["Ola Berg", "Aki Mori"])
def test_no_call_shows_a_word_of_it(
    who: str, staffed: StaffedDesk, case_id: str, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk, modules = staffed.at(who), _modules()
    case = desk.store.cases.get(case_id)
    leaked, tried = [], 0
    for name in sorted(PERMISSIONS):
        module, function = name.split(".")
        if module.startswith("demo") or function in _LEFT_OUT or not may(desk.user, name):
            continue
        call = getattr(modules[module], function)
        for what, kind in ((Happening.ACKNOWLEDGED, LetterKind.ACKNOWLEDGEMENT), (MARK, None)):
            known = {
                "case_id": case_id, "object_id": case_id, "sha256": case.documents[0].sha256, "case": case,
                "user_id": case.officer, "language": "en", "reference": case.reference, "name": f"Kim {MARK}",
                "at": clock(), "what": what, "kind": kind, "written": {}, "place": case.documents[0].sha256,
                "right": Right.ERASURE, "view": CaseView.ALL, "reason": "because", "note": "a note", "because": "so",
                "letter_id": case.correspondence[0].letter_id, "day": desk.today, "on": desk.today,
                "path": tmp_path / f"{name}.1", "to_file": tmp_path / f"{name}.2", "message_id": "",
            }  # fmt: skip
            arguments = _arguments(call, known)
            if arguments is not None:
                tried += 1
                if MARK.casefold() in _said(desk, call, arguments).casefold():
                    leaked.append(name)
    written = [path.name for path in tmp_path.iterdir() if path.is_file() and MARK.encode() in path.read_bytes()]
    assert (leaked, written) == ([], [])
    assert tried > 60
    assert desk.store.approvals.of(case_id), "nothing that was tried has spoilt the store"


@pytest.mark.parametrize("order", list(CaseOrder))
def test_no_list_shows_finds_or_hands_on_the_name(staffed: StaffedDesk, case_id: str, order: CaseOrder) -> None:
    desk = staffed.at("Ola Berg")
    first = review.page(desk, CaseView.ALL, order=order, limit=1)
    assert [row.summary.case_id for row in first.rows] == [case_id]
    assert MARK not in repr(first)
    assert review.page(desk, CaseView.ALL, order=order, limit=1, after=first.after).rows == ()
    assert review.page(desk, CaseView.ALL, order=order, text=MARK).rows == ()


def test_whoever_agrees_or_asked_reads_why(staffed: StaffedDesk, case_id: str) -> None:
    reasons = {
        who: [matter.approval.reason for matter in matters.waiting(staffed.at(who))]
        for who in ("Lin Wei", "Hana Sato", "Ola Berg", "Aki Mori")
    }
    assert all(MARK in reason for who in ("Lin Wei", "Hana Sato") for reason in reasons[who])
    assert reasons["Ola Berg"] == reasons["Aki Mori"] == ["", ""]
    assert {one.reason for one in matters.of(staffed.at("Ola Berg"), case_id)} == {""}


def test_the_clocks_of_a_shut_file_are_not_moved(staffed: StaffedDesk, case_id: str) -> None:
    with pytest.raises(DeskError, match="minor_file_needs_approval"):
        clock_events.write_down(staffed.at("Ola Berg"), case_id, Happening.WITHDRAWN, note="no longer wanted")
    with pytest.raises(InputError):
        clock_events.write_down(staffed.at("Lin Wei"), case_id, Happening.WITHDRAWN)
