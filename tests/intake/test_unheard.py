from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.kinds import KindSign
from qv_desk.intake.right_sign import DEMAND, RightSign
from qv_desk.intake.sentences import sentences
from qv_desk.intake.unheard import unheard_sentence
from tests.intake.test_triage import proposed

ENGLISH = [language_words("en")]
TEXT = "Please delete my data. Please also fix me up with my friend's account."


def unheard(text: str, rights: list[RightSign], kinds: list[KindSign]) -> str:
    found = unheard_sentence(list(sentences(text, 0, len(text))), ENGLISH, rights, kinds)
    return found.text.strip() if found else ""


def test_a_sentence_behind_no_proposal_is_found() -> None:
    first = RightSign("erasure", DEMAND, 7, 21, "demand", past=False)
    assert unheard(TEXT, [first], []).startswith("please also")
    assert unheard(TEXT, [first], [KindSign("complaint", 30, 4, "wording")]) == ""
    assert unheard(TEXT, [first], [KindSign("complaint", 30, 4, "wording", weak=True)]).startswith("please also")


def test_threats_stories_and_long_letters_are_no_doubt() -> None:
    assert unheard("If you refuse to delete my data, I shall complain.", [], []) == ""
    assert unheard("My account is old.", [], []) == ""
    assert unheard("It is so. " * 9 + "Please delete my account.", [], []) == ""
    assert unheard_sentence([], [], [], []) is None


def test_a_request_with_such_a_sentence_is_to_be_read_and_says_why() -> None:
    found = proposed("Please delete my data. Please also look after the old list for me, and give it a rest.")
    assert (found.rights, found.confidence) == (("erasure",), "unsure")
    assert any("not clear what" in reason.because.en for reason in found.reasons_for("kind"))
