"""Sample letters of every kind and language, complete, so that a test can take one thing away."""

import shutil
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import FieldValue, Letter, LetterKind, Recipient
from qv_desk.domain.letters.letter_template import ContractContext
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.compose import LetterFrame, compose

Fields = dict[str, str | tuple[str, ...]]
_SAMPLES = Path(__file__).with_name("samples")


@cache
def samples(language: str) -> Mapping[str, dict[str, Any]]:
    """The sample values of a language; a language without a file of its own takes the English ones."""
    own = _SAMPLES / f"{language}.toml"
    file = own if own.is_file() else _SAMPLES / "en.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _dates() -> dict[str, str]:
    return tomllib.loads((_SAMPLES / "dates.toml").read_text(encoding="utf-8"))


def _sample_fields(kind: LetterKind, language: str) -> Fields:
    book = letter_book()
    given = _dates() | samples(language)["fields"] | samples(language).get(kind, {})
    fields: Fields = {}
    for field in book.fields_of(kind):
        standards = book.language(language).standard_sentences(field.name)
        if field.in_frame and kind in field.offered_in:
            continue  # the letter goes to the person of the case
        if field.name in given:
            value = given[field.name]
            fields[field.name] = tuple(value) if isinstance(value, list) else value
        else:
            fields[field.name] = standards if field.value is FieldValue.LIST else standards[0]
    return fields


def _frame(language: str, name: str = "") -> LetterFrame:
    sample = samples(language)["frame"]
    return LetterFrame(
        office=Office(
            name="Qualvision Technology Co. Ltd.",
            postal_address=("2F, Bldg T14-2, No. 251 Jinyu Road", "Pudong, Shanghai 201206", "P.R. China"),
            e_mail="privacy@qualvision.cn",
            signatory_role=Wording("Privacy Office", "个人信息保护办公室"),
        ),
        recipient=Recipient(name or sample["name"], tuple(sample["lines"]), sample.get("country", "")),
        our_reference="QV-2026-0149",
        dated_on=date(2026, 10, 12),
    )


@pytest.fixture
def sample_words() -> Callable[[str], Mapping[str, dict[str, Any]]]:
    """The sample values of a language by their table."""
    return samples


@pytest.fixture
def sample_fields() -> Callable[[LetterKind, str], Fields]:
    """All fields of a kind, filled."""
    return _sample_fields


@pytest.fixture
def sample_frame() -> Callable[..., LetterFrame]:
    """Letterhead and recipient; the second argument is another name."""
    return _frame


@pytest.fixture
def write_letter() -> Callable[..., Letter]:
    """A complete letter of a kind; keywords replace single fields, ``name`` the recipient's name."""

    def write(kind: LetterKind, language: str = "en", *, name: str = "", **changes: str | tuple[str, ...]) -> Letter:
        fields = _sample_fields(kind, language) | changes
        return compose(letter_book(), kind, language, fields, _frame(language, name))

    return write


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
