"""Letters that lost what proves a part of their contract: a block, or a column of a table."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.catalogue.letter_fields import letter_fields
from qv_desk.domain.letters.letter import Block, Letter


def emptied(field: str) -> dict[str, str | tuple[str, ...]]:
    """What leaves a field empty: itself, the rows that it is a column of, and rows that would say it in its place."""
    fields = letter_fields()
    others = [name for name, one in fields.items() if field in one.instead_of]
    return dict.fromkeys((fields[field].given_by or field, *others), " \n\u200b")


def without_part(letter: Letter, part: str) -> Letter:
    """The letter without what serves a part."""
    return replace(letter, blocks=tuple(kept for block in letter.blocks if (kept := _without(block, part)) is not None))


def reworded(letter: Letter, part: str, change: Callable[[str], str]) -> Letter:
    """The letter with each text of a part changed, headings of columns apart."""
    return replace(letter, blocks=tuple(_reworded(block, part, change) for block in letter.blocks))


def _without(block: Block, part: str) -> Block | None:
    if block.part == part:
        return None
    left = [place for place, column in enumerate(block.columns) if column.part != part]
    return replace(
        block,
        columns=tuple(block.columns[place] for place in left),
        cells=tuple(tuple(row[place] for place in left) for row in block.cells),
    )


def _reworded(block: Block, part: str, change: Callable[[str], str]) -> Block:
    if block.part == part:
        rows = tuple(map(change, block.rows))
        return replace(block, rows=rows, cells=tuple(tuple(map(change, row)) for row in block.cells))
    own = {place for place, column in enumerate(block.columns) if column.part == part}
    cells = tuple(
        tuple(change(cell) if place in own else cell for place, cell in enumerate(row)) for row in block.cells
    )
    return replace(block, cells=cells)
