"""A matter that waits for a second person, in words."""

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.approval import ApprovalKind
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, colon, said
from qv_desk.services.cases.approve import Matter
from qv_desk.services.cases.decide import grounds
from qv_desk.services.words.names import approval_name, right_name, role_name

WITH_CASE = frozenset({ApprovalKind.REFUSAL, ApprovalKind.DISPOSAL, ApprovalKind.CLOCK_CLASH})
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
    return f"{name}{colon()}{exactly}" if exactly else name


def whose(matter: Matter) -> str:
    """The person and the case, or the colleague, whom it concerns."""
    if matter.approval.kind in WITH_CASE:
        name = matter.person_name or QCoreApplication.translate("CaseHead", "Name not known")
        return dates.joined(name, matter.reference)
    return matter.about.display_name if matter.about is not None else ""


def ground_words(matter: Matter) -> str:
    """The ground of a refusal as the letter tells it, with its source and how sure that is."""
    ground = grounds().get(matter.decision.ground) if matter.decision is not None else None
    if ground is None:
        return ""
    sure = "" if ground.confidence.is_confirmed else f" ({said(ground.confidence.wording)})"
    return f"{said(ground.name)}\n{said(ground.letter_sentence)} {ground.source}{sure}"


def consequence(kind: ApprovalKind) -> str:
    """What happens once a second person has agreed."""
    translate = QCoreApplication.translate
    match kind:
        case ApprovalKind.REFUSAL:
            return translate("Matters", "The letter that tells the refusal may then be issued.")
        case ApprovalKind.DISPOSAL:
            return translate(
                "Matters", "The whole case file is then erased: case, documents, letters. It cannot be undone."
            )
        case ApprovalKind.ROLE_CHANGE:
            return translate("Matters", "The person has the new role at once.")
        case ApprovalKind.EXPORT:
            return translate("Matters", "Whoever asked may export the journal with its details once, within a day.")
        case ApprovalKind.CLOCK_CLASH:
            return translate(
                "Matters", "What you write is how the clash is resolved. It stands with the case and in the journal."
            )
