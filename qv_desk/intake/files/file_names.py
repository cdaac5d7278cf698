"""Names of attached files, made safe for every system that may ever save them."""

import re
import unicodedata
from typing import Final

from qv_desk.intake.files.charsets import on_one_line

_LONGEST: Final = 120
_LONGEST_ENDING: Final = 16
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*%]')
# Kinds of file that run something or fetch something when a person opens them.
_RISKY: Final = frozenset(
    [
        "ade",
        "adp",
        "app",
        "appref-ms",
        "bat",
        "chm",
        "cmd",
        "com",
        "cpl",
        "dll",
        "docm",
        "dotm",
        "exe",
        "hta",
        "htm",
        "html",
        "img",
        "inf",
        "ins",
        "iso",
        "jar",
        "jnlp",
        "js",
        "jse",
        "lnk",
        "mht",
        "mhtml",
        "msc",
        "msi",
        "msix",
        "msp",
        "mst",
        "one",
        "pif",
        "pptm",
        "ps1",
        "reg",
        "scf",
        "scr",
        "sct",
        "settingcontent-ms",
        "sh",
        "shtml",
        "svg",
        "swf",
        "url",
        "vb",
        "vbe",
        "vbs",
        "vhd",
        "vhdx",
        "ws",
        "wsc",
        "wsf",
        "wsh",
        "xbap",
        "xhtml",
        "xlam",
        "xll",
        "xlsb",
        "xlsm",
        "xml",
        "xsl",
    ]
)


def safe_name(declared: str, position: int) -> str:
    """A file name without folders, control characters, reserved words or tricks; never empty.

    Args:
        declared: what the sender wrote.
        position: of the attachment, from 0; names the file if nothing usable is left.
    """
    name = unicodedata.normalize("NFC", on_one_line(declared))
    name = re.split(r"[/\\]", name)[-1]
    # "x.pdf:stream" names a hidden stream on Windows; the part before it is the file.
    name = _FORBIDDEN.sub("_", name.split(":")[0] if not re.match(r"^[A-Za-z]:", name) else name[2:])
    name = name.lstrip("-. ").rstrip(". ")
    if not name:
        return f"attachment-{position + 1}"
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    if name.split(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    if len(ending) > _LONGEST_ENDING:
        stem, ending = name, ""
    stem = stem[: _LONGEST - len(ending) - 1].rstrip(". ") or f"attachment-{position + 1}"
    return f"{stem}.{ending}" if ending else stem


def distinct_names(names: list[str]) -> list[str]:
    """The same names, with a number added where two would be one file on a system that ignores case."""
    seen: set[str] = set()
    out: list[str] = []
    for name in names:
        candidate, number = name, 1
        while unicodedata.normalize("NFKC", candidate).casefold() in seen:
            number += 1
            stem, dot, ending = name.rpartition(".")
            candidate = f"{stem} ({number}).{ending}" if dot else f"{name} ({number})"
        seen.add(unicodedata.normalize("NFKC", candidate).casefold())
        out.append(candidate)
    return out


def is_risky(name: str, media_type: str) -> bool:
    """Whether opening such a file can run a program or reach out to the network."""
    ending = name.rpartition(".")[2].lower()
    return ending in _RISKY or media_type in {
        "application/x-msdownload",
        "application/x-executable",
        "application/x-ms-shortcut",
        "text/html",
        "image/svg+xml",
        "text/x-script",
    }
