"""A notice to a child, or to its guardian, stays shut: every service is called by people for whom nobody opened it.

Law: Regulations on the Protection of Minors in Cyberspace 35, 36.
"""

from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_list import CaseOrder
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.cases.letter_return import ReturnReason
from qv_desk.domain.kinds.incident import AffectedPerson
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import approve, minors, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import PERMISSIONS, may
from qv_desk.services.letters import returned_mail
from qv_desk.services.notices import affected, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.post import mail_letter, print_letters
from tests.services.conftest import Clock, StaffedDesk
from tests.services.notices.merge_lists import incident
from tests.services.test_journey_childs_file import _LEFT_OUT, MARK, _arguments, _modules, _said

_OF_THE_LIST: Final = frozenset({"affected", "affected_notices", "merge_sources", "policy_notices"})
"""Modules by which lists and their letters are made; what of a list is shown goes through ``incident_children``, what
of a letter through ``merge_check``, and both are called here."""

_OF_LISTS_TOO: Final = frozenset({"correspond.draft_for"})
"""Composes the letter of a list's line; ``merge_check`` asks before it shows one."""


@pytest.fixture(params=["child", "guardian"])
def case(request: pytest.FixtureRequest, staffed: StaffedDesk, tmp_path: Path) -> Case:
    """A case with a posted letter that came back, a draft for the mail program, and words on all of it.

    Lin Wei was let in for an hour, and nobody else.
    """
    lin = staffed.at("Lin Wei")
    found = incident(lin)
    mail = f"{MARK}@example.org"
    child = Party(f"Kim {MARK}", (f"{MARK}weg 3", "10969 Berlin"), mail, "+49301234567", "DE")
    guardian = Party("Pat Gardener", (f"{MARK}weg 3", "10969 Berlin"), mail, "+49301234567", "DE")
    new = NewAffected(party=child, is_child=True, guardian=guardian, their_reference=f"ref {MARK}")
    affected.add_affected(lin, found.entry_id, new)
    merge_issue.issue(lin, MergeKind.INCIDENT, found.entry_id)
    people = affected.standing(lin, found.entry_id)
    case = lin.store.cases.get(people[0 if request.param == "child" else 1].case_id)
    asked = minors.ask_to_open(lin, case.case_id, reason=f"to answer {MARK}", hours=1)
    approve.grant(staffed.at("Hana Sato"), asked.approval_id, note=f"{MARK} may be written to")
    letter = case.correspondence[0].letter_id
    folder = tmp_path / "drafts"
    folder.mkdir()
    mail_letter.save_draft(lin, case.case_id, letter, folder / "a.eml", is_locked=True)
    print_letters.mark_printed(lin, letter)
    print_letters.mark_posted(lin, letter, lin.today)
    reason = next(iter(ReturnReason))
    returned_mail.note_return(lin, case.case_id, letter, on=lin.today, reason=reason, note=f"{MARK} has moved")
    minors.ask_to_open(lin, case.case_id, reason=f"to write to {MARK} again", hours=1)
    return lin.store.cases.get(case.case_id)


def _known(desk: Desk, case: Case, at: object, path: Path) -> dict[str, object]:
    people = desk.store.registers.of_case(AffectedPerson, case.case_id)
    letter, paper = case.correspondence[0], case.documents[0]
    return {
        "case_id": case.case_id, "object_id": case.case_id, "sha256": paper.sha256, "case": case, "at": at,
        "user_id": case.officer, "language": "en", "reference": case.reference, "name": f"Kim {MARK}", "written": {},
        "place": paper.sha256, "right": Right.ERASURE, "view": CaseView.ALL, "reason": "because", "note": "a note",
        "because": "so", "letter_id": letter.letter_id, "day": desk.today, "on": desk.today, "path": path,
        "to_file": path.with_suffix(".2"), "message_id": "", "incident_id": people[0].key, "list_id": people[0].key,
        "line_id": people[0].entry_id, "folder": path.parent, "is_locked": False, "id": case.case_id,
        "approval_id": desk.store.approvals.of(case.case_id)[0].approval_id, "case_ids": (case.case_id,),
        "references": (case.reference,), "line": desk.store.summaries.one(case.case_id), "document": paper,
    }  # fmt: skip


@pytest.mark.parametrize("who", ["Ola Berg", "Aki Mori"])
def test_no_call_shows_a_word_of_it(
    who: str, staffed: StaffedDesk, case: Case, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "written"
    place.mkdir()
    monkeypatch.chdir(place)
    desk, modules = staffed.at(who), _modules()
    leaked, tried = [], 0
    for name in sorted(PERMISSIONS):
        module, function = name.split(".")
        left_out = function in _LEFT_OUT or module in _OF_THE_LIST or name in _OF_LISTS_TOO
        if module.startswith("demo") or left_out or not may(desk.user, name):
            continue
        call = getattr(modules[module], function)
        for what, kind in (
            (Happening.ACKNOWLEDGED, LetterKind.ACKNOWLEDGEMENT),
            (MARK, LetterKind.INCIDENT_NOTICE),
            (None, MergeKind.INCIDENT),
        ):
            known = _known(desk, case, clock(), place / f"{name}.1") | {"what": what, "kind": kind}
            arguments = _arguments(call, known)
            if arguments is not None:
                tried += 1
                if MARK.casefold() in _said(desk, call, arguments).casefold():
                    leaked.append(f"{name} {kind}")
    written = [path.name for path in place.iterdir() if path.is_file() and MARK.encode() in path.read_bytes()]
    assert (leaked, written) == ([], [])
    assert tried > 60
    assert desk.store.approvals.of(case.case_id), "nothing that was tried has spoilt the store"
    assert "child_notice_needs_approval" in _said(desk, review.look, ([case.case_id], {}))


@pytest.mark.parametrize("order", list(CaseOrder))
def test_no_list_shows_finds_or_hands_on_the_name(staffed: StaffedDesk, case: Case, order: CaseOrder) -> None:
    desk = staffed.at("Ola Berg")
    lines = review.page(desk, CaseView.ALL, order=order)
    assert case.case_id in {row.summary.case_id for row in lines.rows}
    assert MARK not in repr(lines)
    assert review.page(desk, CaseView.ALL, order=order, text=MARK).rows == ()


def test_the_hour_ends(staffed: StaffedDesk, case: Case, clock: Clock) -> None:
    lin = staffed.at("Lin Wei")
    assert MARK in repr(review.look(lin, case.case_id).case.data_subject)
    clock.forward(hours=1)
    assert MARK not in _said(lin, review.look, ([case.case_id], {}))
    assert lin.moment - case.opened_at >= timedelta(hours=1)
