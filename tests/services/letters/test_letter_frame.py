"""What stands around the text, and what the contract has to know."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_contract import LetterContract
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_frame import context_of, frame_of

CaseOpener = Callable[..., Case]
TODAY = date(2026, 9, 24)


def contract(kind: LetterKind) -> LetterContract:
    return letter_book().contracts[kind]


def words(language: str) -> LetterLanguage:
    return letter_book().language(language)


def test_the_person_is_the_recipient_with_what_is_known_of_their_address(opened_case: CaseOpener, desk: Desk) -> None:
    by_post = frame_of(opened_case(), words("zh-Hans"), office=desk.office, dated_on=TODAY).recipient
    assert (by_post.lines[0], by_post.country) == ("Lindenstraße 7", "德国")
    case = opened_case(data_subject=Party("Zoë Sample", (), "zoe@example.org", "", "DE"))
    by_mail = frame_of(case, words("en"), office=desk.office, dated_on=TODAY).recipient
    assert (by_mail.lines, by_mail.country) == (("zoe@example.org",), "")


def test_the_envelope_names_the_country_and_not_the_land(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Zoë Sample", ("Lindenstraße 7",), "", "", "DE-BY"))
    assert frame_of(case, words("en"), office=desk.office, dated_on=TODAY).recipient.country == "GERMANY"
    in_place = opened_case(data_subject=Party("Zoë Sample", ("Lindenstraße 7", "Deutschland"), "", "", "DE-BY"))
    assert (
        context_of(in_place, contract(LetterKind.REFUSAL), (), issued_on=TODAY, late_because="").country.en == "Germany"
    )


def test_an_authority_is_answered_under_its_own_file_number(opened_case: CaseOpener, desk: Desk) -> None:
    case = replace(opened_case(), facts=(AuthorityDemand(their_reference="7 Js 12/26"),))
    assert frame_of(case, words("en"), office=desk.office, dated_on=TODAY).their_reference == "7 Js 12/26"


def test_the_contract_is_told_whether_anything_is_refused(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.OBJECTION,))
    kind = LetterKind.NOT_OURS
    decided = decide.decide(desk, case.case_id, Right.OBJECTION, outcome=DecisionOutcome.NOT_OURS, facts="A forum.")
    assert not context_of(decided, contract(kind), (), issued_on=TODAY, late_because="").refuses
    undecided = context_of(case, contract(LetterKind.REFUSAL), (), issued_on=TODAY, late_because=" because ")
    assert undecided.refuses
    assert undecided.lateness_accepted
    assert undecided.country.en == "Germany"
    assert undecided.first_period_ends_on is None


def test_the_contract_is_told_under_which_laws_the_authority_of_the_country_is_none(opened_case: CaseOpener) -> None:
    refusal = contract(LetterKind.REFUSAL).under({"eu_gdpr", "cn_pipl"})
    chinese = opened_case(data_subject=Party("Li Mei", ("1 Road",), "", "", "CN"))
    german = opened_case(data_subject=Party("Zoë Sample", ("1 Street",), "", "", "DE"))
    assert _without(chinese, refusal) == {"eu_gdpr"}
    assert _without(german, refusal) == set()
    own = context_of(chinese, refusal, (), issued_on=TODAY, late_because="", names_own_authority=True)
    assert own.without_authority == set()


def _without(case: Case, refusal: LetterContract) -> frozenset[str]:
    return context_of(case, refusal, (), issued_on=TODAY, late_because="").without_authority


def test_a_period_of_hours_is_over_at_its_hour_and_not_at_the_end_of_its_day(
    opened_case: CaseOpener, desk: Desk
) -> None:
    """Policy §4: 48 hours from receipt; a refusal on the same day, but later, is late."""
    received = desk.moment - timedelta(hours=50)
    case = opened_case(rights=(Right.ERASURE,), received_at=received)

    def late(letter_at: datetime) -> bool:
        clocks = clocks_of(case, zone=desk.zone, now=letter_at)
        day = letter_at.astimezone(desk.zone).date()
        return context_of(
            case, contract(LetterKind.REFUSAL), clocks, issued_on=day, late_because="", at=letter_at
        ).first_period_is_over

    assert not late(received + timedelta(hours=48))
    assert late(received + timedelta(hours=48, seconds=1))
    told = {gap.code: gap for gap in correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", {}).gaps}
    assert "would go out less than a day after" in told["refusal_in_time"].wording.en
    said = correspond.draft(desk, case.case_id, LetterKind.REFUSAL, "en", {}, late_because="a holiday").gaps
    assert "refusal_in_time" not in {gap.code for gap in said}
