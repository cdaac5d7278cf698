from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.parts.identity import EvidenceOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.identity.proof_columns import ProofColumns
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import verify
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def shown(columns: ProofColumns) -> list[str]:
    return [para.plain_text() for para in columns.findChildren(Para)] + [
        label.text() for label in columns.findChildren(Label) if not isinstance(label, Para)
    ]


def test_it_says_what_suffices_and_what_may_not_be_asked(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(rights=(Right.ERASURE,))
    work.proved(case)
    work.on_store(
        lambda: verify.see_evidence(
            workplace.desk,
            case.case_id,
            method="account_login",
            what="Nobody knew",
            outcome=EvidenceOutcome.DID_NOT_MATCH,
        )
    )
    file = work.look(case)
    columns = ProofColumns()
    qtbot.addWidget(columns)

    columns.show_plan(file.plan, file.case.identity)

    words = shown(columns)
    assert "Proofs that count 2 together are enough" in words
    assert "A copy of a passport or identity card" in words
    assert "seen, matches" in words
    assert "seen, does not match" in words
    assert "needed besides" in words


def test_one_proof_is_enough_for_a_correction(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    file = work.look(work.opened(rights=(Right.CORRECTION,)))
    columns = ProofColumns()
    qtbot.addWidget(columns)

    columns.show_plan(file.plan, file.case.identity)

    assert "One of these is enough" in shown(columns)
    assert "The detail in dispute, old or new" in shown(columns)
