"""Put a logo on the letters, or put it elsewhere in the letterhead."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.errors import DeskError, InputError
from qv_desk.gui.office.logo_picture import LogoPicture
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import left
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_logo
from qv_desk.services.office.office import OfficeView

_MOST_BYTES: Final = office_logo.MOST_MEGABYTES * 1_000_000


class LogoDialog(ActDialog):
    """Asks for the picture and where it stands.

    Args:
        work: desk and store thread.
        view: the office as it is.
        parent: the window.
    """

    def __init__(self, work: Workplace, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._before = work, view.office.logo
        self._bytes = b""
        self.setObjectName("logo_dialog")
        self.word(
            self.tr("The logo on the letters"),
            self.tr(
                "A PNG or JPEG picture. Only its pixels are kept; what is transparent becomes white. Letters that went "
                "out stay as they are."
            ),
            self.tr("Put it on the letters"),
        )
        self.file_button = Button(self.tr("Choose a picture …"), icon="file")
        self.file_button.clicked.connect(self._choose)
        self.picture = LogoPicture()
        self.said = Para(ink="soft")
        self.said.hide()
        self.side = QComboBox()
        refill(
            self.side,
            [
                (LogoSide.LEFT.value, self.tr("At the left, above the name")),
                (LogoSide.CENTRE.value, self.tr("In the centre, above the name")),
                (LogoSide.RIGHT.value, self.tr("At the right, beside the name")),
            ],
        )
        if self._before is not None:
            self.picture.show_logo(self._before)
            choose(self.side, self._before.side.value)
        self.add(left(self.file_button), 8, self.picture, self.said, 12)
        self.add(small(self.tr("Where it stands"), self.side), self.side)
        self.side.currentIndexChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The picture."""
        return self.file_button

    def read(self, path: Path) -> None:
        """Read a picture in the limited process and show what would be kept of it; nothing is kept yet."""
        self.notice.clear()
        self._bytes = b""
        try:
            with path.open("rb") as stream:
                content = stream.read(_MOST_BYTES + 1)
        except OSError:
            self.refuse(InputError("logo_unreadable", file=path.name))
            self._check()
            return
        self.set_busy(busy=True)
        self._work.jobs.ask(
            self,
            lambda: office_logo.read_logo(content),
            lambda logo: self._show(content, path.name, logo),
            failed=self._refused,
            after=lambda: self.set_busy(busy=False),
        )

    def _show(self, content: bytes, name: str, logo: Logo) -> None:
        self._bytes = content
        self.picture.show_logo(logo)
        self.said.setText(
            self.tr("{file}: {width} × {height} pixels are kept.").format(
                file=name, width=logo.width, height=logo.height
            )
        )
        self.said.show()
        self.settle()
        self._check()

    def _refused(self, error: DeskError) -> None:
        self.refuse(error)
        self._check()

    def _choose(self) -> None:
        chosen_file, _kind = QFileDialog.getOpenFileName(self, self.tr("The picture"), "", "*.png *.jpg *.jpeg")
        if chosen_file:
            self.read(Path(chosen_file))

    def _side(self) -> LogoSide:
        return LogoSide(chosen(self.side))

    def _check(self) -> None:
        if self._bytes or (self._before is not None and self._side() is not self._before.side):
            self.act.allow()
        else:
            self.act.refuse(
                self.tr("Off until a picture is chosen.")
                if self._before is None
                else self.tr("Off until another picture or another place is chosen.")
            )

    def _do(self) -> None:
        desk, content, side = self._work.desk, self._bytes, self._side()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: office_logo.set_logo(desk, content, side) if content else office_logo.move_logo(desk, side),
            lambda _office: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
