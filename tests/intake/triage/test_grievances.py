import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.grievances import grievance_hit
from qv_desk.intake.triage.sentences import sentences


def complains(text: str, language: str) -> bool:
    return grievance_hit(list(sentences(text, 0, len(text))), language_words(language)) is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your technician posted a picture of my desk. No one asked me.", "en"),
        ("Ihr Außendienst hat meinem Chef alles erzählt. Ich erwarte eine Stellungnahme.", "de"),
        ("Votre commercial a transmis mon numéro à un ami, c'est inadmissible.", "fr"),
        ("S vaším zamítnutím nesouhlasím a žádám o přezkoumání.", "cs"),
        ("你们维修师傅把我的照片给别人看，太不像话了。", "zh-Hans"),
        ("削除拒否の決定に納得できません。", "ja"),
        ("لا أوافق على رفضكم وأطلب إعادة النظر.", "ar"),
    ],
)
def test_what_was_done_or_decided_here_is_complained_of(text: str, language: str) -> None:
    assert complains(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your salesman gave me a catalogue, and I would like a copy of my data.", "en"),
        ("Please send me a copy of my data.", "en"),
        ("Bitte löschen Sie meine Daten.", "de"),
    ],
)
def test_a_plain_request_complains_of_nothing(text: str, language: str) -> None:
    assert not complains(text, language)
