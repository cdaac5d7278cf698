"""Letters half written: what the officer wrote for one kind of letter in one language, kept sealed with all drafts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.layout import AS_USUAL, LayoutWish, Paper, Positions
from qv_desk.gui.work.drafts import Drafts

_NAME: Final = "letter"


@dataclass
class LetterDraft:
    """What the officer wrote for one kind of letter in one language."""

    written: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    late_because: str = ""
    layout: LayoutWish = AS_USUAL
    extends: tuple[ExtensionWish, ...] = ()


class LetterDrafts:
    """The letters among the drafts, for one case.

    Args:
        drafts: all drafts of the person.
        case_id: which case.
    """

    def __init__(self, drafts: Drafts, case_id: str) -> None:
        self._drafts, self._case_id = drafts, case_id

    def read(self, kind: str, language: str) -> LetterDraft:
        """The draft for a kind and language; an empty one if nothing was written yet."""
        value = self._drafts.value(self._name(kind, language)) or {}
        written = {
            str(name): tuple(str(line) for line in words) if isinstance(words, list | tuple) else str(words)
            for name, words in value.get("written", {}).items()
        }
        return LetterDraft(
            written,
            str(value.get("late_because", "")),
            _layout(value.get("layout")),
            tuple(_extends(value.get("extends"))),
        )

    def keep(self, kind: str, language: str, draft: LetterDraft) -> None:
        """Keep a draft."""
        written = {name: list(words) if isinstance(words, tuple) else words for name, words in draft.written.items()}
        layout = draft.layout
        value = {
            "written": written,
            "late_because": draft.late_because,
            "layout": {
                "paper": layout.paper.value if layout.paper else "",
                "positions": layout.positions.value if layout.positions else "",
                "is_large": layout.is_large,
                "is_bilingual": layout.is_bilingual,
            },
            "extends": {wish.law: wish.until.isoformat() if wish.until else "" for wish in draft.extends},
        }
        self._drafts.keep(self._name(kind, language), value, self._case_id)

    def drop(self, kind: str) -> None:
        """Forget the drafts of a kind, in every language: the letter was issued."""
        for each, language in self.begun():
            if each == kind:
                self._drafts.drop(self._name(each, language))

    def begun(self) -> tuple[tuple[str, str], ...]:
        """Kind and language of each letter that is half written; the one written last comes last."""
        parts = (name.split("/") for name in self._drafts.names(self._case_id))
        return tuple((part[2], part[3]) for part in parts if part[0] == _NAME and len(part) == 4)  # noqa: PLR2004 - as in ``_name``

    def language(self, kind: str) -> str:
        """The language in which a kind of letter was last written; empty if none was begun."""
        return next((language for each, language in reversed(self.begun()) if each == kind), "")

    def _name(self, kind: str, language: str) -> str:
        return f"{_NAME}/{self._case_id}/{kind}/{language}"


def _layout(value: object) -> LayoutWish:
    """The layout as it was kept; what is not known any more is as usual."""
    if not isinstance(value, dict):
        return AS_USUAL
    paper, positions = value.get("paper"), value.get("positions")
    return LayoutWish(
        paper=Paper(paper) if paper in list(Paper) else None,
        positions=Positions(positions) if positions in list(Positions) else None,
        is_large=large if isinstance(large := value.get("is_large"), bool) else None,
        is_bilingual=value.get("is_bilingual") is True,
    )


def _extends(value: object) -> Iterator[ExtensionWish]:
    """The laws that were named to be extended; a day that cannot be read is left to the law."""
    for law, day in value.items() if isinstance(value, dict) else ():
        try:
            until = date.fromisoformat(str(day)) if day else None
        except ValueError:
            until = None
        yield ExtensionWish(str(law), until)
