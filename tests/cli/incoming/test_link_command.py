"""Two cases are linked and both say so; a link is taken away again."""

import pytest

from tests.cli.terminal import Command


@pytest.fixture
def second(qv: Command, case: str) -> str:  # noqa: ARG001 - the first case comes first
    opened = qv("new", *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"))
    return str(opened.record["reference"])


def test_both_cases_show_it(qv: Command, told: Command, case: str, second: str) -> None:
    assert qv("link", second, "--to", case, "--as", "follows", "--note", "asks when").code == 0
    assert f"followed up by {second}" in told("link", case).out
    (link,) = qv("link", second).records
    assert (link["kind"], link["other"], link["note"]) == ("follows", case, "asks when")
    assert qv("link", case, "--remove", str(link["link"])).code == 0
    assert "No case is linked" in told("link", second).out


def test_slips_are_said(qv: Command, case: str) -> None:
    assert qv("link", case, "--to", case, "--as", "follows").record["error"] == "link_to_itself"
    assert qv("link", case, "--to", case).code == 2
    assert qv("link", case, "--remove", "none").record["error"] == "link_unknown"
    assert qv("link", case, "--to", "QV-2020-0001", "--as", "follows").record["error"] == "case_unknown"
