"""What stands around the text, and what the contract has to know."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterLanguage
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.letter_frame import context_of, frame_of

CaseOpener = Callable[..., Case]
TODAY = date(2026, 9, 24)


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
    assert frame_of(case, words("en"), office=desk.office, dated_on=TODAY).recipient.country == "Germany"
    in_place = opened_case(data_subject=Party("Zoë Sample", ("Lindenstraße 7", "Deutschland"), "", "", "DE-BY"))
    assert context_of(in_place, LetterKind.REFUSAL, (), issued_on=TODAY, late_because="").country.en == "Germany"


def test_an_authority_is_answered_under_its_own_file_number(opened_case: CaseOpener, desk: Desk) -> None:
    case = replace(opened_case(), facts=(AuthorityDemand(their_reference="7 Js 12/26"),))
    assert frame_of(case, words("en"), office=desk.office, dated_on=TODAY).their_reference == "7 Js 12/26"


def test_the_contract_is_told_whether_anything_is_refused(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.OBJECTION,))
    kind = LetterKind.NOT_OURS
    decided = decide.decide(desk, case.case_id, Right.OBJECTION, outcome=DecisionOutcome.NOT_OURS, facts="A forum.")
    assert not context_of(decided, kind, (), issued_on=TODAY, late_because="").refuses
    undecided = context_of(case, LetterKind.REFUSAL, (), issued_on=TODAY, late_because=" because ")
    assert undecided.refuses
    assert undecided.lateness_accepted
    assert undecided.country.en == "Germany"
    assert undecided.first_period_ends_on is None
