"""The recovery code: 160 random bits on paper, in groups that catch a slip of the pen.

Eight groups of five characters, four of them data and one a check character, in Crockford's alphabet (no I, L, O, U).
The check character is a sum over the field of 32 elements, seeded with the group's place: it catches every wrong
character, every pair of neighbours swapped, and every pair of groups swapped.
"""

import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from qv_desk.errors import InputError

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUE_OF: Final = {character: value for value, character in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_SECRET_BYTES: Final = 20
_GROUPS: Final = 8
_DATA_IN_GROUP: Final = 4
_GROUP: Final = _DATA_IN_GROUP + 1
_SKIPPED: Final = re.compile(r"[\s\-\u2010-\u2015\u2212_.,:;/]+")


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """A recovery code in memory: shown once, then only on paper."""

    secret: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The code as it is shown and written down: ``XXXXX-XXXXX-…``, eight groups."""
        number = int.from_bytes(self.secret)
        total = _GROUPS * _DATA_IN_GROUP
        digits = [number >> 5 * (total - 1 - place) & 31 for place in range(total)]
        groups = [digits[start : start + _DATA_IN_GROUP] for start in range(0, total, _DATA_IN_GROUP)]
        return "-".join(
            "".join(_ALPHABET[digit] for digit in [*group, _check(place, group)]) for place, group in enumerate(groups)
        )


def new_recovery_code() -> RecoveryCode:
    """A fresh code of 160 random bits."""
    return RecoveryCode(secrets.token_bytes(_SECRET_BYTES))


def parse_recovery_code(text: str) -> RecoveryCode:
    """Read a code as a person types it: spaces, dashes, case, and O for 0 or I and L for 1 do not matter.

    Raises:
        InputError: ``recovery_length`` when characters are missing or too many, ``recovery_group`` with the number
            (1 to 8) of the first group that holds a slip.
    """
    plain = _SKIPPED.sub("", unicodedata.normalize("NFKC", text)).upper()
    if len(plain) != _GROUPS * _GROUP:
        raise InputError("recovery_length", found=len(plain), needed=_GROUPS * _GROUP)
    number = 0
    for place in range(_GROUPS):
        digits = [_VALUE_OF.get(character, -1) for character in plain[place * _GROUP : (place + 1) * _GROUP]]
        if min(digits) < 0 or _check(place, digits[:_DATA_IN_GROUP]) != digits[_DATA_IN_GROUP]:
            raise InputError("recovery_group", group=place + 1)
        for digit in digits[:_DATA_IN_GROUP]:
            number = number << 5 | digit
    return RecoveryCode(number.to_bytes(_SECRET_BYTES))


def _check(place: int, digits: list[int]) -> int:
    total = place + 1
    for digit in digits:
        total = _doubled(total) ^ digit
    return _doubled(total)


def _doubled(element: int) -> int:
    """Multiply by x in the field of 32 elements, modulo x⁵ + x² + 1."""
    return element << 1 ^ 0b100101 if element & 0b10000 else element << 1
