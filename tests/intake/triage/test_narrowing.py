import tomllib
from pathlib import Path

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.triage_words import LanguageWords, Patterns
from qv_desk.intake.triage.narrowing import narrowed
from qv_desk.intake.triage.patterns import compiled, folded, standing_in, standing_in_letter

WORDS = triage_words()
LETTERS = tomllib.loads((Path(__file__).parents[2] / "data" / "triage" / "letters.toml").read_text("utf-8"))["letter"]


def lists_of(words: LanguageWords) -> list[Patterns]:
    rights = [patterns for said in words.rights.values() for patterns in (said.asks, said.names)]
    kinds = [*words.kinds.values(), *words.weak_kinds.values(), *words.representatives.values()]
    kinds += words.hints.values()
    return [words.asking, words.muted, words.past, words.negated, *rights, *kinds, *words.muted_rights.values()]


def test_no_pattern_that_is_found_is_left_out() -> None:
    for letter in LETTERS:
        words = WORDS.languages[letter["language"]]
        text = folded(f"{letter['subject']}\n{letter['text']}")
        for patterns in lists_of(words):
            found = [one for one in patterns if compiled(one, spaced=words.spaced).search(text)]
            kept = standing_in(patterns, text, spaced=words.spaced)
            assert standing_in_letter(patterns, text, spaced=words.spaced) == kept
            assert set(found) <= set(kept)


def test_a_letter_keeps_few_patterns_and_all_labels() -> None:
    words = WORDS.languages["en"]
    few = narrowed(words, folded("Please delete my account."))
    assert sum(map(len, lists_of(few))) < sum(map(len, lists_of(words))) / 5
    assert few.labels == words.labels
    assert few.greetings == words.greetings
    assert "account_cancellation" in few.rights


def test_a_pattern_without_a_sure_word_is_kept() -> None:
    assert standing_in(("[please] *", "delete"), "nothing of it", spaced=True) == ("[please] *",)


def test_one_word_of_each_choice_is_enough() -> None:
    patterns = ("(stop|cease) .. (mail|letters)", "authori(s|z)ed agent")
    assert standing_in(patterns, "cease all letters", spaced=True) == ("(stop|cease) .. (mail|letters)",)
    assert standing_in(patterns, "an authorized agent", spaced=True) == ("authori(s|z)ed agent",)
