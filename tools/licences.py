"""The licences of everything that is shipped: read from the packages themselves, written down for people.

Two places hold them: ``resources/licences.tsv``, which the program shows under About, and the table of THIRD-PARTY.md.
Both are made here from the locks of the program and of its optional part, and what their packages say of themselves.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from tools.steps import ROOT, Obstacle, say

LIST: Final = Path("resources/licences.tsv")
PAGE: Final = Path("THIRD-PARTY.md")
LOCKS: Final = ("requirements.lock", "requirements-signature.lock")
"""What an installer holds."""

CHOSEN: Final[Mapping[str, str]] = {
    # Offered under several licences: the one that we use it under.
    "pyside6-addons": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    # Said in words, in a text file, or not at all: read there, and written as SPDX has it.
    "aiosignal": "Apache-2.0",
    "babel": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "olefile": "BSD-2-Clause",
    "opencc-python-reimplemented": "Apache-2.0",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0; PDFium inside it BSD-3-Clause and Apache-2.0",
    "python-bidi": "LGPL-3.0-or-later",
    "reportlab": "BSD-3-Clause",
    "sqlcipher3": "Zlib; SQLCipher inside it BSD-3-Clause",
    "uharfbuzz": "Apache-2.0; HarfBuzz inside it MIT",
    # Installed on other systems or other Pythons only.
    "backports-tarfile": "MIT",
    "colorama": "BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "zipp": "MIT",
}

_CLASSIFIED: Final[Mapping[str, str]] = {"License :: OSI Approved :: MIT License": "MIT"}
_SHORT: Final = 40
_ROW: Final = re.compile(r"^\| [a-z0-9-]+ \| .+ \|\n", re.MULTILINE)


def locked_versions(folder: Path = ROOT) -> dict[str, str]:
    """The version of each package that is shipped, by its name."""
    texts = [(folder / name).read_text(encoding="utf-8") for name in LOCKS]
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", "".join(texts), re.MULTILINE))


def licence_of(name: str) -> str:
    """The licence under which a package is used.

    Raises:
        Obstacle: it says nothing that could be written down without being read first.
    """
    if name in CHOSEN:
        return CHOSEN[name]
    said = _said(name)
    if said is None:
        raise Obstacle(f"{name} does not say its licence: read it and write it into CHOSEN in tools/licences.py.")
    return said


def main(arguments: Sequence[str]) -> int:
    """Write list and page anew, or with ``--check`` say whether they are those of the lock."""
    try:
        found = stale() if "--check" in arguments else ()
        if "--check" not in arguments:
            _write()
    except Obstacle as obstacle:
        found = (str(obstacle),)
    for sentence in found:
        say(sentence)
    return 1 if found else 0


def _write() -> None:
    made = _made(ROOT)
    for path, text in made.items():
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
    say(f"{len(locked_versions())} packages stand in {LIST} and {PAGE}.")


def stale(folder: Path = ROOT) -> tuple[str, ...]:
    """One sentence for each of the two that is not what the lock asks for."""
    return tuple(
        f"{path} is not what is shipped: run ./dev licences."
        for path, text in _made(folder).items()
        if not (folder / path).exists() or (folder / path).read_text(encoding="utf-8") != text
    )


def _made(folder: Path) -> dict[Path, str]:
    licences = {name: licence_of(name) for name in sorted(locked_versions(folder))}
    versions = locked_versions(folder)
    lines = [f"{name}\t{versions[name]}\t{licence}\n" for name, licence in licences.items()]
    page = (folder / PAGE).read_text(encoding="utf-8")
    rows = [f"| {name} | {licence} |\n" for name, licence in licences.items()]
    head = _ROW.sub("", page)
    return {LIST: "".join(lines), PAGE: head.rstrip("\n") + "\n" + "".join(rows)}


def _said(name: str) -> str | None:
    try:
        package: Distribution = distribution(name)
    except PackageNotFoundError:
        return None
    record = package.metadata.json
    expression, words = str(record.get("license_expression", "")), str(record.get("license", ""))
    if expression or (words and len(words) < _SHORT and "\n" not in words):
        return expression or words
    return next((_CLASSIFIED[entry] for entry in record.get("classifier", ()) if entry in _CLASSIFIED), None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
