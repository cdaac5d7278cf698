"""The house keeps its shape: who may import whom, what has a test, and that every failure has its sentence."""

import ast
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from importlinter.cli import lint_imports

from tools import traces

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "qv_desk"
FAILURES = frozenset({"DeskError", "InputError", "GateError", "AccessError", "StoreError", "DeviceError"})

# Each of these passes a code on that another module named as a literal.
PASSED_ON = {
    "qv_desk/intake/limits/wire.py": "the code came from the child process and is held against a list",
}


def listed(found: Iterable[str]) -> str:
    """One thing a line, so that a failure shows all of them."""
    return "\n" + "\n".join(sorted(found))


def keeps(contract: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(
        config_filename=str(ROOT / "pyproject.toml"), limit_to_contracts=(contract,), no_cache=True, no_logo=True
    )
    assert code == 0, capsys.readouterr().out


def test_imports_go_down_only_and_every_module_has_a_layer(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("layers", capsys)


def test_among_the_services_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("services", capsys)


def test_at_the_command_line_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("cli", capsys)


def test_in_the_intake_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("intake", capsys)


def test_in_the_domain_imports_go_down_only(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("domain", capsys)


def test_window_and_command_line_go_through_the_services(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("adapters", capsys)


def test_qt_stays_in_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("qt", capsys)


def test_sql_stays_in_the_store(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("sql", capsys)


def test_reportlab_stays_in_letters_and_exports(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("pdf", capsys)


def test_there_are_no_cycles(capsys: pytest.CaptureFixture[str]) -> None:
    keeps("cycles", capsys)


def test_every_contract_is_tested_here() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}

    assert contracts == {"layers", "domain", "intake", "services", "cli", "adapters", "qt", "sql", "pdf", "cycles"}


def modules() -> Iterator[Path]:
    """Every module with something in it, by its path in the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        empty = not any(not isinstance(node, ast.Expr) for node in tree_of(path).body)
        if not empty:
            yield path.relative_to(PACKAGE)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place_of_tests(module: Path) -> Path:
    """Where the tests of a module stand; migrations are tried together, and a package's ``__init__`` by its room."""
    if "migrations" in module.parts:
        return Path("store", "test_migrations.py")
    name = module.stem.strip("_") if module.stem != "__init__" else module.parent.name or "qv_desk"
    return module.parent / f"test_{name}.py"


def test_every_module_has_its_tests() -> None:
    untested = {str(module) for module in modules() if not (ROOT / "tests" / place_of_tests(module)).is_file()}
    untested -= {"__init__.py"}  # holds the version alone

    assert not untested, listed(untested)


def test_no_test_module_outlives_its_module() -> None:
    expected = {place_of_tests(module) for module in modules()}
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    there = {path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}

    # Beside the mirrored modules a room may have journeys through several modules, in files named test_journey_….
    orphans = {
        str(path)
        for path in there
        if path.parts[0] in rooms and path not in expected and not path.name.startswith("test_journey_")
    }
    assert not orphans, listed(orphans)


@dataclass(frozen=True, slots=True)
class Raised:
    """One place where a failure is made: its codes, none if they are not literals, and the fields that it gives."""

    place: str
    codes: tuple[str, ...]
    fields: frozenset[str]
    is_open: bool


def failures_made() -> Iterator[Raised]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and name_of(node.func) in FAILURES:
                yield Raised(
                    place=f"{path.relative_to(ROOT).as_posix()}:{node.lineno}",
                    codes=literals(node.args[0]) if node.args else (),
                    fields=frozenset(keyword.arg for keyword in node.keywords if keyword.arg),
                    is_open=any(keyword.arg is None for keyword in node.keywords),
                )


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def literals(node: ast.expr) -> tuple[str, ...]:
    """The texts that an expression can be: one, or the two of a choice; none where it cannot be read off."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return (node.value,)
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return ()


def sentences() -> dict[str, dict[str, str]]:
    books = sorted((ROOT / "resources" / "errors").glob("*.toml"))
    return {code: words for book in books for code, words in tomllib.loads(book.read_text(encoding="utf-8")).items()}


def places_in(words: dict[str, str]) -> dict[str, set[str]]:
    """The names in braces, by language and kind of text."""
    return {key: {name for _, name, _, _ in Formatter().parse(text) if name} for key, text in words.items()}


def test_codes_of_failures_are_literals() -> None:
    unread = {
        made.place for made in failures_made() if not made.codes and made.place.rpartition(":")[0] not in PASSED_ON
    }

    assert not unread, listed(unread)


def test_every_failure_has_its_sentence_and_advice_in_both_languages() -> None:
    said = sentences()
    silent = {code for made in failures_made() for code in made.codes if code not in said}
    halting = {
        code
        for code, words in said.items()
        if set(words) != {"en", "zh", "en_advice", "zh_advice"} or not all(words.values())
    }

    assert not silent, listed(silent)
    assert not halting, listed(halting)


def test_no_sentence_is_left_without_its_failure() -> None:
    constants = {
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    unsaid = set(sentences()) - constants
    assert not unsaid, listed(unsaid)


def test_every_failure_gives_the_fields_that_its_sentence_names() -> None:
    said = sentences()
    missing = {
        f"{made.place} {code}: {', '.join(sorted(named - made.fields))}"
        for made in failures_made()
        for code in made.codes
        if code in said and not made.is_open
        for named in places_in(said[code]).values()
        if named - made.fields
    }

    assert not missing, listed(missing)


def test_both_languages_name_the_same_fields() -> None:
    uneven = {
        code
        for code, words in sentences().items()
        for named in [places_in(words)]
        if named.get("en") != named.get("zh") or named.get("en_advice") != named.get("zh_advice")
    }

    assert not uneven, listed(uneven)


def test_data_is_never_shown_as_markup() -> None:
    """Qt's own labels guess whether a text is HTML and would load pictures that a stranger's mail names."""
    markup = {"QTextBrowser", "QMessageBox", "setHtml", "insertHtml", "appendHtml", "setMarkdown", "AutoText"}
    used = {
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}: {name_of(node)}"
        for path in (PACKAGE / "gui").rglob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Name | ast.Attribute) and name_of(node) in markup
    }
    guessing = {
        f"{form.name}: {widget}"
        for form in (ROOT / "forms").glob("*.ui")
        for widget in ("QLabel", "QTextBrowser", "QTextEdit")
        if f'class="{widget}"' in form.read_text(encoding="utf-8")
    }

    assert not used | guessing, listed(used | guessing)


def test_no_file_names_a_package_registry_or_a_folder_of_one_machine() -> None:
    found = traces.find(traces.tracked_files())
    assert not found, listed(found)
