"""A register as one page of HTML that any browser prints: no script, no link, nothing from elsewhere."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

_STYLE: Final = """\
@page { size: A4 landscape; margin: 14mm }
body { font: 10pt/1.35 "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1a1e26 }
h1 { font-size: 15pt; margin: 0 0 2pt } p { margin: 0 0 10pt; color: #4b5362 }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group } tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 4pt 6pt; border-bottom: 0.5pt solid #858c99;
  overflow-wrap: anywhere }
th { font-size: 8pt; color: #4b5362 }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_EMPTY: Final = {"zh": "无登记。", "en": "No entries."}


def register_page(title: str, lead: str, head: Sequence[str], rows: Iterable[Sequence[str]], language: str) -> bytes:
    """The page in UTF-8.

    Args:
        title: what register it is.
        lead: whose it is and of what day.
        head: the names of the columns.
        rows: the cells, plain text.
        language: the screen language; ``zh…`` or else English.
    """
    tongue = "zh" if language.casefold().startswith("zh") else "en"
    body = "\n".join(f"<tr>{''.join(f'<td>{_shown(cell)}</td>' for cell in row)}</tr>" for row in rows)
    columns = "".join(f"<th>{_shown(name)}</th>" for name in head)
    table = (
        f"<table><thead><tr>{columns}</tr></thead>\n<tbody>{body}</tbody></table>"
        if body
        else f"<p>{_EMPTY[tongue]}</p>"
    )
    page = (
        f'<!DOCTYPE html>\n<html lang="{tongue}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{_shown(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{_shown(title)}</h1><p>{_shown(lead)}</p>\n{table}</body></html>\n"
    )
    return page.encode()


def _shown(text: str) -> str:
    """Plain text in HTML; control characters are no text, a line break begins a line."""
    plain = "".join(sign if sign.isprintable() or sign == "\n" else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return escape(plain).replace("\n", "<br>")
