"""Tool tips of what people wrote: Qt reads whatever looks like markup in one as markup, and loads its images."""

from typing import Final

_LONGEST: Final = 2_000
"""Characters that a tip or a line shows; more fits on no screen, and setting a megabyte takes seconds."""


def cut(text: str) -> str:
    """The beginning of a text of which no more can be seen in one place; whoever has all of it still has it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def plain_tip(text: str) -> str:
    """A text from outside for a tool tip: shown letter for letter, never read as markup."""
    shown = cut(text)
    if "<" not in shown:
        return shown
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped.replace(chr(10), '<br>')}</qt>"
