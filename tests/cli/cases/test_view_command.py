from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.terminal import Command
from tests.intake.office_files import pdf


@pytest.fixture
def filed(qv: Command, tmp_path: Path) -> str:
    """The reference of a case with a letter as PDF."""
    (tmp_path / "scan.pdf").write_bytes(pdf("one", "two"))
    opened = qv(
        "new",
        *("--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE"),
        *("--address", "1 Sample Street", "--file", tmp_path / "scan.pdf"),
    )
    assert opened.code == 0, opened
    return str(opened.record["reference"])


def test_a_page_is_told_and_can_be_saved(qv: Command, filed: str, tmp_path: Path) -> None:
    told = qv("view", filed, "scan.pdf").record
    assert (told["shown_as"], told["page"], told["pages"], told["width"]) == ("pixels", 1, 2, 1200)
    assert told["text"] is None
    picture = tmp_path / "page.png"
    assert qv("view", filed, told["sha256"][:10], "--page", "2", "--width", "300", "--to", picture).code == 0
    with Image.open(picture) as image:
        assert image.size[0] == 300
    assert qv("view", filed, "scan.pdf", "--to", picture).record["error"] == "file_exists"


def test_a_mail_is_shown_as_text_with_a_warning_outside_of_it(
    told: Command, qv: Command, mail: Callable[..., Path]
) -> None:
    reference = str(qv("intake", "--yes", mail()).record["reference"])
    answer = told("view", reference, "message.eml")
    assert answer.code == 0
    assert "Subject: Request for access to personal data" in answer.out
    assert told("view", reference, "message.eml", "--to", "x.png").code == 3


def test_a_document_that_is_not_there_is_named(qv: Command, filed: str) -> None:
    answer = qv("view", filed, "other.pdf")
    assert (answer.code, answer.record["error"]) == (3, "document_not_named")
    answer = qv("view", filed, "scan.pdf", "--page", "3")
    assert (answer.code, answer.record["error"]) == (3, "view_no_such_page")


def test_what_was_saved_lies_outside_and_that_is_said(told: Command, filed: str, tmp_path: Path) -> None:
    answer = told("view", filed, "scan.pdf", "--to", tmp_path / "page.png")
    assert "outside the desk's protection" in answer.out
    assert "To see it, save it" in told("view", filed, "scan.pdf").out
