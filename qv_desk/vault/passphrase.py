"""What makes a passphrase acceptable: length and not being common; no rules about kinds of characters.

Law: none; the rules follow NIST SP 800-63B-4 §3.1.1.2 (15 characters, block-list, no composition rules).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Final

from qv_desk.assets import resource
from qv_desk.errors import DeviceError, InputError

SHORTEST: Final = 15
LONGEST: Final = 1024
_FEWEST_DIFFERENT: Final = 6
_LEAST_OWN: Final = 6
_RUN_SHARE: Final = 0.6
_LEAST_NAME: Final = 3


def normalised(passphrase: str) -> bytes:
    """The bytes that are stretched: Unicode NFC, UTF-8; done here once and nowhere else."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def passphrase_problem(passphrase: str, own_names: Iterable[str] = ()) -> str | None:
    """Why a passphrase is not good enough, as an error code, or None when it is.

    Args:
        passphrase: as typed.
        own_names: what an acquaintance would try first: the company, the office, the person's own name.

    Returns:
        ``passphrase_short``, ``passphrase_long``, ``passphrase_common``, ``passphrase_names`` or None.
    """
    text = unicodedata.normalize("NFC", passphrase)
    if len(text) < SHORTEST:
        return "passphrase_short"
    if len(text) > LONGEST:
        return "passphrase_long"
    folded = _folded(text)
    if len(set(folded)) < _FEWEST_DIFFERENT or _runs_on(folded):
        return "passphrase_common"
    common = _common()
    names = sorted({word for name in own_names for word in _words(name)}, key=len, reverse=True)
    if folded in common or _left_over(folded, common) < _LEAST_OWN:
        return "passphrase_common"
    if _left_over(folded, [*names, *common]) < _LEAST_OWN:
        return "passphrase_names"
    return None


def check_passphrase(passphrase: str, own_names: Iterable[str] = ()) -> None:
    """Refuse a passphrase that is not good enough.

    Raises:
        InputError: with the code that ``passphrase_problem`` gives.
    """
    match passphrase_problem(passphrase, own_names):
        case "passphrase_short":
            raise InputError("passphrase_short", shortest=SHORTEST)
        case "passphrase_long":
            raise InputError("passphrase_long", longest=LONGEST)
        case "passphrase_names":
            raise InputError("passphrase_names")
        case "passphrase_common":
            raise InputError("passphrase_common")


@cache
def _common() -> tuple[str, ...]:
    """The shipped block-list, longest first, so that a phrase goes before its words."""
    try:
        lines = resource("passphrases", "common.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as problem:
        raise DeviceError("program_file_damaged", file="passphrases/common.txt") from problem
    words = {_folded(line) for line in lines if line.strip() and not line.startswith("#")}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _folded(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())


def _words(name: str) -> set[str]:
    pieces = {_folded(piece) for piece in re.split(r"[\s.,;:@_\-]+", name)} | {_folded(name)}
    cjk = {piece for piece in pieces if piece and not piece.isascii()}
    return {piece for piece in pieces if len(piece) >= _LEAST_NAME} | cjk


def _left_over(folded: str, words: Iterable[str]) -> int:
    """How many characters stay when listed words, and the digits people hang on to them, are taken away."""
    rest = folded
    for word in words:
        rest = rest.replace(word, " ")
    if rest == folded:
        return len(folded)
    return sum(1 for character in rest if not character.isspace() and not character.isdigit())


def _runs_on(folded: str) -> bool:
    """Whether most of two characters or more merely follow their neighbour: 12345…, abcd…, qwerty…."""
    rows = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "0123456789")
    pairs = {pair for row in rows for pair in pairwise(row)}
    pairs |= {(after, before) for before, after in pairs} | {(character, character) for character in folded}
    steps = [pair in pairs for pair in pairwise(folded)]
    return sum(steps) / len(steps) >= _RUN_SHARE
