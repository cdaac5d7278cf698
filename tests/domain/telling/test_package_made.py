"""What was handed over can be shown afterwards: each file, and the digest of the whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.telling.package_made import PackageMade, latest_package, package_made
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.whole.case_facts import FACT_KINDS

PACKAGE = PackageMade(
    name="package.zip",
    sha256="ab" * 32,
    files=("README.txt", "data.json"),
    made_at=datetime(2026, 9, 24, tzinfo=UTC),
    made_by="u1",
)


def test_the_last_package_is_what_the_letter_lists(a_case: Callable[..., Case]) -> None:
    assert latest_package(a_case()) is None
    again = replace(PACKAGE, name="again.zip")
    case = package_made(package_made(a_case(status=CaseStatus.CLOSED), PACKAGE), again)
    assert latest_package(case) == again
    assert again.listed() == (f"again.zip (SHA-256: {'ab' * 32})", "README.txt", "data.json")
    assert case.facts_of(PackageMade) == (PACKAGE, again)
    assert FACT_KINDS[PackageMade.fact_name] is PackageMade
