"""The rules of law and policy under which a case runs, as data."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.period import Period, Unit
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording


class StartKind(StrEnum):
    """The event from which a rule's clock runs."""

    RECEIPT = "receipt"
    ID_VERIFIED = "id_verified"
    ID_OR_FEE_RECEIVED = "id_or_fee_received"
    """Receipt, or the proof of identity or the fee that was asked for, whichever comes last."""
    DISCOVERY = "discovery"


class Basis(StrEnum):
    """How a rule comes to bind a case."""

    POLICY = "policy"
    DATA_CENTRE = "data_centre"
    RESIDENCE = "residence"
    NAMED = "named"
    """No law: the case itself names the day, see :mod:`qv_desk.domain.terms.named_day`."""


class Binding(StrEnum):
    """Why a rule binds this case."""

    POLICY = "policy"
    DATA_CENTRE = "data_centre"
    RESIDENCE = "residence"
    RESIDENCE_UNSURE = "residence_unsure"
    INVOKED = "invoked"
    ADDED = "added"

    @property
    def wording(self) -> Wording:
        """How the desk says it beside the clock."""
        return _BINDING_WORDINGS[self]


_BINDING_WORDINGS = {
    Binding.POLICY: Wording("our own promise, to everybody", "本公司对所有人的承诺"),
    Binding.DATA_CENTRE: Wording("the data centre is in Hong Kong", "数据中心位于香港"),
    Binding.RESIDENCE: Wording("the law where the person lives", "当事人居住地的法律"),
    Binding.RESIDENCE_UNSURE: Wording(
        "the country fits, but the state or province in which the person lives is not known",
        "国家相符，但尚不清楚当事人居住在哪个州或省",
    ),
    Binding.INVOKED: Wording("the person invokes this law", "当事人援引了该法律"),
    Binding.ADDED: Wording("added to this case by an officer", "由专员为本案添加"),
}


@dataclass(frozen=True, slots=True)
class PauseRule:
    """What stops a clock and what starts it again.

    Args:
        asked: the event that stops it.
        answered: the events of which the first starts it again.
        reply_day_stands: whether the day of the reply does not count either.
        source: where the law or the guidance says so.
        confidence: how sure that is.
    """

    asked: EventKind
    answered: tuple[EventKind, ...]
    reply_day_stands: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Extension:
    """How a rule lets its period be extended.

    Args:
        length: by how much at most, in the unit of the period and counted from the original start; None where the law
            sets no number and the notice must name the day.
        times: how often.
        notice: what must be told, and by when.
        source: where the law says so.
        confidence: how sure that is.
    """

    length: int | None
    times: int
    notice: Wording
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A start with the answer that was checked by hand; it is a test of the rule.

    Args:
        start: a date or an ISO moment, as on the command line.
        due: the last day, or for hours the moment.
        provisional: whether the answer rests on a year that is not announced.
        note: what the example shows.
    """

    start: str
    due: str
    provisional: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """One rule, as its data file in ``resources/regimes`` tells it.

    Args:
        code: the name by which cases and the command line refer to it.
        law: the law that it belongs to; rules of one law bind a case, or are dropped from it, together.
        name: how people call it.
        start: the event from which it runs.
        met_by: what keeps it: the answer; for a duty to confirm receipt, that too.
        period: how long the first answer may take.
        acknowledgement: how soon receipt has to be confirmed, where the rule asks for it.
        extension: how the period can be extended, if at all.
        pauses: what stops the clock, if anything.
        basis: how the rule comes to bind a case.
        kinds: the kinds of case it binds even while nobody has said which right is meant.
        kinds_with_right: the kinds of case it binds only once they name one of its rights.
        rights: the rights it covers; a case that names only other rights stays outside.
        countries: ISO 3166 codes, or codes of states as ``US-CA``, of the residents it protects.
        duty: what has to be done by then besides answering.
        consequence: what follows if it is missed.
        note: what an officer should know about the count.
        source: the law or text by its name.
        article: where in it.
        checked_on: when the rule was last compared with its source.
        confidence: how sure it is.
        examples: starts with their answers; each is a test.
        citation_zh: source and article in Chinese; empty where the source is somebody's own words.
    """

    code: str
    law: str
    name: Wording
    start: StartKind
    met_by: frozenset[EventKind]
    period: Period
    acknowledgement: Period | None
    extension: Extension | None
    pauses: tuple[PauseRule, ...]
    basis: Basis
    kinds: frozenset[CaseKind]
    kinds_with_right: frozenset[CaseKind]
    rights: frozenset[Right]
    countries: frozenset[str]
    duty: Wording
    consequence: Wording
    note: Wording
    source: str
    article: str
    checked_on: date
    confidence: Confidence
    examples: tuple[WorkedExample, ...]
    citation_zh: str = ""

    @property
    def citation(self) -> Wording:
        """Where the rule stands; in the words of the case itself where the case names its day."""
        en = ", ".join(part for part in (self.source, self.article) if part)
        return Wording(en, self.citation_zh or en)

    def waits_for(self, question: EventKind) -> bool:
        """Whether its clock stands still, or has not begun, until such a question is answered."""
        if self.start is StartKind.ID_OR_FEE_RECEIVED and question in {EventKind.IDENTITY_ASKED, EventKind.FEE_ASKED}:
            return True
        return any(pause.asked is question for pause in self.pauses)

    def covers(self, kind: CaseKind, rights: Collection[Right]) -> bool:
        """Whether it has anything to say about such a case."""
        if rights:
            return kind in self.kinds | self.kinds_with_right and bool(self.rights.intersection(rights))
        return kind in self.kinds

    @property
    def counts_hours(self) -> bool:
        """Whether it is counted from the moment and not by days."""
        return self.period.unit is Unit.HOURS


def binding_of(
    regime: Regime,
    *,
    kind: CaseKind,
    rights: Collection[Right],
    country: str | None,
    invoked: Collection[str],
    hong_kong_default: bool = True,
) -> Binding | None:
    """Why a rule binds a case, or None if it does not.

    Args:
        regime: the rule.
        kind: what the case is about.
        rights: the rights asked for; empty while nobody has said which.
        country: where the person lives, ISO 3166 or with the state as ``US-CA``; None if unknown.
        invoked: the laws that the person invokes, or codes of their rules.
        hong_kong_default: whether Hong Kong's law is taken to bind because the data centre is there; a supervisor may
            switch that off in writing.
    """
    if not regime.covers(kind, rights):
        return None
    if regime.basis is Basis.POLICY:
        return Binding.POLICY
    if regime.code in invoked or regime.law in invoked:
        return Binding.INVOKED
    by_residence = binding_by_residence(regime, (country or "").upper())
    if by_residence is not None:
        return by_residence
    if regime.basis is Basis.DATA_CENTRE and hong_kong_default:
        return Binding.DATA_CENTRE
    return None


def binding_by_residence(regime: Regime, country: str) -> Binding | None:
    """Why a rule protects whoever lives there, whatever it covers; None if it does not, or for no country.

    Args:
        regime: the rule.
        country: ISO 3166, or with the state as ``US-CA``; empty for none.
    """
    if not country:
        return None
    if country in regime.countries or country.partition("-")[0] in regime.countries:
        return Binding.RESIDENCE
    if any(place.startswith(f"{country}-") for place in regime.countries):
        return Binding.RESIDENCE_UNSURE
    return None
