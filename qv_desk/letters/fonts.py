"""The fonts of the letters: read once a process, each when a text first needs it.

Which characters a font has is asked of the font itself. A character that no font has is refused by name: a letter
with a box in the middle of somebody's name is worse than no letter.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from qv_desk.assets import resource
from qv_desk.domain.letters.script import Script
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeviceError, InputError
from qv_desk.letters.to_unicode import install

REGULAR: Final = 400
BOLD: Final = 700

_FAMILIES: Final[Mapping[Script, str]] = {
    Script.LATIN: "QvSans",
    Script.SIMPLIFIED_CHINESE: "QvSC",
    Script.TRADITIONAL_CHINESE: "QvTC",
    Script.JAPANESE: "QvJP",
    Script.KOREAN: "QvKR",
}

_NEXT: Final[Mapping[str, tuple[str, ...]]] = {
    "QvTC": ("QvSC", "QvJP"),
    "QvJP": ("QvSC", "QvTC"),
    "QvKR": ("QvJP", "QvTC", "QvSC"),
}
"""The families asked for a Chinese character that a letter's own lacks; of the others, the order of the manifest.

One code point has a form of its own in each country. Korea writes the old forms, as Japan and Taiwan nearly do; for the
other two QvSC is asked first because it has all that there are, and so no more than one font is read for a rare name.
"""

_SCRIPTS_BY_NAME: Final[Mapping[str, str]] = {
    "LATIN": "Latn",
    "GREEK": "Grek",
    "CYRILLIC": "Cyrl",
    "CJK": "Hani",
    "BOPOMOFO": "Bopo",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "TAMIL": "Taml",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
}
"""The first word of a character's Unicode name, and the script that the manifest of fonts calls it."""

_PRIVATE_USE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

_FOLLOWS_ITS_NEIGHBOURS: Final = frozenset({"Zs", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Nd", "Mn", "Mc", "Me", "Cf"})
"""Categories of characters that stay in the font of the run before, so that a line is not cut into pieces."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font of the manifest, not read yet."""

    name: str
    path: Path
    family: str
    weight: int
    scripts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font."""

    font: str
    text: str


@cache
def font_files() -> tuple[FontFile, ...]:
    """The fonts of the manifest in the order in which they are asked for a character.

    Raises:
        DeviceError: ``fonts_missing`` if the manifest is not there or is damaged.
    """
    path = resource("fonts", "manifest.toml")
    try:
        return tuple(
            FontFile(
                name=Path(entry["file"]).stem,
                path=path.with_name(entry["file"]),
                family=entry["family"],
                weight=entry["weight"],
                scripts=frozenset(entry["scripts"]),
            )
            for entry in tomllib.loads(path.read_text(encoding="utf-8"))["font"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        raise DeviceError("fonts_missing", file=path.name) from None


@cache
def font(name: str) -> TTFont:
    """A font by its name in the manifest, read and made known to ReportLab on first use.

    Raises:
        DeviceError: ``fonts_missing`` if its file is not there or is damaged.
    """
    file = next(file for file in font_files() if file.name == name)
    install()
    try:
        # Characters are numbered as they come: a letter's subset then holds nothing that the letter does not show.
        face = TTFont(file.name, str(file.path), asciiReadable=False)
    except (TTFError, OSError):
        raise DeviceError("fonts_missing", file=file.path.name) from None
    pdfmetrics.registerFont(face)
    return face


@cache
def base_font(script: Script, weight: int = REGULAR) -> str:
    """The name of the font that a letter is set in before any fallback; of a family with one weight that one."""
    return _of_weight(_FAMILIES[script], weight)


def _of_weight(family: str, weight: int) -> str:
    files = [file for file in font_files() if file.family == family]
    return next((file.name for file in files if file.weight == weight), files[0].name)


def has(name: str, text: str) -> bool:
    """Whether a font has a glyph for each character; private-use characters mean nothing, so no font has them.

    A font that has them is read and ready; one that has not is only asked, which costs a thirtieth of reading it.
    """
    if not _characters(name) >= set(map(ord, text)) or _PRIVATE_USE.search(text):
        return False
    font(name)
    return True


@cache
def _characters(name: str) -> frozenset[int]:
    """The code points that a font has.

    Raises:
        DeviceError: ``fonts_missing`` if its file is not there or is damaged.
    """
    file = next(file for file in font_files() if file.name == name)
    try:
        found = frozenset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path))).unicodes)
    except (OSError, uharfbuzz.HarfBuzzError):
        found = frozenset()
    if not found:
        raise DeviceError("fonts_missing", file=file.path.name)
    return found


def runs(text: str, base: str, where: Wording) -> tuple[Run, ...]:
    """The text in stretches of one font each.

    Args:
        text: cleaned text without line breaks.
        base: name of the font that is preferred.
        where: what the text is, in words for the refusal.

    Raises:
        InputError: ``glyph_missing``, naming the character and where it stands.
    """
    if has(base, text):
        return (Run(base, text),)
    found: list[Run] = []
    for character in text:
        name = _font_for(character, base, found[-1].font if found else base)
        if name is None:
            raise InputError("glyph_missing", character=f"U+{ord(character):04X}", place=where)
        if found and found[-1].font == name:
            found[-1] = Run(name, found[-1].text + character)
        else:
            found.append(Run(name, character))
    return tuple(found)


def _font_for(character: str, base: str, before: str) -> str | None:
    if unicodedata.category(character) in _FOLLOWS_ITS_NEIGHBOURS and has(before, character):
        return before
    return next((name for name in (base, *_fallbacks(character, base)) if has(name, character)), None)


@cache
def _fallbacks(character: str, base: str) -> tuple[str, ...]:
    """The other fonts in the order in which they are asked, so that few are ever read.

    The line's own weight goes before the regular one; then come the fonts made for the character's script, and of these
    the families next to the letter's own.
    """
    script = _SCRIPTS_BY_NAME.get(unicodedata.name(character, "").partition(" ")[0], "")
    own = next(file for file in font_files() if file.name == base)
    near = _NEXT.get(own.family, ())

    def distance(family: str) -> tuple[bool, int]:
        made_for = any(script in file.scripts for file in font_files() if file.family == family)
        return not made_for, near.index(family) if family in near else len(near)

    families = sorted(dict.fromkeys(file.family for file in font_files()), key=distance)
    wanted = [_of_weight(family, weight) for weight in (own.weight, REGULAR) for family in families]
    return tuple(name for name in dict.fromkeys(wanted) if name != base)


def unprintable(text: str) -> Iterator[str]:
    """The characters of a text that no font has, each once, for a hint while somebody types."""
    base = base_font(Script.LATIN)
    yield from (character for character in dict.fromkeys(text) if _font_for(character, base, base) is None)
