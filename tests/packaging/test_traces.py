"""What no file may name is found, and nothing else."""

from pathlib import Path

import pytest

from tools import traces

# In pieces, so that this file does not name them.
PYPI = ["pypi", "org"]
FILES = ["pythonhosted", "ORG"]
FOLDER = ["", "work", "main"]


@pytest.mark.parametrize(
    "line",
    [
        "pip install --index-url " + "https://example.org/simple",
        "see https://" + ".".join(PYPI) + "/project/qv",
        "from files." + ".".join(FILES),
        "cd " + "/".join(FOLDER),
    ],
)
def test_a_trace_is_found_with_its_place(tmp_path: Path, line: str) -> None:
    file = tmp_path / "notes.md"
    file.write_text(f"First line.\n{line}\n", encoding="utf-8")

    found = traces.find([file], tmp_path)

    assert len(found) == 1
    assert found[0].startswith("notes.md:2: ")


@pytest.mark.parametrize(
    "line", ["https://example.org/", "the packages of PyPI and Debian", "network/worker", "homework"]
)
def test_plain_words_are_none(tmp_path: Path, line: str) -> None:
    file = tmp_path / "notes.md"
    file.write_text(line, encoding="utf-8")

    assert traces.find([file], tmp_path) == ()


def test_pictures_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG\xff\xfe")

    assert traces.find([file], tmp_path) == ()
