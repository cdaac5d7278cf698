"""A case for a letter, a call or a visit is opened by hand."""

from pathlib import Path

import pytest

from tests.cli.terminal import Command


def test_a_case_is_opened_with_its_scan(qv: Command, tmp_path: Path) -> None:
    scan = tmp_path / "../scan.pdf"
    scan.write_bytes(b"%PDF-1.7 sample")
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access,erasure", "--file", scan)

    assert opened.code == 0, opened
    assert opened.record["rights"] == ["access", "erasure"]
    shown = qv("show", opened.record["reference"]).record
    assert [(one["name"], one["media_type"]) for one in shown["documents"]] == [("scan.pdf", "application/pdf")]
    assert shown["channel"] == "post"


def test_without_a_right_it_is_an_inquiry(qv: Command) -> None:
    opened = qv("new", "--channel", "phone", "--name", "王小明", "--language", "zh-Hans", "--asked", "保存多久")
    assert (opened.code, opened.record["kind"], opened.record["rights"]) == (0, "inquiry", [])


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--received", "2999-01-01"), 3, "receipt_in_the_future"),
        (("--received", "last week"), 3, "moment_unreadable"),
        (("--kind", "rights_request"), 3, "case_needs_a_right"),
        (("--kind", "follow_up"), 3, "case_kind_not_worked"),
        (("--name", "  "), 3, "case_needs_a_name"),
        (("--file", "/none/scan.pdf"), 3, "scan_unreadable"),
        (("--country", "Germany"), 2, "usage"),
        (("--country", "XX"), 3, "country_unknown"),
        (("--country", "DE-XX"), 3, "region_unknown"),
        (("--rights", "acess"), 2, "usage"),
    ],
)
def test_what_cannot_be_opened_is_refused_and_nothing_kept(
    words: tuple[str, ...], code: int, error: str, qv: Command
) -> None:
    refused = qv("new", "--channel", "post", "--name", "Mary Sample", *words)
    assert (refused.code, refused.record["error"]) == (code, error)
    assert qv("cases").out == ""


def test_somebody_in_california_has_the_law_of_california(qv: Command, told: Command) -> None:
    opened = qv("new", "--channel", "post", "--name", "Jo Sample", "--rights", "erasure", "--country", "us-ca")
    assert opened.code == 0
    reference = str(opened.record["reference"])
    laws = {law["rule"]: law["because"] for law in qv("laws", reference).records}
    assert laws["us_ca_ccpa"] == "residence"
    assert "the law where the person lives" in told("laws", reference).out
    assert "California" in told("verify", reference).out
    assert (
        "Germany (Land not known)"
        in told(
            "show", str(qv("new", "--channel", "post", "--name", "Max Muster", "--country", "DE").record["reference"])
        ).out
    )


def test_a_person_is_told_what_comes_next(told: Command) -> None:
    opened = told("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access")
    assert "QV-2" in opened.out
    assert "qv-desk verify QV-" in opened.out
