"""A sheet of questions: what has to be answered before a right is decided, why each is asked, and by which law."""

from dataclasses import dataclass
from enum import StrEnum

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording


class AnswerKind(StrEnum):
    """The form of an answer."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    MANY = "many"
    TRUTH = "truth"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that can be chosen."""

    code: str
    name: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a sheet.

    Attributes:
        name: the field of the examination that the answer fills.
        kind: the form of the answer.
        ask: the question, as the form shows it.
        why: why it is asked.
        source: the law or promise behind it.
        is_needed: whether it must be answered; some are needed only with certain other answers.
        choices: what can be chosen; empty unless it is a choice.
    """

    name: str
    kind: AnswerKind
    ask: Wording
    why: Wording
    source: Wording
    is_needed: bool = True
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        code: the key of the examination that it makes.
        name: its heading.
        about: what it is for, in two sentences.
        source: its law.
        confidence: how sure that is.
        questions: in the order in which they are asked.
    """

    code: str
    name: Wording
    about: Wording
    source: Wording
    confidence: Confidence
    questions: tuple[Question, ...]

    def question(self, name: str) -> Question | None:
        """The question of that name, or None."""
        return next((one for one in self.questions if one.name == name), None)
