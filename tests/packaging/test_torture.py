"""Every bar has its tests, its figures land in the book, and the mistakes that are tried are truly mistakes."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tools import torture, trusted_rooms
from tools.mutations import mutants_of

ROOT = Path(__file__).resolve().parents[2]

SAMPLE = '''
"""A module."""
from typing import Protocol


class Shape(Protocol):
    def area(self) -> int: ...


def allowed(age: int, names: list[str]) -> bool:
    """Whether."""
    if not names or age < 18 + 1:
        raise ValueError("no")
    names.clear()
    return age == 18
'''


def test_every_bar_names_tests_that_are_there() -> None:
    for bar in torture.BARS:
        paths = [word.partition("::")[0] for word in bar.tests if word.startswith("tests/")]
        assert bar.module or paths
        assert all((ROOT / path).exists() for path in paths), bar
        if bar.module:
            assert (ROOT / f"{bar.module.replace('.', '/')}.py").is_file()
    assert len({bar.name for bar in torture.BARS}) == len(torture.BARS)


def test_an_unknown_bar_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert torture.run_torture(["frobnicate"]) == 2
    assert "kills" in capsys.readouterr().out


def test_a_figure_takes_the_place_of_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = tmp_path / "reliability.md"
    book.write_text(f"# Title\n\n{torture._HEAD}\n|---|---|---|---|---|---|\n\nAfter.\n", encoding="utf-8")
    monkeypatch.setattr(torture, "_BOOK", book)
    second, first = torture.BARS[1], torture.BARS[0]
    for bar, figure in ((second, "0 of 4"), (first, "0 of 2"), (second, "0 of 400")):
        torture._write_down(torture.Outcome(bar, held=True, figure=figure, seconds=1.4))
    lines = book.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if "./dev torture" in line]
    assert [figure in row for figure, row in zip(("0 of 2", "0 of 400"), rows, strict=True)] == [True, True]
    assert lines[-1] == "After."


def test_mistakes_are_made_where_something_is_run_and_each_can_be_compiled() -> None:
    found = list(mutants_of(SAMPLE))
    assert sorted(mutant.what for mutant in found) == [
        "and for or",
        "another sum",
        "do not refuse",
        "leave out a call",
        "leave out a not",
        "one more",
        "one more",
        "one more",
        "return nothing",
        "turn a comparison",
        "turn a comparison",
    ]
    whole = ast.dump(ast.parse(SAMPLE))
    for mutant in found:
        assert ast.dump(mutant.tree) != whole
        compile(mutant.tree, "sample", "exec")


def test_the_trusted_rooms_have_modules_and_tests() -> None:
    for topic in trusted_rooms.TOPICS:
        modules = trusted_rooms.modules_of(topic)
        assert modules
        assert all(trusted_rooms.tests_of(module) for module in modules), topic
    assert not trusted_rooms.tests_of(Path("qv_desk/vault/no_such_module.py"))


def test_mistakes_are_tried_without_changing_a_file() -> None:
    module = ROOT / "qv_desk" / "vault" / "signing.py"
    before = module.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "tools.mutants", "--each", "2", str(module.relative_to(ROOT))],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    assert "of 2 noticed" in done.stdout, done.stderr
    assert module.read_bytes() == before
