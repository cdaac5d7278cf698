"""Amend what a case says of the person: name, address, country, language."""

from dataclasses import fields

from qv_desk.catalogue.checklists import plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.identity_circumstances import check_again
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame import people_index
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.case_texts import must_fit
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.frame.receipt_entry import receipt_entry
from qv_desk.services.frame.residence import must_be_known


@guarded
def amend(desk: Desk, case_id: str, data_subject: Party, language: str) -> Case:
    """Keep better details of the person; the journal names which ones changed, not what they were.

    Args:
        desk: the open desk.
        case_id: which case.
        data_subject: all details of the person as they shall stand.
        language: BCP 47 tag of the reader's language.

    Raises:
        InputError: the name is empty, a text is too long, or the country or region unknown.
        GateError: the case is closed.
    """
    must_be_known(data_subject.country)
    must_fit(data_subject, language)
    before = desk.store.cases.get(case_id)
    changed = [
        field.name
        for field in fields(Party)
        if getattr(before.data_subject, field.name) != getattr(data_subject, field.name)
    ]
    if before.language != language:
        changed.append("language")
    if not changed:
        return before
    must_be_open(desk, before)
    amended = before.amended(data_subject, language, desk.moment)
    # Another country may ask for more proof, and who was found by the old details is found by the new ones.
    after = check_again(amended, plan_of_case(amended))
    with desk.changing() as changes:
        changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        for entry in receipt_entry(desk, after):
            changes.put_entry(entry)
        people_index.enter(desk, changes, after)
        changes.journal("case.amended", case_id, ", ".join(changed))
    return after
