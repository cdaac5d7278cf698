"""A letter leaves the desk as pages on a real CUPS queue."""

import os
import time
from pathlib import Path

import pytest

from tests.journeys.program import Program

pytestmark = [
    pytest.mark.printing,
    pytest.mark.skipif(
        "QV_DESK_TEST_PRINTER" not in os.environ, reason="no print queue is offered; see CONTRIBUTING.md"
    ),
]


def test_the_letters_of_a_case_come_out_of_the_printer(program: Program) -> None:
    (case,) = program.did(
        "new",
        "--channel",
        "post",
        "--name",
        "Mary Sample 王小明",
        "--rights",
        "access",
        "--country",
        "IE",
        "--address",
        "1 Sample Street",
    )
    reference = case["reference"]
    for kind in ("acknowledgement", "identity_request"):
        program.did("letter", reference, "--kind", kind, "--language", "en")
    printed_before = set(Path(os.environ["QV_DESK_TEST_PRINTED"]).glob("*.pdf"))

    printed = program.did("print-queue", "--printer", os.environ["QV_DESK_TEST_PRINTER"])
    assert [record["printed"] for record in printed] == [True, True]
    assert all(record["job"] for record in printed)

    papers = wait_for_paper(reference, printed_before, 2)
    try:
        assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
    finally:
        for paper in papers:
            paper.unlink()
    assert all(letter["printed_at"] for letter in program.did("print-queue"))
    assert program.run("print-queue", "--printer", os.environ["QV_DESK_TEST_PRINTER"]).records == []  # nothing twice


def wait_for_paper(reference: str, before: set[Path], number: int) -> list[Path]:
    """The new papers with a title, once they lie there whole; the printer has a minute."""
    for _ in range(600):
        found = [
            path
            for path in Path(os.environ["QV_DESK_TEST_PRINTED"]).glob("*.pdf")
            if path not in before and reference in path.name.replace("_", "-") and b"%%EOF" in path.read_bytes()[-32:]
        ]
        if len(found) >= number:
            return found
        time.sleep(0.1)
    pytest.fail("The pages did not arrive.")
