"""An officer who works without pause and says what is done, until somebody kills the process.

Started by the tests as a process: ``python -m tests.journeys.restless_officer FOLDER PASSPHRASE``. Each line on the
standard output acknowledges one service call that has returned: what was done, and to which case.
"""

import json
import sys
from pathlib import Path

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide, search_data, verify
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import register
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_basis


def work(desk: Desk) -> None:
    """One case from its opening to the paper."""
    case = register.open_case(
        desk,
        NewCase(
            kind=CaseKind.RIGHTS_REQUEST,
            rights=(Right.CORRECTION, Right.ACCESS),
            data_subject=Party("Mary Sample", ("1 Sample Street", "Sampleton"), country="IE"),
            channel=Channel.POST,
            language="en",
            subject="",
            asked="",
            received_at=desk.moment,
            files=(
                NewFile(
                    "scan.pdf", "application/pdf", DocumentRole.ORIGINAL, b"%PDF-" + desk.now().isoformat().encode()
                ),
            ),
        ),
    )
    said("case.opened", case.case_id, documents=1)
    acknowledge(desk, case.case_id)
    verify.see_evidence(desk, case.case_id, method="account_login", what="logged in", outcome=EvidenceOutcome.MATCHED)
    said("identity.evidence_seen", case.case_id)
    verify.confirm(desk, case.case_id)
    said("identity.confirmed", case.case_id)
    search_data.nothing_more(desk, case.case_id)
    said("search.recorded", case.case_id)
    demo_basis.rest_on(desk, case.case_id, Right.CORRECTION)
    said("decision.examined", case.case_id)
    decide.decide(desk, case.case_id, Right.CORRECTION, outcome=DecisionOutcome.GRANTED, facts="done")
    said("decision.made", case.case_id)


def acknowledge(desk: Desk, case_id: str) -> None:
    words = {"identity_how": "We compare what you sent with what we hold."}
    letter = correspond.issue(desk, case_id, LetterKind.ACKNOWLEDGEMENT, "en", words)
    said("letter.issued", case_id, documents=2, letter=letter.letter_id)
    print_letters.mark_printed(desk, letter.letter_id)
    said("letter.printed", case_id, letter=letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    said("letter.dispatched", case_id, letter=letter.letter_id)


def said(action: str, case_id: str, **more: object) -> None:
    sys.stdout.write(json.dumps({"action": action, "case": case_id, **more}) + "\n")
    sys.stdout.flush()


def main() -> None:
    folder = Path(sys.argv[1])
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, sys.argv[2]))
    while True:
        work(desk)


if __name__ == "__main__":
    main()
