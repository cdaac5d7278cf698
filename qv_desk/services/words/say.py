"""Say a failure in the user's language: what happened, what was kept, what to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from qv_desk.catalogue.error_sentences import ErrorWords, error_sentences
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError, Sayable

_WITHOUT_WORDS: Final = ErrorWords(
    Wording(
        "QV Desk cannot say what happened: a file with its own sentences is damaged (code {code}).",
        "QV Desk 无法说明发生了什么：载有提示语句的程序文件已损坏（代码 {code}）。",
    ),
    Wording(
        "What you had saved stands. Install QV Desk again from its own package; your desk's folder is not touched.",
        "此前已保存的内容不受影响。请用 QV Desk 自带的安装包重新安装；工作台文件夹不受影响。",
    ),
)
"""The one sentence that stands in the program: for the day on which the others cannot be read."""


_LONGEST_VALUE: Final = 300
"""Characters of a value that a sentence quotes: a reason may be as long as a letter, and a dialog is not."""

_FULL_STOPS: Final = ("\u3002", "\uff01", "\uff1f")
"""The full-width stops of Chinese, which bring their own room with them."""


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
        """Both, as one paragraph; Chinese puts no space between two sentences."""
        between = "" if self.sentence.endswith(_FULL_STOPS) else " "
        return f"{self.sentence}{between}{self.advice}".strip()


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
    return _filled(error.code, language, error.fields)


def said_of(code: str, language: str) -> Said:
    """The sentence and the advice for an earlier failure, of which only the code was kept.

    Args:
        code: its code.
        language: screen language, ``en`` or ``zh_CN``.
    """
    return _filled(code, language, {})


def _filled(code: str, language: str, fields: Mapping[str, str | int | Sayable]) -> Said:
    try:
        words = error_sentences().get(code, _WITHOUT_WORDS)
    except CatalogueError:
        words = _WITHOUT_WORDS
    places = _Places(
        {name: value if isinstance(value, int) else _quoted(value, language) for name, value in fields.items()}
    )
    places.setdefault("code", code)
    return Said(
        words.sentence.said_in(language).format_map(places),
        words.advice.said_in(language).format_map(places),
    )


def _quoted(value: str | Sayable, language: str) -> str:
    text = value if isinstance(value, str) else value.said_in(language)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
