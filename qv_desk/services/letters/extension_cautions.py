"""Which period a notice of extension moves, said before it is issued: several laws run on one case, it moves one."""

from collections.abc import Iterable, Iterator

from qv_desk.catalogue.words import wordings
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.extension import extendable
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.wording import Wording


def extension_cautions(kind: LetterKind, clocks: Iterable[Clock]) -> Iterator[Wording]:
    """The one rule whose date would move, or that none would; nothing for any other letter.

    Law: GDPR 12(3) and its like: each law extends its own period, and no other.
    """
    if kind is not LetterKind.EXTENSION:
        return
    clock = extendable(clocks)
    if clock is None:
        yield wordings("cautions")["extension_moves_nothing"]
    else:
        yield wordings("cautions")["extension_moves"].filled(rule=clock.rule.name)
