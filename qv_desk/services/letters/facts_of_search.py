"""What the search has found, as a letter lists it."""

from qv_desk.domain.letters.field_rows import as_row
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.search_detail import detail_of
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.cases.search_data import exception_name
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.letters.letter_request import Facts, LetterRequest


def facts_of_search(request: LetterRequest) -> Facts:
    """The systems searched, and for each that holds something what, why and for how long."""
    systems = current_systems(request.desk)
    found = [(systems[task.source], task) for task in request.case.search if task.outcome is SearchOutcome.FOUND]

    notes = tuple(
        request.say("source_note", source=request.said(system.name), note=task.note)
        if task.note
        else request.said(system.name)
        for system, task in found
    )
    done = [task for task in request.case.search if task.outcome is not SearchOutcome.OPEN]
    searched: Facts = {"searched": tuple(_searched(request, systems[task.source].name, task) for task in done)}
    if request.kind is LetterKind.PARTIAL_GRANT and not any(made.right in DISCLOSING_RIGHTS for made in request.told):
        return searched  # nothing is handed out, so nothing of what is held is told
    return searched | {
        "holdings": tuple(_holding(request, system) for system, _ in found),
        "minor_collected": tuple(
            request.say("source_holds", source=request.said(system.name), holds=request.said(system.holds))
            for system, _ in found
        ),
        "erased_items": tuple(as_row([note]) for note in notes),
        "copy_items": notes,
        "granted_items": notes,
    }


def _holding(request: LetterRequest, system: CompanySystem) -> str:
    """One row: the system, what lies there, why it is used, and for how long it is kept."""
    purposes = request.words.in_sentence([request.said(one.words) for one in system.purposes])
    return as_row([request.said(system.name), request.said(system.holds), purposes, request.said(system.retention)])


def _searched(request: LetterRequest, name: Wording, task: SearchTask) -> str:
    """A system that was searched; of one that could not be, why: the person is told (duty D3)."""
    source = request.said(name)
    if task.outcome is not SearchOutcome.EXCEPTION:
        return source
    reason = detail_of(request.case, task.source).exception
    note = task.note if reason is None else f"{request.said(exception_name(reason))} – {task.note}"
    return request.say("source_note", source=source, note=note)
