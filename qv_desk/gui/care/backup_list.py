"""The backups that lie in a folder: when each was made, how old it is, what it holds, and trying it out."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.care.care_words import ago
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.record_rows import RecordRows
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.services.backups.backup_drill import BackupFound

_MOST = 40


class BackupList(View):
    """The list.

    Args:
        zone: the office's zone.
        parent: Qt's owner.

    Signals:
        trial_wanted: try this backup (``BackupFound``) out.
    """

    trial_wanted = Signal(object)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._zone = zone
        self._shown: tuple[Sequence[BackupFound], str, datetime] | None = None
        self._where = Para(ink="mute")
        self._rows = RecordRows((4, 3, 4, 0))
        self.setLayout(column(self._where, 4, self._rows))

    def retranslate(self) -> None:
        """Say the list in the language of now."""
        if self._shown is not None:
            self.show_backups(*self._shown)

    def show_backups(self, found: Sequence[BackupFound], folder: str, now: datetime) -> None:
        """Show the backups of a folder; an empty folder name says that none is known."""
        self._shown = (found, folder, now)
        if not folder:
            self._where.setText(self.tr("No folder of backups is known yet."))
        elif not found:
            self._where.setText(self.tr("No backup of this desk lies in {folder}.").format(folder=folder))
        else:
            many = plural(len(found), self.tr("1 backup"), self.tr("{number} backups"))
            self._where.setText(self.tr("{many} in {folder}").format(many=many, folder=folder))
        headings = (self.tr("Made"), self.tr("Age"), self.tr("Holds"), "")
        self._rows.setVisible(bool(found))
        self._rows.show_rows(headings, [self._line(each, now) for each in found[:_MOST]])

    def _line(self, found: BackupFound, now: datetime) -> tuple[str | QWidget, ...]:
        made = dates.moment(found.made_at, self._zone, year=True)
        holds = dates.joined(
            plural(found.counts.get("cases", 0), self.tr("1 case"), self.tr("{number} cases")),
            plural(found.counts.get("documents", 0), self.tr("1 document"), self.tr("{number} documents")),
        )
        trial = Button(self.tr("Try it out"), "link")
        trial.setAccessibleName(self.tr("Try out the backup of {made}").format(made=made))
        trial.clicked.connect(lambda: self.trial_wanted.emit(found))
        actions = QWidget()
        actions.setLayout(row(None, trial))
        return made, ago(max(now - found.made_at, now - now)), holds, actions
