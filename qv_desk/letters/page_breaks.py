"""Where a page may end: not below a heading, not within a short list, not before a signature that stands alone."""

from typing import Final

from qv_desk.domain.letters.letter import Block, BlockKind, Letter

_SLIP: Final = "reply_slip"
_LONG_ITEM: Final = 200
_LONG_SECTION: Final = 700
"""Characters of Latin type; a character of a dense script takes the room of two."""


def slip_begins(letter: Letter) -> int:
    """Where the reply slip below the signature begins; behind the last block in a letter without one."""
    signatures = [place for place, block in enumerate(letter.blocks) if block.kind is BlockKind.SIGNATURE]
    if not signatures:
        return len(letter.blocks)
    after = signatures[-1] + 1
    has_slip = any(block.part == _SLIP for block in letter.blocks[after:])
    return after if has_slip else len(letter.blocks)


def last_section(letter: Letter, end: int) -> int:
    """Where the part begins that goes with the signature: the last section, or its last paragraph where it is long.

    Args:
        letter: the letter.
        end: behind the last block before a reply slip.
    """
    last = max(end - 2, 0)
    headings = [place for place in range(end) if letter.blocks[place].kind is BlockKind.HEADING]
    if not headings:
        return last
    begin = min(last, headings[-1])
    return begin if _size(letter, range(begin, end)) <= _LONG_SECTION else last


def keeps_with_next(letter: Letter, block: Block, number: int) -> bool:
    """Whether an item of a list stays on the page of the next one.

    The first two do, and the last two, so that a list of three is never cut; long items go their own ways.

    Args:
        letter: the letter.
        block: the list.
        number: of the item, from one.
    """
    items = len(block.rows)
    pair = block.rows[number - 1 : number + 1]
    is_at_an_end = number < items and (number == 1 or number == items - 1)
    return is_at_an_end and sum(len(item) for item in pair) * _density(letter) <= _LONG_ITEM


def _size(letter: Letter, places: range) -> int:
    return sum(len(text) for place in places for text in letter.blocks[place].texts()) * _density(letter)


def _density(letter: Letter) -> int:
    return 2 if letter.script.is_dense else 1
