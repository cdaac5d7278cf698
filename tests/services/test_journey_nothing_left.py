"""After disposal nothing of a person stands in any page of the store, whatever was written in a case and beside it."""

from collections.abc import Callable
from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import (
    approve,
    bind_laws,
    complaints,
    holds,
    link,
    merge,
    minor_uses,
    minors,
    search_data,
    third_parties,
    verify,
)
from qv_desk.services.disposal import dispose
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import add_files, minor_reports, split
from qv_desk.services.incoming.new_files import NewFile
from tests.services.conftest import Clock
from tests.store.decrypted_pages import pages_in_plain, traces

MARK = "Qwyxkzvelq"
"""No three letters of it stand in any word of ours."""
PERSON = Party(f"Kim {MARK}", (f"{MARK}weg 3",), f"{MARK}@example.org", "+4930998877665", "DE")

Opener = Callable[..., Case]


def _worked(desk: Desk, other: Case, opened_case: Opener) -> tuple[Case, ...]:
    """A case with the person's name in every text, and the cases that came of it."""
    mail = NewFile(f"{MARK}.eml", "message/rfc822", DocumentRole.ORIGINAL, f"Subject: {MARK}\n\n{MARK}".encode())
    words = {"subject": f"{MARK} asks", "asked": f"{MARK}'s data", "their_reference": f"{MARK}/7"}
    rights = (Right.ACCESS, Right.ERASURE)
    case = opened_case(data_subject=PERSON, files=(mail,), message_id=f"<{MARK}@x>", rights=rights, **words)
    case_id, source = case.case_id, case.search[0].source
    method = verify.plan_for(case).methods[0].code
    verify.see_evidence(desk, case_id, method=method, what=f"{MARK}'s letter", outcome=EvidenceOutcome.MATCHED)
    add_files.add_files(desk, case_id, [add_files.AddedFile(f"{MARK}.txt", MARK.encode())], DocumentRole.FOUND)
    search_data.add_identifier(desk, case_id, IdentifierKind.SERIAL_NUMBER, f"{MARK}1")
    search_data.ask_owner(desk, case_id, source, whom=f"{MARK}'s dealer")
    search_data.record(desk, case_id, source, outcome=SearchOutcome.FOUND, records=2, note=f"two of {MARK}")
    third_parties.flag(desk, case_id, source, f"a friend of {MARK}")
    (hold,) = holds.place(desk, case_id, ground=HoldGround.DISPUTE, reason=f"{MARK} sues").facts_of(Hold)
    holds.lift(desk, case_id, hold.hold_id, f"{MARK} does not")
    bind_laws.add(desk, case_id, "kr_pipa", reason=f"{MARK} lived there")
    link.link(desk, case_id, other.case_id, LinkKind.FOLLOWS, f"{MARK} again")
    _, part = split.split(desk, case_id, split.SecondCase(kind=CaseKind.INQUIRY), f"{MARK} asks two things")
    complaint = opened_case(kind=CaseKind.COMPLAINT, rights=(), data_subject=PERSON)
    complaints.about(desk, complaint.case_id, case.reference)
    twice = opened_case(data_subject=PERSON)
    merge.merge(desk, twice.case_id, other.case_id, f"{MARK} wrote twice")
    return case, part, complaint, twice


def _child(desk: Desk, second: Desk, clock: Clock) -> Case:
    report = minor_reports.NewReport(
        reporter=Reporter.PARENT,
        account=f"{MARK}-2014",
        correspondent=PERSON,
        channel=Channel.E_MAIL,
        language="en",
        discovered_at=clock(),
        said=f"{MARK} is nine",
    )
    case = minor_reports.take_in(desk, report)
    minors.freeze(desk, case.case_id, account=f"{MARK}-2014", where=f"{MARK}'s page", at=clock())
    minor_uses.log_use(desk, case.case_id, UseKind.LOOKED_UP, UseGround.LAW, basis="PIPL 31", at=clock())
    asked = minors.ask_to_open(desk, case.case_id, reason=f"to write to {MARK}", hours=3)
    approve.grant(second, asked.approval_id, f"{MARK} waits")
    add_files.add_files(desk, case.case_id, [add_files.AddedFile("a.txt", f"2 {MARK}".encode())], DocumentRole.FOUND)
    return case


def test_nothing_of_the_person_is_left(
    desk: Desk, second: Desk, opened_case: Opener, clock: Clock, folder: Path
) -> None:
    other = opened_case()
    for case in (*_worked(desk, other, opened_case), _child(desk, second, clock)):
        asked = dispose.ask(desk, case.case_id, f"{MARK} is done", although=f"{MARK} agreed")
        approve.grant(second, asked.approval_id, f"{MARK} it is")
        dispose.carry_out(second, asked.approval_id)
    desk.close()
    assert traces(pages_in_plain(folder / "cases.db", desk.unlocked.keys.cases), [MARK]) == set()
