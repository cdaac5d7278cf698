"""A law's provisions are found by kind and clause; its own go before those of the law that it follows."""

from datetime import date

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_law import Ask, LetterLaw
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

BECAUSE = Wording("Not read.", "未查阅。")


def ask(article: str, *clauses: str, kinds: tuple[LetterKind, ...] = ()) -> Ask:
    return Ask(kinds=kinds, clauses=clauses, article=Wording(article, article), confidence=Confidence.VERIFIED)


LAW = LetterLaw(
    code="uk",
    name=Wording("UK", "英国"),
    checked_on=date(2026, 11, 23),
    asks=(ask("own", "court", kinds=(LetterKind.REFUSAL,)),),
    asks_for_the_rest=True,
    rest_because=BECAUSE,
    rest_confidence=Confidence.MEMORY,
    follows=(ask("other", "court"),),
)


def test_its_own_words_go_before_those_that_it_follows() -> None:
    assert [one.article.en for one in LAW.for_clause(LetterKind.REFUSAL, "court")] == ["own"]
    assert [one.article.en for one in LAW.for_clause(LetterKind.ACCESS_GRANT, "court")] == ["other"]
    assert LAW.for_clause(LetterKind.REFUSAL, "authority") == ()


def test_a_demand_carries_the_law_and_where_in_it() -> None:
    demand = LAW.demand(LAW.asks[0])
    assert (demand.law, demand.name, demand.article.en, demand.is_confirmed) == ("uk", LAW.name, "own", True)


def test_what_is_asked_on_the_safe_side_says_why_and_is_not_confirmed() -> None:
    demand = LAW.demand_of_the_rest()
    assert (demand.unsure, demand.is_confirmed, demand.article.en) == (BECAUSE, False, "")
