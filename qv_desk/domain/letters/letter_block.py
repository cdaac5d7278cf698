"""The blocks of a letter: what stands in it, how it is set, and which part of the contract it serves."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from qv_desk.domain.terms.wording import Wording


class BlockKind(StrEnum):
    """How a block of a letter is set."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    TABLE = "table"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Placed:
    """A field's value as it was written into a block; the text is empty where it is waited for."""

    field: str
    text: str
    label: Wording


@dataclass(frozen=True, slots=True)
class BlockColumn:
    """One column of a table.

    Attributes:
        heading: stands above it.
        part: the part of the contract that this column serves besides that of its table; empty for none. It is also the
            name of the field that the column's cells are.
        is_number: whether its cells are numbers, one under the other at the right.
    """

    heading: str
    part: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a letter.

    Attributes:
        kind: how it is set; ``MISSING`` marks the place of a text that nobody has written yet.
        part: which part of the contract its text serves; empty for courtesy and connecting text.
        rows: one text a row; in a list one an item. An empty row of a signature leaves room to sign. A table has none.
        placed: the field values that stand in the text; for ``MISSING`` the fields that are waited for, and behind
            them what somebody has written there already.
        columns: of a table, or of what stands in the place of one; empty for every other block.
        cells: of a table, row by row, each with one text a column; empty for nothing.
    """

    kind: BlockKind
    part: str
    rows: tuple[str, ...] = ()
    placed: tuple[Placed, ...] = ()
    columns: tuple[BlockColumn, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()

    def texts(self) -> Iterator[str]:
        """Each text of the block in reading order; nothing for a place or a cell that is empty."""
        yield from self.rows
        if self.cells:
            yield from (column.heading for column in self.columns)
            yield from (cell for row in self.cells for cell in row if cell)

    def lines(self, labelled: str) -> Iterator[str]:
        """The block as lines of plain text: one a cell behind its column's heading, a blank line between rows.

        Args:
            labelled: how a text is written behind its name; places ``{label}`` and ``{text}``.
        """
        yield from self.rows
        for number, row in enumerate(self.cells):
            if number:
                yield ""
            told = zip(self.columns, row, strict=True)
            yield from (labelled.format(label=column.heading, text=cell) for column, cell in told if cell)

    def of_part(self, name: str) -> "Block | None":
        """What of the block serves a part of the contract: itself, one of its columns, or nothing."""
        if self.part == name:
            return self
        place = next((place for place, column in enumerate(self.columns) if column.part == name), None)
        if place is None:
            return None
        if self.kind is BlockKind.MISSING:
            return Block(BlockKind.MISSING, name, placed=self.placed)
        texts = tuple(row[place] for row in self.cells if row[place]) or self.rows
        return Block(BlockKind.LIST, name, texts, tuple(one for one in self.placed if one.field == name))
