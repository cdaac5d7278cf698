"""Every sheet asks exactly what its examination holds, and offers exactly its choices."""

from dataclasses import MISSING, fields
from datetime import date
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

from qv_desk.catalogue.sheets import sheets
from qv_desk.domain.decisions.decision_basis import EXAMINATIONS
from qv_desk.domain.terms.sheet import AnswerKind

OF_THE_DESK = {"is_earlier", "right", "by", "at", "items", "lifted_by", "lifted_at", "lifted_because", "told_by"}
"""What the desk fills in itself, and what a preview asks source by source."""


def test_there_is_a_sheet_for_every_examination() -> None:
    assert set(sheets()) == set(EXAMINATIONS)


@pytest.mark.parametrize("code", EXAMINATIONS)
def test_the_questions_are_the_parts_of_the_examination(code: str) -> None:
    sheet, kind = sheets()[code], EXAMINATIONS[code]
    parts = [field.name for field in fields(kind) if field.name not in OF_THE_DESK]
    assert sorted(question.name for question in sheet.questions) == sorted(parts)
    optional = {field.name for field in fields(kind) if field.default is not MISSING} - OF_THE_DESK
    assert {question.name for question in sheet.questions if not question.is_needed} == optional


@pytest.mark.parametrize("code", EXAMINATIONS)
def test_each_answer_has_the_form_of_its_part(code: str) -> None:
    hints = get_type_hints(EXAMINATIONS[code])
    for question in sheets()[code].questions:
        hint = hints[question.name]
        offered = {choice.code for choice in question.choices}
        match question.kind:
            case AnswerKind.CHOICE:
                assert offered == {one.value for one in hint}
            case AnswerKind.MANY:
                assert offered == {one.value for one in get_args(hint)[0]}
            case AnswerKind.TRUTH:
                assert hint is bool
            case AnswerKind.DAY:
                assert hint is date
            case _:
                assert hint is str
                assert not issubclass(hint, StrEnum)


def test_every_question_teaches() -> None:
    for sheet in sheets().values():
        for question in sheet.questions:
            assert question.source.en
            assert question.source.zh
            assert question.why.en.endswith(".")
            assert question.why.zh.endswith("。")
