"""The words that window, command line and letters share: names of rights, kinds, channels, outcomes, steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.next_step import NextStep
from qv_desk.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class NextStepWords:
    """How the Next card speaks of one step.

    Attributes:
        duty: number of the duty that it serves, ``D25``; empty for none.
        title: what to do, with the place ``{due}`` for the due date with its weekday.
        title_undated: the same while no clock runs.
        why: the duty or law behind it, and what happens otherwise.
        button: the words of the button; empty where there is nothing to press.
    """

    duty: str
    title: Wording
    title_undated: Wording
    why: Wording
    button: Wording


@cache
def wordings(table: str) -> Mapping[str, Wording]:
    """The wordings of ``resources/words/<table>.toml`` by their code."""
    entries = read_toml("words", f"{table}.toml")
    return MappingProxyType({code: Wording(entry["en"], entry["zh"]) for code, entry in entries.items()})


@cache
def next_step_words() -> Mapping[NextStep, NextStepWords]:
    """The words of every next step."""
    entries = read_toml("words", "next_steps.toml")
    return MappingProxyType(
        {
            step: NextStepWords(
                duty=entry["duty"],
                title=Wording(entry["en"], entry["zh"]),
                title_undated=Wording(entry["en_undated"], entry["zh_undated"]),
                why=Wording(entry["en_why"], entry["zh_why"]),
                button=Wording(entry["en_button"], entry["zh_button"]),
            )
            for step in NextStep
            for entry in (entries[step],)
        }
    )
