"""What the tests of letters share: sample letters, a context in which nothing is late, programs that read PDF."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.domain.letters.letter_contract import ContractContext
from qv_desk.letters.compose import LetterFrame
from tests.letters import sample_letters
from tests.letters.sample_letters import Fields


@pytest.fixture
def sample_words() -> Callable[[str], Mapping[str, dict[str, Any]]]:
    """The sample values of a language by their table."""
    return sample_letters.samples


@pytest.fixture
def sample_fields() -> Callable[[LetterKind, str], Fields]:
    """All fields of a kind, filled."""
    return sample_letters.sample_fields


@pytest.fixture
def sample_frame() -> Callable[..., LetterFrame]:
    """Letterhead and recipient; the second argument is another name."""
    return sample_letters.sample_frame


@pytest.fixture
def write_letter() -> Callable[..., Letter]:
    """A complete letter of a kind; keywords replace single fields, ``name`` the recipient's name."""
    return sample_letters.write_letter


@pytest.fixture
def in_time() -> ContractContext:
    """A context in which no period is over."""
    return ContractContext(issued_on=date(2026, 10, 12), first_period_ends_on=date(2026, 11, 10))


@pytest.fixture
def tool(tmp_path: Path) -> Callable[..., str]:
    """Run one of the tools that look into a PDF; skips where the machine has none."""

    def run(name: str, pdf: bytes, *arguments: str) -> str:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed (Debian: poppler-utils, qpdf)")
        path = tmp_path / "letter.pdf"
        path.write_bytes(pdf)
        words: Mapping[str, list[str]] = {"qpdf": [name, *arguments, str(path)]}
        command = words.get(name, [name, *arguments, str(path), *(["-"] if name == "pdftotext" else [])])
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout

    return run
