"""A matter that waits for a second person, in words."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import bracketed, capital, colon, said
from qv_desk.services.cases.decide import grounds
from qv_desk.services.cases.demands import demand_word
from qv_desk.services.cases.matters import Matter
from qv_desk.services.letters.letter_languages import language_name
from qv_desk.services.words.minor_words import minor_word
from qv_desk.services.words.names import approval_name, letter_kind_name, right_name, role_name

_OF_CHILDREN = frozenset({ApprovalKind.MINOR_FILE, ApprovalKind.MINOR_KEEP})
_OF_KINDS = frozenset({ApprovalKind.COMPLAINT_FINDINGS, ApprovalKind.DISCLOSURE})
WITH_CASE = (
    frozenset({ApprovalKind.REFUSAL, ApprovalKind.DISPOSAL, ApprovalKind.CLOCK_CLASH}) | _OF_CHILDREN | _OF_KINDS
)
"""Matters of one case."""


def what(matter: Matter) -> str:
    """``A refusal: access``."""
    approval = matter.approval
    name = capital(said(approval_name(approval.kind)))
    exactly = ""
    if approval.kind is ApprovalKind.REFUSAL:
        exactly = said(right_name(approval.subject))
    elif approval.kind is ApprovalKind.ROLE_CHANGE:
        exactly = said(role_name(approval.subject))
    elif approval.kind is ApprovalKind.DISCLOSURE:
        exactly = said(demand_word(DisclosureGround(approval.subject)))
    elif approval.kind in {ApprovalKind.MINOR_FILE, ApprovalKind.INCIDENT_CHILDREN}:
        hours = QCoreApplication.translate("Matters", "for {number} hours")
        exactly = hours.format(number=approval.subject)
    elif approval.kind is ApprovalKind.LETTER_WORDING:
        exactly = _wording(approval.subject)
    return f"{name}{colon()}{exactly}" if exactly else name


def _wording(key: str) -> str:
    """``Refusal, English`` for the key of a wording; the key where this program has no such letter any more."""
    kind, _, language = key.partition("/")
    if kind not in set(LetterKind):
        return key
    return dates.joined(said(letter_kind_name(LetterKind(kind))), said(language_name(language)))


def whose(matter: Matter) -> str:
    """The person and the case, the colleague, or the incident, whom or which it concerns."""
    if matter.approval.kind in _OF_CHILDREN or (matter.line is not None and matter.line.summary.is_childs_file):
        return dates.joined(said(minor_word("list.child")), matter.reference)
    if matter.approval.kind in WITH_CASE:
        name = matter.person_name or QCoreApplication.translate("CaseHead", "Name not known")
        return dates.joined(name, matter.reference)
    if matter.approval.kind is ApprovalKind.INCIDENT_CHILDREN:
        return matter.reference
    return matter.about.display_name if matter.about is not None else ""


def ground_words(matter: Matter) -> str:
    """The ground of a refusal as the letter tells it, with its source and how sure that is."""
    ground = grounds().get(matter.decision.ground) if matter.decision is not None else None
    if ground is None:
        return ""
    sure = "" if ground.confidence.is_confirmed else bracketed(said(ground.confidence.wording))
    return f"{said(ground.name)}\n{said(ground.letter_sentence)} {ground.source}{sure}"


def consequence(kind: ApprovalKind) -> str:
    """What happens once a second person has agreed; empty where the matter says it itself."""
    translate = QCoreApplication.translate
    return {
        ApprovalKind.REFUSAL: translate("Matters", "The letter that tells the refusal may then be issued."),
        ApprovalKind.DISPOSAL: translate(
            "Matters", "The whole case file is then erased: case, documents, letters. It cannot be undone."
        ),
        ApprovalKind.ROLE_CHANGE: translate("Matters", "The person has the new role at once."),
        ApprovalKind.EXPORT: translate(
            "Matters", "Whoever asked may export the journal with its details once, within a day."
        ),
        ApprovalKind.CLOCK_CLASH: translate(
            "Matters", "What you write is how the clash is resolved. It stands with the case and in the journal."
        ),
        ApprovalKind.PURGE: translate(
            "Matters", "The case files on the list are then erased for good. The certificate says how many."
        ),
        ApprovalKind.COMPLAINT_FINDINGS: translate(
            "Matters",
            "The reply that tells these findings may then be issued. Read the complaint first: whoever wrote them "
            "worked on the case that is complained of.",
        ),
        ApprovalKind.DISCLOSURE: translate(
            "Matters",
            "The data may then be given to the authority, no more than is named here, and the register of disclosures "
            "says that you agreed.",
        ),
        ApprovalKind.MINOR_FILE: translate(
            "Matters",
            "Whoever asked may then open this child's file for as long as they asked, and nobody else. Each opening is "
            "recorded.",
        ),
        ApprovalKind.INCIDENT_CHILDREN: translate(
            "Matters",
            "Whoever asked may then see the names of the children on this incident's list for as long as they asked, "
            "and nobody else. Each opening is recorded.",
        ),
        ApprovalKind.MINOR_KEEP: translate(
            "Matters",
            "The data are then stored and protected, and used for nothing else, until the hold is lifted (PIPL 47). "
            "What you write stands with the case.",
        ),
        ApprovalKind.LETTER_WORDING: translate(
            "Matters",
            "Letters are then made from this wording. It is read whole, compared and approved among the letter "
            "templates.",
        ),
    }.get(kind, "")
