import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.law_articles import articles, laws_named, only_telling
from qv_desk.intake.triage.patterns import folded
from tests.intake.triage.test_proposing import proposed

GDPR = next(law for law in triage_words().laws if law.code == "eu_gdpr")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("gemäß Art. 15 Abs. 3 DSGVO", "access"),
        ("according to Article 21(2) GDPR", "marketing_objection"),
        ("artículo 21.2 del RGPD", "marketing_objection"),
        ("artikel 21 lid 2 AVG", "marketing_objection"),
        ("artigo 21.º, n.º 2, do RGPD", "marketing_objection"),
        ("article 21, paragraphe 1, du RGPD", "objection"),
        ("čl. 17 GDPR", "erasure"),
        ("section 1798.105 of the CCPA", "erasure"),
        ("《个人信息保护法》第四十七条", "erasure"),
        ("개인정보 보호법 제35조", "access"),
        ("個人資料（私隱）條例第18條", "access"),
    ],
)
def test_an_article_stands_for_its_right(text: str, right: str) -> None:
    assert [hit.right for hit in articles(folded(text), triage_words(), None)] == [right]


def test_an_article_without_a_law_is_of_the_one_that_is_given() -> None:
    assert [hit.right for hit in articles("art. 20", triage_words(), GDPR)] == ["portability"]
    assert list(articles("art. 20", triage_words(), None)) == []


def test_uk_gdpr_is_no_other_gdpr() -> None:
    assert [law.code for law, _, _ in laws_named("under the uk gdpr", triage_words())] == ["uk_gdpr"]


def test_a_sentence_about_deadlines_and_notices_asks_nothing() -> None:
    assert only_telling("nach art. 12 abs. 3 dsgvo haben sie einen monat", triage_words(), GDPR)
    assert only_telling("tell each recipient under article 19 gdpr", triage_words(), None)
    assert not only_telling("under articles 12 and art. 15 gdpr", triage_words(), None)
    assert not only_telling("please answer", triage_words(), GDPR)


def test_telling_articles_are_those_of_the_law_that_is_named() -> None:
    assert not only_telling(
        "erase my data under section 12 of the digital personal data protection act", triage_words(), None
    )
    assert only_telling("nach § 14 abs. 3 kdg haben sie einen monat", triage_words(), GDPR)
    assert not only_telling("auskunft nach § 17 kdg", triage_words(), GDPR)


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("my rights under articles 15, 17 and 21 gdpr", ["access", "erasure", "objection"]),
        ("art. 15/16/18 dsgvo", ["access", "correction", "restriction"]),
        ("art. 15, 17 sowie 21 abs. 2 dsgvo", ["access", "erasure", "objection"]),
        ("articles 15 et 20 du rgpd", ["access", "portability"]),
        ("依据个人信息保护法第四十五、四十七条", ["erasure", "access"]),
        ("under art. 15 gdpr, 17 days ago", ["access"]),
        ("art. 15, 20 days", ["access"]),
        ("art. 17, 20.11.2026", ["erasure"]),
    ],
)
def test_numbers_in_a_row_are_all_articles(text: str, rights: list[str]) -> None:
    assert [hit.right for hit in articles(folded(text), triage_words(), GDPR)] == rights


def test_a_latin_name_of_a_law_is_found_between_han_characters() -> None:
    assert proposed("依据GDPR第15条，我要求获取我的个人数据及其副本。").rights == ("access",)
