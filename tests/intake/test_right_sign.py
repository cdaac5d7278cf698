from qv_desk.intake.right_sign import DEMAND, MENTIONED, NAMED, RightSign, asked_rights


def test_the_order_is_that_of_the_letter() -> None:
    signs = [
        RightSign("erasure", DEMAND, 40, 50, "demand", past=False),
        RightSign("access", NAMED, 3, 9, "name", past=False),
    ]
    assert asked_rights(signs) == ("access", "erasure")


def test_what_is_only_mentioned_is_not_asked() -> None:
    assert asked_rights([RightSign("access", MENTIONED, 3, 9, "name", past=False)]) == ()
