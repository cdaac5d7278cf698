"""Whether somebody writes for another person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.proposal import RepresentativeCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import Hit, first_hit
from qv_desk.intake.triage.sentences import Sentence

# Somebody who writes about a dead client is next of kin's lawyer: what is asked of the desk is the proof of death.
_ORDER: Final[tuple[RepresentativeCode, ...]] = ("next_of_kin", "agent", "parent")
_BY_LAW: Final = ("法定", "법정")


@dataclass(frozen=True, slots=True)
class RepresentativeSign:
    """Who the writer is to the data subject, and where the letter says so."""

    code: RepresentativeCode
    start: int
    end: int


def found_representative(letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> RepresentativeSign | None:
    """The first sign of somebody writing for another, or ``None``."""
    for code in _ORDER:
        for sentence in letter:
            for words in languages:
                hit = first_hit(words.representatives.get(code, ()), sentence.text, spaced=words.spaced)
                if hit and not (
                    code == "agent" and (_of_a_parent(hit, sentence) or _of_a_threat(hit, sentence, languages))
                ):
                    start = -1 if sentence.is_subject else sentence.start + hit.start
                    return RepresentativeSign(code, start, start + hit.end - hit.start)
    return None


def _of_a_parent(hit: Hit, sentence: Sentence) -> bool:
    """Whether the word for an agent ends that for a legal representative, as a parent is: 法定代理人."""
    return sentence.text[: hit.start].rstrip().endswith(_BY_LAW)


def _of_a_threat(hit: Hit, sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    """Whether somebody is only announced: "otherwise my lawyer will take over"."""
    threats = [first_hit(words.muted, sentence.text, spaced=words.spaced) for words in languages]
    return any(threat is not None and threat.start < hit.start for threat in threats)
