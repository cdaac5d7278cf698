"""The names of countries and regions, with the company's own wording where the usual list differs."""

from collections.abc import Mapping

from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.wording import Wording


def country_names() -> Mapping[str, Wording]:
    """Names by ISO 3166-1 alpha-2 code."""
    return wordings("countries")
