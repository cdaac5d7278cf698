"""Below which age the privacy policy's section on minors protects a person, by country."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.residence import country_of
from qv_desk.domain.terms.wording import Wording

POLICY_AGE: Final = 14
"""Policy §8: fourteen, or the equivalent minimum age set by the relevant jurisdiction."""


@dataclass(frozen=True, slots=True)
class CountryAge:
    """The age below which a country's law asks a guardian to consent for a child.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        age: the first birthday from which the person consents alone.
        source: where it was read, or is to be read.
        confidence: how sure it is.
        checked_on: the day on which it was looked at last.
    """

    country: str
    age: int
    source: Wording
    confidence: Confidence
    checked_on: date


@dataclass(frozen=True, slots=True)
class AgeThreshold:
    """The age that counts in one case.

    Attributes:
        age: who is younger is a minor for policy §8.
        country: code of the country of residence; empty while it is unknown.
        local: the country's own age; None where none is on file.
    """

    age: int
    country: str
    local: CountryAge | None

    @property
    def is_assumed(self) -> bool:
        """Whether fourteen stands only because the country, or its age, is not known: to be read by a person."""
        return self.local is None

    @property
    def is_confirmed(self) -> bool:
        """Whether the country's age was read in its law."""
        return self.local is not None and self.local.confidence.is_confirmed


def threshold_in(country: str, ages: Mapping[str, CountryAge]) -> AgeThreshold:
    """The higher of fourteen and the country's age; fourteen, flagged, where no age is on file.

    Args:
        country: code of residence, with the state or without; empty while unknown.
        ages: the ages on file, by country, or by state where its law has one of its own.

    Law: policy §8 (duty D31).
    """
    local = ages.get(country) or ages.get(country_of(country))
    return AgeThreshold(max(POLICY_AGE, local.age) if local else POLICY_AGE, country, local)
