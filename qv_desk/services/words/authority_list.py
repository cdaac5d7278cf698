"""List the supervisory authorities, or find that of a country."""

from qv_desk.catalogue.authorities import authority_for, load_authorities
from qv_desk.domain.terms.authority import Authority
from qv_desk.errors import InputError


def authorities(country: str | None = None) -> tuple[Authority, ...]:
    """Every authority by the code of its country, or those of one country and its states.

    Args:
        country: ISO 3166 code, or with the state as ``US-CA``; None for all.

    Raises:
        InputError: ``authority_unknown`` if no authority of that country is known.
    """
    if country is None:
        return load_authorities()
    first = authority_for(country)
    if first is None:
        raise InputError("authority_unknown", country=country)
    states = tuple(
        authority for authority in load_authorities() if authority.country.startswith(f"{country.strip().upper()}-")
    )
    return (first, *states)
