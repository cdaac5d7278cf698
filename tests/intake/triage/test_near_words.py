import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.near_pairs import Topic
from qv_desk.intake.triage.near_words import near_rights, removal_verbs, thing_named
from qv_desk.intake.triage.patterns import folded


@pytest.mark.parametrize(
    ("language", "text", "rights"),
    [
        ("en", "pls get my particulars wiped off ur servers", {"erasure"}),
        ("en", "What have you got stored on me?", {"access"}),
        ("en", "First hand over the records on me, then bin them.", {"access", "erasure"}),
        ("en", "Shut my account down.", {"account_cancellation"}),
        ("en", "Unsubscribe please", {"marketing_objection"}),
        ("de", "Meine Angaben sollen aus dem System raus.", {"erasure"}),
        ("fr", "Gelez mes informations en attendant.", {"restriction"}),
        ("it", "Il mio cognome nella scheda risulta errato.", {"correction"}),
        ("pl", "Cofam swoją zgodę", {"consent_withdrawal"}),
        ("zh-Hans", "我的照片帮我拿掉", {"erasure"}),
        ("ja", "私の写真を消してください", {"erasure"}),
        ("ko", "제 사진 지워 주세요", {"erasure"}),
        ("en", "Delete the measurement files from the memory card.", set()),
        ("en", "Correct my name and tell me what else you keep about me.", {"correction", "access"}),
        ("en", "Delete my number and never call me again.", {"erasure", "marketing_objection"}),
        ("en", "I object to advertising and to profiling.", {"marketing_objection", "objection"}),
        ("de", "Nehmt das von eurer Homepage runter.", {"erasure"}),
        ("pt", "Peço que apaguem a imagem.", {"erasure"}),
        ("en", "The weather is fine.", set()),
    ],
)
def test_words_near_each_other_tell_a_right(language: str, text: str, rights: set[str]) -> None:
    assert set(near_rights(folded(text), language_words(language), Topic())) == rights


def test_close_it_means_what_was_spoken_of() -> None:
    words = language_words("en")
    topic = Topic()
    near_rights(folded("I opened an account last year."), words, topic)
    assert set(near_rights(folded("Please remove it."), words, topic)) == {"account_cancellation"}
    assert set(near_rights(folded("Please remove it."), words, Topic("data"))) == {"erasure"}


def test_what_a_sentence_speaks_of_and_what_shall_go() -> None:
    words = language_words("en")
    assert thing_named(folded("my account and my data"), words) == "account"
    assert thing_named(folded("hello"), words) == ""
    assert [hit.start for hit in removal_verbs(folded("copy it, then delete it"), words)] == [14]


@pytest.mark.parametrize("text", ["delete my data " * 80, "not " * 300, "stop mail " * 120, "我删" * 600])
def test_a_long_sentence_ends(text: str) -> None:
    for language in ("en", "es", "zh-Hans"):
        assert near_rights(folded(text)[:1200], language_words(language), Topic()) is not None
