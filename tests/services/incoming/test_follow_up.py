"""A further message is kept with its case once a person has said which; answers to it find the case too."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_message import CaseMessage
from qv_desk.domain.linking.possible_case import Likeness
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import GateError
from qv_desk.services.cases import merge
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import follow_up, repeats
from qv_desk.services.incoming.read_message import Reading, read_message


@pytest.fixture
def mail(tmp_path: Path, desk: Desk) -> Callable[..., Reading]:
    def written(name: str, answers: str = "", subject: str = "A question") -> Reading:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "Kim <kim@example.net>", "privacy@qualvision.cn", subject
        message["Date"], message["Message-ID"] = "Mon, 21 Sep 2026 09:00:00 +0000", f"<{name}@example.net>"
        if answers:
            message["In-Reply-To"] = f"<{answers}@example.net>"
        message.set_content("When will I hear from you?")
        file = tmp_path / f"{name}.eml"
        file.write_bytes(message.as_bytes())
        return read_message(file, now=desk.moment)

    return written


def found(desk: Desk, reading: Reading) -> list[tuple[str, tuple[Likeness, ...]]]:
    person, reference = reading.proposal.person, reading.proposal.reply_reference
    alike = repeats.of_message(desk, reading.message, name=person.name, phone=person.phone, reference=reference)
    return [(one.reference, one.reasons) for one in alike]


def test_it_is_kept_and_its_thread_is_known(
    desk: Desk, opened_case: Callable[..., Case], mail: Callable[..., Reading]
) -> None:
    case = opened_case(message_id="first@example.net")
    answer = mail("second", answers="first")
    assert found(desk, answer) == [(case.reference, (Likeness.THREAD,))]
    after = follow_up.add_message(desk, case.case_id, answer)
    assert [one.role for one in after.documents] == [DocumentRole.ORIGINAL]
    assert after.facts_of(CaseMessage)[0].subject == "A question"
    assert (after.events, after.identity) == (case.events, case.identity)
    assert found(desk, mail("third", answers="second")) == [(case.reference, (Likeness.THREAD,))]
    with pytest.raises(GateError, match="message_in_case_already"):
        follow_up.add_message(desk, case.case_id, answer)


def test_a_reference_in_the_subject_is_enough_and_an_unknown_one_nothing(
    desk: Desk, opened_case: Callable[..., Case], mail: Callable[..., Reading]
) -> None:
    case = opened_case()
    assert found(desk, mail("one", subject=f"Re: {case.reference}")) == [(case.reference, (Likeness.REFERENCE,))]
    assert found(desk, mail("two", subject="Re: QV-2019-0001")) == []


def test_a_closed_case_takes_no_message(
    desk: Desk, opened_case: Callable[..., Case], mail: Callable[..., Reading]
) -> None:
    kept, gone = opened_case(), opened_case()
    merge.merge(desk, gone.case_id, kept.case_id, "sent twice")
    with pytest.raises(GateError, match="case_is_closed"):
        follow_up.add_message(desk, gone.case_id, mail("late"))
