"""What is wrong with a wording of a letter, in words; quick enough to be asked at each key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_demand import HOUSE, Demand, cited
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.domain.letters.template_check import findings
from qv_desk.domain.letters.template_finding import Finding
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.template_text import text_findings

_MOST_NAMED: Final = 3
"""So many of those who ask are named: a wording is held against every law, and a list of twenty is not read."""


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One thing that keeps a wording from being approved.

    Attributes:
        code: which.
        block: number of the block from 0; None where it concerns the whole wording.
        wording: what is wrong.
        advice: how to mend it, and which laws ask for it.
        clause: code of the clause of the contract that it breaks; empty for none.
    """

    code: str
    block: int | None
    wording: Wording
    advice: Wording
    clause: str


def check_template(
    kind: LetterKind, language: str, title: str, blocks: tuple[TemplateBlock, ...]
) -> tuple[TemplateFault, ...]:
    """Everything that is wrong with a wording; empty for one that may be approved.

    Args:
        kind: which letter.
        language: BCP 47 tag of a letter language.
        title: the subject line.
        blocks: the text.

    Raises:
        InputError: ``letter_language_unknown``.
    """
    return _faults(kind, language, title, blocks)


@lru_cache(maxsize=64)
def _faults(
    kind: LetterKind, language: str, title: str, blocks: tuple[TemplateBlock, ...]
) -> tuple[TemplateFault, ...]:
    """The same wording is asked about again and again: at each letter that is made from it."""
    book = letter_book()
    shipped = book.template(kind, language)
    template = LetterTemplate(kind, language, title, blocks)
    found = list(findings(template, book.fields, book.contracts[kind], shipped))
    if not any(one.code == "too_long" for one in found):
        found.extend(text_findings(template))
    asked_by = {clause.code: clause.asked_by for clause in book.contracts[kind].clauses}
    return tuple(_said(one, asked_by) for one in sorted(found, key=_place))


def _place(finding: Finding) -> tuple[int, int]:
    """The title first, then block by block, then what concerns the whole."""
    if finding.block is not None:
        return 1, finding.block
    return (0, 0) if finding.code.startswith("title") else (2, 0)


def _said(finding: Finding, asked_by: Mapping[str, tuple[Demand, ...]]) -> TemplateFault:
    words = wordings("template_faults")
    advice, who = words[f"{finding.code}.advice"].filled(**finding.named), _who_asks(asked_by.get(finding.clause, ()))
    return TemplateFault(
        code=finding.code,
        block=finding.block,
        wording=words[finding.code].filled(**finding.named),
        advice=Wording(advice.en + who.en, advice.zh + who.zh),
        clause=finding.clause,
    )


def _who_asks(demands: tuple[Demand, ...]) -> Wording:
    """Which laws want what is missing: first those that were read, the rest by their number."""
    laws = sorted((one for one in demands if one.law != HOUSE), key=lambda one: not one.is_confirmed)
    if not laws:
        return Wording("", "")
    named, others = cited(laws[:_MOST_NAMED]), len(laws) - _MOST_NAMED
    if others <= 0:
        return Wording(f" Asked for by {named.en}.", f"依据：{named.zh}。")
    return Wording(f" Asked for by {named.en}, and {others} more.", f"依据：{named.zh}等，另有 {others} 部。")
