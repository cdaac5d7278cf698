"""A package leaves the desk only when a right to it is granted, and the journal says so first."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.telling.package_made import latest_package
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, StoreError
from qv_desk.services.care import hand_over, journal_book
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.add_files import AddedFile, add_files
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_basis, demo_work


@pytest.fixture
def granted(desk: Desk, opened_case: Callable[..., Case]) -> Case:
    case = opened_case()
    demo_work.prove(desk, case.case_id)
    demo_work.search_all(desk, case.case_id)
    add_files(desk, case.case_id, [AddedFile("orders.csv", b"a,b\n1,2\n")], DocumentRole.FOUND)
    return decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED, facts="a copy")


def test_everything_found_is_in_it(desk: Desk, granted: Case, tmp_path: Path) -> None:
    hand_over.portability_package(desk, granted.case_id, tmp_path / "package.zip")

    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        data = json.loads(archive.read("data.json"))
        assert archive.read("files/orders.csv") == b"a,b\n1,2\n"
        assert granted.reference in archive.read("README.txt").decode()
    assert data["person"]["name"] == "Zoë Sample"
    assert data["sources"]
    entry = journal_book.of_case(desk, granted.case_id)[-1]
    content = (tmp_path / "package.zip").read_bytes()
    made = latest_package(desk.store.cases.get(granted.case_id))
    assert made is not None
    assert made.sha256 == hashlib.sha256(content).hexdigest()
    assert entry.action == "package.exported"
    assert made.sha256 in (entry.detail or "")


def test_the_letter_lists_the_files_of_the_package_and_its_digest(
    desk: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    """Law: GDPR 20; what the letter lists is what the manifest lists."""
    case = opened_case(rights=(Right.PORTABILITY,))
    demo_work.prove(desk, case.case_id)
    demo_work.search_all(desk, case.case_id)
    add_files(desk, case.case_id, [AddedFile("orders.csv", b"a,b\n1,2\n")], DocumentRole.FOUND)
    demo_basis.rest_on(desk, case.case_id, Right.PORTABILITY)
    decide.decide(desk, case.case_id, Right.PORTABILITY, outcome=DecisionOutcome.GRANTED, facts="a package")
    kind = LetterKind.PORTABILITY
    assert "file_list" not in correspond.draft(desk, case.case_id, kind, "en", {}).fields

    hand_over.portability_package(desk, case.case_id, tmp_path / "package.zip")

    with zipfile.ZipFile(tmp_path / "package.zip") as archive:
        manifest = tuple(json.loads(archive.read("manifest.json"))["files"])
        assert set(manifest) == set(archive.namelist()) - {"manifest.json"}
    digest = hashlib.sha256((tmp_path / "package.zip").read_bytes()).hexdigest()
    drafted = correspond.draft(desk, case.case_id, kind, "en", {})
    assert drafted.fields["file_list"] == (f"package.zip (SHA-256: {digest})", *manifest)
    letter = correspond.issue(desk, case.case_id, kind, "en", usual_words(drafted))
    (waiting,) = print_letters.waiting(desk)
    assert (waiting.letter_id, waiting.enclosures) == (letter.letter_id, len(manifest) + 1)


def test_nothing_leaves_before_identity_and_decision(
    desk: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    case = opened_case()
    with pytest.raises(GateError, match="identity_not_confirmed"):
        hand_over.portability_package(desk, case.case_id, tmp_path / "p.zip")
    demo_work.prove(desk, case.case_id)
    with pytest.raises(GateError, match="package_not_granted"):
        hand_over.portability_package(desk, case.case_id, tmp_path / "p.zip")
    assert not list(tmp_path.glob("*.zip"))


def test_a_part_leaves_only_when_somebody_else_agreed_to_what_is_refused(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None], tmp_path: Path
) -> None:
    case = opened_case()
    demo_work.prove(desk, case.case_id)
    demo_work.search_all(desk, case.case_id)
    part = DecisionOutcome.PARTLY
    decided = decide.decide(desk, case.case_id, Right.ACCESS, outcome=part, ground="trade_secrets", facts="no prices")
    with pytest.raises(GateError, match="refusal_not_approved"):
        hand_over.portability_package(desk, case.case_id, tmp_path / "p.zip")
    agreed(decided)
    hand_over.portability_package(desk, case.case_id, tmp_path / "p.zip")


def test_a_place_that_cannot_be_written_is_said_and_written_down(desk: Desk, granted: Case, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        hand_over.portability_package(desk, granted.case_id, tmp_path / "no" / "p.zip")
    assert journal_book.of_case(desk, granted.case_id)[-1].action == "document.export_failed"
