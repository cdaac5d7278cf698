from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.terms.wording import Wording
from qv_desk.intake.triage.reasons import ReasonsOf
from tests.intake.letters import message


def test_a_reason_shows_the_words_it_rests_on() -> None:
    text = "Please  delete\nmy data."
    reasons = ReasonsOf(message(text, "Erasure"), triage_words().because)
    reasons.add("rights", "erasure", "right_demand", 0, 14)
    reasons.add("rights", "erasure", "right_name")
    (by_text, by_subject) = reasons.all()
    assert (by_text.words, by_text.position) == ("Please delete", 0)
    assert (by_subject.words, by_subject.position) == ("Erasure", None)


def test_what_a_stranger_wrote_is_never_read_as_a_place_in_the_sentence() -> None:
    because = {"earlier": Wording("Written by {who}, {score}.", "{who}，{score}。")}
    reasons = ReasonsOf(message("x"), because)
    reasons.add("earlier_cases", "1", "earlier", who="{score}", score=("1", "2"))
    assert reasons.all()[0].because == Wording("Written by {score}, 1, 2.", "{score}，1、2。")


def test_words_that_were_read_elsewhere_are_kept() -> None:
    reasons = ReasonsOf(message("x"), triage_words().because)
    reasons.add_read("country", "GB", "country_mail", "example.co.uk", None)
    assert (reasons.all()[0].words, reasons.all()[0].position) == ("example.co.uk", None)
