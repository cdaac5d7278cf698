"""Loads the word lists by which a message is understood."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar, get_args

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.catalogue.triage_places import place_words
from qv_desk.domain.incoming.proposal import CASE_KINDS, REPRESENTATIVES, RIGHTS, RightCode
from qv_desk.domain.incoming.triage_words import (
    CHILD_WORDS,
    GRIEVANCE_WORDS,
    MATTER_WORDS,
    NEAR_WORDS,
    ROW_WORDS,
    STORY_WORDS,
    WAITING_WORDS,
    LanguageWords,
    LawWords,
    QuotedHeadWords,
    RightWords,
    TriageWords,
)
from qv_desk.domain.terms.wording import Wording

_Code = TypeVar("_Code", bound=str)
_NOTHING = RightWords((), ())


class _Languages(Mapping[str, LanguageWords]):
    """The languages by code; each file is read when it is first asked for: a letter needs two of twenty."""

    def __init__(self) -> None:
        self._codes = tuple(sorted(path.stem for path in resource("triage").glob("*.toml")))

    def __getitem__(self, code: str) -> LanguageWords:
        if code not in self._codes:
            raise KeyError(code)
        return language_words(code)

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


@cache
def triage_words() -> TriageWords:
    """All word lists.

    Raises:
        CatalogueError: a file does not say what it must.
    """
    reasons = read_toml(resource("triage", "shared", "reasons.toml"))
    office = read_toml(resource("triage", "shared", "office.toml"))
    laws = read_toml(resource("triage", "shared", "laws.toml"))
    telling = read_toml(resource("triage", "shared", "telling_languages.toml"))
    words = telling.table("stop_words")
    letters = telling.table("letters")
    alphabets = telling.table("alphabets")
    return TriageWords(
        languages=_Languages(),
        stop_words=MappingProxyType({code: frozenset(words.text(code).split()) for code in words.keys()}),  # noqa: SIM118 - no Mapping
        letters=MappingProxyType({code: letters.text(code) for code in letters.keys()}),  # noqa: SIM118 - no Mapping
        alphabets=MappingProxyType({code: frozenset(alphabets.text(code)) for code in alphabets.keys()}),  # noqa: SIM118 - no Mapping
        laws=tuple(_law(table) for table in laws.tables("law")),
        article_words=laws.texts("article_words"),
        telling_articles=laws.texts("telling_articles"),
        neutral_articles=laws.texts("neutral_articles"),
        kinds_of_law=laws.texts("kinds_of_law"),
        places=place_words(),
        quoted=_quoted(read_toml(resource("triage", "shared", "quoted_heads.toml"))),
        serial_names=office.texts("serial_names"),
        own_domains=office.texts("own_domains"),
        because=_wordings(reasons.table("because")),
        warnings=_wordings(reasons.table("warnings")),
    )


@cache
def language_words(code: str) -> LanguageWords:
    """The patterns of one language.

    Raises:
        CatalogueError: the file does not say what it must.
    """
    table = read_toml(resource("triage", f"{code}.toml"))
    rights = table.table("rights")
    by_right: dict[RightCode, RightWords] = {}
    muted: dict[RightCode, tuple[str, ...]] = {}
    for right in RIGHTS:
        if rights.has(right):
            words = rights.table(right)
            by_right[right] = RightWords(words.texts("asks"), words.texts("names"))
            muted[right] = words.texts("muted")
            words.finish()
    rights.finish()
    if table.text("language") != code:
        raise table.fault("language", "must be the name of the file")
    labels = table.table("labels")
    found = LanguageWords(
        language=code,
        spaced=table.truth("spaced"),
        rights=MappingProxyType(by_right),
        hints=_by_code(table, "hints", RIGHTS),
        asking=table.texts("asking"),
        muted=table.texts("muted"),
        muted_rights=MappingProxyType(muted),
        deadlines=table.texts("deadlines"),
        past=table.texts("past"),
        negated=table.texts("negated"),
        kinds=_by_code(table, "kinds", CASE_KINDS),
        weak_kinds=_by_code(table, "weak_kinds", CASE_KINDS),
        representatives=_by_code(table, "representatives", REPRESENTATIVES),
        greetings=table.texts("greetings"),
        labels=MappingProxyType({key: labels.texts(key) for key in labels.keys()}),  # noqa: SIM118 - no Mapping
        near=_by_code(table, "near", NEAR_WORDS),
        children=_by_code(table, "children", CHILD_WORDS),
        row=_by_code(table, "row", (*ROW_WORDS, *RIGHTS)),
        waiting=_by_code(table, "waiting", WAITING_WORDS),
        grievance=_by_code(table, "grievance", GRIEVANCE_WORDS),
        story=_by_code(table, "story", STORY_WORDS),
        matters=_by_code(table, "matters", MATTER_WORDS),
    )
    table.finish()
    return found


def _by_code(table: TomlTable, key: str, codes: tuple[_Code, ...]) -> Mapping[_Code, tuple[str, ...]]:
    if not table.has(key):
        return MappingProxyType({})
    inner = table.table(key)
    found = {code: inner.texts(code) for code in codes if inner.has(code)}
    inner.finish()
    return MappingProxyType(found)


def _wordings(table: TomlTable) -> Mapping[str, Wording]:
    return MappingProxyType({code: table.wording(code) for code in table.keys()})  # noqa: SIM118 - no Mapping


def _rights_of(table: TomlTable, name: str) -> Mapping[str, RightCode]:
    """The right of each article of a law."""
    articles: dict[str, RightCode] = {}
    if table.has(name):
        numbers = table.table(name)
        for number in numbers.keys():  # noqa: SIM118 - no Mapping
            right = numbers.text(number)
            if right not in get_args(RightCode):
                raise numbers.fault(number, "must be a right")
            articles[number] = next(code for code in RIGHTS if code == right)
    return MappingProxyType(articles)


def _law(table: TomlTable) -> LawWords:
    law = LawWords(
        code=table.text("code"),
        rule=table.text("rule", ""),
        names=table.texts("names"),
        country=table.text("country", ""),
        articles=_rights_of(table, "articles"),
        also=_rights_of(table, "also"),
        telling=table.texts("telling"),
        unnamed_in=table.texts("unnamed_in"),
    )
    table.finish()
    return law


def _quoted(table: TomlTable) -> QuotedHeadWords:
    labels, months = table.table("labels"), _months(table.table("months"))
    words = QuotedHeadWords(
        labels=MappingProxyType({field: labels.texts(field) for field in labels.keys()}),  # noqa: SIM118 - no Mapping
        months=months,
        months_after_a_point=_months(table.table("months_after_a_point")),
        zones=_zones(table.table("zones")),
        forward_marks=table.texts("forward_marks"),
        forward_prefixes=table.texts("forward_prefixes"),
        reply_prefixes=table.texts("reply_prefixes"),
        reply_lines=table.texts("reply_lines"),
        notice_titles=table.texts("notice_titles"),
        notice_words=table.texts("notice_words"),
    )
    table.finish()
    return words


def _months(table: TomlTable) -> Mapping[str, int]:
    names = {name: number for number in range(1, 13) for name in table.text(str(number), "").split()}
    table.finish()
    return MappingProxyType(names)


def _zones(table: TomlTable) -> Mapping[str, int]:
    return MappingProxyType({name: table.whole(name) for name in table.keys()})  # noqa: SIM118 - no Mapping
