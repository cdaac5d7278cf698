"""Where somebody lives is a place that the desk knows: a country, or a region on which law or authority depend."""

from qv_desk.catalogue.regions import is_place
from qv_desk.domain.terms.residence import country_of
from qv_desk.errors import InputError


def must_be_known(place: str) -> None:
    """Refuse a place that no rule, authority or envelope could make anything of; none at all is allowed.

    Raises:
        InputError: ``country_unknown`` or ``region_unknown``.
    """
    if not place or is_place(place):
        return
    if is_place(country_of(place)):
        raise InputError("region_unknown", region=place, country=country_of(place))
    raise InputError("country_unknown", country=place)


def known_place(place: str) -> str:
    """A place that was read in a letter, if the desk knows it; else nothing, for a person to say.

    Triage knows some postal destinations that are no country of their own, such as Ascension.
    """
    return place if is_place(place) else ""
