import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.asking import asked_before, asks, said_before_threat, tells_of_past
from qv_desk.intake.triage.patterns import all_hits, folded
from qv_desk.intake.triage.right_sign import DEMAND, RightSign
from qv_desk.intake.triage.sentences import Sentence, subject_sentence
from tests.intake.triage.test_proposing import proposed

ENGLISH = [language_words("en")]


def sentence(text: str) -> Sentence:
    return Sentence(folded(text), 0, is_subject=False, is_item=False, leads_list=False)


def test_a_request_asks_and_a_story_does_not() -> None:
    assert asks(sentence("Please delete it."), ENGLISH)
    assert asks(subject_sentence("Deletion"), ENGLISH)
    assert not asks(sentence("It rained in Hanover."), ENGLISH)


def test_a_demand_is_heard_before_a_threat_in_another_clause_alone() -> None:
    text = "Please delete my data, otherwise I shall go to court."
    sign = RightSign("erasure", DEMAND, 7, 21, "demand", past=False)
    threats = all_hits(("otherwise",), folded(text), spaced=True)
    assert asked_before(sign, sentence(text), threats, ENGLISH)
    assert not asked_before(sign, sentence("Please delete my data otherwise"), threats, ENGLISH)
    assert not asked_before(
        RightSign("erasure", DEMAND, 40, 45, "demand", past=False), sentence(text), threats, ENGLISH
    )


def test_the_threat_is_cut_off() -> None:
    assert said_before_threat("please wipe it, otherwise i complain", ENGLISH) == "please wipe it"
    assert said_before_threat("otherwise i complain", ENGLISH) == "otherwise i complain"


@pytest.mark.parametrize(
    "text",
    [
        "Please delete my data, otherwise I will go to the data protection authority.",
        "Löschen Sie meine Daten, sonst beschwere ich mich bei der Aufsichtsbehörde.",
        "Supprimez mes données, à défaut je saisirai la CNIL.",
        "Elimínenme de su base de datos, de lo contrario acudiré a la AEPD.",
        "Eliminate i miei dati, altrimenti mi rivolgerò al Garante.",
        "请删除我的个人信息，否则我将向网信办投诉。",
    ],
)
def test_a_threat_behind_a_demand_makes_no_complaint_of_it(text: str) -> None:
    found = proposed(text)
    assert (found.kind, found.rights) == ("rights_request", ("erasure",))


def test_the_past_of_what_an_order_is_about_is_no_earlier_request() -> None:
    german = language_words("de")
    assert not tells_of_past(folded("Löschen Sie die Videos, die ich Ihnen im Juli geschickt habe."), german)
    assert not tells_of_past(folded("Bitte löschen Sie, worum ich Sie im Mai gebeten habe."), german)
    assert tells_of_past(folded("Ich habe Ihnen im Juli geschrieben."), german)
