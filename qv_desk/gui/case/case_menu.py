"""What can be done with a case as a whole, and seldom is: the menu beside its reference. One line for each action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from qv_desk.domain.cases.reopen import can_be_reopened
from qv_desk.domain.cases.restriction_lifting import standing_restriction
from qv_desk.domain.linking.case_merge import merged_into
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case.acts.add_files_dialog import AddFilesDialog
from qv_desk.gui.case.acts.assign_dialog import AssignDialog
from qv_desk.gui.case.acts.explain_dialog import ExplainDialog
from qv_desk.gui.case.acts.fee_dialog import FeeDialog
from qv_desk.gui.case.acts.hold_dialog import HoldDialog
from qv_desk.gui.case.acts.inquiry_dialog import InquiryDialog
from qv_desk.gui.case.acts.leaving_dialogs import DossierDialog, PackageDialog
from qv_desk.gui.case.acts.lift_restriction_dialog import LiftRestrictionDialog
from qv_desk.gui.case.acts.reopen_dialog import ReopenDialog
from qv_desk.gui.case.acts.split_dialog import SplitDialog
from qv_desk.gui.case.acts.third_party_dialog import ThirdPartyDialog
from qv_desk.gui.case.acts.tie_dialogs import LinkDialog, MergeDialog, UnmergeDialog
from qv_desk.gui.disposal.dispose_dialog import DisposeDialog
from qv_desk.gui.incidents.link_incident_dialog import LinkIncidentDialog
from qv_desk.gui.letters.returned_letter_dialog import ReturnedLetterDialog, may_come_back
from qv_desk.gui.letters.withdraw_letter_dialog import WithdrawLetterDialog, may_be_withdrawn
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import hand_over
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.permissions import may


@dataclass(frozen=True, slots=True)
class CaseAction:
    """One line of the menu.

    Attributes:
        code: stable key.
        word: what it says, in English; translated under ``CaseMenu``.
        call: the service call that it leads to; who may not make it is not offered it.
        act: opens what the action needs: the workplace, the case file, the window.
        can_be_done: whether it can be done with this case now.
    """

    code: str
    word: str
    call: str
    act: Callable[[Workplace, CaseFile, QWidget], None]
    can_be_done: Callable[[CaseFile], bool] = lambda _file: True


def _assign(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    AssignDialog(workplace, file.case, window).open()


def _dispose(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    DisposeDialog(workplace, file.case, window).open()


def _hold(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    HoldDialog(workplace, file.case, window).open()


def _third_party(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    ThirdPartyDialog(workplace, file.case, window).open()


def _fee(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    FeeDialog(workplace, file.case, window).open()


def _lift_restriction(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    LiftRestrictionDialog(workplace, file.case, window).open()


def _explain(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    ExplainDialog(workplace, file.case, window).open()


def _add_files(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    AddFilesDialog(workplace.desk, workplace.jobs, file.case, window).open()


def _package(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    PackageDialog(workplace, file.case, window).open()


def _dossier(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    DossierDialog(workplace, file.case, window).open()


def _reopen(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    ReopenDialog(workplace, file.case, window).open()


def _withdraw_letter(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    WithdrawLetterDialog(workplace, file.case, window).open()


def _returned_letter(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    ReturnedLetterDialog(workplace, file.case, window).open()


def _is_open(file: CaseFile) -> bool:
    return file.case.status == "open"


def _link(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    LinkDialog(workplace, file.case, window).open()


def _split(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    SplitDialog(workplace, file.case, window).open()


def _merge(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    MergeDialog(workplace, file.case, window).open()


def _unmerge(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    UnmergeDialog(workplace, file.case, window).open()


def _inquiry(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    InquiryDialog(workplace, file.case, window).open()


def _is_open_inquiry(file: CaseFile) -> bool:
    return _is_open(file) and file.case.kind is CaseKind.INQUIRY


def _is_merged(file: CaseFile) -> bool:
    return merged_into(file.case) is not None


def _link_incident(workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    LinkIncidentDialog(workplace, file.case, window).open()


ACTIONS: Final[tuple[CaseAction, ...]] = (
    CaseAction(
        "add_files",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Add files …")),
        "add_files.add_files",
        _add_files,
        _is_open,
    ),
    CaseAction("assign", str(QT_TRANSLATE_NOOP("CaseMenu", "Hand over …")), "assign.assign", _assign, _is_open),
    CaseAction("link", str(QT_TRANSLATE_NOOP("CaseMenu", "Link to another case …")), "link.link", _link),
    CaseAction(
        "inquiry",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Question, comment or suggestion …")),
        "inquiries.sort_inquiry",
        _inquiry,
        _is_open_inquiry,
    ),
    CaseAction("split", str(QT_TRANSLATE_NOOP("CaseMenu", "Split into two cases …")), "split.split", _split, _is_open),
    CaseAction(
        "merge",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Merge into the earlier case …")),
        "merge.merge",
        _merge,
        _is_open,
    ),
    CaseAction(
        "unmerge", str(QT_TRANSLATE_NOOP("CaseMenu", "Undo the merge …")), "merge.unmerge", _unmerge, _is_merged
    ),
    CaseAction(
        "reopen",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Take the case up again …")),
        "reopen.reopen",
        _reopen,
        lambda file: can_be_reopened(file.case),
    ),
    CaseAction(
        "third_party",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Other people’s data …")),
        "third_parties.flag",
        _third_party,
        _is_open,
    ),
    CaseAction("fee", str(QT_TRANSLATE_NOOP("CaseMenu", "Cost fee …")), "fees.estimate", _fee, _is_open),
    CaseAction(
        "explain",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Explain the processing …")),
        "explain_processing.explanation",
        _explain,
    ),
    CaseAction(
        "lift_restriction",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Lift the restriction …")),
        "restrict.lift_restriction",
        _lift_restriction,
        lambda file: standing_restriction(file.case) is not None,
    ),
    CaseAction(
        "package",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Save the person’s data as a package …")),
        "hand_over.portability_package",
        _package,
        lambda file: hand_over.is_granted(file.case),
    ),
    CaseAction(
        "withdraw_letter",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Take back a letter …")),
        "withdraw_letter.withdraw",
        _withdraw_letter,
        lambda file: bool(may_be_withdrawn(file.case)),
    ),
    CaseAction(
        "returned_letter",
        str(QT_TRANSLATE_NOOP("CaseMenu", "A letter came back …")),
        "returned_mail.note_return",
        _returned_letter,
        lambda file: may_come_back(file.case),
    ),
    CaseAction("dossier", str(QT_TRANSLATE_NOOP("CaseMenu", "Save the dossier …")), "dossier.save_dossier", _dossier),
    CaseAction("hold", str(QT_TRANSLATE_NOOP("CaseMenu", "Hold: keep from being erased …")), "holds.place", _hold),
    CaseAction(
        "incident",
        str(QT_TRANSLATE_NOOP("CaseMenu", "Link to a security incident …")),
        "incidents.link_case",
        _link_incident,
    ),
    CaseAction("dispose", str(QT_TRANSLATE_NOOP("CaseMenu", "Dispose of the case file …")), "dispose.ask", _dispose),
)


def offered(workplace: Workplace) -> tuple[CaseAction, ...]:
    """The actions that the person at the desk may take."""
    return tuple(action for action in ACTIONS if may(workplace.desk.user, action.call))


def fill(menu: QMenu, workplace: Workplace, file: CaseFile, window: QWidget) -> None:
    """Put the lines into the menu; one that cannot be taken now is off."""
    for action in offered(workplace):
        line = menu.addAction(QCoreApplication.translate("CaseMenu", action.word))
        line.setObjectName(action.code)
        line.setEnabled(action.can_be_done(file))
        line.triggered.connect(lambda _checked=False, action=action: action.act(workplace, file, window))
