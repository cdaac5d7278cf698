"""A demand is written down, checked, assessed and laid before a supervisor; the log lists them all."""

import pytest

from tests.cli.terminal import Command

WHO = ("--body", "court", "--authority", "Example Court", "--legal-basis", "Act 70", "--demanded", "one account")
LAW = ("--lawful", "partly", "--reasons", "only 2026", "--telling", "may", "--telling-reasons", "no order of silence")
GIVE = ("--disclose", "two orders", "--ground", "required_by_law", "--why", "order of the court")


@pytest.fixture
def demand(qv: Command) -> str:
    opened = qv("new", "--channel", "post", "--name", "Example Court", "--kind", "authority_demand")
    assert opened.code == 0, opened
    return str(opened.record["reference"])


def test_the_whole_way_but_the_supervisor(qv: Command, told: Command, demand: str) -> None:
    first = qv("demand", demand, *WHO, "--answer-by", "2026-12-01").record
    assert (first["authority"], first["answer_by"]) == ("Example Court", "2026-12-01")
    again = qv("demand", demand, "--their-reference", "7 C 12/26").record
    assert (again["their_reference"], again["authority"]) == ("7 C 12/26", "Example Court")
    early = qv("demand", demand, *GIVE)
    assert (early.code, early.record["error"]) == (4, "demand_not_verified")
    checked = qv("demand", demand, "--verified", "called_back", "--words", "registry", *LAW, *GIVE).record
    assert (checked["lawful"], checked["disclosure"]) == ("partly", "waits")
    given = qv("demand", demand, "--given-how", "by hand")
    assert (given.code, given.record["error"]) == (4, "demand_disclosure_not_approved")
    assert qv("approvals").record["kind"] == "disclosure"
    assert "two orders (waits for a supervisor)" in told("demand", demand).out


def test_the_log_stands_apart(qv: Command, told: Command, case: str, demand: str) -> None:
    (line,) = qv("demand").records
    assert (line["reference"], line["disclosure"]) == (demand, "nothing")
    assert demand in told("demand").out
    assert case not in told("demand").out
    assert qv("demand", case).record["error"] == "case_is_no_demand"


def test_an_empty_log_says_so_and_options_go_together(told: Command, qv: Command) -> None:
    assert "No authority" in told("demand").out
    assert qv("demand", "QV-2026-0001", "--lawful", "lawful").code == 2
    assert qv("demand", "QV-2026-0001", "--disclose", "x").code == 2
