"""The base of the tabs on a case page: each shows one ``CaseFile`` and asks the services for changes."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.errors import DeskError
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may

if TYPE_CHECKING:
    from qv_desk.gui.work.form_inputs import FormInputs


class CaseTab(View):
    """One tab of a case page.

    Args:
        desk: the open desk; touched from the store thread alone, but for its plain values.
        jobs: the way to the store thread.

    Signals:
        letter_wanted: the code of a letter kind that the officer wants to prepare; empty for the suggested one.
        extension_wanted: the code of a rule whose period the officer wants to extend by a notice.
        form_ready: a name and a ``FormInputs`` whose contents are worth keeping half written; its case is shown by now.
        place_wanted: the name of another tab of the same case, or the code of a place of the sidebar.
        case_wanted: the identifier of another case to open.
    """

    letter_wanted = Signal(str)
    extension_wanted = Signal(str)
    form_ready = Signal(str, object)
    place_wanted = Signal(str)
    case_wanted = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._file: CaseFile | None = None
        self._new_forms: dict[str, FormInputs] = {}

    def show_file(self, file: CaseFile) -> None:
        """Show the case as it stands now."""
        self._file = file
        self._fill(file)
        forms, self._new_forms = self._new_forms, {}
        for name, form in forms.items():
            self.form_ready.emit(name, form)

    def retranslate(self) -> None:
        """Show the same case in the new language."""
        if self._file is not None:
            self._fill(self._file)

    def _fill(self, file: CaseFile) -> None:
        """Show a case; tabs override this. What the officer has half written is left alone."""

    def _may(self, call: str) -> bool:
        """Whether the person at the desk may make a service call; what they may not do is not offered."""
        return may(self._desk.user, call)

    def _change(
        self,
        work: Callable[[], Case],
        done: Callable[[], None] | None = None,
        *,
        failed: Callable[[DeskError], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a change of this case; every view that shows it asks again afterwards."""
        if self._file is None:
            return
        finished = None if done is None else lambda _case: done()
        self._jobs.change(self, work, finished, case_id=self._file.case.case_id, failed=failed, after=after)

    def _moment(self, at: datetime) -> str:
        return dates.moment(at, self._desk.zone)

    def _who(self, user_id: str) -> str:
        """A person at the desk by name; by identifier if the file does not know them."""
        return user_id if self._file is None else self._file.user_names.get(user_id, user_id)

    def _who_when(self, user_id: str, at: datetime) -> str:
        return dates.joined(self._who(user_id), self._moment(at))
