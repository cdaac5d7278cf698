"""What no text of a template may show: characters without a glyph or a shape, markup, links, numbers of documents."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from qv_desk.domain.letters.letter_template import LetterTemplate
from qv_desk.domain.letters.template_finding import Finding
from qv_desk.domain.letters.template_places import shortened, standing_text
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.clean_text import is_invisible
from qv_desk.letters.fonts import unprintable
from qv_desk.letters.identity_numbers import identity_number_in

_MARKUP: Final = re.compile(
    r"</?[A-Za-z!][^<>\n]{0,200}>|&(?:[A-Za-z]{2,12}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});|\*\*\S|\[[^\[\]\n]{1,200}\]\("
)
_LINK: Final = re.compile(r"(?i)\b(?:https?|ftp|file|javascript|data|mailto):\S|\bwww\.\S")
_MOST_NAMED: Final = 3
"""How many characters of one block are named, each by itself."""


def text_findings(template: LetterTemplate) -> Iterator[Finding]:
    """What the title and the blocks must not show, block by block; places for fields are passed over."""
    yield from _of(template.title, None)
    for number, block in enumerate(template.blocks):
        yield from _of(standing_text(block.text), number)


def _of(text: str, block: int | None) -> Iterator[Finding]:
    invisible = [character for character in dict.fromkeys(text) if is_invisible(character)]
    for character in invisible[:_MOST_NAMED]:
        yield _finding("invisible_character", block, f"U+{ord(character):04X}")
    shown = "".join(character for character in dict.fromkeys(text) if character not in {*invisible, "\n"})
    for number, character in enumerate(unprintable(shown)):
        if number == _MOST_NAMED:
            break
        yield _finding("no_glyph", block, f"{character} (U+{ord(character):04X})")
    for sign, code in ((_MARKUP, "markup"), (_LINK, "link")):
        found = sign.search(text)
        if found is not None:
            yield _finding(code, block, shortened(text[found.start() : found.start() + 40]))
    kind = identity_number_in(text)
    if kind is not None:
        yield Finding("identity_number", block, MappingProxyType({"found": kind}))


def _finding(code: str, block: int | None, text: str) -> Finding:
    return Finding(code, block, MappingProxyType({"text": Wording(text, text)}))
