"""How cases belong together: each of the two holds a link that points to the other."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.errors import GateError, InputError


class LinkKind(StrEnum):
    """What the other case is to the one that holds the link."""

    FOLLOWS = "follows"
    """This case follows the other up."""
    FOLLOWED_BY = "followed_by"
    COMPLAINS_OF = "complains_of"
    COMPLAINED_OF_IN = "complained_of_in"
    SPLIT_FROM = "split_from"
    SPLIT_INTO = "split_into"
    MERGED_INTO = "merged_into"
    MERGED_FROM = "merged_from"
    SAME_PERSON = "same_person"
    NOT_SAME_PERSON = "not_same_person"
    """Looked alike, and somebody found that they are two people; kept, so that nobody is asked again."""
    INCIDENT = "incident"

    @property
    def seen_from_there(self) -> "LinkKind":
        """What this case is to the other one."""
        return _THERE.get(self, self)


_PAIRS: Final = (
    (LinkKind.FOLLOWS, LinkKind.FOLLOWED_BY),
    (LinkKind.COMPLAINS_OF, LinkKind.COMPLAINED_OF_IN),
    (LinkKind.SPLIT_FROM, LinkKind.SPLIT_INTO),
    (LinkKind.MERGED_INTO, LinkKind.MERGED_FROM),
)
_THERE: Final = {here: there for one, other in _PAIRS for here, there in ((one, other), (other, one))}

MADE_BY_HAND: Final = (
    LinkKind.FOLLOWS,
    LinkKind.COMPLAINS_OF,
    LinkKind.SAME_PERSON,
    LinkKind.NOT_SAME_PERSON,
    LinkKind.INCIDENT,
)
"""The kinds that an officer may choose; splitting and merging make theirs."""

PERSON_VERDICTS: Final = frozenset({LinkKind.SAME_PERSON, LinkKind.NOT_SAME_PERSON})
"""What a person decided on two cases that look like one person's."""

_LASTING: Final = frozenset({LinkKind.SPLIT_FROM, LinkKind.SPLIT_INTO, LinkKind.MERGED_INTO, LinkKind.MERGED_FROM})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLink(CaseFact):
    """One link, as one of its two cases holds it.

    Attributes:
        link_id: random identifier, the same in both cases.
        kind: what the other case is to this one.
        other_id: identifier of the other case.
        other_reference: its reference.
        note: in the officer's words; empty in the other case, see :func:`seen_from_there`.
        made_by: user identifier.
        made_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "case_link"

    link_id: str
    kind: LinkKind
    other_id: str
    other_reference: str
    note: str
    made_by: str
    made_at: datetime

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """A case that was merged into another goes on there; the merge is undone, the case not taken up again."""
        if act is CaseAct.REOPEN and self.kind is LinkKind.MERGED_INTO:
            return GateError("reopening_merged", reference=self.other_reference)
        return None


def linked(case: Case, other: Case, link: CaseLink) -> tuple[Case, Case]:
    """Both cases with a link between them; closed cases can be linked too.

    Args:
        case: the case that is ``link.kind`` of the other.
        other: the other one.
        link: as the first case holds it.

    Raises:
        InputError: ``link_to_itself``.
        GateError: ``link_exists``.
    """
    if case.case_id == other.case_id:
        raise InputError("link_to_itself")
    if any(known.other_id == other.case_id and known.kind is link.kind for known in case.facts_of(CaseLink)):
        raise GateError("link_exists", reference=other.reference)
    here = replace(link, other_id=other.case_id, other_reference=other.reference)
    return _without_verdict(case, here), _without_verdict(other, seen_from_there(here, case))


def seen_from_there(link: CaseLink, here: Case) -> CaseLink:
    """A link of a case as the other case holds it; its words stay with the case for which they were written.

    So they are gone when that case is erased, and the other file holds no word about its person.
    """
    kind, note = link.kind.seen_from_there, ""
    return replace(link, kind=kind, other_id=here.case_id, other_reference=here.reference, note=note)


def unlinked(case: Case, other: Case | None, link_id: str, at: datetime) -> tuple[Case, Case | None]:
    """Both cases without a link that was made by hand; the other case may have been disposed of.

    Raises:
        InputError: ``link_unknown``.
        GateError: ``link_lasts`` for a link that a split or a merge made.
    """
    link = link_of(case, link_id)
    if link.kind in _LASTING:
        raise GateError("link_lasts")
    return without_link(case, link_id, at), None if other is None else without_link(other, link_id, at)


def link_of(case: Case, link_id: str) -> CaseLink:
    """The link of that identifier.

    Raises:
        InputError: ``link_unknown``.
    """
    for link in case.facts_of(CaseLink):
        if link.link_id == link_id:
            return link
    raise InputError("link_unknown")


def with_link(case: Case, link: CaseLink) -> Case:
    """The case with one more link."""
    return case.with_facts(CaseLink, (*case.facts_of(CaseLink), link), link.made_at, even_closed=True)


def without_link(case: Case, link_id: str, at: datetime) -> Case:
    """The case without that link; one that is not there is fine."""
    others = tuple(one for one in case.facts_of(CaseLink) if one.link_id != link_id)
    return case.with_facts(CaseLink, others, at, even_closed=True)


def _without_verdict(case: Case, link: CaseLink) -> Case:
    """The case with a link; a new verdict on two people takes the place of an earlier one."""
    kept = tuple(
        one
        for one in case.facts_of(CaseLink)
        if not ({one.kind, link.kind} <= PERSON_VERDICTS and one.other_id == link.other_id)
    )
    return case.with_facts(CaseLink, (*kept, link), link.made_at, even_closed=True)
