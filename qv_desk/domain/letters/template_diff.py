"""What differs between two wordings of a letter: paragraph by paragraph, and in each word by word.

Chinese and Japanese are compared character by character, since nothing divides their words; places for fields are
always one piece. Window and command line draw the same values.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Final

from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock

_PIECES: Final = re.compile(
    r"\{\{[^{}]*\}\}|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|\w+|\s+|[^\w\s]"
)
_MOST_TWINS: Final = 20_000
"""Pairs of the same piece in two texts; a page has a tenth of it. What has more is shown as taken out and put in whole:
one word ten thousand times over would hold the desk."""
_NEAR_BY: Final = 4
"""Paragraphs that are looked at for one with much the same words."""
_ALIKE: Final = 0.45
"""How much two paragraphs have to share to be one paragraph that was changed."""


class Mark(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Change(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with what became of it."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """One paragraph of the two wordings, or their title.

    Attributes:
        change: what became of it.
        before: its number in the former wording from 0; None for the title and for one that is new.
        after: its number in the later wording from 0; None for the title and for one that was taken out.
        former: as it was; None for the title and for one that is new.
        later: as it is; None for the title and for one that was taken out.
        pieces: its text, with what was taken out and put in.
        is_title: whether this is the title.
    """

    change: Change
    before: int | None
    after: int | None
    former: TemplateBlock | None
    later: TemplateBlock | None
    pieces: tuple[Piece, ...]
    is_title: bool = False

    @property
    def setting_changed(self) -> bool:
        """Whether its kind, its part or its condition is another one."""
        return self.former is not None and self.later is not None and _setting(self.former) != _setting(self.later)


def difference(before: LetterTemplate, after: LetterTemplate) -> tuple[ParagraphChange, ...]:
    """The title and every paragraph of both, in the order of the later wording; what is gone stands where it was."""
    pieces = word_difference(before.title, after.title)
    title = Change.KEPT if before.title == after.title else Change.CHANGED
    return (ParagraphChange(title, None, None, None, None, pieces, is_title=True), *_paragraphs(before, after))


def word_difference(before: str, after: str) -> tuple[Piece, ...]:
    """A text with what was taken out of it and put into it."""
    if before == after:
        return (Piece(Mark.SAME, after),) if after else ()
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    pieces = [(Mark.SAME, "".join(old[:start]))]
    if _too_alike(middle_old, middle_new):
        pieces += [(Mark.REMOVED, "".join(middle_old)), (Mark.ADDED, "".join(middle_new))]
    else:
        pieces += _matched(middle_old, middle_new)
    pieces.append((Mark.SAME, "".join(old[len(old) - end :])))
    return _joined(pieces)


def _paragraphs(before: LetterTemplate, after: LetterTemplate) -> list[ParagraphChange]:
    old, new = before.blocks, after.blocks
    same = _same(old, new)
    kept = _in_order(same)
    moved = {one: two for one, two in same.items() if one not in kept}
    pairs = _pairs(old, new, kept, moved)
    of_new = {two: one for one, two in (*pairs.items(), *moved.items())}
    gone = [number for number in range(len(old)) if number not in pairs and number not in moved]
    changes: list[ParagraphChange] = []
    for number, block in enumerate(new):
        ahead = next((of_new[two] for two in range(number, len(new)) if of_new.get(two) in pairs), len(old))
        changes += [_removed(old, one) for one in gone if one < ahead]
        gone = [one for one in gone if one >= ahead]
        origin = of_new.get(number)
        changes.append(_change(old, origin, number, block, is_moved=origin in moved))
    return [*changes, *(_removed(old, one) for one in gone)]


def _change(
    old: Sequence[TemplateBlock], origin: int | None, number: int, block: TemplateBlock, *, is_moved: bool
) -> ParagraphChange:
    if origin is None:
        return ParagraphChange(Change.ADDED, None, number, None, block, (Piece(Mark.ADDED, block.text),))
    former = old[origin]
    stayed = Change.KEPT if former == block else Change.CHANGED
    what = Change.MOVED if is_moved else stayed
    return ParagraphChange(what, origin, number, former, block, word_difference(former.text, block.text))


def _removed(old: Sequence[TemplateBlock], number: int) -> ParagraphChange:
    former = old[number]
    return ParagraphChange(Change.REMOVED, number, None, former, None, (Piece(Mark.REMOVED, former.text),))


def _same(old: Sequence[TemplateBlock], new: Sequence[TemplateBlock]) -> dict[int, int]:
    """The paragraphs that both have word for word, by their numbers; of several alike the first goes with the first."""
    places: dict[TemplateBlock, list[int]] = {}
    for number in reversed(range(len(new))):
        places.setdefault(new[number], []).append(number)
    return {number: places[block].pop() for number, block in enumerate(old) if places.get(block)}


def _in_order(same: dict[int, int]) -> dict[int, int]:
    """As many of them as stand in the same order in both: the rest has moved."""
    best: list[tuple[int, int]] = []  # length of the longest run that ends here, and the place of the one before
    pairs = sorted(same.items())
    for place, (_, two) in enumerate(pairs):
        before = max(
            ((best[one][0], one) for one in range(place) if pairs[one][1] < two),
            default=(0, -1),
            key=lambda run: run[0],
        )
        best.append((before[0] + 1, before[1]))
    kept: dict[int, int] = {}
    place = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    while place >= 0:
        kept[pairs[place][0]] = pairs[place][1]
        place = best[place][1]
    return kept


def _pairs(
    old: Sequence[TemplateBlock], new: Sequence[TemplateBlock], kept: dict[int, int], moved: dict[int, int]
) -> dict[int, int]:
    """The paragraphs that stand in the same order in both: those kept, and between them those that are alike."""
    arrived = set(moved.values())
    pairs = dict(kept)
    anchors = [(-1, -1), *sorted(kept.items()), (len(old), len(new))]
    for (first, first_new), (last, last_new) in pairwise(anchors):
        following = first_new + 1
        for number in range(first + 1, last):
            free = [two for two in range(following, last_new) if two not in arrived]
            twin = None if number in moved else _twin(old[number], new, free)
            if twin is not None:
                pairs[number] = twin
                following = twin + 1
    return pairs


def _twin(block: TemplateBlock, new: Sequence[TemplateBlock], free: Sequence[int]) -> int | None:
    """The paragraph that this one has become: one of the same part, else one near by with much the same words."""
    if block.part:
        serves = (block.part, block.when, block.unless)
        same = next((two for two in free if (new[two].part, new[two].when, new[two].unless) == serves), None)
        if same is not None:
            return same
    return next((two for two in free[:_NEAR_BY] if _alike(block, new[two])), None)


def _alike(one: TemplateBlock, other: TemplateBlock) -> bool:
    """Whether two paragraphs say nearly the same."""
    pieces, others = _PIECES.findall(one.text), _PIECES.findall(other.text)
    if one.kind is not other.kind or _too_alike(pieces, others):
        return False
    matcher = SequenceMatcher(str.isspace, pieces, others)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _setting(block: TemplateBlock) -> tuple[str, str, str, str]:
    return block.kind, block.part, block.when, block.unless


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pieces two texts begin with alike."""
    number = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        number += 1
    return number


def _too_alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the same pieces come so often in both that comparing them would take long and show nothing."""
    ours, theirs = Counter(old), Counter(new)
    return sum(count * theirs[piece] for piece, count in ours.items() if not piece.isspace()) > _MOST_TWINS


def _matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[Mark, str]]:
    pieces = []
    for what, first, last, first_new, last_new in SequenceMatcher(str.isspace, old, new).get_opcodes():
        if what == "equal":
            pieces.append((Mark.SAME, "".join(old[first:last])))
        else:
            pieces.append((Mark.REMOVED, "".join(old[first:last])))
            pieces.append((Mark.ADDED, "".join(new[first_new:last_new])))
    return pieces


def _joined(pieces: Sequence[tuple[Mark, str]]) -> tuple[Piece, ...]:
    """The pieces without empty ones; a blank between two changes belongs to both, so that words stay together."""
    joined: list[Piece] = []
    removed = added = ""
    kept = [(mark, text) for mark, text in pieces if text]
    for number, (mark, text) in enumerate(kept):
        if mark is Mark.REMOVED:
            removed += text
        elif mark is Mark.ADDED:
            added += text
        elif text.isspace() and (removed or added) and number + 1 < len(kept):
            removed, added = removed + text, added + text
        else:
            joined += _two(removed, added)
            removed = added = ""
            joined.append(Piece(Mark.SAME, text))
    return (*joined, *_two(removed, added))


def _two(removed: str, added: str) -> list[Piece]:
    """What was taken out, then what was put in; a blank at the end of both stays outside."""
    tail = ""
    while removed and added and removed[-1] == added[-1] and removed[-1].isspace():
        removed, added, tail = removed[:-1], added[:-1], removed[-1] + tail
    made = [Piece(Mark.REMOVED, removed), Piece(Mark.ADDED, added), Piece(Mark.SAME, tail)]
    return [piece for piece in made if piece.text]
