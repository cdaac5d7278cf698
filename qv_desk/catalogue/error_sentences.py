"""The sentences for every failure that a person can act on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import CatalogueError, read_folder
from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What to say of one failure, with places such as ``{file}`` for its fields."""

    sentence: Wording
    advice: Wording


@cache
def error_sentences() -> Mapping[str, ErrorWords]:
    """The words for every error code, from all files of ``resources/errors``.

    Raises:
        CatalogueError: two files claim the same code, or a sentence is missing.
    """
    words: dict[str, ErrorWords] = {}
    for book in read_folder(resource("errors")):
        for code in book.keys():  # noqa: SIM118 - no Mapping
            if code in words:
                raise CatalogueError(f"the error code {code} has two sentences")
            entry = book.table(code)
            words[code] = ErrorWords(
                Wording(entry.text("en"), entry.text("zh")), Wording(entry.text("en_advice"), entry.text("zh_advice"))
            )
            entry.finish()
    return MappingProxyType(words)
