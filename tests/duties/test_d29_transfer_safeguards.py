"""D29 (policy §7): whoever asks is told which safeguard covers which transfer of their data, and how to get a copy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command

TRANSFERS = "To our data centre in Hong Kong: standard contractual clauses\nTo the dealer in Korea: your consent"


@pytest.fixture
def granted(opened_case: Callable[..., Case], desk: Desk) -> Case:
    case = opened_case(rights=(Right.TRANSFER_INFORMATION,))
    if not case.identity.stands:
        demo_work.prove(desk, case.case_id)
    return decide.decide(
        desk, case.case_id, Right.TRANSFER_INFORMATION, outcome=DecisionOutcome.GRANTED, facts=TRANSFERS
    )


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_letter_names_each_transfer_with_its_safeguard(language: str, granted: Case, desk: Desk) -> None:
    kind = LetterKind.TRANSFER_SAFEGUARDS
    assert correspond.suggested_kind(granted) is kind
    words = usual_words(correspond.draft(desk, granted.case_id, kind, language, {}))
    draft = correspond.draft(desk, granted.case_id, kind, language, words)
    assert draft.gaps == ()
    assert draft.letter.part("transfers")[0].rows == tuple(TRANSFERS.split("\n"))
    assert correspond.issue(desk, granted.case_id, kind, language, words).answers == (Right.TRANSFER_INFORMATION,)


@pytest.mark.parametrize("lost", ["transfers", "safeguards", "safeguards_copy"])
def test_it_is_not_issued_without_a_safeguard_or_without_the_way_to_a_copy(
    lost: str, granted: Case, desk: Desk
) -> None:
    kind = LetterKind.TRANSFER_SAFEGUARDS
    words = usual_words(correspond.draft(desk, granted.case_id, kind, "en", {})) | {lost: ""}
    assert [gap.field for gap in correspond.draft(desk, granted.case_id, kind, "en", words).gaps] == [lost]
    with pytest.raises(GateError, match="letter_gap"):
        correspond.issue(desk, granted.case_id, kind, "en", words)


def test_the_same_from_the_command_line(
    granted: Case, desk: Desk, on_desk: Callable[..., Command], tmp_path: Path
) -> None:
    out = tmp_path / "letter.pdf"
    issued = on_desk(desk)("letter", granted.reference, "--language", "en", "--out", out)
    assert (issued.code, issued.record["kind"]) == (0, "transfer_safeguards")
    assert out.read_bytes().startswith(b"%PDF-")
