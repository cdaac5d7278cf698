"""Where a person lives, as one code: a country as ISO 3166 writes it, or with the state as ``US-CA``."""


def country_of(place: str) -> str:
    """The country of a code: ``US`` of ``US-CA`` and of ``US``; empty while the place is unknown."""
    return place.partition("-")[0]


def is_region(place: str) -> bool:
    """Whether a code names a state, province or Land beside the country."""
    return "-" in place
