"""How the languages of letters are written: the fonts and the size of the type follow."""

from enum import StrEnum


class Script(StrEnum):
    """How a language is written, by ISO 15924."""

    LATIN = "Latn"
    SIMPLIFIED_CHINESE = "Hans"
    TRADITIONAL_CHINESE = "Hant"
    JAPANESE = "Jpan"
    KOREAN = "Kore"

    @property
    def is_chinese(self) -> bool:
        """Whether Chinese is written in it."""
        return self in {Script.SIMPLIFIED_CHINESE, Script.TRADITIONAL_CHINESE}

    @property
    def is_dense(self) -> bool:
        """Whether its characters fill a square: they are set larger, and with more room between the lines."""
        return self is not Script.LATIN
