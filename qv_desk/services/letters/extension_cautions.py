"""Which periods a notice of extension moves, said before it is issued: several laws run on one case, the rest stand."""

from collections.abc import Iterator, Sequence

from qv_desk.catalogue.words import wordings
from qv_desk.domain.clocks.extension_choice import MovedPeriod
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.wording import Wording


def extension_cautions(kind: LetterKind, moved: Sequence[MovedPeriod]) -> Iterator[Wording]:
    """The rules whose dates would move, or that none would; nothing for any other letter.

    Args:
        kind: which letter.
        moved: the periods that it would move.

    Law: GDPR 12(3) and its like: each law extends its own period, and no other.
    """
    if kind is not LetterKind.EXTENSION:
        return
    if not moved:
        yield wordings("cautions")["extension_moves_nothing"]
    elif len(moved) == 1:
        yield wordings("cautions")["extension_moves"].filled(rule=moved[0].clock.rule.name)
    else:
        names = [one.clock.rule.name for one in moved]
        rules = Wording(", ".join(name.en for name in names), "、".join(name.zh for name in names))
        yield wordings("cautions")["extension_moves_several"].filled(rules=rules)
