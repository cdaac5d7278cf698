"""What stands in the way of one act on many cases, each reason once with its cases."""

from collections.abc import Iterable
from dataclasses import dataclass

from qv_desk.services.care.bulk_work import BulkLine
from qv_desk.services.words.say import said


@dataclass(frozen=True, slots=True)
class BulkReason:
    """Cases that the same thing stands in the way of.

    Attributes:
        sentence: what it is, in the screen language.
        advice: what can be done about it.
        references: of these cases, each once, in their order.
    """

    sentence: str
    advice: str
    references: tuple[str, ...]


def reasons(lines: Iterable[BulkLine], language: str) -> tuple[BulkReason, ...]:
    """What stands in the way, each reason once with its cases, the most frequent first.

    Args:
        lines: what came, or would come, of each.
        language: screen language.
    """
    found: dict[tuple[str, str], dict[str, None]] = {}
    for line in lines:
        if line.problem is not None:
            words = said(line.problem, language)
            # The case that a sentence names stands beside it, so that cases with the same trouble come together.
            sentence = words.sentence.replace(line.reference, "…") if line.reference else words.sentence
            found.setdefault((sentence, words.advice), {})[line.reference] = None
    groups = [BulkReason(sentence, advice, tuple(cases)) for (sentence, advice), cases in found.items()]
    return tuple(sorted(groups, key=lambda group: -len(group.references)))
