"""The installed program says line by line what works, and ends with 1 if something does not."""

from collections.abc import Iterator

import pytest

from qv_desk.domain.terms.wording import Wording
from qv_desk.services.sample.self_test import Finding
from tests.cli.terminal import Command, NoDisplay


@pytest.fixture
def findings(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the checks will give; they themselves have their own tests."""
    found = [Finding(Wording("7 fonts", "字体7个"))]

    def checks(_language: str, load_forms: object) -> Iterator[Finding]:
        if callable(load_forms):
            found.append(Finding(Wording(f"{load_forms()} forms", "")))
        yield from found

    monkeypatch.setattr("qv_desk.cli.entry.self_test_command.run_checks", checks)
    return found


def test_a_sound_program_ends_with_0(bare: Command, findings: list[Finding], window: NoDisplay) -> None:
    assert findings
    answer = bare("self-test")
    assert answer.code == 0
    assert answer.out == "✓ 7 fonts\n✓ 1 forms\nEverything is in order.\n"
    assert window.asked == [("load_forms",)]


def test_a_fault_is_named_and_ends_with_1(bare: Command, findings: list[Finding]) -> None:
    findings.append(Finding(Wording("letters", "信函"), "no font"))
    answer = bare("self-test", "--without-window", "--json")
    assert answer.code == 1
    assert [record["ok"] for record in answer.records] == [True, False]
    assert answer.records[1]["problem"] == "no font"
