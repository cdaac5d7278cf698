"""What the providers of a letter's facts are given: the case, the clocks, the language and the kind."""

from dataclasses import dataclass, field
from datetime import date, datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.extension_choice import MovedPeriod
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.letters.answer import answering_kind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.desk import Desk

Facts = dict[str, str | tuple[str, ...]]
"""Values by field name; dates and moments in ISO 8601, local to the office."""


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """One letter that is to be prepared.

    Attributes:
        desk: the open desk.
        case: the case that it belongs to.
        clocks: the clocks that run on the case.
        words: the letter's language.
        kind: which letter.
        to_child: whether the letter speaks to a child, in a child's words.
        moved: the periods that a notice of extension moves.
        names_each: whether the notice says of each of these periods by when it ends: somebody named them.
        unsaid: wordings of the desk that stood in the letter and for which its language has no words.
    """

    desk: Desk
    case: Case
    clocks: tuple[Clock, ...]
    words: LetterLanguage
    kind: LetterKind
    to_child: bool = False
    moved: tuple[MovedPeriod, ...] = ()
    names_each: bool = False
    unsaid: dict[Wording, None] = field(default_factory=dict)

    @property
    def told(self) -> tuple[Decision, ...]:
        """The decisions that this letter tells."""
        return tuple(made for made in self.case.decisions if answering_kind(made) is self.kind)

    def say(self, code: str, **places: str) -> str:
        """A phrase in the letter's language."""
        return self.words.phrase(code, **places)

    def said(self, wording: Wording) -> str:
        """A wording of the desk in the letter's language; where it has no words for it, this is remembered."""
        if not self.words.has_words_for(wording):
            self.unsaid[wording] = None
        return self.words.say(wording)

    def standard(self, field: str, place: int) -> str:
        """One of the standard sentences of a field."""
        return self.words.standard_sentences(field)[place]

    def day(self, day: date) -> str:
        """A day as the letter writes it."""
        return self.words.written_date(day)

    def moment(self, at: datetime) -> str:
        """A moment as the letter writes it, at the office."""
        return self.words.written_moment(at.astimezone(self.desk.zone))

    def day_of(self, at: datetime) -> str:
        """The day of a moment at the office, as a field holds it."""
        return at.astimezone(self.desk.zone).date().isoformat()

    def joined(self, sentences: list[str]) -> str:
        """Sentences one after the other."""
        return self.words.sentence_separator.join(sentences)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that say something, as the items of a list."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
