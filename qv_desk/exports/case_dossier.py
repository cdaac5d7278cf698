"""One case whole, for whoever has to judge how it was handled: a page for people, a record for programs, the letters.

Masked, the person stands in initials and nothing that anybody wrote is in it; what was done, when, by whom and under
which period can be followed all the same. Plain HTML without a script, so that it opens anywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from qv_desk.exports.zip_file import json_bytes, member_names, zip_bytes

FORMAT: Final = "qv-desk-dossier/1"

_JOINS: Final = "\n\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
"""Signs without a shape that texts need: Persian and Hindi names are written with them."""

Table = tuple[Sequence[str], Sequence[Sequence[str]]]
"""Headings and rows."""


@dataclass(frozen=True, slots=True)
class DossierPart:
    """One heading of the page.

    Attributes:
        title: its words.
        facts: pairs of a name and a value.
        table: headings and rows; None for none.
        parts: what stands below it.
    """

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    parts: "tuple[DossierPart, ...]" = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What goes into the archive.

    Attributes:
        title: of the page.
        language: BCP 47 tag of its words.
        note: what the reader has to know first: that it is masked, or that it is not.
        parts: the page.
        record: the same for programs.
        manifest: what the manifest says besides the digests.
        files: letters and documents by their names; empty where it is masked.
    """

    title: str
    language: str
    note: str
    parts: tuple[DossierPart, ...]
    record: Mapping[str, Any]
    manifest: Mapping[str, Any]
    files: tuple[tuple[str, bytes], ...] = ()


def dossier_bytes(dossier: Dossier) -> bytes:
    """The dossier as a ZIP archive."""
    names = member_names(tuple(name for name, _ in dossier.files), "files")
    files = {name: content for name, (_, content) in zip(names, dossier.files, strict=True)}
    parts = {"dossier.html": dossier_page(dossier).encode(), "dossier.json": json_bytes(dossier.record), **files}
    return zip_bytes(parts, {"format": FORMAT, **dossier.manifest})


def dossier_page(dossier: Dossier) -> str:
    """The page in HTML; every text is data and none of it markup."""
    body = "\n".join(_part(part, 2) for part in dossier.parts)
    return _PAGE.format(
        language=escape(dossier.language), title=_shown(dossier.title), note=_shown(dossier.note), body=body
    )


def _part(part: DossierPart, level: int) -> str:
    pieces = [f"<h{level}>{_shown(part.title)}</h{level}>"]
    if part.facts:
        pairs = "".join(f"<dt>{_shown(name)}</dt><dd>{_shown(value)}</dd>" for name, value in part.facts)
        pieces.append(f"<dl>{pairs}</dl>")
    if part.table is not None:
        head, rows = part.table
        heads = "".join(f'<th scope="col">{_shown(cell)}</th>' for cell in head)
        lines = "".join("<tr>" + "".join(f"<td>{_shown(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        pieces.append(f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>")
    pieces += [_part(below, min(level + 1, 4)) for below in part.parts]
    return "\n".join(pieces)


def _shown(text: str) -> str:
    """Plain text in HTML; signs that are not seen, such as those that turn the line round, are no text."""
    plain = (sign if sign.isprintable() or sign in _JOINS else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return escape("".join(plain))


_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1a1e26; }}
h1 {{ font-size: 1.5em; }} h2 {{ font-size: 1.2em; margin-top: 2em; border-bottom: 1px solid #e1e4e9; }}
h3 {{ font-size: 1em; }} dl {{ display: grid; grid-template-columns: 14em 1fr; gap: .2em 1em; }}
dt {{ color: #5f6776; }} dd {{ margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }}
table {{ border-collapse: collapse; width: 100%; }}
td, th {{ text-align: left; vertical-align: top; padding: .25em .6em; border-bottom: 1px solid #e1e4e9; }}
td {{ overflow-wrap: anywhere; }} .note {{ background: #edf2fa; padding: .6em 1em; }}
@media print {{ body {{ margin: 0; max-width: none; }} h2 {{ break-after: avoid; }} tr {{ break-inside: avoid; }} }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="note">{note}</p>
{body}
</body>
</html>
"""
