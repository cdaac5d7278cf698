import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.intake.files.file_names import distinct_names, is_risky, safe_name


@pytest.mark.parametrize(
    ("declared", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\x.txt", "x.txt"),
        ("C:\\x.pdf", "x.pdf"),
        ("\\\\server\\share\\x.pdf", "x.pdf"),
        ("a\x00b.pdf", "ab.pdf"),
        ("CON", "_CON"),
        ("aux.pdf", "_aux.pdf"),
        ("x.pdf. ", "x.pdf"),
        ("x.pdf:stream", "x.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("", "attachment-1"),
        (".", "attachment-1"),
        ("..", "attachment-1"),
        ("-rf.txt", "rf.txt"),
        ("a\nb\x1b[31m.txt", "a b[31m.txt"),
        ("%2e%2e%2fx", "_2e_2e_2fx"),
        ("简历.pdf", "简历.pdf"),
    ],
)
def test_a_name_is_made_safe(declared: str, safe: str) -> None:
    assert safe_name(declared, 0) == safe


@given(st.text(max_size=6000))
def test_no_name_can_leave_its_folder_or_break_a_system(declared: str) -> None:
    name = safe_name(declared, 3)
    assert 0 < len(name) <= 120
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name not in {".", ".."}
    assert not name.startswith(("-", ".", " "))
    assert not name.endswith((".", " "))
    assert name.encode()


def test_names_that_one_system_takes_for_the_same_are_told_apart() -> None:
    assert distinct_names(["a.pdf", "A.PDF", "e\u0301.txt", "é.txt"])[1] == "A (2).PDF"
    assert len({name.casefold() for name in distinct_names(["x"] * 5)}) == 5


@pytest.mark.parametrize("name", ["x.lnk", "x.url", "x.scf", "x.hta", "x.js", "x.iso", "x.html", "x.svg", "x.pdf.exe"])
def test_files_that_run_or_fetch_are_marked(name: str) -> None:
    assert is_risky(name, "application/octet-stream")


def test_a_program_called_pdf_is_marked_by_its_content() -> None:
    assert is_risky("x.pdf", "application/x-msdownload")
    assert not is_risky("x.pdf", "application/pdf")
