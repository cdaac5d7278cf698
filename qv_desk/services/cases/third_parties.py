"""Other people's data in a file or a record: flag them, and write down how they were masked."""

import secrets
from dataclasses import dataclass

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData, third_party_flagged, third_party_masked
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@dataclass(frozen=True, slots=True)
class FlagPlace:
    """Where other people's data can stand: a document of the case, or a source that was searched.

    Attributes:
        code: the document's digest, or the code of the source.
        name: as staff call it.
    """

    code: str
    name: Wording


@guarded
def places(desk: Desk, case_id: str) -> tuple[FlagPlace, ...]:
    """Every place of a case that can hold other people's data, documents first.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    systems = current_systems(desk)
    documents = (FlagPlace(one.sha256, Wording(one.name, one.name)) for one in case.documents)
    sources = (FlagPlace(task.source, systems[task.source].name) for task in case.search)
    return (*documents, *sources)


@guarded
def flag(desk: Desk, case_id: str, place: str, what: str) -> Case:
    """Note that a document or a source holds other people's data; nothing is disclosed until they are masked.

    Args:
        desk: the open desk.
        case_id: which case.
        place: the document's digest, or the code of the source.
        what: whose data, and what, without repeating them.

    Raises:
        InputError: ``third_party_place_unknown``, ``third_party_needs_words``.
        GateError: ``case_is_closed``.
        StoreError: the case is unknown.

    Law: policy, introduction; GDPR 15(4).
    """
    noted = ThirdPartyData(
        flag_id=secrets.token_hex(4),
        place=place,
        what=what.strip(),
        flagged_by=desk.user.user_id,
        flagged_at=desk.moment,
    )
    return change_case(
        desk, case_id, lambda case: third_party_flagged(case, noted), action="third_party.flagged", detail=noted.what
    )


@guarded
def mask(desk: Desk, case_id: str, flag_id: str, how: str) -> Case:
    """Write down how other people's data were masked, or why they may stay.

    Raises:
        InputError: ``third_party_flag_unknown``, ``third_party_needs_words``.
        GateError: ``third_party_masked_already``, ``case_is_closed``.
        StoreError: the case is unknown.
    """
    return change_case(
        desk,
        case_id,
        lambda case: third_party_masked(case, flag_id, how=how, by=desk.user.user_id, at=desk.moment),
        action="third_party.masked",
        detail=how.strip(),
    )
