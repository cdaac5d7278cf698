"""A sheet finds its questions by name."""

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.sheet import AnswerKind, Question, Sheet
from qv_desk.domain.terms.wording import Wording

WORD = Wording("word", "词")


def test_a_question_is_found_by_its_name() -> None:
    asked = Question(name="scope", kind=AnswerKind.TEXT, ask=WORD, why=WORD, source=WORD)
    sheet = Sheet(code="x", name=WORD, about=WORD, source=WORD, confidence=Confidence.VERIFIED, questions=(asked,))
    assert sheet.question("scope") == asked
    assert sheet.question("other") is None
    assert asked.is_needed
