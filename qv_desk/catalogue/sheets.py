"""The sheets of questions on which decisions rest."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_folder
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.sheet import AnswerKind, Choice, Question, Sheet


@cache
def sheets() -> Mapping[str, Sheet]:
    """Every sheet by its code, in the order of the files."""
    found = [_sheet(book) for book in read_folder(resource("sheets"))]
    return MappingProxyType({sheet.code: sheet for sheet in found})


def _sheet(book: TomlTable) -> Sheet:
    sheet = Sheet(
        code=book.text("code"),
        name=book.wording("name"),
        about=book.wording("about"),
        source=book.wording("source"),
        confidence=book.choice("confidence", Confidence),
        questions=tuple(_question(entry) for entry in book.tables("questions")),
    )
    book.finish()
    return sheet


def _question(entry: TomlTable) -> Question:
    question = Question(
        name=entry.text("name"),
        kind=entry.choice("kind", AnswerKind),
        ask=entry.wording("ask"),
        why=entry.wording("why"),
        source=entry.wording("source"),
        is_needed=entry.truth("needed", default=True),
        choices=tuple(_choice(choice) for choice in entry.tables("choices")),
    )
    if bool(question.choices) is not (question.kind in {AnswerKind.CHOICE, AnswerKind.MANY}):
        raise entry.fault("choices", "belong to a choice, and a choice has them")
    entry.finish()
    return question


def _choice(entry: TomlTable) -> Choice:
    choice = Choice(entry.text("code"), entry.wording("name"))
    entry.finish()
    return choice
