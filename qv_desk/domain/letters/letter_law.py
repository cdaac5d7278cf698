"""What one law asks letters to carry, kind by kind, as its data file tells it."""

from dataclasses import dataclass
from datetime import date

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_demand import Demand
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One provision, and what it asks for.

    Attributes:
        kinds: in which kinds of letter; empty for every kind that has the clauses.
        clauses: codes of the clauses.
        article: where in the law.
        confidence: how sure that is.
        unsure: why it is asked although nobody can say that the law asks for it; None where the law does.
    """

    kinds: tuple[LetterKind, ...]
    clauses: tuple[str, ...]
    article: Wording
    confidence: Confidence
    unsure: Wording | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLaw:
    """One law as letters know it.

    Attributes:
        code: as cases and regimes have it.
        name: in a word or two.
        checked_on: when the file was last compared with its source.
        asks: its provisions.
        follows: those of the law that it follows article by article; its own go before them.
        asks_for_the_rest: whether what no provision here names is asked for all the same, because nobody can say that
            the law does not ask for it; of what the policy or the company's standard asks for always, that matters not.
        rest_because: why the rest is asked for, or is not.
        rest_confidence: how sure it is that the law asks for nothing else; of no weight where the rest is asked for.
        only_with_its_clocks: whether it bears on a letter only where one of its periods runs on the case.
    """

    code: str
    name: Wording
    checked_on: date
    asks: tuple[Ask, ...]
    asks_for_the_rest: bool
    rest_because: Wording
    rest_confidence: Confidence
    only_with_its_clocks: bool = False
    follows: tuple[Ask, ...] = ()

    def demand(self, ask: Ask) -> Demand:
        """A provision as it stands beside a clause."""
        return Demand(law=self.code, name=self.name, article=ask.article, confidence=ask.confidence, unsure=ask.unsure)

    def demand_of_the_rest(self) -> Demand:
        """What stands beside a clause that is asked for because nobody can say that the law does not."""
        return Demand(
            law=self.code,
            name=self.name,
            article=Wording("", ""),
            confidence=Confidence.MEMORY,
            unsure=self.rest_because,
        )

    def for_clause(self, kind: LetterKind, clause: str) -> tuple[Ask, ...]:
        """The provisions that ask for a clause in letters of a kind; more than one is a fault of the file."""
        return _for_clause(self.asks, kind, clause) or _for_clause(self.follows, kind, clause)


def _for_clause(asks: tuple[Ask, ...], kind: LetterKind, clause: str) -> tuple[Ask, ...]:
    return tuple(ask for ask in asks if clause in ask.clauses and (not ask.kinds or kind in ask.kinds))
