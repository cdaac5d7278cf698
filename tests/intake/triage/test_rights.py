from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.right_sign import DEMAND, MENTIONED, NAMED, RightSign, asked_rights
from qv_desk.intake.triage.rights import hinted_rights
from qv_desk.intake.triage.sentences import sentences
from tests.intake.triage.test_proposing import proposed


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


def hinted(text: str) -> list[str]:
    return [sign.right for sign in hinted_rights(sentences(text, 0, len(text)), [triage_words().languages["en"]])]


def test_weaker_words_count_in_a_long_letter_only_where_it_asks() -> None:
    talk = "We met. It rained. We left. It was late. We slept. "
    assert hinted(talk + "Please erase that old number of mine.") == ["erasure"]
    assert hinted(talk + "They erased that old number of mine.") == []
    assert hinted("They erased that old number of mine.") == ["erasure"]


def test_weaker_words_do_not_count_in_a_threat_or_a_memory() -> None:
    assert hinted("If you fail to delete what is mine, please expect a letter.") == []
    assert hinted("Please note that I have already asked you last week to delete what is mine.") == []


def test_an_account_that_is_closed_is_no_erasure_besides() -> None:
    assert hinted("Please delete, for me, that account.") == ["account_cancellation"]


def test_it_is_the_account_where_an_account_is_meant() -> None:
    assert asked_rights([sign("account_cancellation", DEMAND, 0), sign("erasure", NAMED, 9, "name")]) == (
        "account_cancellation",
    )


def test_who_has_the_data_abroad_and_under_what_safeguards_is_one_question() -> None:
    text = "Which companies outside the UK have been given my details, in which countries, and under what safeguards?"
    assert proposed(text).rights == ("transfer_information",)
