"""A place where somebody lives is one that the desk knows: a country, or a region on which a rule or an authority depends."""

from qv_desk.catalogue.regions import is_place
from qv_desk.errors import InputError


def must_be_known(place: str) -> None:
    """Refuse a place that no rule, authority or envelope could make anything of; none at all is allowed.

    Raises:
        InputError: ``country_unknown`` or ``region_unknown``.
    """
    if not place or is_place(place):
        return
    if is_place(place.partition("-")[0]):
        raise InputError("region_unknown", region=place, country=place.partition("-")[0])
    raise InputError("country_unknown", country=place)
