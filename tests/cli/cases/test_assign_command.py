"""A case is handed over on the command line."""

from tests.cli.terminal import Command


def test_it_is_handed_over_by_name(qv: Command, told: Command, case: str) -> None:
    (person,) = qv("assign", case).records
    assert (person["name"], person["role"]) == ("Lin Wei", "supervisor")
    assert "Lin Wei" in told("assign", case).out
    again = qv("assign", case, "--to", person["name"])
    assert (again.code, again.record["error"]) == (4, "assigned_already")
    nobody = qv("assign", case, "--to", "Nobody")
    assert (nobody.code, nobody.record["error"]) == (3, "cannot_take_cases")
