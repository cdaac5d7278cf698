from qv_desk.intake.triage.right_sign import DEMAND, MENTIONED, NAMED, RightSign, asked_rights


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


def test_a_newsletter_that_is_only_named_is_no_second_right() -> None:
    named = RightSign("marketing_objection", NAMED, -1, 10, "name", past=False)
    taken_back = RightSign("consent_withdrawal", DEMAND, 0, 9, "demand", past=False)
    closed = RightSign("account_cancellation", DEMAND, 0, 9, "demand", past=False)
    stopped = RightSign("marketing_objection", DEMAND, 20, 29, "demand", past=False)
    assert asked_rights([named, taken_back]) == ("consent_withdrawal",)
    assert asked_rights([named, closed]) == ("account_cancellation",)
    assert "marketing_objection" in asked_rights([named, closed, stopped])
    assert asked_rights([named]) == ("marketing_objection",)


def test_what_is_wrong_in_the_subject_says_why_it_shall_go() -> None:
    above = RightSign("correction", DEMAND, -1, 10, "demand", past=False)
    named = RightSign("correction", NAMED, -1, 10, "name", past=False)
    removed = RightSign("erasure", NAMED, 20, 30, "near", past=False)
    assert asked_rights([above, removed]) == ("erasure",)
    assert asked_rights([above]) == ("correction",)
    assert set(asked_rights([named, removed])) == {"correction", "erasure"}


def test_companies_abroad_are_a_part_of_the_question_about_safeguards() -> None:
    whole = RightSign("transfer_information", DEMAND, 3, 90, "demand", past=False)
    within = RightSign("access", DEMAND, 20, 40, "demand", past=False)
    apart = RightSign("access", DEMAND, 100, 140, "demand", past=False)
    assert asked_rights([whole, within]) == ("transfer_information",)
    assert set(asked_rights([whole, apart])) == {"access", "transfer_information"}
