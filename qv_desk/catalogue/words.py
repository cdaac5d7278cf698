"""The words that window, command line and letters share: names of rights, kinds, channels, outcomes, steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class NextStepWords:
    """How the Next card speaks of one step.

    Attributes:
        duty: number of the duty that it serves, ``D25``; empty for none.
        title: what to do, with the place ``{due}`` for the due date with its weekday.
        title_undated: the same while no clock runs.
        why: the duty or law behind it, and what happens otherwise.
        button: the words of the button; None where there is nothing to press.
    """

    duty: str
    title: Wording
    title_undated: Wording
    why: Wording
    button: Wording | None


@cache
def wordings(table: str) -> Mapping[str, Wording]:
    """The wordings of ``resources/words/<table>.toml`` by their code, in the order of the file."""
    book = read_toml(resource("words", f"{table}.toml"))
    return MappingProxyType({code: book.wording(code) for code in book.keys()})  # noqa: SIM118 - no Mapping


@cache
def next_step_words() -> Mapping[NextStep, NextStepWords]:
    """The words of every next step."""
    book = read_toml(resource("words", "next_steps.toml"))
    words = {}
    for step in NextStep:
        entry = book.table(step)
        words[step] = NextStepWords(
            duty=entry.text("duty", ""),
            title=entry.wording("title"),
            title_undated=entry.wording("title_undated"),
            why=entry.wording("why"),
            button=entry.wording("button") if entry.has("button") else None,
        )
        entry.finish()
    book.finish()
    return MappingProxyType(words)
