"""D14 (policy §5): the desk protects its own data: all is encrypted, each role sees its part, a locked desk nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError
from qv_desk.services.cases import decide, review
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command, secret
from tests.services.conftest import StaffedDesk


def test_nothing_of_a_case_can_be_read_from_the_files(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    desk.close()
    name, address = case.data_subject.name.encode(), case.data_subject.e_mail.encode()

    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert len(files) > 1
    for path in files:
        content = path.read_bytes()
        assert name not in content, path.name
        assert address not in content, path.name


def test_each_role_sees_its_part_and_a_locked_desk_nothing(staffed: StaffedDesk) -> None:
    with pytest.raises(AccessError, match="cases_not_yours"):
        staffed.at("Pia Nowak")
    with pytest.raises(AccessError, match="not_permitted"):
        decide.decide(
            staffed.at("Aki Mori"), "any", Right.ACCESS, outcome=DecisionOutcome.GRANTED, facts="auditors only look"
        )
    officer = staffed.at("Ola Berg")
    assert review.counts(officer) is not None
    officer.close()
    with pytest.raises(AccessError, match="desk_locked"):
        review.counts(officer)


def test_the_command_line_opens_nothing_with_another_passphrase(
    bare: Command, folder: Path, tmp_path: Path, qv: Command
) -> None:
    assert qv("cases").code == 0
    wrong = secret(tmp_path / "wrong.txt", "not the passphrase of this desk")
    refused = bare("--folder", folder, "--passphrase-file", wrong, "--json", "cases")

    assert refused.record["error"] == "passphrase_wrong"
    assert "Sample" not in refused.out + refused.err
