from qv_desk.intake.triage.kinds import FoundKind, KindSign
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, RightSign
from qv_desk.intake.triage.rights_of_kind import signs_beside
from qv_desk.intake.triage.sentences import sentences

TEXT = "You have not answered my request for access. Delete my account now."
LETTER = list(sentences(TEXT, 0, len(TEXT)))
ACCESS = RightSign("access", NAMED, 25, 43, "name", past=False)
SUBJECT = RightSign("erasure", DEMAND, -1, 7, "demand", past=False)
REMOVAL = RightSign("account_cancellation", DEMAND, 45, 62, "demand", past=False)
NAME = RightSign("restriction", NAMED, 45, 50, "name", past=False)


def test_a_reminder_tells_of_the_earlier_request_and_may_ask_for_more() -> None:
    kind = FoundKind("follow_up", "likely", (KindSign("follow_up", 0, 21, "wording"),))
    found = signs_beside(kind, [ACCESS, SUBJECT, REMOVAL, NAME], LETTER)
    assert [(sign.right, sign.past) for sign in found] == [
        ("access", True),
        ("erasure", True),
        ("account_cancellation", False),
    ]


def test_a_complaint_asks_by_clear_words_alone() -> None:
    assert signs_beside(FoundKind("complaint", "likely", ()), [ACCESS, REMOVAL], LETTER) == [REMOVAL]


def test_of_a_child_also_what_shall_go_counts() -> None:
    near = RightSign("erasure", NAMED, 45, 50, "near", past=False)
    assert signs_beside(FoundKind("minor_report", "likely", ()), [ACCESS, near], LETTER) == [near]


def test_a_request_keeps_its_signs() -> None:
    assert signs_beside(FoundKind("rights_request", "sure", ()), [ACCESS, NAME], LETTER) == [ACCESS, NAME]


def test_what_a_complaint_only_tells_is_not_asked() -> None:
    told = RightSign("correction", DEMAND, 0, 10, "demand", past=False, asked=False)
    assert signs_beside(FoundKind("complaint", "likely", ()), [told, REMOVAL], LETTER) == [REMOVAL]
