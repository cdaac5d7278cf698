"""A text that the desk shows in each of its screen languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One meaning in English and in Simplified Chinese."""

    en: str
    zh: str

    def said_in(self, language: str) -> str:
        """The text for a screen language given as a BCP 47 or Qt name: Chinese for ``zh…``, else English."""
        return self.zh if language.lower().startswith("zh") else self.en
