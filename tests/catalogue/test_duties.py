"""The list of duties is whole, and each names an acceptance test that is there and says which duty it proves."""

import ast
from pathlib import Path

from qv_desk.catalogue.duties import load_duties

TESTS = Path(__file__).resolve().parents[1] / "duties"


def test_there_are_42_duties_in_order_each_in_both_languages() -> None:
    duties = load_duties()

    assert [duty.code for duty in duties] == [f"D{number:02}" for number in range(1, 43)]
    assert all(duty.section and duty.wording.en and duty.wording.zh for duty in duties)


def test_each_duty_is_proved_by_a_test_of_its_number() -> None:
    for duty in load_duties():
        assert duty.test.startswith(f"test_{duty.code.lower()}_"), duty.code
        source = ast.parse((TESTS / duty.test).read_text(encoding="utf-8"))
        assert (ast.get_docstring(source) or "").startswith(f"D{int(duty.code[1:])} (policy"), duty.test
        assert any(isinstance(node, ast.FunctionDef) and node.name.startswith("test_") for node in source.body)


def test_no_acceptance_test_is_left_out() -> None:
    assert {path.name for path in TESTS.glob("test_d*.py")} == {duty.test for duty in load_duties()}
