"""The answers to a sheet of questions, as the command line takes them, and the sheet as it shows it."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qv_desk.domain.terms.sheet import AnswerKind, Question, Sheet
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases.examine import Answer

if TYPE_CHECKING:
    from qv_desk.cli.frame.command_parser import CommandParser
    from qv_desk.cli.frame.output import Output

_LARGEST: Final = 1_000_000
"""Bytes of a file of answers; nobody writes a longer one."""
_FORMS: Final[Mapping[AnswerKind, Wording]] = MappingProxyType(
    {
        AnswerKind.TRUTH: Wording("yes or no", "yes（是）或 no（否）"),
        AnswerKind.DAY: Wording("a day, such as 2026-11-22", "日期，如 2026-11-22"),
    }
)
"""How an answer is written that is neither words nor a choice."""
_SOMETIMES: Final = Wording("needed with certain answers only", "仅在某些回答下需要填写")


def add_answer_options(parser: "CommandParser") -> None:
    """Add the two ways in which answers are given."""
    parser.add_argument(
        "--set", dest="set", metavar="NAME=ANSWER", action="append", default=[], help="answer one question"
    )
    parser.add_argument("--answers", metavar="FILE", help="a JSON object with answers by name; --set goes before it")


def require_questions(code: str, arguments: argparse.Namespace) -> None:
    """Say which command writes down the preview of an erasure: it counts records, and is no answer to a question."""
    if code == "erasure_preview":
        arguments.parser.error(
            "what is erased and what is kept is written down with: qv-desk preview CASE --right RIGHT --ground GROUND"
        )


def answers_of(arguments: argparse.Namespace) -> dict[str, Answer]:
    """The answers that were given; empty without any.

    Raises:
        InputError: ``answers_unreadable``.
    """
    answers: dict[str, Answer] = {}
    if arguments.answers:
        for name, value in _object_in(Path(arguments.answers)).items():
            answers[name] = _answer(value)
    for pair in arguments.set:
        name, equals, value = pair.partition("=")
        if not equals:
            arguments.parser.error(f"--set takes NAME=ANSWER, not {pair!r}")
        answers[name.strip()] = value
    return answers


def show_sheet(sheet: Sheet, answered: dict[str, Answer], output: "Output") -> None:
    """The questions with why each is asked, and what was answered so far."""
    output.record(
        {
            "sheet": sheet.code,
            "name": output.words(sheet.name),
            "source": output.words(sheet.source),
            "confidence": sheet.confidence.value,
            "questions": [_question_facts(question, answered, output) for question in sheet.questions],
        }
    )
    sure = "" if sheet.confidence.is_confirmed else f", {output.words(sheet.confidence.wording)}"
    output.line(f"{output.words(sheet.name)}  {sheet.code}  ({output.words(sheet.source)}{sure})")
    output.line(output.words(sheet.about))
    for question in sheet.questions:
        output.line()
        output.line(f"  {question.name}: {output.words(question.ask)}")
        output.line(f"      {output.words(question.why)} ({output.words(question.source)})")
        for choice in question.choices:
            output.line(f"      {choice.code}: {output.words(choice.name)}")
        if not question.choices and question.kind in _FORMS:
            output.line(f"      {output.words(_FORMS[question.kind])}")
        if not question.is_needed:
            output.line(f"      {output.words(_SOMETIMES)}")
        if question.name in answered:
            output.say(
                Wording("      answered: {answer}", "      已答：{answer}"), answer=_plain(answered[question.name])
            )


def _question_facts(question: Question, answered: dict[str, Answer], output: "Output") -> dict[str, object]:
    return {
        "name": question.name,
        "kind": question.kind.value,
        "ask": output.words(question.ask),
        "why": output.words(question.why),
        "source": output.words(question.source),
        "needed": question.is_needed,
        "choices": [choice.code for choice in question.choices],
        "answer": _plain(answered[question.name]) if question.name in answered else None,
    }


def _plain(answer: Answer) -> str:
    return ", ".join(answer) if isinstance(answer, tuple) else str(answer)


def _object_in(file: Path) -> dict[str, object]:
    try:
        with file.open("rb") as stream:
            text = stream.read(_LARGEST + 1)
        found = json.loads(text) if len(text) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise InputError("answers_unreadable", file=file.name)
    return found


def _answer(value: object) -> Answer:
    if isinstance(value, bool | str):
        return value
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return str(value)
