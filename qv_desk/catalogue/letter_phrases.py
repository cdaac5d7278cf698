"""Sentences that the desk proposes for a letter's fields out of the case."""

from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml


@cache
def _phrases() -> TomlTable:
    return read_toml(resource("words", "letter_phrases.toml"))


def phrase(code: str, language: str, **places: str) -> str:
    """One sentence in a letter language, with its places filled."""
    return _phrases().table(code).text(language).format_map(places)


def phrase_list(code: str, language: str) -> tuple[str, ...]:
    """A list of phrases in a letter language."""
    return _phrases().table(code).texts(language)
