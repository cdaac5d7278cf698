"""One list of people to be told by one letter each: of a security incident, or of a new version of the policy.

Both lists are checked, issued, imported and mailed in one way; this is what that way knows of a line.

Law: PIPL 57 (incidents); policy §9 (policy changes).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording


class MergeKind(StrEnum):
    """What a list is about."""

    INCIDENT = "incident"
    POLICY = "policy"


class LineState(StrEnum):
    """How far it is with one person."""

    TO_TELL = "to_tell"
    ISSUED = "issued"
    """The letter waits for the post."""
    SETTLED = "settled"
    """Told, not to be reached, or told by another line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeLine:
    """A person of a list.

    Attributes:
        line_id: identifier of the line.
        party: name and ways to reach them, as the list knows them.
        language: BCP 47 tag; empty where their case says it.
        their_reference: what they call the matter; empty if nothing.
        case_id: the case by which they are told; empty while they have none.
        reference: its reference; empty while there is none.
        state: how far it is.
        letter_id: the letter by which they are told; empty before.
        perhaps: by what somebody is named who may be the same person; empty for nobody, and once a person has looked.
        is_shut: a child's file, which is not opened for a list.
        is_child: a child on the list of an incident, whose name is shown to nobody who did not open it.
        names_child: whether the letter names such a child: its own, and that of a guardian who is known.
    """

    line_id: str
    party: Party
    language: str = ""
    their_reference: str = ""
    case_id: str = ""
    reference: str = ""
    state: LineState = LineState.TO_TELL
    letter_id: str = ""
    perhaps: str = ""
    is_shut: bool = False
    is_child: bool = False
    names_child: bool = False

    @property
    def short_id(self) -> str:
        """By what the line is named at the command line: the number with which its identifier begins."""
        return self.line_id.rpartition("/")[2][:5]


class FindingKind(StrEnum):
    """What a dry run can find; words in ``resources/words/merge.toml``."""

    PERHAPS_SAME = "perhaps_same"
    CHILDS_FILE = "childs_file"
    LETTER = "letter"
    """A clause of the letter's contract, or what the desk refuses of the case."""
    CHARACTER = "character"
    """No shipped font has a character of the name, the address or the letter."""
    LANGUAGE = "language"
    """There is no letter in the reader's language; it goes out in another."""
    COUNTRY = "country"
    """There is an address, and no country is known for its envelope."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a dry run found on one line.

    Attributes:
        kind: of what sort.
        code: what is counted together: the clause, the code of the refusal, or the kind itself.
        words: what is missing, in a sentence.
        holds_back: whether the letter is not issued before this is settled.
    """

    kind: FindingKind
    code: str
    words: Wording
    holds_back: bool = True


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A line with whatever was found; a line without findings is whole."""

    line: MergeLine
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether its letter can be issued as it stands."""
        return not any(one.holds_back for one in self.findings)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many lines have one finding in common."""

    finding: Finding
    lines: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What a dry run found.

    Attributes:
        whole: how many letters can be issued as they stand; those with a mere remark are among them.
        lines: every line with a finding, in the order of the list.
    """

    whole: int
    lines: tuple[CheckedLine, ...]

    @property
    def held_back(self) -> tuple[CheckedLine, ...]:
        """The lines whose letter cannot be issued yet."""
        return tuple(one for one in self.lines if not one.is_whole)

    @property
    def counts(self) -> tuple[Counted, ...]:
        """How many lines have each finding: first those that hold back, the commonest first."""
        return counted(finding for one in self.lines for finding in one.findings)


def counted(findings: Iterable[Finding]) -> tuple[Counted, ...]:
    """The findings put together by their code."""
    first: dict[str, Finding] = {}
    number: dict[str, int] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
        number[finding.code] = number.get(finding.code, 0) + 1
    found = [Counted(finding, number[code]) for code, finding in first.items()]
    return tuple(sorted(found, key=lambda one: (not one.finding.holds_back, -one.lines)))
