"""The printer that ``./dev test`` offers prints for real."""

import os
import subprocess
import time
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

pytestmark = [
    pytest.mark.printing,
    pytest.mark.skipif(
        "QV_DESK_TEST_PRINTER" not in os.environ, reason="no print queue is offered; see CONTRIBUTING.md"
    ),
]


def test_a_page_sent_by_lp_arrives_as_a_file(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    canvas = Canvas(str(page))
    canvas.drawString(72, 72, "QV Desk")
    canvas.save()
    title = f"qv-desk-{os.getpid()}-{time.time_ns()}"

    subprocess.run(["lp", "-d", os.environ["QV_DESK_TEST_PRINTER"], "-t", title, page], check=True, capture_output=True)
    arrived = wait_for(Path(os.environ["QV_DESK_TEST_PRINTED"]), title)

    try:
        assert arrived.read_bytes().startswith(b"%PDF")
    finally:
        arrived.unlink()


def wait_for(folder: Path, title: str) -> Path:
    """The paper with a title, once it lies there whole; the printer has a minute."""
    for _ in range(600):
        found = [path for path in folder.glob(f"{title}*.pdf") if path.stat().st_size > 0]
        if found and b"%%EOF" in found[0].read_bytes()[-32:]:
            return found[0]
        time.sleep(0.1)
    pytest.fail("The page did not arrive.")
