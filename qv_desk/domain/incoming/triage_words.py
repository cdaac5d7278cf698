"""The words by which a message is understood, one set a language; written as data, see ``docs/triage-labels.md``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.place_words import PlaceWords
from qv_desk.domain.incoming.proposal import CaseKindCode, RepresentativeCode, RightCode
from qv_desk.domain.terms.wording import Wording

Patterns = tuple[str, ...]

NEAR_WORDS: Final = (
    "data", "me", "mine", "them", "account", "adverts", "list", "field", "consent", "other",
    "delete", "close", "give", "keep", "what", "origin", "shared", "fix", "wrong", "freeze", "until", "stop", "refuse",
    "use", "leave", "oppose", "export", "withdraw", "share", "others", "contact", "place", "tell", "whether", "buying",
)  # fmt: skip
"""What single words stand for: first the things, then what is done to them; see ``docs/triage-labels.md``."""

ROW_WORDS: Final = ("open", "of", "or")
"""What a row of rights begins with, by itself or before two names; and the word that makes it a mere possibility."""

CHILD_WORDS: Final = ("child", "numbers", "years", "aged", "lasting", "whole", "school", "pupils", "joined")
"""A child; three to thirteen in words; what stands behind and before an age, and
beside a stretch of time; an age in one word; a school for the
youngest and who goes there; an account, data or signing up."""

WAITING_WORDS: Final = (
    "silence", "answer", "none", "readily", "wait", "unit", "request", "status", "enclosed", "wanted",
)  # fmt: skip
"""Silence by itself ("no reply"); an answer, what says there was none, and what only says how it shall be given
("without delay"); waiting, and stretches of time; the writer's earlier request, and how it stands; what is sent along,
and that we had asked for it."""

GRIEVANCE_WORDS: Final = ("staff", "did", "wrongly", "outrage", "decision", "contest")
"""Our people, what they did and to whom it must not go; how the writer takes it; a decision of ours and that it is
disputed."""


STORY_WORDS: Final = ("how", "restore", "selling", "kin", "rightly", "aware")
"""What a letter tells around its demands: how the writer does something themselves or did it by mistake; what is lost
and shall come back; what a seller offers; the person somebody writes for; what introduces the right value ("it should
be"); that the writer knows what will follow ("I understand that")."""

MATTER_WORDS: Final = ("agreements", "works", "procedures")
"""What else is revoked, taken down or asked about: contracts and labour; works of others; procedures and goods."""


@dataclass(frozen=True, slots=True)
class RightWords:
    """How one right is asked for in one language.

    Attributes:
        asks: patterns that are a demand or a declaration by themselves.
        names: patterns that name the right; they count in a sentence that asks for something, and in a subject line.
    """

    asks: Patterns
    names: Patterns


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """All patterns of one language.

    Attributes:
        language: BCP 47.
        spaced: words stand between spaces; without it patterns match inside a run of characters.
        hints: patterns that may ask for a right; they count only where nothing else says what a message is.
        asking: a sentence with one of these asks for something.
        muted: a sentence with one of these asks for none of the rights it names (threats, duties told, conditions).
        muted_rights: the same for single rights only.
        deadlines: a sentence with one of these that asks for nothing tells of a deadline alone.
        past: a sentence with one of these tells of an earlier request.
        negated: what is said not to be wanted; a right named within or right after it does not count.
        kinds: patterns that speak for a kind of case.
        weak_kinds: patterns that speak for a kind only where nothing else does.
        representatives: patterns that say who writes for whom.
        greetings: words that end a letter, before the name.
        labels: words before a colon: ``name``, ``address``, ``e_mail``, ``phone``, ``country``, ``serial``.
        near: single words by what they stand for (``NEAR_WORDS``); two of them near each other ask for a right where
            no whole phrase does.
        row: the names of the rights as they stand in a list of them; see ``ROW_WORDS``.
        children: words for children, their ages and what they joined (``CHILD_WORDS``).
        waiting: words of somebody who still waits for an answer (``WAITING_WORDS``).
        grievance: words of somebody who complains about us (``GRIEVANCE_WORDS``).
        story: words that tell what a letter is about beside its demands (``STORY_WORDS``).
        matters: what is asked about that is nobody's data (``MATTER_WORDS``).
    """

    language: str
    spaced: bool
    rights: Mapping[RightCode, RightWords]
    hints: Mapping[RightCode, Patterns]
    asking: Patterns
    muted: Patterns
    muted_rights: Mapping[RightCode, Patterns]
    deadlines: Patterns
    past: Patterns
    negated: Patterns
    kinds: Mapping[CaseKindCode, Patterns]
    weak_kinds: Mapping[CaseKindCode, Patterns]
    representatives: Mapping[RepresentativeCode, Patterns]
    greetings: Patterns
    labels: Mapping[str, Patterns]
    near: Mapping[str, Patterns]
    row: Mapping[str, Patterns]
    children: Mapping[str, Patterns]
    waiting: Mapping[str, Patterns]
    grievance: Mapping[str, Patterns]
    story: Mapping[str, Patterns]
    matters: Mapping[str, Patterns]


@dataclass(frozen=True, slots=True)
class LawWords:
    """One law: its names and what its articles are about.

    Attributes:
        code: our name of the law.
        rule: the rule code of its clock, or empty if the desk has none.
        names: patterns of its names and short names in any language.
        country: the one country whose residents invoke it, or empty if there are several.
        articles: article number to right; ``21(2)`` before ``21``.
        also: the second right of an article that has two.
        telling: articles about deadlines, duties to others and courts; empty if they are those of the GDPR or unknown.
        unnamed_in: languages in which an article without a law is of this law, where the message names no other.
    """

    code: str
    rule: str
    names: Patterns
    country: str
    articles: Mapping[str, RightCode]
    also: Mapping[str, RightCode]
    telling: tuple[str, ...]
    unnamed_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotedHeadWords:
    """The labels of a quoted or forwarded mail's head, all languages together, and the names of months.

    Attributes:
        labels: field (``from``, ``sent``, ``to``, ``subject``) to its names.
        months: month names and short forms, folded, to 1–12.
        months_after_a_point: those that mean another month where the day has a point: "11. listopada" is Croatian.
        zones: minutes ahead of UTC of zones that mail programs write by name, folded.
        forward_marks: lines that announce a forwarded mail.
        forward_prefixes: subject prefixes of forwarded mail, without the colon.
        reply_prefixes: subject prefixes of answers, without the colon.
        reply_lines: patterns of the line above a quoted mail ("On … wrote:").
        notice_titles: what stands over a notice that mail programs add below every mail.
        notice_words: patterns that such a notice begins with where it has no title.
    """

    labels: Mapping[str, tuple[str, ...]]
    months: Mapping[str, int]
    months_after_a_point: Mapping[str, int]
    zones: Mapping[str, int]
    forward_marks: Patterns
    forward_prefixes: tuple[str, ...]
    reply_prefixes: tuple[str, ...]
    reply_lines: Patterns
    notice_titles: Patterns
    notice_words: Patterns


@dataclass(frozen=True, slots=True)
class TriageWords:
    """Everything the proposal is made from.

    Attributes:
        languages: the patterns by language; a language may be loaded only when it is asked for.
        stop_words: language to its commonest words, for telling languages apart.
        letters: language to letters that it alone, or nearly alone, uses.
        alphabets: language to the letters beyond a to z that it writes; others are not judged by letters.
        telling_articles: the same of the GDPR, and where no law is named; a sentence that names only such asks for
            nothing.
        kinds_of_law: words for a law, which behind an article say that it is of another law than those known.
        neutral_articles: articles of definitions, which say nothing about the sentence.
        serial_names: what a product's serial number is called, in all languages.
        own_domains: our mail domains, whose senders forward for others.
        because: the sentences of reasons by code, with places ``{…}``.
        warnings: the sentence of each code in ``IncomingMessage.warnings``.
    """

    languages: Mapping[str, LanguageWords]
    stop_words: Mapping[str, frozenset[str]]
    letters: Mapping[str, str]
    alphabets: Mapping[str, frozenset[str]]
    laws: tuple[LawWords, ...]
    article_words: Patterns
    telling_articles: tuple[str, ...]
    neutral_articles: tuple[str, ...]
    kinds_of_law: Patterns
    places: PlaceWords
    quoted: QuotedHeadWords
    serial_names: tuple[str, ...]
    own_domains: tuple[str, ...]
    because: Mapping[str, Wording]
    warnings: Mapping[str, Wording]
