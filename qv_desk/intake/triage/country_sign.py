"""What points to the country a person lives in, and how far each kind of sign is trusted."""

from dataclasses import dataclass
from typing import Final

BY_ADDRESS: Final = 100
BY_PHONE: Final = 60
BY_LAW: Final = 40
BY_LOCAL: Final = 35
BY_MAIL: Final = 30
BY_LANGUAGE: Final = 10


@dataclass(frozen=True, slots=True)
class CountrySign:
    """One thing that points to a country.

    Attributes:
        by: ``address``, ``city``, ``postcode``, ``said``, ``phone``, ``law``, ``local``, ``mail``, ``language`` or
            ``usage``.
        weight: how far it is trusted, 0 to 100.
        words: what was read.
        position: in the text, or ``None``.
    """

    country: str
    by: str
    weight: int
    words: str
    position: int | None
