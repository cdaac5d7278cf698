from qv_desk.intake.right_sign import DEMAND, MENTIONED, NAMED, RightSign, asked_rights


def test_the_order_is_that_of_the_letter() -> None:
    signs = [
        RightSign("erasure", DEMAND, 40, 50, "demand", past=False),
        RightSign("access", NAMED, 3, 9, "name", past=False),
    ]
    assert asked_rights(signs) == ("access", "erasure")


def test_what_is_only_mentioned_is_not_asked() -> None:
    assert asked_rights([RightSign("access", MENTIONED, 3, 9, "name", past=False)]) == ()


def test_the_end_of_processing_is_what_a_withdrawal_brings_about() -> None:
    withdrawn = RightSign("consent_withdrawal", DEMAND, 3, 9, "demand", past=False)
    stop = RightSign("objection", NAMED, 20, 30, "name", past=False)
    assert asked_rights([withdrawn, stop]) == ("consent_withdrawal",)
    assert asked_rights([stop]) == ("objection",)
