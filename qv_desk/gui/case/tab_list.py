"""The tabs of a case page: which there are, what they are called, and on which cases. A later tab is hung in here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from qv_desk.domain.cases.case import Case
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.clocks.clocks_tab import ClocksTab
from qv_desk.gui.case.complaint_tab import ComplaintTab, is_complaint
from qv_desk.gui.case.deciding.decision_tab import DecisionTab
from qv_desk.gui.case.demand_tab import DemandTab, is_demand
from qv_desk.gui.case.documents.documents_tab import DocumentsTab
from qv_desk.gui.case.identity.identity_tab import IdentityTab
from qv_desk.gui.case.journal_tab import JournalTab
from qv_desk.gui.case.letters_tab import LettersTab
from qv_desk.gui.case.minors.minor_tab import MinorTab, is_minor_report
from qv_desk.gui.case.recipients_tab import RecipientsTab, has_recipients
from qv_desk.gui.case.searching.search_tab import SearchTab
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.frame.desk import Desk


@dataclass(frozen=True, slots=True)
class TabKind:
    """One tab of a case page.

    Attributes:
        code: stable key, by which other pages send people here.
        word: what it is called, in English; translated under ``CaseTabs``.
        make: makes it.
        belongs: whether a case has this tab; None where every case has it.
    """

    code: str
    word: str
    make: Callable[[Desk, Jobs], CaseTab]
    belongs: Callable[[Case], bool] | None = None

    @property
    def name(self) -> str:
        """What it is called, in the screen language."""
        return QCoreApplication.translate("CaseTabs", self.word)


TABS: Final[tuple[TabKind, ...]] = (
    TabKind("summary", str(QT_TRANSLATE_NOOP("CaseTabs", "Summary")), SummaryTab),
    TabKind("minor", str(QT_TRANSLATE_NOOP("CaseTabs", "Child")), MinorTab, is_minor_report),
    TabKind("identity", str(QT_TRANSLATE_NOOP("CaseTabs", "Identity")), IdentityTab),
    TabKind("search", str(QT_TRANSLATE_NOOP("CaseTabs", "Search")), SearchTab),
    TabKind("decision", str(QT_TRANSLATE_NOOP("CaseTabs", "Decision")), DecisionTab),
    TabKind("recipients", str(QT_TRANSLATE_NOOP("CaseTabs", "Recipients")), RecipientsTab, has_recipients),
    TabKind("complaint", str(QT_TRANSLATE_NOOP("CaseTabs", "Complaint")), ComplaintTab, is_complaint),
    TabKind("demand", str(QT_TRANSLATE_NOOP("CaseTabs", "Demand")), DemandTab, is_demand),
    TabKind("letters", str(QT_TRANSLATE_NOOP("CaseTabs", "Letters")), LettersTab),
    TabKind("documents", str(QT_TRANSLATE_NOOP("CaseTabs", "Documents")), DocumentsTab),
    TabKind("clocks", str(QT_TRANSLATE_NOOP("CaseTabs", "Clocks")), ClocksTab),
    TabKind("journal", str(QT_TRANSLATE_NOOP("CaseTabs", "Journal")), JournalTab),
)


def tabs_of(case: Case | None) -> tuple[TabKind, ...]:
    """The tabs of a case, in order; of one that is not read yet those that every case has."""
    return tuple(tab for tab in TABS if tab.belongs is None or (case is not None and tab.belongs(case)))
