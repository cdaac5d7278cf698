"""Who asks that a letter carries something: a law with its article, the company's policy, or its own standard."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

POLICY: Final = "policy"
HOUSE: Final = "house"
ALWAYS: Final = frozenset({POLICY, HOUSE})
"""What the company promised to everybody, and what makes a page a letter of its kind: they bind every letter."""

UNREAD: Final = "unread"
"""Stands for the law of a residence that is not known, or whose law the desk does not have."""

_NOT_CONFIRMED: Final = Wording(" (not confirmed)", "（未核实）")


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One law that asks for one thing in letters of one kind.

    Attributes:
        law: the law's code, as cases and regimes have it; or ``policy``, ``house``, ``unread``.
        name: the law in a word or two.
        article: where in it; empty where no article was read.
        confidence: how sure that is.
        unsure: why it is asked although nobody can say that the law asks for it; None where the law does.
    """

    law: str
    name: Wording
    article: Wording
    confidence: Confidence
    unsure: Wording | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether it was read in the law that letters have to carry this."""
        return self.confidence.is_confirmed and self.unsure is None

    @property
    def citation(self) -> Wording:
        """``GDPR Art. 12(4)``, and whether that is not confirmed."""
        flag = Wording("", "") if self.is_confirmed else _NOT_CONFIRMED
        gap = " " if self.article.zh and self.name.zh[-1].isascii() else ""
        return Wording(
            f"{self.name.en} {self.article.en}".strip() + flag.en, f"{self.name.zh}{gap}{self.article.zh}{flag.zh}"
        )


def cited(demands: Iterable[Demand]) -> Wording:
    """Who asks, in a row: first those that were read in the law; of laws that nobody read for this, how many.

    The company's own standard is named where nobody else asks.
    """
    chosen = tuple(sorted(demands, key=lambda demand: not demand.is_confirmed))
    others = tuple(demand for demand in chosen if demand.law != HOUSE)
    named = tuple(demand.citation for demand in _worth_naming(others or chosen))
    left = len(others or chosen) - len(named)
    more = _more(left, alone=not named)
    return Wording("; ".join((*(one.en for one in named), *more[0])), "；".join((*(one.zh for one in named), *more[1])))


def _worth_naming(demands: Collection[Demand]) -> Iterator[Demand]:
    """Those with an article, and the one without if it is the only one."""
    silent = [demand for demand in demands if not demand.article.en and demand.law not in ALWAYS]
    for demand in demands:
        if demand not in silent or len(silent) == 1:
            yield demand


def _more(number: int, *, alone: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not number:
        return (), ()
    if alone:
        return (f"{number} laws not read for this",), (f"{number} 部尚未就此核对的法律",)
    return (f"and {number} laws not read for this",), (f"另有 {number} 部尚未就此核对的法律",)


def by_law(what: Wording, demands: Iterable[Demand]) -> Wording:
    """What is missing, with the law and the article that ask for it before it."""
    outside = tuple(demand for demand in demands if demand.law != HOUSE)
    if not outside:
        return what
    who = cited(outside)
    return Wording(f"{who.en}: {what.en}", f"{who.zh}：{what.zh}")
