"""The supervisory authorities to which people can complain."""

from dataclasses import dataclass
from datetime import date, timedelta

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

_FRESH_FOR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One supervisory authority.

    Args:
        country: ISO 3166 code of its country, or with the state as ``US-CA``.
        name: its name in English.
        name_zh: its name in Simplified Chinese.
        local_name: its name in the language of its country, as a letter to a resident names it.
        address: its postal address in one line, parts separated by commas.
        url: its website, or the page on which it takes complaints.
        email: its address for complaints or general questions; empty where it takes none by e-mail.
        languages: BCP 47 tags of the languages in which it takes complaints.
        also_for: codes of further countries and territories for which it is responsible.
        for_companies: it takes complaints about companies; ``False`` for one that watches public bodies alone.
        source: where the entry was read, in the screen languages.
        checked_on: when it was last compared with its source.
        confidence: how sure it is.
    """

    country: str
    name: str
    name_zh: str
    local_name: str
    address: str
    url: str
    email: str
    languages: tuple[str, ...]
    also_for: tuple[str, ...]
    for_companies: bool
    source: Wording
    checked_on: date
    confidence: Confidence

    @property
    def wording(self) -> Wording:
        """Its name in the screen languages."""
        return Wording(self.name, self.name_zh)

    def is_stale(self, today: date) -> bool:
        """Whether the entry was last checked more than twelve months ago."""
        return today - self.checked_on > _FRESH_FOR
