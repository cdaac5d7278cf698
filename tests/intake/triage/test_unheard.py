from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.kinds import KindSign
from qv_desk.intake.triage.right_sign import DEMAND, MENTIONED, NAMED, RightSign
from qv_desk.intake.triage.sentences import sentences
from qv_desk.intake.triage.unheard import doubtful_aside, unheard_sentence
from tests.intake.triage.test_proposing import proposed

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


def test_what_is_asked_already_or_denied_is_no_doubt() -> None:
    first = RightSign("erasure", DEMAND, 7, 21, "demand", past=False)
    assert unheard("Please delete my data. Please confirm to me the deletion of my data.", [first], []) == ""
    assert unheard("Please delete my data. I ask you to fix my record.", [first], []).startswith("i ask")
    assert unheard("Please delete my data. I would like to erase my account.", [first], []).startswith("i would")
    freeze = RightSign("restriction", DEMAND, 7, 21, "demand", past=False)
    assert unheard("Please restrict the use. Please note: I am not asking you to delete my data.", [freeze], []) == ""


def test_words_beside_a_demand_are_doubtful_only_where_they_ask_for_more() -> None:
    text = "Pursuant to Article 20 I ask for the data that you hold. Keep me posted on what you have."
    letter = list(sentences(text, 0, len(text)))
    moved = RightSign("portability", DEMAND, 26, 36, "demand", past=False)
    aside = RightSign("access", MENTIONED, 38, 55, "aside", past=False)
    law = RightSign("portability", NAMED, 12, 22, "article", past=False)
    assert doubtful_aside(letter, [moved, aside]) == aside
    assert doubtful_aside(letter, [moved, aside, law]) is None
    told = RightSign("access", MENTIONED, 57, 70, "aside", past=False, asked=False)
    assert doubtful_aside(letter, [moved, told]) is None
