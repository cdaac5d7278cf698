"""Recipients: whom to tell that data were corrected, erased or restricted, and how far that is."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice, rights_to_tell
from qv_desk.gui.case.acts.told_otherwise_dialog import ToldOtherwiseDialog
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.notice_row import NoticeRow
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import clear, column, hairline, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import recipient_sheet, recipients
from qv_desk.services.cases.recipient_sheet import NoticeSheet
from qv_desk.services.cases.recipients import DONE_WITHIN_DAYS
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_LONGEST = 500


def has_recipients(case: Case) -> bool:
    """Whether the case has this tab: something was decided that recipients have to hear of, or they were told."""
    return bool(rights_to_tell(case) or case.facts_of(RecipientNotice) or case.facts_of(NobodyToTell))


class RecipientsTab(CaseTab):
    """The tab."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._sheet: NoticeSheet | None = None
        self._reason = Para()
        self._notice = Notice()
        self._propose_head = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._propose_hint = Para()
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(2)
        self.boxes: dict[str, QCheckBox] = {}
        self.task = QLineEdit()
        self.task.setMaxLength(_LONGEST)
        self.by = DateField(desk.today + timedelta(days=DONE_WITHIN_DAYS))
        self.prepare_button, self.nobody_button = ReasonedButton(kind="plain"), Button(kind="link")
        self.prepare_button.clicked.connect(self._prepare)
        self.nobody_button.clicked.connect(self._nobody)
        self._task_label, self._by_label = small("", self.task), small("", self.by)
        self._form = QWidget()
        self._form.setLayout(
            column(
                self._proposals, 12, self._task_label, 4, self.task, 8, self._by_label, 4, row(self.by, None), 12,
                self.prepare_button,
            )
        )  # fmt: skip
        self._told_head = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._told = QVBoxLayout()
        self._told.setSpacing(0)
        self._new_forms = {"recipients": FormInputs({"task": self.task, "by": self.by}, self)}
        self.setLayout(
            column(
                self._reason, 12, self._notice, 8, self._propose_head, 4, self._propose_hint, 8, self._form,
                row(self.nobody_button, None), 20, self._told_head, 4, self._told, None,
            )
        )  # fmt: skip
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first recipient to be told."""
        return next(iter(self.boxes.values()), None)

    def rows(self) -> tuple[NoticeRow, ...]:
        """The notices shown."""
        items = [self._told.itemAt(place) for place in range(self._told.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(widget for widget in widgets if isinstance(widget, NoticeRow))

    def retranslate(self) -> None:
        """Word the tab."""
        self._reason.setText(
            self.tr(
                "Whoever got the data from us has to hear that they were corrected, erased or restricted: group "
                "companies, distributors, dealers, partners, contractors. The case closes when each is told or excused."
            )
        )
        self._propose_head.setText(self.tr("To be told"))
        self._task_label.setText(self.tr("What they are to do; no reason, nothing of the complaint"))
        self._by_label.setText(self.tr("By when"))
        for label, field in ((self._task_label, self.task), (self._by_label, self.by)):
            field.setAccessibleName(label.text())
        self.prepare_button.button.setText(self.tr("Prepare the notices"))
        self.nobody_button.setText(self.tr("Nobody has to be told …"))
        self._told_head.setText(self.tr("Notices"))
        super().retranslate()

    def _fill(self, file: CaseFile) -> None:
        desk, case_id = self._desk, file.case.case_id
        self._jobs.ask(self, lambda: recipient_sheet.sheet(desk, case_id), self._show, failed=self._notice.show_error)

    def _show(self, sheet: NoticeSheet) -> None:
        file = self._file
        if file is None:
            return
        self._sheet = sheet
        is_open = file.case.status == "open"
        may_act = self._may("recipients.prepare")
        self._show_proposals(sheet, file.case.language, may_act=may_act and is_open)
        self._propose_hint.setText(self._hint(sheet))
        clear(self._told)
        for number, notice in enumerate(sheet.notices):
            if number:
                self._told.addWidget(hairline())
            line = NoticeRow(notice, may_act=may_act, is_open_case=is_open)
            line.wanted.connect(partial(self._act, notice))
            self._told.addWidget(line)
        self._told_head.setVisible(bool(sheet.notices))

    def _show_proposals(self, sheet: NoticeSheet, language: str, *, may_act: bool) -> None:
        ticked = {code: box.isChecked() for code, box in self.boxes.items()}
        clear(self._proposals)
        self.boxes = {}
        for one in sheet.proposed:
            box = QCheckBox(dates.joined(one.recipient.name, *(said(system.name) for system in one.systems)))
            box.setChecked(ticked.get(one.recipient.entry_id, True))
            box.toggled.connect(self._check)
            self.boxes[one.recipient.entry_id] = box
            self._proposals.addWidget(box)
        has_proposals = bool(sheet.proposed) and may_act
        self._form.setVisible(has_proposals)
        self.nobody_button.setVisible(may_act and bool(sheet.rights) and not sheet.notices and sheet.nobody is None)
        if sheet.rights:
            self.task.setPlaceholderText(recipients.usual_words(sheet.rights[0], language))
        self._check()

    def _hint(self, sheet: NoticeSheet) -> str:
        parts = []
        if not sheet.rights:
            parts.append(self.tr("Nothing was decided that recipients have to hear of."))
        elif sheet.nobody is not None:
            who = self._who_when(sheet.nobody.said_by, sheet.nobody.said_at)
            parts.append(self.tr("Nobody has to be told: {why} ({who})").format(why=sheet.nobody.because, who=who))
        elif not sheet.proposed and not sheet.notices:
            parts.append(self.tr("The list of systems names no recipient of what was found here."))
        if sheet.unnamed:
            kinds = listed(said(recipients.recipient_kind_name(kind)) for kind in sheet.unnamed)
            parts.append(
                self.tr(
                    "These get such data too, but the list names none of them: {kinds}. Ask, then tell them too."
                ).format(kinds=kinds)
            )
        return "\n".join(parts)

    def _check(self) -> None:
        if any(box.isChecked() for box in self.boxes.values()):
            self.prepare_button.allow()
        else:
            self.prepare_button.refuse(self.tr("Off until a recipient is ticked."))

    def _prepare(self) -> None:
        if self._file is None or self._sheet is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        codes = [code for code, box in self.boxes.items() if box.isChecked()]
        words = dict.fromkeys(self._sheet.rights, self.task.text().strip()) if self.task.text().strip() else None
        by = self.by.day()
        self._change(
            lambda: recipients.prepare(desk, case_id, codes, what_to_do=words, due_on=by),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _act(self, notice: RecipientNotice, what: str) -> None:
        if self._file is None:
            return
        desk, case_id, notice_id = self._desk, self._file.case.case_id, notice.notice_id
        match what:
            case "letter":
                self.letter_wanted.emit("recipient_notice")
            case "told":
                self._ask_when_and_how(notice)
            case "reminded":
                self._do(lambda: recipients.chase(desk, case_id, notice_id))
            case "answered":
                self._ask(
                    self.tr("What {name} answered").format(name=notice.name),
                    self.tr("It is kept with the case, also when the case is closed already."),
                    self.tr("Their answer, in a sentence"),
                    self.tr("Record the answer"),
                    lambda words: recipients.record_reply(desk, case_id, notice_id, words),
                )
            case _:
                self._ask(
                    self.tr("Why {name} is not told").format(name=notice.name),
                    self.tr("The law allows it where it proves impossible or is out of all proportion (GDPR 19)."),
                    self.tr("The reason"),
                    self.tr("Keep the reason"),
                    lambda words: recipients.excuse(desk, case_id, notice_id, words),
                )

    def _ask_when_and_how(self, notice: RecipientNotice) -> None:
        if self._file is None:
            return
        desk, case_id, notice_id = self._desk, self._file.case.case_id, notice.notice_id

        def keep(day: date, how: str) -> None:
            self._change(
                lambda: recipients.mark_sent(desk, case_id, notice_id, how=how, on=day),
                dialog.accept,
                failed=dialog.refuse,
            )

        dialog = ToldOtherwiseDialog(notice.name, desk.today, keep, self.window())
        dialog.open()

    def _nobody(self) -> None:
        if self._file is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        self._ask(
            self.tr("Nobody has to be told"),
            self.tr("Say it after you have looked who got this person's data."),
            self.tr("Why nobody has to be told"),
            self.tr("Keep the reason"),
            lambda words: recipients.tell_nobody(desk, case_id, words),
        )

    def _ask(self, title: str, hint: str, label: str, act: str, work: Callable[[str], Case]) -> None:
        dialog = WordsDialog(title, hint, label, act, self.window())
        dialog.said.connect(lambda words: self._change(lambda: work(words), dialog.accept, failed=dialog.refuse))
        dialog.open()

    def _do(self, work: Callable[[], Case]) -> None:
        self._change(work, self._notice.clear, failed=self._notice.show_error)
