"""The wheel holds everything that the program needs, and nothing that it does not."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """A freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_it_holds_every_module_form_and_resource(wheel: zipfile.ZipFile) -> None:
    beside = [path for folder in ("forms", "resources") for path in (ROOT / folder).rglob("*") if path.is_file()]
    modules = (ROOT / "qv_desk").rglob("*.py")
    wanted = {f"qv_desk/{path.relative_to(ROOT).as_posix()}" for path in beside}
    wanted |= {path.relative_to(ROOT).as_posix() for path in modules}
    wanted = {name for name in wanted if "__pycache__" not in name}

    assert wanted <= set(wheel.namelist())


def test_it_holds_the_fonts_and_the_migrations(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()

    assert "qv_desk/resources/fonts/QvSC-Regular.ttf" in names
    assert any(name.startswith("qv_desk/store/migrations/versions/") for name in names)


def test_it_holds_no_tests_and_no_tools(wheel: zipfile.ZipFile) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in wheel.namelist()} == {"qv_desk"}


def wishes(file: str) -> list[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_it_asks_for_what_requirements_in_says(wheel: zipfile.ZipFile) -> None:
    metadata = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
    asked = [line for line in wheel.read(metadata).decode().splitlines() if line.startswith("Requires-Dist: ")]
    extra = [line for line in asked if "extra ==" in line]

    assert len(asked) - len(extra) == len(wishes("requirements.in"))
    assert len(extra) == len(wishes("requirements-signature.in"))
    assert all("extra == 'signature'" in line for line in extra)


def test_it_brings_the_command(wheel: zipfile.ZipFile) -> None:
    entry_points = next(name for name in wheel.namelist() if name.endswith("/entry_points.txt"))

    assert "qv-desk = qv_desk.__main__:main" in wheel.read(entry_points).decode()
