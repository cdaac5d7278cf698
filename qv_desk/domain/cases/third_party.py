"""Other people's data in a file or a record: noticed, and masked before anything is handed out."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseAct, CaseFact
from qv_desk.errors import GateError, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyData(CaseFact):
    """One place in which data of other people stand.

    Attributes:
        flag_id: random identifier.
        place: the document's digest, or the code of the data source.
        what: whose data, and what, without repeating them.
        flagged_by: user identifier.
        flagged_at: aware UTC moment.
        masked_how: how they were masked, or why they may stay; empty until that is settled.
        masked_by: user identifier; empty until then.
        masked_at: aware UTC moment; None until then.

    Law: policy, introduction; GDPR 15(4).
    """

    fact_name: ClassVar[str] = "third_party_data"

    flag_id: str
    place: str
    what: str
    flagged_by: str
    flagged_at: datetime
    masked_how: str = ""
    masked_by: str = ""
    masked_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing has been masked yet."""
        return self.masked_at is None

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """Nothing is disclosed while other people's data stand in it."""
        return GateError("third_party_not_masked", what=self.what) if self.is_open and act is CaseAct.DISCLOSE else None


def third_party_flagged(case: Case, flag: ThirdPartyData) -> Case:
    """The case with a note that a file or a source holds other people's data.

    Raises:
        InputError: ``third_party_place_unknown``, ``third_party_needs_words``.
        GateError: ``case_is_closed``.
    """
    places = {document.sha256 for document in case.documents} | {task.source for task in case.search}
    if flag.place not in places:
        raise InputError("third_party_place_unknown", place=flag.place)
    if not flag.what.strip():
        raise InputError("third_party_needs_words")
    return case.with_facts(ThirdPartyData, (*case.facts_of(ThirdPartyData), flag), flag.flagged_at)


def third_party_masked(case: Case, flag_id: str, *, how: str, by: str, at: datetime) -> Case:
    """The case after what was noted has been masked.

    Raises:
        InputError: ``third_party_flag_unknown``, ``third_party_needs_words``.
        GateError: ``third_party_masked_already``, ``case_is_closed``.
    """
    flag = next((one for one in case.facts_of(ThirdPartyData) if one.flag_id == flag_id), None)
    if flag is None:
        raise InputError("third_party_flag_unknown")
    if not flag.is_open:
        raise GateError("third_party_masked_already")
    if not how.strip():
        raise InputError("third_party_needs_words")
    masked = replace(flag, masked_how=how.strip(), masked_by=by, masked_at=at)
    every = tuple(masked if one is flag else one for one in case.facts_of(ThirdPartyData))
    return case.with_facts(ThirdPartyData, every, at)
