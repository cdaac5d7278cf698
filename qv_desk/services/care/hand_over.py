"""Hand over a person's data in a machine-readable form, once a right to that is granted.

Law: GDPR 20; PIPL 45; Network Data Security Regulations 25; policy §6 (duty D22).
"""

import hashlib
from pathlib import Path

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.telling.package_made import PackageMade, package_made
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS
from qv_desk.errors import GateError
from qv_desk.exports.portability_package import FoundSource, PortabilityPackage, package_bytes
from qv_desk.exports.zip_file import member_list
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@guarded
def portability_package(desk: Desk, case_id: str, to_file: Path) -> PortabilityPackage:
    """Write the package outside the desk, where its encryption no longer protects it; the journal says so.

    The case keeps its files and its digest, so that the letter lists what was really handed over.

    Raises:
        GateError: ``identity_not_confirmed``; ``package_not_granted`` while no right that discloses is granted;
            ``refusal_not_approved`` while nobody else has agreed to the part that is refused; what the search or a
            fact of the case says against disclosing.
        AccessError: ``minor_file_needs_approval``.
        StoreError: ``case_unknown``, ``copy_not_written``.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    _must_be_free_to_go(case)
    package = _package(desk, case)
    content = package_bytes(package)
    made = PackageMade(
        name=to_file.name,
        sha256=hashlib.sha256(content).hexdigest(),
        files=member_list(content),
        made_at=desk.moment,
        made_by=desk.user.user_id,
    )
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    keep_case(
        desk,
        package_made(case, made),
        based_on=case.version,
        action="package.exported",
        detail=f"{to_file.name}, {len(package.files)} files, sha256 {made.sha256}",
    )
    copy_outside(desk, case_id, content, to_file, name=to_file.name)
    return package


def is_granted(case: Case) -> bool:
    """Whether the identity stands and a right that discloses is granted, in whole or in part."""
    return case.identity.stands and _gives_data(case)


def _gives_data(case: Case) -> bool:
    return any(_gives(made) for made in case.decisions)


def _gives(made: Decision) -> bool:
    return made.right in DISCLOSING_RIGHTS and made.outcome.gives


def _must_be_free_to_go(case: Case) -> None:
    if not case.identity.stands:
        raise GateError("identity_not_confirmed", reference=case.reference)
    if not _gives_data(case):
        raise GateError("package_not_granted", reference=case.reference)
    if not any(_gives(made) and not made.waits_for_approval for made in case.decisions):
        raise GateError("refusal_not_approved", right=next(made.right for made in case.decisions if _gives(made)))
    if case.open_searches:
        raise GateError("search_not_finished", open=len(case.open_searches))
    for said in case.in_the_way_of(CaseAct.DISCLOSE):
        raise said


def _package(desk: Desk, case: Case) -> PortabilityPackage:
    systems = current_systems(desk)
    words = wordings("package")["read_me"]
    places = {"controller": desk.office.name, "reference": case.reference}
    return PortabilityPackage(
        controller=desk.office.name,
        reference=case.reference,
        at=desk.moment,
        person=case.data_subject,
        sources=tuple(
            FoundSource(task.source, systems[task.source].name.en, task.records, task.note)
            for task in case.search
            if task.outcome is SearchOutcome.FOUND
        ),
        files=tuple(
            (document.name, desk.store.documents.content(document.sha256))
            for document in case.documents
            if document.role is DocumentRole.FOUND
        ),
        read_me="\n".join(text.strip() + "\n" for text in (words.en.format(**places), words.zh.format(**places))),
    )
