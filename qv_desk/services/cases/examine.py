"""Answer the questions on which a decision rests, right by right."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, Final, get_args, get_type_hints

from qv_desk.catalogue import sheets as catalogue
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.examined import examined
from qv_desk.domain.decisions.decision_basis import EXAMINATIONS, examination_of
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.sheet import AnswerKind, Question, Sheet
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

Answer = str | bool | date | tuple[str, ...]
Answers = Mapping[str, Answer]
"""What was answered, by the name of the question; a text is read as the question wants it."""

_YES: Final = frozenset({"yes", "true", "1", "是"})
_NO: Final = frozenset({"no", "false", "0", "否"})


def sheets() -> Mapping[str, Sheet]:
    """Every sheet of questions by its code."""
    return catalogue.sheets()


def made(case: Case, code: str, right: Right) -> Examination | None:
    """What was answered on a sheet for a right, or None.

    Raises:
        InputError: ``examination_unknown``.
    """
    return examination_of(_kind(code), right, case.facts)


def answers_in(examination: Examination) -> dict[str, Answer]:
    """What was answered, as plain values by the name of the question."""
    sheet = sheets()[examination.fact_name]
    found: dict[str, Answer] = {}
    for question in sheet.questions:
        value = getattr(examination, question.name)
        if isinstance(value, tuple):
            found[question.name] = tuple(str(one) for one in value)
        else:
            found[question.name] = str(value) if isinstance(value, StrEnum) else value
    return found


def right_for(case: Case, code: str) -> Right:
    """The first right of a case to which a sheet belongs.

    Raises:
        InputError: ``examination_unknown``; ``examination_not_for_right`` where the case asks for none of its rights.
    """
    kind = _kind(code)
    for right in case.rights:
        if right in kind.rights:
            return right
    raise InputError("examination_not_for_right", right=", ".join(case.rights))


@guarded
def examine(desk: Desk, case_id: str, code: str, answers: Answers, *, right: Right | None = None) -> Case:
    """Keep the answers of one sheet; an earlier one for the same right is replaced.

    Args:
        desk: the open desk.
        case_id: which case.
        code: which sheet.
        answers: by the name of the question.
        right: for which right; None for the first of the case to which the sheet belongs.

    Raises:
        InputError: the sheet, a question or an answer is unknown, or an answer is missing.
        GateError: the right is answered already, or the case is closed.
        StoreError: the case is unknown.
    """
    values = read_answers(code, answers)

    def command(case: Case) -> Case:
        about = right or right_for(case, code)
        return examined(case, _kind(code)(right=about, by=desk.user.user_id, at=desk.moment, **values))

    return change_case(desk, case_id, command, action="decision.examined", detail=code)


def read_answers(code: str, answers: Answers) -> dict[str, Any]:
    """The answers in the form in which the examination holds them.

    Raises:
        InputError: ``examination_unknown``, ``answer_unknown``, ``answer_unreadable``, ``examination_incomplete``.
    """
    kind = _kind(code)
    sheet = sheets()[code]
    for name in answers:
        if sheet.question(name) is None:
            raise InputError("answer_unknown", question=name)
    hints = get_type_hints(kind)
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {}
    for question in sheet.questions:
        given = answers.get(question.name, "")
        if given in {"", ()} and question.is_needed:
            raise InputError("examination_incomplete", part=question.ask)
        if given not in {"", ()} and question.name in known:
            values[question.name] = _read(question, given, hints[question.name])
    return values


def _read(question: Question, given: Answer, hint: type) -> object:
    try:
        match question.kind:
            case AnswerKind.TRUTH:
                return _truth(given)
            case AnswerKind.DAY:
                return given if isinstance(given, date) else date.fromisoformat(str(given).strip())
            case AnswerKind.CHOICE:
                return hint(str(given).strip())
            case AnswerKind.MANY:
                parts = given if isinstance(given, tuple) else tuple(str(given).replace(",", " ").split())
                return tuple(get_args(hint)[0](part) for part in dict.fromkeys(parts))
            case AnswerKind.LINE | AnswerKind.TEXT:
                return str(given).strip()
    except ValueError:
        raise InputError("answer_unreadable", question=question.ask) from None


def _truth(given: Answer) -> bool:
    if isinstance(given, bool):
        return given
    word = str(given).strip().casefold()
    if word not in _YES | _NO:
        raise ValueError(word)
    return word in _YES


def _kind(code: str) -> type[Examination]:
    kind = EXAMINATIONS.get(code)
    if kind is None:
        raise InputError("examination_unknown", sheet=code)
    return kind
