"""The country of a phone number."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.country_sign import BY_PHONE, CountrySign

_MOBILE: Final = re.compile(r"(?<![\d.+-])1[3-9]\d{9}(?![\d-])|(?<!\w)\+[1-9]\d{0,2}[\s()\d-]{7,16}\d")

_RUSSIAN_PLAN: Final = re.compile(r"\+7(\d)\d{9}$")
_KAZAKH: Final = frozenset("67")
"""What the numbers of Kazakhstan begin with in the plan that it shares with Russia."""


def mobile_number(text: str, start: int, end: int) -> str:
    """A number in the text that a country alone has in this form: a Chinese mobile, or one with a country code."""
    found = _MOBILE.search(text, start, end)
    return found[0] if found else ""


def signs_of_phone(phone: str, words: TriageWords) -> Iterator[CountrySign]:
    """The country whose calling code a number has; of a code that several share, none."""
    digits = re.sub(r"[^\d+]", "", phone)
    digits = "+" + digits[2:] if digits.startswith("00") else digits
    if re.fullmatch(r"1[3-9]\d{9}", digits):
        yield CountrySign("CN", "phone", BY_PHONE, phone, None)
    if shared := _RUSSIAN_PLAN.match(digits):
        yield CountrySign("KZ" if shared[1] in _KAZAKH else "RU", "phone", BY_PHONE, phone, None)
    elif digits.startswith("+"):
        best = max(
            (
                country
                for country in words.places.countries
                if country.calling_code and digits.startswith(country.calling_code)
            ),
            key=lambda country: len(country.calling_code),
            default=None,
        )
        # +1 is shared by the United States, Canada and others.
        if best and best.calling_code != "+1":
            yield CountrySign(best.code, "phone", BY_PHONE, phone, None)
