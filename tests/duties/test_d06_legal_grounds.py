"""D6 (policy §2): who asks about merging, profiling or legitimate interests hears the legal ground of each purpose."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import explain_processing
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.usual_words import usual_words
from tests.cli.terminal import Command


def test_by_command_the_answer_stands_in_the_reply(qv: Command) -> None:
    opened = qv(
        *("new", "--channel", "post", "--kind", "inquiry", "--name", "Mary Sample", "--country", "IE"),
        *("--address", "1 Sample Street", "--asked", "whether you profile me"),
    )
    case = opened.record["reference"]
    explained = qv("explain", case).record
    assert {one["ground"] for one in explained["purposes"]} >= {"consent", "contract", "legitimate_interest"}
    answer = f"answer={explained['explanation']}"
    issued = qv("letter", case, "--kind", "reply", "--language", "en", "--field", answer)
    assert issued.code == 0, issued


def test_every_purpose_of_every_system_has_its_ground_in_the_letter(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case = opened_case(kind=CaseKind.INQUIRY, rights=(), asked="how do you merge my data?")
    words = explain_processing.explanation(desk, case.case_id)
    for language, text in (("en", words.en), ("zh-Hans", words.zh)):
        draft = correspond.draft(desk, case.case_id, LetterKind.REPLY, language, {"answer": text})
        draft = correspond.draft(desk, case.case_id, LetterKind.REPLY, language, {"answer": text, **usual_words(draft)})
        assert not draft.gaps
    for system in current_systems(desk).values():
        for purpose in system.purposes:
            assert purpose.words.en in words.en
