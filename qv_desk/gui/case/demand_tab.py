"""Demand: which authority wants what by which law, whether it is genuine and lawful, and what it was given."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.authority_demand import (
    AuthorityDemand,
    DemandCheck,
    DemandingBody,
    DemandLawfulness,
    DisclosureState,
    TellingThePerson,
)
from qv_desk.domain.telling.disclosure import DisclosureGround
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.demand_words import (
    button_words,
    check_words,
    deadline_words,
    given_words,
    input_names,
    law_words,
    section_words,
)
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import Section, choice, labelled, name, offer, text_input
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import demands
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_USUAL = timedelta(days=14)


def is_demand(case: Case) -> bool:
    """Whether a case has this tab."""
    return bool(case.facts_of(AuthorityDemand))


class DemandTab(CaseTab):
    """The work on one demand, in the order in which it is done."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._reason, self._notice = Para(), Notice()
        self._sender, self._check, self._law, self._giving = Section(), Section(), Section(), Section()
        self._buttons = {code: ReasonedButton(kind="plain") for code in ("who", "check", "law", "propose", "give")}
        self._build_who()
        self._build_check()
        self._build_law()
        self._build_giving()
        for code, act in (
            ("who", self._describe),
            ("check", self._verify),
            ("law", self._assess),
            ("propose", self._propose),
            ("give", self._give),
        ):
            self._buttons[code].clicked.connect(act)
        self.setLayout(
            column(self._reason, 8, self._notice, self._sender, 8, self._check, 8, self._law, 8, self._giving, None)
        )
        self._inputs = {
            "who": FormInputs({**self._texts, "body": self.body, "has_day": self.has_day, "day": self.day}, self),
            "check": FormInputs({"how": self.how, "words": self.words}, self),
            "law": FormInputs(self._of_law, self),
            "give": FormInputs({"what": self.what, "ground": self.ground, "why": self.why, "way": self.way}, self),
        }
        self._new_forms = {f"demand/{code}": inputs for code, inputs in self._inputs.items()}
        for inputs in self._inputs.values():
            inputs.edited.connect(self._look)
            inputs.restored.connect(self._look)
        self.retranslate()

    def button(self, code: str) -> ReasonedButton:
        """The button of one step: ``who``, ``check``, ``law``, ``propose``, ``give``."""
        return self._buttons[code]

    def text(self, code: str) -> QLineEdit | QPlainTextEdit:
        """An input of the first section: ``authority``, ``their_reference``, ``legal_basis``, ``demanded``."""
        return self._texts[code]

    def deadline_words(self) -> str:
        """What is said of their deadline; empty where they name none."""
        return self._sender.standing.plain_text()

    def _build_who(self) -> None:
        self.body = choice()
        self._texts: dict[str, QLineEdit | QPlainTextEdit] = {
            "authority": QLineEdit(),
            "their_reference": QLineEdit(),
            "legal_basis": QLineEdit(),
            "demanded": text_input(),
        }
        self.has_day, self.day = QCheckBox(), DateField(self._desk.today + _USUAL)
        self.has_day.toggled.connect(self.day.setEnabled)
        self.day.setEnabled(False)
        deadline = QWidget()
        deadline.setLayout(row(self.has_day, 8, self.day, None))
        self._pairs = {"body": labelled(self.body), **{code: labelled(box) for code, box in self._texts.items()}}
        self._sender.add(*self._pairs.values(), deadline, self._buttons["who"])

    def _build_check(self) -> None:
        self.how, self.words = choice(), text_input()
        self._pairs |= {"how": labelled(self.how), "words": labelled(self.words)}
        self._check.add(self._pairs["how"], self._pairs["words"], self._buttons["check"])

    def _build_law(self) -> None:
        self.lawful, self.telling = choice(), choice()
        self.reasons, self.telling_reasons = text_input(), QLineEdit()
        self._of_law: dict[str, QWidget] = {
            "lawful": self.lawful,
            "reasons": self.reasons,
            "telling": self.telling,
            "telling_reasons": self.telling_reasons,
        }
        pairs = {code: labelled(widget) for code, widget in self._of_law.items()}
        self._pairs |= pairs
        self._law.add(*pairs.values(), self._buttons["law"])

    def _build_giving(self) -> None:
        self.what, self.ground, self.why, self.way = text_input(), choice(), QLineEdit(), QLineEdit()
        self.given_on = DateField(self._desk.today)
        self._proposing, self._doing = QWidget(), QWidget()
        told = {"what": self.what, "ground": self.ground, "why": self.why, "way": self.way}
        pairs = {code: labelled(widget) for code, widget in {**told, "given_on": self.given_on}.items()}
        self._pairs |= pairs
        proposing = [part for code in ("what", "ground", "why") for part in pairs[code]]
        self._proposing.setLayout(column(*proposing, self._buttons["propose"], gap=4))
        doing = [part for code in ("way", "given_on") for part in pairs[code]]
        self._doing.setLayout(column(*doing, self._buttons["give"], gap=4))
        self._giving.add(self._proposing, self._doing)

    def retranslate(self) -> None:
        """Word the tab."""
        self._reason.setText(
            self.tr(
                "What authorities and courts demand stands apart from what people ask for. Make sure that the demand "
                "is genuine, then what the law says. Nothing is given before a supervisor has agreed."
            )
        )
        for section, (title, hint) in zip(
            (self._sender, self._check, self._law, self._giving), section_words(), strict=True
        ):
            section.word(title, hint)
        self.has_day.setText(self.tr("Their letter names a deadline"))
        self.day.setAccessibleName(self.tr("Their deadline"))
        for code, words in input_names().items():
            name(self._pairs[code], words)
        for code, words in button_words().items():
            self._buttons[code].button.setText(words)
        self._offer()
        super().retranslate()

    def _offer(self) -> None:
        nothing = self.tr("Choose …")
        for code, combo, kind in (
            ("who", self.body, DemandingBody),
            ("check", self.how, DemandCheck),
            ("law", self.lawful, DemandLawfulness),
            ("law", self.telling, TellingThePerson),
            ("give", self.ground, DisclosureGround),
        ):
            with self._inputs[code].filling():
                offer(combo, nothing, ((one, said(demands.demand_word(one))) for one in kind))

    def first_focus(self) -> QWidget | None:
        """What is to be done next."""
        demand = self._demand()
        if demand is None or not self._may("demands.describe"):
            return None
        if not demand.authority:
            return self.body
        return self.how if demand.verification is None else self.lawful if demand.assessment is None else self.what

    def _demand(self) -> AuthorityDemand | None:
        found = self._file.case.facts_of(AuthorityDemand) if self._file is not None else ()
        return found[-1] if found else None

    def _fill(self, file: CaseFile) -> None:
        demand = self._demand()
        if demand is None:
            return
        is_open = file.case.status == "open" and self._may("demands.describe")
        state = demand.disclosure_state
        self._sender.form.setVisible(is_open and state is not DisclosureState.DONE)
        self._check.form.setVisible(is_open and bool(demand.authority))
        genuine = demand.verification is not None and demand.verification.is_genuine
        self._law.form.setVisible(is_open and genuine)
        self._giving.setVisible(demand.may_be_followed or bool(demand.disclosures))
        self._giving.form.setVisible(is_open)
        self._proposing.setVisible(state in {DisclosureState.NOTHING, DisclosureState.DONE} and demand.may_be_followed)
        self._doing.setVisible(state is DisclosureState.ALLOWED)
        self._fill_inputs(demand)
        self._say(demand)
        self._look()

    def _fill_inputs(self, demand: AuthorityDemand) -> None:
        """What stands, where nobody has half written something else."""
        if self._inputs["who"].is_at_rest:
            with self._inputs["who"].filling():
                choose(self.body, demand.body if demand.authority else "")
                for code, box in self._texts.items():
                    words = str(getattr(demand, code))
                    box.setPlainText(words) if isinstance(box, QPlainTextEdit) else box.setText(words)
                self.has_day.setChecked(demand.answer_by is not None)
                if demand.answer_by is not None:
                    self.day.set_day(demand.answer_by)
        law = demand.assessment
        if law is not None and self._inputs["law"].is_at_rest:
            with self._inputs["law"].filling():
                choose(self.lawful, law.lawfulness)
                choose(self.telling, law.telling)
                self.reasons.setPlainText(law.reasons)
                self.telling_reasons.setText(law.telling_reasons)

    def _say(self, demand: AuthorityDemand) -> None:
        self._sender.say(deadline_words(demand, self._desk.today))
        check, law = demand.verification, demand.assessment
        self._check.say(check_words(demand, "" if check is None else self._who_when(check.by, check.at)))
        self._law.say(law_words(demand, "" if law is None else self._who_when(law.by, law.at)))
        self._giving.say(given_words(demand))

    def _look(self) -> None:
        """Switch the buttons on where their section is complete."""
        texts = [_text(self._texts[code]) for code in ("authority", "legal_basis", "demanded")]
        missing = self.tr("Off until every field of this part is filled.")
        self._set(
            "who", "" if all(texts) and chosen(self.body) else self.tr("Off until kind, name, law and wish are there.")
        )
        self._set("check", "" if chosen(self.how) and _text(self.words) else missing)
        law = (chosen(self.lawful), _text(self.reasons), chosen(self.telling), _text(self.telling_reasons))
        self._set("law", "" if all(law) else missing)
        self._set("propose", "" if all((_text(self.what), chosen(self.ground), _text(self.why))) else missing)
        self._set("give", "" if _text(self.way) else self.tr("Off until the way is written."))

    def _set(self, code: str, reason: str) -> None:
        if reason:
            self._buttons[code].refuse(reason)
        else:
            self._buttons[code].allow()

    def _describe(self) -> None:
        words = {code: _text(box) for code, box in self._texts.items()}
        body, day = DemandingBody(chosen(self.body)), self.day.day() if self.has_day.isChecked() else None
        self._do("who", lambda case_id: demands.describe(self._desk, case_id, body=body, answer_by=day, **words))

    def _verify(self) -> None:
        how, words = DemandCheck(chosen(self.how)), _text(self.words)
        self._do("check", lambda case_id: demands.verify_demand(self._desk, case_id, how, words))

    def _assess(self) -> None:
        lawfulness, telling = DemandLawfulness(chosen(self.lawful)), TellingThePerson(chosen(self.telling))
        why = {"reasons": _text(self.reasons), "telling_reasons": _text(self.telling_reasons)}
        self._do(
            "law", lambda case_id: demands.assess(self._desk, case_id, lawfulness=lawfulness, telling=telling, **why)
        )

    def _propose(self) -> None:
        what, ground, why = _text(self.what), DisclosureGround(chosen(self.ground)), _text(self.why)
        self._do(
            "give", lambda case_id: demands.propose_disclosure(self._desk, case_id, what=what, ground=ground, why=why)
        )

    def _give(self) -> None:
        on, how = self.given_on.day(), _text(self.way)
        self._do("give", lambda case_id: demands.give(self._desk, case_id, on=on, how=how))

    def _do(self, code: str, work: Callable[[str], Case]) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id

        def done() -> None:
            self._notice.clear()
            self._inputs[code].rest()

        self._change(lambda: work(case_id), done, failed=self._notice.show_error)


def _text(box: QLineEdit | QPlainTextEdit) -> str:
    return (box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()).strip()
