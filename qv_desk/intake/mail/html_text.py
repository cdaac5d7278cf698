"""HTML mail as plain text: what a reader would see, and nothing that loads, runs or hides."""

import re
from html.parser import HTMLParser
from typing import Final

_SKIPPED: Final = frozenset({"script", "style", "head", "template", "noscript", "object", "iframe", "svg", "title"})
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SPACED: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote"})
_HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_DEEPEST: Final = 400


class _Walker(HTMLParser):
    """Collects the visible text; quoted blocks get ``>`` before each line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden_text = False
        self._open: list[tuple[str, bool]] = []
        self._skipping = 0
        self._quotes = 0
        self._link = ""
        self._link_start = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._put("\n")
        elif tag in {"td", "th"}:
            self._put(" ")
        elif tag in _BLOCKS:
            self._put("\n\n" if tag in _SPACED else "\n")
        if tag == "li":
            self._put("- ")
        if tag == "img" and given.get("alt", "").strip() and not self._skipping:
            self._put(f"[{given['alt'].strip()}]")
        if tag in _VOID:
            return
        unseen = tag in _SKIPPED or "hidden" in given or _HIDING.search(given.get("style", "")) is not None
        if len(self._open) < _DEEPEST:
            self._open.append((tag, unseen))
            self._skipping += unseen
        if tag == "blockquote":
            self._quotes += 1
            self._put("\x01")
        if tag == "a" and not self._skipping:
            self._link, self._link_start = given.get("href", ""), len(self.pieces)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            self._end_link()
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, unseen = self._open.pop()
            self._skipping -= unseen
            if name == "blockquote":
                self._quotes -= 1
                self._put("\x02")
            if name == tag:
                break
        if tag in _BLOCKS:
            self._put("\n\n" if tag in _SPACED else "\n")

    def handle_data(self, data: str) -> None:
        if self._skipping:
            inside = next((name for name, unseen in self._open if unseen), "")
            if data.strip() and inside not in _SKIPPED:
                self.hidden_text = True
            return
        preserved = any(name == "pre" for name, _ in self._open[-12:])
        self._put(data if preserved else re.sub(r"[ \t\r\n\f]+", " ", data))

    def _put(self, text: str) -> None:
        if not self._skipping:
            self.pieces.append(text)

    def _end_link(self) -> None:
        shown = "".join(self.pieces[self._link_start :]).strip()
        target = self._link.strip()
        self._link = ""
        bare = re.sub(r"^(?:mailto:|https?://)", "", target, flags=re.IGNORECASE).rstrip("/")
        if target.lower().startswith(("http://", "https://", "mailto:")) and bare not in shown:
            self._put(f" <{target[:300]}>")


def html_text(html: str) -> tuple[str, bool]:
    """The visible text of a HTML document, and whether it also holds text that it hides from the reader."""
    if html.count("<") > 4 * html.count(">") + 200:
        # No mark-up, but a bomb: the standard parser looks for the end of each unclosed tag through all of the rest.
        html = html.replace("<", " ")
    walker = _Walker()
    # A text may not carry the two marks that stand for the ends of a quotation.
    walker.feed(html.replace("\x01", "").replace("\x02", ""))
    walker.close()
    return _laid_out("".join(walker.pieces)), walker.hidden_text


def _laid_out(text: str) -> str:
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        opened, closed = line.count("\x01"), line.count("\x02")
        depth += opened
        words = re.sub(r"[ \t\xa0]+", " ", line.replace("\x01", "").replace("\x02", "")).strip()
        if words or (lines and lines[-1]):
            lines.append("> " * min(depth, 5) + words if words else "")
        depth = max(0, depth - closed)
    return "\n".join(lines).strip("\n")
