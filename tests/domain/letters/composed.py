"""A letter as it is composed, small enough to be read at a glance."""

from dataclasses import replace
from datetime import date
from typing import Any

from qv_desk.domain.letters.letter import Block, BlockKind, Letter, LetterKind, LetterLabels, Placed, Recipient
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.wording import Wording

WORD = Wording("word", "词")


def a_letter(**changes: Any) -> Letter:  # noqa: ANN401 - the fields of a letter
    """A reply of one paragraph; any field can be given another value."""
    labels = LetterLabels(**{name: name for name in LetterLabels.__dataclass_fields__})
    letter = Letter(
        kind=LetterKind.REPLY,
        language="de",
        our_reference="QV-2026-0001",
        their_reference="",
        dated_on=date(2026, 9, 24),
        dated="24. September 2026",
        recipient=Recipient("Zoë Sample", ("Lindenstraße 7", "10969 Berlin"), "Germany"),
        title="Antwort",
        blocks=(Block(BlockKind.PARAGRAPH, "answer", ("Hier ist sie.",), (Placed("answer", "Hier ist sie.", WORD),)),),
        office=Office("An Office", ("1 Road",), "o@example.org", "Asia/Shanghai", WORD),
        labels=labels,
        enclosures=("A copy", "A slip"),
    )
    return replace(letter, **changes)
