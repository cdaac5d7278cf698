"""Text as it may stand in a letter: without the characters that no reader can see."""

import re
import unicodedata
from typing import Final

_LINE_BREAKS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls, bidirectional marks and embeddings, soft hyphen, zero-width space and no-break space, interlinear marks,
# variation selectors, tags. Joiners stay: Persian and the scripts of India need them.
_INVISIBLE: Final = re.compile(
    "[\x00-\x09\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# Compatibility ideographs are the spelling of some names; composing text would replace them.
_KEPT_AS_WRITTEN: Final = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")


def clean(text: str) -> str:
    """The text composed (NFC), with plain line breaks and without invisible characters.

    Nothing that can be seen is dropped: characters that cannot be printed are refused later, by name.
    """
    text = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
    text = _INVISIBLE.sub("", text)
    if text.isascii():
        return text.strip()
    pieces = _KEPT_AS_WRITTEN.split(text)
    pieces[::2] = [unicodedata.normalize("NFC", piece) for piece in pieces[::2]]
    return "".join(pieces).strip()


def is_invisible(character: str) -> bool:
    """Whether a character is one that no reader can see, other than the end of a line."""
    return character != "\n" and bool(_INVISIBLE.fullmatch(character) or _LINE_BREAKS.fullmatch(character))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, cleaned, without those that are blank."""
    return tuple(line for line in map(str.strip, clean(text).split("\n")) if line)
