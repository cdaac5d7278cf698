"""Two words that stand near each other in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import joints
from qv_desk.intake.triage.patterns import Hit, all_hits

FAR: Final = {True: 50, False: 16}
"""How many characters may lie between two words, in languages with and without spaces."""
BREAKS: Final = re.compile(r"[;!?。！？；]")
NEAR: Final = {True: 12, False: 3}
MOST: Final = 40
"""Of one kind of words no more are looked at in a sentence, so that a hostile one costs no time."""


@dataclass(slots=True)
class Topic:
    """What the letter spoke of so far.

    Attributes:
        thing: ``account``, ``data`` or nothing yet; "please close it" means that.
        other: it spoke of an order, a device or the like, which people want changed too.
        mine: the writer spoke of themselves, so that "which details do you have?" asks for theirs.
        told: what was spoken of (``adverts``, ``use``, ``consent``, ``field`` …) and in which sentence last, so that
            "please stop that" finds what it means.
        sentence: how many sentences were read.
        own: the letter is in this language; pronouns of another say nothing.
    """

    thing: str = ""
    mine: bool = False
    other: bool = False
    told: dict[str, int] = field(default_factory=dict)
    sentence: int = 0
    own: bool = True

    def just_told(self, name: str, within: int = 2) -> bool:
        """Whether something was spoken of in one of the last sentences."""
        return self.own and name in self.told and self.sentence - self.told[name] <= within


@dataclass(frozen=True, slots=True)
class NearHit:
    """Two words near each other.

    Attributes:
        start: of the stretch from one to the other.
        end: of it.
        verb: the word for what is done.
        clear: they say little else; ``False`` for "let me know" beside "my data".
        apart: they were looked for beside adverts or a removal, which speak against their right elsewhere.
        guessed: what they are about stands in another sentence, or nowhere; somebody has to read it.
    """

    start: int
    end: int
    verb: Hit
    clear: bool = True
    apart: bool = False
    guessed: bool = False


@dataclass(slots=True)
class Words:
    """The single words of one language in one sentence, found when they are asked for."""

    text: str
    words: LanguageWords
    found: dict[str, list[Hit]] = field(default_factory=dict)

    def of(self, *names: str) -> list[Hit]:
        """The places of some words, in order."""
        for name in names:
            if name not in self.found:
                hits = all_hits(self.words.near.get(name, ()), self.text, spaced=self.words.spaced)
                if name == "account":
                    hits = [hit for hit in hits if not self._within_a_place(hit)]
                self.found[name] = hits[:MOST]
        return [hit for name in names for hit in self.found[name]]

    def _within_a_place(self, hit: Hit) -> bool:
        """Whether words for an account only say from where something shall go: "take the card out of my profile"."""
        return any(place.start < hit.start and hit.end <= place.end for place in self.of("place"))

    def story(self, name: str) -> list[Hit]:
        """The places of some words of the story, in order."""
        key = f"story {name}"
        if key not in self.found:
            self.found[key] = all_hits(self.words.story.get(name, ()), self.text, spaced=self.words.spaced)[:MOST]
        return self.found[key]

    def pair(self, ones: Sequence[Hit], others: Sequence[Hit], far: int | None = None) -> NearHit | None:
        """The nearest two of two kinds of words with no end of a clause between them; the first kind is the verb."""
        best: tuple[int, NearHit] | None = None
        limit = FAR[self.words.spaced] if far is None else far
        # Of two as near the first is the verb: "close my account and delete my data".
        for one in sorted(ones, key=lambda hit: hit.start):
            for other in others:
                between = max(one.start, other.start) - min(one.end, other.end)
                if between > limit:
                    continue
                if other.end <= one.start and self._joined(other.end, one.start):
                    # "Take me off the newsletter and delete my address": the second verb has its own thing.
                    between += FAR[self.words.spaced]
                if best and between >= best[0]:
                    continue
                start, end = min(one.start, other.start), max(one.end, other.end)
                if not BREAKS.search(self.text, min(one.end, other.end), max(one.start, other.start)):
                    best = between, NearHit(start, end, one)
        return best[1] if best else None

    def _joined(self, start: int, end: int) -> bool:
        return joints(self.words.language).search(self.text, start, end) is not None
