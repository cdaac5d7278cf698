"""A law is said with why it binds, who chose it and why it does not."""

from datetime import UTC, datetime

from qv_desk.catalogue.regimes import regimes
from qv_desk.cli.cases.law_words import law_facts, law_words
from qv_desk.cli.frame.output import Output
from qv_desk.domain.cases.law_choice import LawChoice, LawStanding, LawWay
from qv_desk.domain.clocks.regime import Binding

AT = datetime(2026, 9, 24, tzinfo=UTC)


def standing(way: LawWay | None) -> LawStanding:
    choice = LawChoice(law="hk_pdpo", way=way, reason="no data there", by="u1", at=AT) if way else None
    return LawStanding(regimes()["hk_pdpo"], Binding.DATA_CENTRE, choice)


def test_people_read_it_in_both_languages() -> None:
    english, chinese = Output(), Output(language="zh_CN")
    assert law_words(standing(None), english) == "binds: the data centre is in Hong Kong"
    assert law_words(standing(LawWay.DROPPED), english) == "dropped (the data centre is in Hong Kong): no data there"
    assert law_words(standing(LawWay.ADDED), chinese) == "适用：数据中心位于香港；no data there"


def test_programs_get_plain_values() -> None:
    assert law_facts(standing(LawWay.DROPPED)) == {
        "rule": "hk_pdpo",
        "law": "hk_pdpo",
        "binds": False,
        "because": "data_centre",
        "reason": "no data there",
        "confidence": "V",
    }
