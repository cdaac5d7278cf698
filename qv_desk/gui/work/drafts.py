"""What is half written in any form of the window: kept in the store within two seconds, and back after a lock.

One of these hangs on the workplace. A form keeps its values by ``keep``, or is followed as a whole:

    workplace.drafts.follow(inputs, f"case/{case_id}/identity", case_id)      # a ``FormInputs``

The first change starts a pause, at whose end everything that changed goes to the store together; typing on does not put
it off. ``seal`` is the last word: what is closed after it (every dialog, by the lock) gives up no draft.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import DeskError
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.frame import drafts
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.drafts import Draft

KEEP_AFTER_MS: Final = 1_000
"""From the first change that is not kept yet; with the store's own work well below two seconds."""


class Drafts(QObject):
    """Every draft of the person at the desk.

    Args:
        desk: the open desk; touched from the store thread alone.
        jobs: the way there.
        parent: with it the drafts go; those that were kept stay in the store.

    Signals:
        arrived: what earlier sittings left is here.
        writing: something goes to the store; what belongs to it may join it.
    """

    arrived = Signal()
    writing = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._values: dict[str, tuple[str, dict[str, Any]]] = {}
        self._unwritten: dict[str, None] = {}
        self._has_arrived = False
        # Printing staff hold no key of the file in which drafts are kept, and have no form that is worth keeping.
        self._is_sealed = desk.user.role is Role.PRINTING
        self._has_failed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_AFTER_MS)
        self._pause.timeout.connect(self.write)

    def load(self) -> None:
        """Ask for what earlier sittings left; ``arrived`` says that it is here."""
        if self._is_sealed:
            return
        desk = self._desk
        self._jobs.ask(self, lambda: drafts.list_(desk), self._take)

    @property
    def has_arrived(self) -> bool:
        """Whether what earlier sittings left is here."""
        return self._has_arrived

    def value(self, name: str) -> dict[str, Any] | None:
        """What is half written under a name."""
        found = self._values.get(name)
        return None if found is None else deepcopy(found[1])

    def names(self, case_id: str) -> tuple[str, ...]:
        """What is half written in a case; what was written last comes last."""
        return tuple(name for name, (of_case, _) in self._values.items() if of_case == case_id)

    def keep(self, name: str, value: Mapping[str, Any], case_id: str = "") -> None:
        """Keep what is half written; values are those of JSON."""
        entry = (case_id, dict(value))
        if self._is_sealed or self._values.get(name) == entry:
            return
        self._values.pop(name, None)  # the latest comes last
        self._values[name] = entry
        self._write_soon(name)

    def drop(self, name: str) -> None:
        """Forget what was half written."""
        if not self._is_sealed and self._values.pop(name, None) is not None:
            self._write_soon(name)

    def follow(self, form: FormInputs, name: str, case_id: str = "") -> None:
        """Put back what was half written in a form, and keep what is written there from now on."""
        _Followed(self, form, name, case_id)

    def write(self) -> None:
        """Hand to the store what is not there yet."""
        if self._unwritten:
            self.writing.emit()
        self._pause.stop()
        names, self._unwritten = tuple(self._unwritten), {}
        if not names:
            return
        changes = [(name, self._values.get(name)) for name in names]
        desk = self._desk

        def work() -> None:
            for name, entry in changes:
                if entry is None:
                    drafts.drop(desk, name)
                else:
                    drafts.keep(desk, name, entry[1], entry[0])

        self._jobs.keep(self, work, failed=lambda error: self._not_kept(names, error))

    def seal(self) -> None:
        """Write, and from now on neither keep nor forget anything: the desk is being left."""
        self.writing.emit()
        self.write()
        self._is_sealed = True

    def _take(self, found: tuple[Draft, ...]) -> None:
        """What the person has written meanwhile is newer than what was found."""
        earlier = {draft.name: (draft.case_id, dict(draft.value)) for draft in found}
        self._values = {name: entry for name, entry in earlier.items() if name not in self._unwritten} | self._values
        self._has_arrived = True
        self.arrived.emit()

    def _write_soon(self, name: str) -> None:
        self._unwritten[name] = None
        if not self._pause.isActive():
            self._pause.start()

    def _not_kept(self, names: tuple[str, ...], error: DeskError) -> None:
        """The disk did not take it: said once, tried again with the next change."""
        self._unwritten = dict.fromkeys(names) | self._unwritten
        if not self._has_failed:  # once: it would come each second
            self._has_failed = True
            self._jobs.trouble.emit(error)


class _Followed(QObject):
    """Ties a form to its draft; goes with the form."""

    def __init__(self, kept: Drafts, form: FormInputs, name: str, case_id: str) -> None:
        super().__init__(form)
        self._kept, self._form, self._name, self._case_id = kept, form, name, case_id
        form.edited.connect(self._keep)
        form.rested.connect(self._drop)
        kept.arrived.connect(self._restore)
        self._restore()

    def _restore(self) -> None:
        value = self._kept.value(self._name)
        if value is not None and self._form.is_at_rest:
            self._form.put(value)

    def _keep(self) -> None:
        if self._form.is_at_rest:
            self._kept.drop(self._name)
        else:
            self._kept.keep(self._name, self._form.values(), self._case_id)

    def _drop(self) -> None:
        self._kept.drop(self._name)
