"""No path reaches disclosure past an open identity gate: every move in any order, split, merge and link included."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from qv_desk.catalogue.checklists import identity_book, plan_of_case
from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.identifying.identity_circumstances import (
    IdentityCircumstances,
    Sensitivity,
    check_again,
    circumstances_said,
    failed_with_a_way_on,
    weighed_as_categories,
)
from qv_desk.domain.linking.case_link import MADE_BY_HAND, CaseLink, LinkKind, linked
from qv_desk.domain.linking.case_merge import merged, unmerged
from qv_desk.domain.linking.case_split import split
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import Evidence, EvidenceOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.party import Channel, Party, Representative
from qv_desk.domain.terms.right import DISCLOSING_RIGHTS, ERASING_RIGHTS, Right
from qv_desk.errors import DeskError

START = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)
GUARDED = DISCLOSING_RIGHTS | ERASING_RIGHTS
GIVING = frozenset({DecisionOutcome.GRANTED, DecisionOutcome.PARTLY})
RIGHTS = st.lists(st.sampled_from(Right), min_size=1, max_size=3, unique=True).map(tuple)
COUNTRIES = st.sampled_from(["IE", "US", "US-CA", "CN", ""])
PLACES = st.integers(0, 7)


class Desk(RuleBasedStateMachine):
    """Cases on which everything is tried; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.cases: list[Case] = []
        self.proved: dict[tuple[str, Right], bool] = {}
        self.at = START

    def moment(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at

    def new(self, rights: tuple[Right, ...], country: str, who: Representative | None) -> Case:
        at = self.moment()
        number = len(self.cases) + 1
        return Case(
            case_id=f"c{number}", reference=f"QV-2026-{number:04d}", kind=CaseKind.RIGHTS_REQUEST, rights=rights,
            data_subject=Party("Martha Sample", (), "m@example.org", "", country), channel=Channel.E_MAIL,
            language="en", subject="", asked="", received_at=at, opened_at=at, officer="u1",
            policy_version="2024-02-18", changed_at=at, representative=who,
            events=(CaseEvent(EventKind.RECEIVED, at),),
        )  # fmt: skip

    def case(self, place: int) -> Case | None:
        return self.cases[place % len(self.cases)] if self.cases else None

    def put(self, *cases: Case) -> None:
        for case in cases:
            places = [place for place, known in enumerate(self.cases) if known.case_id == case.case_id]
            if places:
                self.cases[places[0]] = case
            else:
                self.cases.append(case)

    def held_to(self, before: Case, after: Case) -> None:
        """As every change of a case is kept, see ``services.frame.case_change``."""
        plan = plan_of_case(after)
        self.put(after if plan == plan_of_case(before) else check_again(after, plan))

    @rule(rights=RIGHTS, country=COUNTRIES, who=st.none() | st.sampled_from(Representative))
    def open_one(self, rights: tuple[Right, ...], country: str, who: Representative | None) -> None:
        self.put(self.new(rights, country, who))

    @rule(
        place=PLACES,
        method=st.sampled_from(sorted(identity_book().methods)),
        outcome=st.sampled_from([EvidenceOutcome.MATCHED, EvidenceOutcome.MATCHED, EvidenceOutcome.DID_NOT_MATCH]),
    )
    def see(self, place: int, method: str, outcome: EvidenceOutcome) -> None:
        case = self.case(place)
        if case is not None and plan_of_case(case).method(method) is not None:
            self.tried(lambda: self.put(case.with_evidence(Evidence(method, "seen", outcome, "u1", self.moment()))))

    @rule(place=PLACES)
    def confirm(self, place: int) -> None:
        case = self.case(place)
        if case is not None:
            self.tried(lambda: self.put(case.identity_confirmed(plan_of_case(case), by="u1", at=self.moment())))

    @rule(place=PLACES)
    def prove(self, place: int) -> None:
        """So that the machine gets past the gate often enough to try what lies behind it."""
        case = self.case(place)
        if case is not None and not case.identity.stands:
            plan = plan_of_case(case)

            def proved() -> None:
                shown = case
                for method in plan.methods:
                    seen = Evidence(method.code, "seen", EvidenceOutcome.MATCHED, "u1", self.moment())
                    shown = shown.with_evidence(seen)
                self.put(shown.identity_confirmed(plan, by="u1", at=self.moment()))

            self.tried(proved)

    @rule(place=PLACES)
    def fail(self, place: int) -> None:
        case = self.case(place)
        if case is not None:
            at = self.moment()
            self.tried(
                lambda: self.put(
                    failed_with_a_way_on(case.identity_failed(by="u1", at=at, note="no"), plan_of_case(case), at)
                )
            )

    @rule(place=PLACES, sensitivity=st.sampled_from(Sensitivity), disputed=st.booleans())
    def say(self, place: int, sensitivity: Sensitivity, *, disputed: bool) -> None:
        case = self.case(place)
        if case is not None:
            said = IdentityCircumstances(
                sensitivity=sensitivity,
                reason="so",
                said_by="u1",
                said_at=self.moment(),
                disputed=("phone",) if disputed else (),
            )
            self.tried(lambda: self.held_to(case, circumstances_said(case, said)))

    @rule(place=PLACES)
    def weigh(self, place: int) -> None:
        case = self.case(place)
        if case is not None:
            plan = plan_of_case(case)
            self.tried(lambda: self.put(weighed_as_categories(case, plan, by="u1", at=self.moment(), reason="so")))

    @rule(place=PLACES, country=COUNTRIES)
    def move(self, place: int, country: str) -> None:
        case = self.case(place)
        if case is not None:
            person = replace(case.data_subject, country=country)
            self.tried(lambda: self.held_to(case, case.amended(person, "en", self.moment())))

    @rule(place=PLACES, right=st.sampled_from(Right), outcome=st.sampled_from(DecisionOutcome))
    def decide(self, place: int, right: Right, outcome: DecisionOutcome) -> None:
        case = self.case(place)
        if case is not None:
            decision = Decision(right, outcome, "legal_duty", "facts", "u1", self.moment())

            def decided() -> None:
                after = case.decided(decision)
                if right in GUARDED and outcome in GIVING:
                    stands = case.identity.stands and case.identity.meets(plan_of_case(case))
                    self.proved[case.case_id, right] = stands
                self.put(after)

            self.tried(decided)

    @rule(place=PLACES, right=st.sampled_from(Right))
    def answer(self, place: int, right: Right) -> None:
        case = self.case(place)
        if case is not None:
            at = self.moment()
            paper = Document("ab" * 32, "letter.pdf", "application/pdf", 1, DocumentRole.LETTER, at, "u1")
            letter = Correspondence(f"l{at}", "reply", "en", "ab" * 32, 1, (right,), at, "u1")

            def answered() -> None:
                after = case.with_letter(letter, paper)
                decision = case.decision_on(right)
                assert decision is not None
                if decision.outcome in GIVING and right in GUARDED:
                    assert case.identity.meets(plan_of_case(case)), "a letter gave out what was not proved"
                self.put(after)

            self.tried(answered)

    @rule(place=PLACES, rights=RIGHTS, leave=st.booleans())
    def split(self, place: int, rights: tuple[Right, ...], *, leave: bool) -> None:
        case = self.case(place)
        if case is not None:
            second = self.new(rights, case.data_subject.country, None)
            leaving = tuple(right for right in rights if leave and right in case.rights)

            def parted() -> None:
                first, other = split(
                    case, second, leave=leaving, link_id=second.case_id, by="u1", at=self.moment(), reason="two"
                )
                self.held_to(case, first)
                self.put(other)

            self.tried(parted)

    @rule(place=PLACES, other=PLACES)
    def merge(self, place: int, other: int) -> None:
        gone, kept = self.case(place), self.case(other)
        if gone is not None and kept is not None:
            link_id = f"m{self.at}"
            self.tried(
                lambda: self.put(*merged(gone, kept, link_id=link_id, by="u1", at=self.moment(), because="twice"))
            )

    @rule(place=PLACES)
    def unmerge(self, place: int) -> None:
        gone = self.case(place)
        if gone is not None:
            links = [link for link in gone.facts_of(CaseLink) if link.kind is LinkKind.MERGED_INTO]
            if links:
                kept = next(case for case in self.cases if case.case_id == links[0].other_id)
                self.put(*(case for case in unmerged(gone, kept, self.moment()) if case is not None))

    @rule(place=PLACES, other=PLACES, kind=st.sampled_from(MADE_BY_HAND))
    def link(self, place: int, other: int, kind: LinkKind) -> None:
        one, two = self.case(place), self.case(other)
        if one is not None and two is not None:
            made = CaseLink(
                link_id=f"l{self.at}", kind=kind, other_id="", other_reference="", note="", made_by="u1",
                made_at=self.moment(),
            )  # fmt: skip
            self.tried(lambda: self.put(*linked(one, two, made)))

    @invariant()
    def nothing_was_granted_past_the_gate(self) -> None:
        assert all(self.proved.values())

    def tried(self, move: Callable[[], None]) -> None:
        try:
            move()
        except DeskError:
            return


Desk.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestNothingIsDisclosedPastTheGate = Desk.TestCase
