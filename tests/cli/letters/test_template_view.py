"""Wordings on the terminal, in both screen languages."""

import io
from datetime import UTC, datetime

import pytest

from qv_desk.cli.frame.output import CHINESE, ENGLISH, Output
from qv_desk.cli.letters import template_view
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.office_template import TemplateState
from qv_desk.domain.letters.template_diff import difference
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates import templates
from tests.services.conftest import _first_desk, clock, desk, folder

__all__ = ["_first_desk", "clock", "desk", "folder"]

NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def said(show: object, language: str = ENGLISH) -> str:
    stream = io.StringIO()
    assert callable(show)
    show(Output(language=language, stream=stream))
    return stream.getvalue()


@pytest.mark.parametrize(("language", "words"), [(ENGLISH, "no. 3"), (CHINESE, "第 3 版")])
def test_a_line_says_whose_words_and_whether_they_are_used(language: str, words: str) -> None:
    line = templates.TemplateLine(
        LetterKind.REPLY,
        "en",
        Wording("reply", "答复"),
        Wording("English", "英语"),
        number=3,
        approved_at=NOW,
        is_used=False,
        draft=TemplateState.WAITING,
        draft_by="Lin Wei",
    )
    page = said(lambda output: template_view.show_lines([line], output, UTC), language)
    assert words in page
    assert ("not used" if language == ENGLISH else "未采用") in page
    assert "Lin Wei" in page


def test_what_was_taken_out_and_put_in_is_marked(desk: Desk) -> None:
    view = templates.look_at_template(desk, LetterKind.REPLY, "zh-Hans")
    one = LetterTemplate(LetterKind.REPLY, "zh-Hans", "答复", (TemplateBlock(BlockKind.PARAGRAPH, "", "我们已删除"),))
    two = LetterTemplate(LetterKind.REPLY, "zh-Hans", "答复", (TemplateBlock(BlockKind.PARAGRAPH, "", "我们已更正"),))
    page = said(lambda output: template_view.show_difference(view, difference(one, two), output))
    assert "我们已[-删除-][+更正+]" in page


def test_faults_are_numbered_as_people_count(desk: Desk) -> None:
    shipped = templates.look_at_template(desk, LetterKind.REPLY, "en").shipped
    broken = (TemplateBlock(BlockKind.SALUTATION, "", "Dear {{ x }},"), *shipped.blocks[1:])
    faults = check_template(LetterKind.REPLY, "en", shipped.title, broken)
    assert "✗ 1. There is no field “x”." in said(lambda output: template_view.show_faults(faults, output))


def test_a_block_that_only_serves_something_else_says_what_it_served(desk: Desk) -> None:
    view = templates.look_at_template(desk, LetterKind.REPLY, "en")
    one = LetterTemplate(LetterKind.REPLY, "en", "Reply", (TemplateBlock(BlockKind.PARAGRAPH, "answer", "Yes."),))
    two = LetterTemplate(
        LetterKind.REPLY, "en", "Reply", (TemplateBlock(BlockKind.PARAGRAPH, "", "Yes.", when="asked"),)
    )
    page = said(lambda output: template_view.show_difference(view, difference(one, two), output))
    assert "[paragraph, answer] → [paragraph, when asked]" in page
    page = said(lambda output: template_view.show_difference(view, difference(one, two), output), CHINESE)
    assert "[paragraph, answer] → [paragraph, 有 asked 时]" in page
