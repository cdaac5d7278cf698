"""Say a failure in the user's language: what happened, what was kept, what to do now."""

from dataclasses import dataclass

from qv_desk.catalogue.error_sentences import error_sentences
from qv_desk.errors import DeskError


@dataclass(frozen=True, slots=True)
class Said:
    """A failure in words.

    Attributes:
        sentence: what happened.
        advice: what was kept and what to do now.
    """

    sentence: str
    advice: str

    def __str__(self) -> str:
        """Both, as one paragraph."""
        return f"{self.sentence} {self.advice}".strip()


class _Places(dict[str, str | int]):
    """Places that a failure did not fill show as an ellipsis rather than as a second failure."""

    def __missing__(self, key: str) -> str:
        return "…"


def said(error: DeskError, language: str) -> Said:
    """The sentence and the advice for a failure.

    Args:
        error: what was raised.
        language: screen language, ``en`` or ``zh_CN``.
    """
    words = error_sentences()[error.code]
    places = _Places(
        {
            name: value if isinstance(value, str | int) else value.said_in(language)
            for name, value in error.fields.items()
        }
    )
    return Said(
        words.sentence.said_in(language).format_map(places),
        words.advice.said_in(language).format_map(places),
    )
