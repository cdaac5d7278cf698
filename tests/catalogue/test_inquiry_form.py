"""Each heading belongs to one question, in both languages of the website."""

from qv_desk.catalogue.inquiry_form import inquiry_form_words
from qv_desk.domain.incoming.inquiry_form import InquiryColumn
from qv_desk.intake.tables.inquiry_csv import _bare


def test_every_question_has_headings_and_no_heading_belongs_to_two() -> None:
    headings = inquiry_form_words().headings
    assert set(headings) == set(InquiryColumn)
    bare = [_bare(name) for names in headings.values() for name in names]
    assert all(bare)
    for column, names in headings.items():
        others = {_bare(name) for other, told in headings.items() if other is not column for name in told}
        assert not others & {_bare(name) for name in names}


def test_both_languages_are_known() -> None:
    for names in inquiry_form_words().headings.values():
        assert any(name.isascii() for name in names)
        assert any("\u4e00" <= name[0] <= "\u9fff" for name in names)
