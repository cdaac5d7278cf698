"""Whether Hong Kong's law binds every case of the office by default: how it stands, who said so, and the switch."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.clocks.law_default import LawDefault
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, hairline
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.titled_page import heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import calendars_in, journal_book, law_defaults
from qv_desk.services.care.law_defaults import LawDefaultStanding
from qv_desk.services.frame.permissions import may

_LONGEST = 500
_NAMES = 208

_Found = tuple[LawDefaultStanding, Mapping[str, str]]


class LawDefaultCard(View):
    """A section of a page.

    Args:
        work: the desk, the store thread and the ways out.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._work = work
        self._found: _Found | None = None
        self._head = heading()
        self._lead, self._state = Para(), Para(ink="text")
        self._switches = FactsGrid(_NAMES)
        self.switch_button = ReasonedButton(kind="plain")
        self.switch_button.clicked.connect(self._ask)
        self.setLayout(
            column(hairline(), 16, self._head, 4, self._lead, 8, self._state, 8, self.switch_button, 12, self._switches)
        )
        self.retranslate()

    def refresh(self) -> None:
        """Ask how it stands."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: (law_defaults.law_default(desk), journal_book.user_names(desk)), self._show)

    def switches(self) -> tuple[tuple[str, str], ...]:
        """What was said of it so far."""
        return self._switches.facts()

    def state(self) -> str:
        """How it stands, in words."""
        return self._state.plain_text()

    def retranslate(self) -> None:
        """Word it in the current language."""
        self._head.setText(self.tr("Hong Kong’s law by default"))
        self._lead.setText(
            self.tr(
                "The data centre is in Hong Kong, so its privacy ordinance is taken to bind every case (policy §7). A "
                "supervisor may switch that off, in writing. Whoever lives there or invokes that law keeps it, and so "
                "does a case to which an officer added it."
            )
        )
        found = self._found
        if found is None:
            return
        standing, names = found
        self._state.setText(
            self.tr("It binds every case by default.")
            if standing.binds
            else self.tr("It binds only cases that name it: the default is switched off.")
        )
        self.switch_button.button.setText(
            self.tr("Switch it off …") if standing.binds else self.tr("Switch it on again …")
        )
        if may(self._work.desk.user, "law_defaults.switch_law_default"):
            self.switch_button.allow()
        else:
            self.switch_button.refuse(self.tr("Off: a supervisor switches it."))
        self._switches.show_facts([self._line(one, names) for one in reversed(standing.switches)])

    def _line(self, one: LawDefault, names: Mapping[str, str]) -> tuple[str, str]:
        state = self.tr("Switched on") if one.binds else self.tr("Switched off")
        when = dates.moment(one.at, self._work.zone, year=True)
        return state, dates.joined(when, names.get(one.by, one.by), one.reason)

    def _show(self, found: _Found) -> None:
        self._found = found
        self.retranslate()

    def _ask(self) -> None:
        if self._found is not None:
            dialog = LawDefaultDialog(self._work, is_on=self._found[0].binds, parent=self.window())
            dialog.accepted.connect(self._count_anew)
            dialog.open()

    def _count_anew(self) -> None:
        """The queue follows at once; what is stopped here, the next unlock goes on with."""
        desk = self._work.desk
        self.refresh()
        self._work.jobs.ask_long(
            self,
            self.tr("Every open case is being counted anew"),
            lambda report: calendars_in.recount(desk, report=report),
            self._was_counted,
            case_id="",
        )

    def _was_counted(self, changed: int) -> None:
        self._work.said.emit(
            plural(
                changed,
                self.tr("One open case has another line in the queue now."),
                self.tr("{number} open cases have another line in the queue now."),
            )
        )


class LawDefaultDialog(ActDialog):
    """Asks for the reason, and says how many open cases it concerns.

    Args:
        work: desk and store thread.
        is_on: whether the law binds by default now.
        parent: the window.
    """

    def __init__(self, work: Workplace, *, is_on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._is_on = work, is_on
        self.setObjectName("law_default_dialog")
        self.word(
            self.tr("Hong Kong’s law by default"),
            self.tr(
                "From then on it binds only cases that name it. Their dates change at once; the reason and your name "
                "stand in the journal."
            )
            if is_on
            else self.tr("From then on it binds every case again. Their dates change at once."),
            self.tr("Switch it off") if is_on else self.tr("Switch it on again"),
        )
        self.concerned = Para(ink="amber")
        self.concerned.hide()
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.add(self.concerned, 8, small(self.tr("Why, in a sentence"), self.reason), self.reason)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._do)
        self._check()
        if is_on:
            desk = work.desk
            work.jobs.ask(self, lambda: law_defaults.bound_by_default(desk), self._say_concerned)

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _say_concerned(self, number: int) -> None:
        self.concerned.setText(
            plural(
                number,
                self.tr("1 open case is under it for no other reason."),
                self.tr("{number} open cases are under it for no other reason."),
            )
        )
        self.concerned.show()
        self.settle()

    def _check(self) -> None:
        if self.reason.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until there is a reason."))

    def _do(self) -> None:
        desk, binds, reason = self._work.desk, not self._is_on, self.reason.text()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: law_defaults.switch_law_default(desk, binds=binds, reason=reason),
            lambda _standing: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
