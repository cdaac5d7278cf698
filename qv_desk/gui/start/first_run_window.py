"""The first start: the office, the first user, this computer, the recovery code; then the desk opens.

Four pages with a way back until the desk is made; the pages are forms. Nothing is written before *Make the desk*, and
the code that it shows is asked back, because it is kept nowhere.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from qv_desk.domain.terms.office import Office
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import column, fixed_height, hairline, row, scrolled
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.gui.shell.status_bar import LookButtons
from qv_desk.gui.start.key_store_words import key_store_words
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.words.say import said

_OFFICE, _PERSON, _COMPUTER, _RECOVERY = range(4)
_FORM_WIDTH: Final = 520


class FirstRunWindow(View):
    """Sets up a desk.

    Args:
        folder: where it is to lie.
        jobs: the store thread; making a desk takes a second.
        language: the screen language.
        theme: light or dark.

    Signals:
        opened: the open ``Desk``, once the recovery code was typed back.
        restore_wanted: a desk is to be made of a backup instead.
    """

    opened = Signal(object)
    restore_wanted = Signal()

    def __init__(self, folder: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme) -> None:
        super().__init__()
        self._folder, self._jobs = folder, jobs
        self._defaults = set_up.office_defaults()
        self._code = ""
        self._busy = False
        self._is_asked = False
        self._error: DeskError | None = None
        self._key_store: set_up.KeyStoreState | None = None
        self._build(language, theme)
        self._fill()
        self.retranslate()
        self.resize(1120, 760)

    def retranslate(self) -> None:
        """Word what the forms do not word themselves."""
        self.setWindowTitle(self.tr("Set up QV Desk"))
        step = self.pages.currentIndex() + 1
        self._step.setText(self.tr("Step {number} of 4").format(number=step))
        self.back_button.setText(self.tr("Back"))
        self.restore_button.setText(self.tr("There was a desk before: restore it from a backup …"))
        self.next_button.setText(self._next_words())
        self.copy_button.setText(self.tr("Copy the code"))
        self._show_key_store()
        self._show_problem()

    def first_focus(self) -> QWidget:
        """The first field of the page shown."""
        return (self.office_name, self.user_name, self.device_secret, self.code_again)[self.pages.currentIndex()]

    def go_on(self) -> None:
        """To the next page, if this one is complete."""
        self._error = None
        page = self.pages.currentIndex()
        if self._busy:
            return
        if not self._is_complete(page):
            self._is_asked = True
            self._show_problem()
            self._wanting(page).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if page == _COMPUTER:
            self._make()
        elif page == _RECOVERY:
            self._open()
        else:
            self._turn_to(page + 1)

    def go_back(self) -> None:
        """To the page before; not once the desk is made."""
        if not self._busy and 0 < self.pages.currentIndex() < _RECOVERY:
            self._turn_to(self.pages.currentIndex() - 1)

    def _build(self, language: ScreenLanguage, theme: Theme) -> None:
        self._step = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self.pages = QStackedWidget()
        forms = []
        for name in ("first_run_office", "first_run_person", "first_run_computer", "first_run_recovery"):
            page = QWidget()
            forms.append(load(name, page))
            self.pages.addWidget(page)
            title = child(forms[-1], Para, "title_label")
            title.set_face(typeface.TITLE, typeface.SEMIBOLD)
            title.set_ink("text")
        office, person, computer, recovery = forms
        self.office_name = child(office, QLineEdit, "office_name_edit")
        self.office_address = child(office, QPlainTextEdit, "office_address_edit")
        self.office_address.setTabChangesFocus(True)
        self.office_mail = child(office, QLineEdit, "office_mail_edit")
        self.user_name = child(person, QLineEdit, "user_name_edit")
        self.passphrase = PassphraseEditor(self._own_names)
        child(person, QVBoxLayout, "passphrase_layout").addWidget(self.passphrase)
        self.device_secret = child(computer, QCheckBox, "device_secret_check")
        self._key_store_note = child(computer, Para, "key_store_label")
        self.code_label = child(recovery, Label, "code_label")
        self.code_label.set_face(typeface.HEADING, typeface.SEMIBOLD)
        self.code_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code_again = child(recovery, QLineEdit, "code_again_edit")
        self.copy_button = child(recovery, Button, "copy_button")
        self.copy_button.clicked.connect(lambda: clipboard.copy(self._code))
        self._problem = Para(ink="brick")
        self._problem.hide()
        self.back_button = Button(kind="quiet", icon="back")
        self.back_button.clicked.connect(self.go_back)
        self.next_button = Button(kind="filled", alone=True)
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self.go_on)
        for field in (self.office_name, self.office_mail, self.user_name, self.code_again, self.passphrase.again):
            field.returnPressed.connect(self.go_on)
        for box in (self.office_name, self.office_address, self.office_mail, self.user_name, self.code_again):
            box.textChanged.connect(self._go_on_typing)
        self.passphrase.changed.connect(self._go_on_typing)
        content = QWidget()
        content.setFixedWidth(_FORM_WIDTH)
        buttons = fixed_height(row(self.back_button, None, self.next_button, gap=12))
        content.setLayout(column(self._step, 8, self.pages, 8, self._problem, 16, hairline(), 16, buttons))
        middle = QWidget()
        middle.setLayout(column(None, row(None, content, None), None, margins=(20, 24, 20, 20)))
        self.restore_button = Button(kind="quiet")
        self.restore_button.clicked.connect(self.restore_wanted)
        foot = row(self.restore_button, None, LookButtons(language, theme), margins=(12, 0, 12, 4))
        self.setLayout(column(scrolled(middle), foot))

    def _fill(self) -> None:
        office = self._defaults.office
        self.office_name.setText(office.name)
        self.office_address.setPlainText("\n".join(office.postal_address))
        self.office_mail.setText(office.e_mail)
        self.back_button.hide()

    def _own_names(self) -> tuple[str, ...]:
        return (self.office_name.text(), self.user_name.text())

    def _office(self) -> Office:
        default = self._defaults.office
        lines = tuple(self.office_address.toPlainText().splitlines())
        return Office(
            self.office_name.text(), lines, self.office_mail.text(), default.time_zone, default.signatory_role
        )

    def _is_complete(self, page: int) -> bool:
        try:
            if page == _OFFICE:
                set_up.office_to_keep(self._office())
        except DeskError as error:
            self._error = error
            return False
        if page == _PERSON:
            return bool(self.user_name.text().strip()) and self.passphrase.is_good()
        if page == _RECOVERY:
            return set_up.recovery_code_matches(self._code, self.code_again.text())
        return True

    def _next_words(self) -> str:
        if self._busy:
            return self.tr("One moment…")
        return {
            _COMPUTER: self.tr("Make the desk"),
            _RECOVERY: self.tr("Open the desk"),
        }.get(self.pages.currentIndex(), self.tr("Go on"))

    def _turn_to(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.restore_button.setVisible(page < _RECOVERY)  # afterwards there is a desk
        self.back_button.setVisible(0 < page < _RECOVERY)
        if page == _COMPUTER and self._key_store is None:
            self._jobs.ask(self, set_up.key_store_state, self._learn_key_store)
        self._is_asked = False
        self.retranslate()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _learn_key_store(self, state: set_up.KeyStoreState) -> None:
        self._key_store = state
        self.device_secret.setEnabled(state.available)
        if not state.available and self.pages.currentIndex() == _COMPUTER:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_key_store()

    def _show_key_store(self) -> None:
        self._key_store_note.setText(key_store_words(self._key_store))

    def _go_on_typing(self) -> None:
        """What was wrong may be mended now: it is said again when it is still so at the next try."""
        self._error, self._is_asked = None, False
        self._show_problem()

    def _show_problem(self) -> None:
        words = ""
        if self._error is not None:
            words = str(said(self._error, screen_language()))
        elif self._is_asked:
            words = self._what_is_missing(self.pages.currentIndex())
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _what_is_missing(self, page: int) -> str:
        if page == _PERSON:
            if self.user_name.text().strip():
                return self.passphrase.what_is_missing()
            return self.tr("Please type your name: the journal signs every change with it.")
        if page != _RECOVERY:
            return ""
        if self.code_again.text().strip():
            return self.tr("That is not the code shown above. Please compare it group by group.")
        return self.tr("Please write the code on paper and type it from there: it is shown only now.")

    def _wanting(self, page: int) -> QWidget:
        """The field of a page that has to be filled in, or anew."""
        if page == _OFFICE and self.office_name.text().strip():
            return self.office_mail if self.office_address.toPlainText().strip() else self.office_address
        if page == _PERSON and self.user_name.text().strip():
            return self.passphrase.wanting()
        return self.first_focus()

    def _make(self) -> None:
        folder, office, name = self._folder, self._office(), self.user_name.text().strip()
        passphrase = self.passphrase.passphrase()
        secret = self.device_secret.isChecked() and self.device_secret.isEnabled()
        self._set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: set_up.create_office(
                folder, office=office, user_name=name, passphrase=passphrase, device_secret=secret
            ),
            self._show_code,
            failed=self._refuse,
            after=self._made,
        )

    def _made(self) -> None:
        self._set_busy(busy=False)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)  # while it was made no field could be focused

    def _show_code(self, code: str) -> None:
        self._code = code
        self.code_label.setText(code)
        self.code_label.setAccessibleName(" ".join(code))
        self._turn_to(_RECOVERY)

    def _open(self) -> None:
        folder, passphrase, name = self._folder, self.passphrase.passphrase(), self.user_name.text().strip()
        self._set_busy(busy=True)
        self._jobs.ask(
            self,
            lambda: unlock.open_desk(folder, unlock.open_keys(folder, name, passphrase)),
            self._hand_over,
            failed=self._refuse,
            after=lambda: self._set_busy(busy=False),
        )

    def _hand_over(self, desk: object) -> None:
        self._code = ""
        self.code_label.clear()
        self.passphrase.clear()
        self.opened.emit(desk)

    def _refuse(self, error: DeskError) -> None:
        self._error = error
        self._show_problem()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.next_button.setEnabled(not busy)
        self.pages.setEnabled(not busy)
        self.next_button.setText(self._next_words())
