"""D9 (policy §3(1)): whoever was given the data is told of a correction, erasure or restriction, until they answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.care import systems
from qv_desk.services.cases import chasers, close_case, recipients, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.services.conftest import Clock

CHECKED = (
    *("--set", "old_value=the old address", "--set", "new_value=the new address", "--set", "checked_by=other_record"),
    *("--set", "check=the last delivery went there", "--set", "result=corrected", "--set", "given_to=a workshop"),
)


def test_a_case_is_followed_from_the_list_to_the_answer_of_the_recipient(qv: Command) -> None:
    harbour = qv("recipients", "--add", "Harbour", "--kind", "contractor", "--e-mail", "p@harbour.example").record
    code = str(harbour["recipient"])
    assert qv("systems", "set", "repair", "--recipient", code, "--because", "gets the orders").code == 0
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "correction", "--country", "IE")
    case = str(opened.record["reference"])
    assert qv("verify", case, "--evidence", "account_login", "--what", "logged in afresh", "--confirm").code == 0
    assert qv("examine", case, *CHECKED).code == 0
    assert qv("recipients", case, "--prepare", code).record["error"] == "nothing_to_tell"
    assert qv("decide", case, "--right", "correction", "--outcome", "granted", "--facts", "new address").code == 0

    assert qv("recipients", case).record["proposed"] == [code]
    prepared = qv("recipients", case, "--prepare", code).record
    (notice,) = prepared["notices"]
    assert notice["task"].startswith("Please correct")
    assert qv("recipients", case, "--prepare", code).record["error"] == "notice_there_already"
    excused = qv("recipients", case, "--notice", notice["notice"], "--excuse", "dissolved in 2024").record
    assert excused["notices"][0]["excused_because"] == "dissolved in 2024"


@pytest.fixture
def harbour(desk: Desk) -> str:
    """A workshop that gets the data of accounts."""
    wish = systems.RecipientWish(name="Harbour", kind=RecipientKind.CONTRACTOR, e_mail="p@harbour.example")
    code = systems.keep_recipient(desk, wish).entry_id
    accounts = systems.versions(desk, "qualvision_id")[0]
    systems.keep_system(desk, replace(accounts, recipients=(code,)), "runs the mail server")
    return code


def test_the_case_closes_once_everybody_is_told_and_is_followed_to_the_answer(
    desk: Desk, opened_case: Callable[..., Case], harbour: str, clock: Clock
) -> None:
    case_id = opened_case(rights=(Right.CORRECTION,)).case_id
    for step in (demo_work.prove, demo_work.grant, demo_work.answer, demo_work.post):
        step(desk, case_id)
    with pytest.raises(GateError, match="recipients_not_considered"):
        close_case.close(desk, case_id)

    (notice,) = recipients.prepare(desk, case_id, [harbour]).facts_of(RecipientNotice)
    with pytest.raises(GateError, match="recipient_not_told"):
        close_case.close(desk, case_id)

    recipients.mark_sent(desk, case_id, notice.notice_id, how="by e-mail")
    assert close_case.close(desk, case_id).status == "closed"
    clock.forward(days=30)
    assert [one.whom for one in chasers.due(desk)] == ["Harbour"]
    recipients.chase(desk, case_id, notice.notice_id)
    clock.forward(days=3)
    recipients.record_reply(desk, case_id, notice.notice_id, "corrected")
    (told,) = review.look(desk, case_id).case.facts_of(RecipientNotice)
    assert (told.reply, told.waits_for_reply) == ("corrected", False)
