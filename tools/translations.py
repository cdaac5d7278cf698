"""The window's texts in other languages: taken from the sources into ``.ts``, compiled into ``.qm`` for the program."""

import os
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.steps import ROOT, must_run, run, say

FOLDER = ROOT / "resources" / "translations"


def compile_changed(folder: Path = FOLDER) -> None:
    """Compile every ``.ts`` that is newer than its ``.qm``, or has none.

    Raises:
        Obstacle: Qt's compiler refused one.
    """
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.is_file() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            must_run(
                [_qt_tool("lrelease"), "-silent", source, "-qm", compiled],
                f"The translation {source.name} could not be compiled; the lines above say why.",
            )


def update(options: Sequence[str] = ()) -> int:
    """Take new texts of the window into every ``.ts``, drop those that are gone, and compile.

    Args:
        options: further options for Qt's own tool.

    Returns:
        The exit code of Qt's tool.
    """
    for catalogue in sorted(FOLDER.glob("*.ts")):
        taken = _take_texts(catalogue, options)
        if taken != 0:
            return taken
        say(f"{catalogue.name}: {len(tuple(unfinished(catalogue)))} texts to translate.")
    compile_changed()
    return 0


def gaps(folder: Path = FOLDER) -> tuple[str, ...]:
    """One sentence for each text without a finished translation, and for each file that lags behind the window."""
    found = []
    for catalogue in sorted(folder.glob("*.ts")):
        found += [f"{catalogue.name}: not translated: {text!r}" for text in unfinished(catalogue)]
        with tempfile.TemporaryDirectory() as scratch:
            fresh = Path(shutil.copy(catalogue, scratch))
            if _take_texts(fresh, ["-silent"]) != 0:
                found.append(f"{catalogue.name}: Qt's lupdate failed.")
            elif set(_texts(fresh)) != set(_texts(catalogue)):
                found.append(
                    f"{catalogue.name}: the window's texts have changed: run ./dev translations and translate."
                )
    return tuple(found)


def unfinished(catalogue: Path) -> Iterator[str]:
    """The source texts of a ``.ts`` that are marked unfinished or are translated by nothing."""
    for message in ET.parse(catalogue).getroot().iter("message"):  # noqa: S314 (our own file)
        translation = message.find("translation")
        if (
            translation is None
            or translation.get("type") == "unfinished"
            or not "".join(translation.itertext()).strip()
        ):
            yield message.findtext("source", "")


def _texts(catalogue: Path) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")


def _take_texts(catalogue: Path, options: Sequence[str]) -> int:
    sources = [*sorted((ROOT / "qv_desk" / "gui").rglob("*.py")), *sorted((ROOT / "forms").glob("*.ui"))]
    plain = ["-no-obsolete", "-locations", "none"]  # no line numbers: a moved text is no change
    return run([_qt_tool("lupdate"), *plain, *options, *sources, "-ts", catalogue])


def _qt_tool(name: str) -> Path:
    folder = ROOT / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    return folder / f"pyside6-{name}{'.exe' if os.name == 'nt' else ''}"
