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

    def filled(self, **places: "Wording | str | int") -> "Wording":
        """The text with something in each ``{place}``: a wording in the text's own language, all else alike in both.

        Raises:
            KeyError: nothing is given for a place.
        """
        en = {place: words.en if isinstance(words, Wording) else words for place, words in places.items()}
        zh = {place: words.zh if isinstance(words, Wording) else words for place, words in places.items()}
        return Wording(self.en.format_map(en), self.zh.format_map(zh))
