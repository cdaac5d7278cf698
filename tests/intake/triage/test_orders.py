from qv_desk.intake.triage.kinds import KindSign
from qv_desk.intake.triage.orders import without_orders
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, RightSign
from qv_desk.intake.triage.sentences import sentences, subject_sentence

TEXT = "The refund for order 12 has still not come. Please close my account."
LETTER = [subject_sentence("Still nothing"), *sentences(TEXT, 0, len(TEXT))]
ABOVE = KindSign("follow_up", -1, 13, "waiting")
WAITS = KindSign("follow_up", 24, 18, "waiting")
SOLD = KindSign("not_privacy", 4, 6, "wording")
ACCOUNT = RightSign("account_cancellation", DEMAND, 51, 67, "demand", past=False)


def test_silence_about_an_order_reminds_of_no_request() -> None:
    assert without_orders([ABOVE, WAITS, SOLD], [ACCOUNT], LETTER) == [SOLD]


def test_without_a_demand_it_stays_what_it_is() -> None:
    assert without_orders([ABOVE, WAITS, SOLD], [], LETTER) == [ABOVE, WAITS, SOLD]


def test_an_order_number_beside_an_earlier_request_takes_nothing_away() -> None:
    earlier = RightSign("erasure", NAMED, 4, 10, "name", past=True)
    assert without_orders([WAITS, SOLD], [ACCOUNT, earlier], LETTER) == [WAITS, SOLD]
