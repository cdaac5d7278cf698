from qv_desk.intake.rights import DEMAND, MENTIONED, NAMED, RightSign, asked_rights


def sign(right: str, weight: int, start: int, by: str = "demand", *, past: bool = False) -> RightSign:
    return RightSign(right, weight, start, start + 3, by, past)  # type: ignore[arg-type]


def test_the_main_right_is_the_first_and_a_mention_is_none() -> None:
    signs = [sign("portability", DEMAND, 50), sign("access", DEMAND, 10), sign("erasure", MENTIONED, 0)]
    assert asked_rights(signs) == ("access", "portability")


def test_safeguards_are_part_of_access_unless_demanded() -> None:
    article = sign("transfer_information", NAMED, 9, "article")
    assert asked_rights([sign("access", DEMAND, 0), article]) == ("access",)
    assert asked_rights([article]) == ("transfer_information",)
    assert (
        asked_rights([sign("access", DEMAND, 0), sign("transfer_information", DEMAND, 9)])[1] == "transfer_information"
    )


def test_what_was_asked_before_is_kept_apart() -> None:
    signs = [sign("access", DEMAND, 0, past=True)]
    assert asked_rights(signs) == ()
    assert asked_rights(signs, past=True) == ("access",)
