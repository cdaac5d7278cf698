"""Grounds of refusal have their sentence and say how sure they are."""

from qv_desk.catalogue.refusal_grounds import refusal_grounds


def test_every_ground_has_a_sentence_and_a_source() -> None:
    for code, ground in refusal_grounds().items():
        assert ground.code == code
        assert ground.letter_sentence.en.endswith(".")
        assert ground.letter_sentence.zh.endswith("。")
        assert ground.source


def test_what_was_not_read_in_the_law_is_marked() -> None:
    assert not refusal_grounds()["trade_secrets"].confidence.is_confirmed
    assert refusal_grounds()["legal_claims"].confidence.is_confirmed
