"""Word lists cut down to what may stand in one letter, so that each sentence is held against few patterns."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from qv_desk.domain.incoming.triage_words import LanguageWords, Patterns, RightWords
from qv_desk.intake.triage.patterns import standing_in_letter

_Code = TypeVar("_Code", bound=str)


def narrowed(words: LanguageWords, text: str) -> LanguageWords:
    """The patterns of a language that may be found in a folded text; its labels and greetings are kept whole."""

    def fit(patterns: Patterns) -> Patterns:
        return standing_in_letter(patterns, text, spaced=words.spaced)

    def fit_each(table: Mapping[_Code, Patterns]) -> Mapping[_Code, Patterns]:
        return MappingProxyType({code: found for code, patterns in table.items() if (found := fit(patterns))})

    rights = {right: RightWords(fit(said.asks), fit(said.names)) for right, said in words.rights.items()}
    return replace(
        words,
        rights=MappingProxyType({right: said for right, said in rights.items() if said.asks or said.names}),
        hints=fit_each(words.hints),
        asking=fit(words.asking),
        muted=fit(words.muted),
        muted_rights=fit_each(words.muted_rights),
        deadlines=fit(words.deadlines),
        past=fit(words.past),
        negated=fit(words.negated),
        kinds=fit_each(words.kinds),
        weak_kinds=fit_each(words.weak_kinds),
        representatives=fit_each(words.representatives),
        near=fit_each(words.near),
        row=fit_each(words.row),
        children=fit_each(words.children),
        waiting=fit_each(words.waiting),
        grievance=fit_each(words.grievance),
        story=fit_each(words.story),
        matters=fit_each(words.matters),
    )
