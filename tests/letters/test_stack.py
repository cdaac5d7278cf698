"""Texts one under the other."""

import io

import pikepdf
import pytest

from qv_desk.domain.letters.layout import Layout
from qv_desk.domain.letters.script import Script
from qv_desk.letters.page import TypeSheet
from qv_desk.letters.sheet import LEFT, sheet_of
from qv_desk.letters.stack import Stack
from qv_desk.letters.tagged_canvas import About, TaggedCanvas
from qv_desk.letters.text_block import TextBlock


def test_a_stack_is_as_high_as_its_texts_and_draws_each() -> None:
    style = TypeSheet.of(Script.LATIN).body
    stack = Stack((TextBlock("One line", style), TextBlock("word " * 40, style)), LEFT, 100, 200)
    assert stack.height == pytest.approx(stack.bottom - 100)
    assert stack.height / style.leading == round(stack.height / style.leading) > 2
    target = io.BytesIO()
    canvas = TaggedCanvas(target, about=About("Title", "Office", "en"), invariant=1)
    stack.draw(canvas, sheet_of(Layout()))
    canvas.showPage()
    canvas.save()
    with pikepdf.open(target) as pdf:
        assert pdf.pages[0].Contents.read_bytes().count(b"BDC") == 2
