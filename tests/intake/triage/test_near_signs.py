from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.near_signs import near_signs
from qv_desk.intake.triage.right_sign import DEMAND, RightSign
from qv_desk.intake.triage.sentences import sentences

WORDS = triage_words()


def heard(text: str, sure: list[RightSign] | None = None) -> list[tuple[str, bool]]:
    letter = list(sentences(text, 0, len(text)))
    signs = near_signs(letter, [WORDS.languages["en"]], WORDS, None, sure or [])
    assert all(sign.by == "near" for sign in signs)
    return [(sign.right, sign.asked) for sign in signs]


def test_single_words_ask() -> None:
    assert heard("Everything you people have about me, get rid of it.") == [("erasure", True)]


def test_who_writes_many_lines_has_to_ask() -> None:
    story = "I came to the fair. It was warm. The hall was full. We talked. I went home. My records were wiped."
    assert heard(story) == []


def test_words_before_a_threat_count_and_those_of_the_threat_do_not() -> None:
    assert heard("Wipe my stuff, otherwise I complain about my account.") == [("erasure", True)]


def test_what_a_whole_phrase_says_is_not_heard_twice() -> None:
    demand = RightSign("erasure", DEMAND, 7, 21, "demand", past=False)
    assert heard("Please delete my data.", [demand]) == []


def test_to_pass_on_nothing_for_a_while_is_a_part_of_the_restriction() -> None:
    text = "До решения суда прошу эту запись не использовать и никому не передавать."
    letter = list(sentences(text, 0, len(text)))
    demand = RightSign("restriction", DEMAND, 0, 47, "demand", past=False)
    signs = near_signs(letter, [WORDS.languages["ru"]], WORDS, None, [demand])
    assert all(sign.by == "aside" for sign in signs if sign.right == "objection")
