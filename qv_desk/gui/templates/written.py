"""A wording as it stands in the editor: title and blocks, each edit a new value; and how it is kept half written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock

KINDS: Final = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST,
    BlockKind.TABLE,
    BlockKind.SALUTATION,
    BlockKind.SIGNATURE,
)
"""The kinds of blocks that a wording may have, the usual one first."""


@dataclass(frozen=True, slots=True)
class Written:
    """Title and blocks."""

    title: str
    blocks: tuple[TemplateBlock, ...]

    @classmethod
    def of(cls, template: LetterTemplate) -> Self:
        """What a template says."""
        return cls(template.title, template.blocks)

    def template(self, kind: LetterKind, language: str) -> LetterTemplate:
        """The same as a template."""
        return LetterTemplate(kind, language, self.title, self.blocks)

    def titled(self, title: str) -> Self:
        """With another title."""
        return replace(self, title=title)

    def with_block(self, place: int, block: TemplateBlock) -> Self:
        """With another block in the place of one."""
        return replace(self, blocks=(*self.blocks[:place], block, *self.blocks[place + 1 :]))

    def with_text(self, place: int, text: str) -> Self:
        """With other words in one block."""
        return self.with_block(place, replace(self.blocks[place], text=text))

    def inserted(self, place: int, *blocks: TemplateBlock) -> Self:
        """With blocks put in before one."""
        return replace(self, blocks=(*self.blocks[:place], *blocks, *self.blocks[place:]))

    def without(self, place: int) -> Self:
        """Without one block."""
        return replace(self, blocks=(*self.blocks[:place], *self.blocks[place + 1 :]))

    def moved(self, place: int, to: int) -> Self:
        """With one block in another place."""
        left = self.without(place)
        return left.inserted(to, self.blocks[place])


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """What somebody has written and not kept as a draft yet.

    Attributes:
        written: title and blocks.
        note: why the wording is changed.
        entry_id: the office's draft that it goes on from; empty where there was none.
        revision: of that draft; 0 where there was none.
    """

    written: Written
    note: str = ""
    entry_id: str = ""
    revision: int = 0

    def plain(self) -> dict[str, Any]:
        """As values of JSON."""
        return {
            "title": self.written.title,
            "blocks": [
                {"kind": one.kind.value, "part": one.part, "text": one.text, "when": one.when, "unless": one.unless}
                for one in self.written.blocks
            ],
            "note": self.note,
            "entry_id": self.entry_id,
            "revision": self.revision,
        }

    @classmethod
    def read(cls, value: Mapping[str, Any] | None) -> Self | None:
        """What was kept; None where nothing was, or what no longer reads as a wording."""
        if not value or not isinstance(value.get("blocks"), list):
            return None
        blocks = tuple(_block(one) for one in value["blocks"] if isinstance(one, Mapping))
        revision = value.get("revision")
        return cls(
            Written(_text(value, "title"), blocks),
            note=_text(value, "note"),
            entry_id=_text(value, "entry_id"),
            revision=revision if isinstance(revision, int) else 0,
        )


def kept_name(kind: LetterKind, language: str) -> str:
    """Under which name a half-written wording is kept."""
    return f"wording/{kind}/{language}"


def _block(value: Mapping[str, Any]) -> TemplateBlock:
    kind = _text(value, "kind")
    return TemplateBlock(
        kind=BlockKind(kind) if kind in KINDS else BlockKind.PARAGRAPH,
        part=_text(value, "part"),
        text=_text(value, "text"),
        when=_text(value, "when"),
        unless=_text(value, "unless"),
    )


def _text(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""
