"""Change what letters carry of the office: name, address, e-mail, who signs, and the zone of all dates."""

from dataclasses import replace
from zoneinfo import available_timezones

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.terms.office import Office, OwnRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office
from qv_desk.services.office.office import OfficeView

_LONGEST = 200
_ADDRESS_HEIGHT = 92


class OfficeDialog(ActDialog):
    """Asks for the details.

    Args:
        work: desk and store thread.
        view: the office as it is.
        parent: the window.
    """

    def __init__(self, work: Workplace, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._view = work, view
        now = view.office
        self.setObjectName("office_dialog")
        self.word(
            self.tr("What letters carry of the office"),
            self.tr(
                "It stands in every letter from then on. Letters that went out stay as they are. The journal says what "
                "was changed, and by whom."
            ),
            self.tr("Change it"),
        )
        self.name, self.mail = QLineEdit(now.name), QLineEdit(now.e_mail)
        self.role_en, self.role_zh = QLineEdit(now.signatory_role.en), QLineEdit(now.signatory_role.zh)
        self.address = QPlainTextEdit("\n".join(now.postal_address))
        self.address.setFixedHeight(_ADDRESS_HEIGHT)
        self.address.setTabChangesFocus(True)
        self.zone = QComboBox()
        refill(self.zone, [(zone, zone) for zone in sorted(available_timezones() | {now.time_zone})])
        choose(self.zone, now.time_zone)
        self.zone.setEnabled(view.may_change_zone)
        self.own_roles = {language.code: QLineEdit(now.own_role(language.code)) for language in view.role_languages}
        self._lay_out()
        for field in (self.name, self.mail, self.role_en, self.role_zh, *self.own_roles.values()):
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self._check)
        self.address.textChanged.connect(self._check)
        self.zone.currentIndexChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name

    def wish(self) -> Office:
        """The office as it is written here."""
        now = self._view.office
        roles = ((code, field.text().strip()) for code, field in self.own_roles.items())
        return replace(
            now,
            name=self.name.text().strip(),
            postal_address=tuple(line.strip() for line in self.address.toPlainText().splitlines() if line.strip()),
            e_mail=self.mail.text().strip(),
            time_zone=chosen(self.zone) or now.time_zone,
            signatory_role=Wording(self.role_en.text().strip(), self.role_zh.text().strip()),
            own_roles=tuple(OwnRole(code, text) for code, text in sorted(roles) if text),
        )

    def _lay_out(self) -> None:
        self.add(small(self.tr("Name of the company"), self.name), self.name, 12)
        self.add(small(self.tr("Postal address, as it is printed"), self.address), self.address, 12)
        self.add(small(self.tr("E-mail address of the privacy office"), self.mail), self.mail, 12)
        self.add(small(self.tr("Who signs, in English: a role, never a person’s name"), self.role_en), self.role_en, 12)
        self.add(small(self.tr("Who signs, in Chinese"), self.role_zh), self.role_zh, 12)
        self.add(small(self.tr("Time zone"), self.zone), self.zone, 4)
        self.add(
            Para(
                self.tr("It can be chosen until the first case is opened.")
                if self._view.may_change_zone
                else self.tr(
                    "It stays: days of receipt were written in this zone and promised in letters. To work in another "
                    "one, set up another desk."
                ),
                ink="mute",
            ),
            16,
        )
        self.add(
            Para(
                self.tr(
                    "Letters in other languages sign with the desk’s own words. Write yours where you want others."
                ),
                ink="soft",
            ),
            8,
        )
        for language in self._view.role_languages:
            field = self.own_roles[language.code]
            field.setPlaceholderText(language.usual)
            self.add(small(said(language.name), field), field, 6)

    def _check(self) -> None:
        wish = self.wish()
        if wish == self._view.office:
            self.act.refuse(self.tr("Off until something is different."))
        elif not (wish.name and wish.postal_address and wish.e_mail):
            self.act.refuse(self.tr("Off until name, address and e-mail are there: every letter must carry them."))
        elif not (wish.signatory_role.en and wish.signatory_role.zh):
            self.act.refuse(self.tr("Off until somebody signs, in both languages."))
        else:
            self.act.allow()

    def _do(self) -> None:
        desk, wish = self._work.desk, self.wish()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: office.change_office(desk, wish),
            lambda _office: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
