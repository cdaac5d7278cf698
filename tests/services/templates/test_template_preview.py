"""A wording is looked at before it is approved: with made-up values, and with those of a case."""

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.templates import template_preview
from tests.letters.pdf_looked_into import acts, copied
from tests.services.templates.own_wording import OURS, blocks_with

KIND = LetterKind.ACKNOWLEDGEMENT
BOOK = letter_book()
CaseOpener = Callable[..., Case]


def title_of(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.docinfo["/Title"])


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", "ja", "ko", "pl"])
def test_every_language_shows_its_sample(desk: Desk, language: str) -> None:
    for kind in (KIND, LetterKind.REFUSAL):
        shipped = BOOK.template(kind, language)
        pdf = template_preview.preview_with_sample(desk, kind, language, shipped.title, shipped.blocks)
        assert title_of(pdf) == shipped.title


def test_other_words_make_another_page_and_the_same_words_the_same_bytes(desk: Desk) -> None:
    shipped = BOOK.template(KIND, "en")
    one = template_preview.preview_with_sample(desk, KIND, "en", shipped.title, shipped.blocks)
    again = template_preview.preview_with_sample(desk, KIND, "en", shipped.title, shipped.blocks)
    other = template_preview.preview_with_sample(desk, KIND, "en", shipped.title, blocks_with(KIND, "en", OURS))
    assert one == again != other


def test_a_letter_to_a_child_is_shown_in_a_childs_words(desk: Desk) -> None:
    kind = LetterKind.MINOR_OUTCOME
    shipped = BOOK.template(kind, "en")
    grown_up = template_preview.preview_with_sample(desk, kind, "en", shipped.title, shipped.blocks)
    child = template_preview.preview_with_sample(desk, kind, "en", shipped.title, shipped.blocks, to_child=True)
    assert grown_up != child


def test_a_case_shows_with_what_the_officer_has_to_write_left_open(desk: Desk, opened_case: CaseOpener) -> None:
    case = opened_case()
    pdf = template_preview.preview_with_case(desk, case.case_id, KIND, "en", "Ours", blocks_with(KIND, "en", OURS))
    assert title_of(pdf) == "Ours"


def test_what_is_only_lacking_can_be_looked_at(desk: Desk) -> None:
    shipped = BOOK.template(KIND, "en")
    without = tuple(one for one in shipped.blocks if one.part != "free")
    assert template_preview.preview_with_sample(desk, KIND, "en", shipped.title, without).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "text", ["{{ 6 * 7 }}", "{{ nobody }}", "{{ open", "\ue000", "{% for x in y %}", "x" * 60_000, "a\x00", "\u202eabc"]
)
def test_what_cannot_be_set_is_refused_by_its_fault(desk: Desk, text: str) -> None:
    shipped = BOOK.template(KIND, "en")
    blocks = (*shipped.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", text))
    with pytest.raises(InputError, match="template_not_shown"):
        template_preview.preview_with_sample(desk, KIND, "en", shipped.title, blocks)


MARKUP = ["<img src='file:///etc/passwd'>", "<a href='https://x.example'>x</a>", "&lt;", "**b**", "https://x.example"]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_text(desk: Desk, text: str) -> None:
    """It is a fault, so it is never approved; a preview shows it as it stands, with no link and no picture."""
    shipped = BOOK.template(KIND, "en")
    blocks = (*shipped.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", text))
    pdf = template_preview.preview_with_sample(desk, KIND, "en", shipped.title, blocks)
    assert acts(pdf) == []
    assert text in " ".join(" ".join(copied(pdf)).split())


def test_a_wording_of_thousands_of_lines_cannot_be_printed(desk: Desk) -> None:
    shipped = BOOK.template(KIND, "en")
    long = replace(shipped, blocks=(*shipped.blocks, TemplateBlock(BlockKind.PARAGRAPH, "", "x\n" * 2_500 + "x")))
    template_preview.must_print(desk, shipped)
    with pytest.raises(InputError, match="letter_too_long"):
        template_preview.must_print(desk, long)
