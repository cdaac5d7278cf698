from qv_desk.intake.triage.country_sign import BY_ADDRESS, BY_LANGUAGE, BY_LAW, BY_LOCAL, BY_MAIL, BY_PHONE


def test_signs_are_trusted_in_the_order_in_which_they_can_mislead() -> None:
    assert sorted((BY_ADDRESS, BY_PHONE, BY_LAW, BY_LOCAL, BY_MAIL, BY_LANGUAGE), reverse=True) == [
        BY_ADDRESS,
        BY_PHONE,
        BY_LAW,
        BY_LOCAL,
        BY_MAIL,
        BY_LANGUAGE,
    ]
