"""Passphrases of five common words, drawn by chance: to be read out or written on a slip, and typed once."""

import secrets
from functools import cache
from typing import TYPE_CHECKING, Final

from qv_desk.assets import resource
from qv_desk.errors import DeviceError
from qv_desk.vault.passphrase import passphrase_problem

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS: Final = 5
"""Of the shipped list they make 49 bits, behind a derivation that takes a third of a second for each guess."""


def word_passphrase(own_names: "Iterable[str]" = ()) -> str:
    """Five words that keep every rule of a passphrase.

    Args:
        own_names: names that a passphrase may not be made of.

    Raises:
        DeviceError: ``program_file_damaged`` when the list of words is missing or broken.
    """
    names, words = tuple(own_names), known_words()
    while True:
        drawn = " ".join(secrets.choice(words) for _ in range(WORDS))
        if passphrase_problem(drawn, names) is None:
            return drawn


@cache
def known_words() -> tuple[str, ...]:
    """The shipped words.

    Raises:
        DeviceError: as :func:`word_passphrase`.
    """
    try:
        lines = resource("passphrases", "words.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as problem:
        raise DeviceError("program_file_damaged", file="passphrases/words.txt") from problem
    words = tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    if len(set(words)) < WORDS:
        raise DeviceError("program_file_damaged", file="passphrases/words.txt")
    return words
