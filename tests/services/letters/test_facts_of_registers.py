"""Incidents, changes of the policy and recipients stand in the office's registers, and letters take them from there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import IncidentWords
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.care import systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.facts_of_registers import facts_of_registers
from qv_desk.services.notices import affected, affected_notices, incidents, policy_mailing
from qv_desk.services.notices.affected_lines import NewAffected
from tests.services.conftest import Clock
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]
WORDS = IncidentWords(
    title="An open folder",
    what_happened="A folder could be read for six hours.",
    harm="Unwanted mail.",
    data_concerned="Name\nE-mail address",
    done="Closed it\nChecked the others",
    to_do="Beware of mails",
    contact="the privacy office",
)


@pytest.fixture
def incident_id(desk: Desk, clock: Clock) -> str:
    return incidents.enter(desk, clock(), WORDS).entry_id


def test_a_notice_of_an_incident_says_what_its_record_says(
    opened_case: CaseOpener, desk: Desk, incident_id: str
) -> None:
    """Duty D13; PIPL 57."""
    case = opened_case()
    assert facts_of_registers(asked(desk, case, LetterKind.INCIDENT_NOTICE)) == {}
    incidents.link_case(desk, incident_id, case.reference)
    facts = facts_of_registers(asked(desk, case, LetterKind.INCIDENT_NOTICE))
    assert facts["incident_what"] == "A folder could be read for six hours."
    assert facts["incident_data"] == ("Name", "E-mail address")
    assert correspond.draft(desk, case.case_id, LetterKind.INCIDENT_NOTICE, "en", {}).gaps == ()


def test_a_guardian_is_told_about_which_child(desk: Desk, incident_id: str) -> None:
    """Law: Regulations on the Protection of Minors in Cyberspace 35."""
    child, guardian = (Party(name, ("1 Street", "Cork"), "", "", "IE") for name in ("Alex Young", "Pat Young"))
    new = NewAffected(party=child, is_child=True, guardian=guardian)
    affected.add_affected(desk, incident_id, new)
    for person in affected.standing(desk, incident_id):
        case = affected_notices.open_notice(desk, person.entry_id)
        facts = facts_of_registers(asked(desk, case, LetterKind.INCIDENT_NOTICE))
        assert facts.get("concerns_child", "") == ("Alex Young" if case.data_subject.name == "Pat Young" else "")


def test_a_change_of_the_policy_is_told_as_the_mailing_words_it(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D37."""
    case = opened_case()
    policy_mailing.start_mailing(
        desk, version="2026-10-01", changes="Singapore too\nShorter times", in_force_on=desk.today, where="On the site."
    )
    facts = facts_of_registers(asked(desk, case, LetterKind.POLICY_CHANGE_NOTICE))
    assert facts["policy_changes"] == ("Singapore too", "Shorter times")
    assert (facts["policy_from"], facts["policy_where"]) == ("2026-09-24", "On the site.")


def notice(desk: Desk, code: str, name: str, right: Right = Right.ERASURE) -> RecipientNotice:
    return RecipientNotice(
        notice_id=f"{code}-{right}",
        recipient=code,
        name=name,
        right=right,
        what_to_do=f"Please do this: {right}.",
        due_on=desk.today,
        prepared_by="u1",
        prepared_at=desk.moment,
    )


def test_recipients_are_written_to_one_after_the_other_each_once(opened_case: CaseOpener, desk: Desk) -> None:
    """Duty D9."""
    wish = systems.RecipientWish(
        name="Harbour Repairs", kind=RecipientKind.CONTRACTOR, postal_address=("1 Quay", "Rotterdam"), country="NL"
    )
    code = systems.keep_recipient(desk, wish).entry_id
    request = asked(desk, opened_case(), LetterKind.RECIPIENT_NOTICE)
    both = (notice(desk, code, wish.name), notice(desk, code, wish.name, Right.CORRECTION), notice(desk, "x", "Gone"))
    facts = facts_of_registers(replace(request, case=replace(request.case, facts=both)))
    assert (facts["addressee"], facts["addressee_address"]) == (wish.name, "1 Quay\nRotterdam\nNETHERLANDS")
    assert str(facts["notice_action"]).count("\n") == 1
    assert facts["person_identified"] == ("Zoë Sample",)
    told = (*(replace(one, sent_on=desk.today) for one in both[:2]), both[2])
    second = facts_of_registers(replace(request, case=replace(request.case, facts=told)))
    assert second["addressee"] == "Gone"
    assert "addressee_address" not in second


def test_the_person_is_told_who_was_told(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: GDPR 19."""
    request = asked(desk, opened_case(), LetterKind.ERASURE_DONE)
    sent = tuple(replace(notice(desk, name, name), sent_on=desk.today) for name in ("Dealer", "Courier"))
    nobody = (NobodyToTell(because="looked", said_by="u1", said_at=desk.moment),)
    told = facts_of_registers(replace(request, case=replace(request.case, facts=sent)))
    assert str(told["recipients_told"]).endswith("Dealer; Courier.")
    day = request.day(desk.today)
    assert told["told_recipients"] == (f"Dealer | {day}", f"Courier | {day}")
    one = facts_of_registers(replace(request, case=replace(request.case, facts=sent[:1])))
    assert "told_recipients" not in one, "a single one is told in a sentence"
    assert "nobody" in str(facts_of_registers(replace(request, case=replace(request.case, facts=nobody))))
    assert facts_of_registers(request) == {}
