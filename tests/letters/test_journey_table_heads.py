"""The headings above columns of figures, in languages that are written without blanks."""

import pypdfium2
import pytest

from qv_desk.domain.letters.letter import LetterKind
from tests.letters.sample_letters import Sample, printed, written


@pytest.mark.parametrize("language", ["ja", "zh-Hans", "zh-Hant"])
def test_the_heading_of_a_column_of_figures_is_no_tower_of_single_characters(language: str) -> None:
    sample = Sample(LetterKind.ERASURE_DONE, language)
    headings = [column.heading for block in written(sample).blocks for column in block.columns if column.is_number]
    document = pypdfium2.PdfDocument(printed(sample))
    try:
        lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    finally:
        document.close()
    assert len(headings) == 3
    assert [heading for heading in headings if not any(heading in line for line in lines)] == []
