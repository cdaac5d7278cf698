"""Who asks is named with law and article, and what nobody read in the law is flagged."""

from qv_desk.domain.letters.letter_demand import ALWAYS, HOUSE, POLICY, UNREAD, Demand, by_law, cited
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

GDPR = Demand(
    law="eu_gdpr",
    name=Wording("GDPR", "欧盟 GDPR"),
    article=Wording("Art. 12(4)", "第12条第4款"),
    confidence=Confidence.VERIFIED,
)
PIPL = Demand(
    law="cn_pipl",
    name=Wording("PIPL", "《个人信息保护法》"),
    article=Wording("Art. 50", "第五十条"),
    confidence=Confidence.SECONDARY,
    unsure=Wording("Nobody can say.", "无法断定。"),
)
STANDARD = Demand(
    law=HOUSE,
    name=Wording("Our own standard of letters", "本公司函件规范"),
    article=Wording("", ""),
    confidence=Confidence.VERIFIED,
)
MISSING = Wording("The court is missing.", "缺少法院。")


def unread(law: str) -> Demand:
    return Demand(
        law=law,
        name=Wording(law.upper(), law.upper()),
        article=Wording("", ""),
        confidence=Confidence.MEMORY,
        unsure=Wording("Not read.", "未查阅。"),
    )


def test_a_citation_names_law_and_article_and_what_is_not_confirmed() -> None:
    assert GDPR.citation == Wording("GDPR Art. 12(4)", "欧盟 GDPR 第12条第4款")
    assert PIPL.citation == Wording("PIPL Art. 50 (not confirmed)", "《个人信息保护法》第五十条（未核实）")
    assert STANDARD.citation == Wording("Our own standard of letters", "本公司函件规范")


def test_only_what_the_law_itself_says_is_confirmed() -> None:
    assert GDPR.is_confirmed
    assert not PIPL.is_confirmed
    assert not unread(UNREAD).is_confirmed


def test_the_standard_of_letters_is_named_where_nobody_else_asks() -> None:
    assert cited((STANDARD, GDPR)) == GDPR.citation
    assert cited((STANDARD,)) == STANDARD.citation
    assert cited(()) == Wording("", "")


def test_what_was_read_in_the_law_goes_before_what_was_not() -> None:
    assert cited((PIPL, GDPR)).en == "GDPR Art. 12(4); PIPL Art. 50 (not confirmed)"


def test_one_law_that_nobody_read_is_named_and_several_are_counted() -> None:
    assert cited((GDPR, unread("jp"))).en == "GDPR Art. 12(4); JP (not confirmed)"
    assert cited((GDPR, unread("jp"), unread("th"))) == Wording(
        "GDPR Art. 12(4); and 2 laws not read for this", "欧盟 GDPR 第12条第4款；另有 2 部尚未就此核对的法律"
    )
    assert cited((unread("jp"), unread("th"))).en == "2 laws not read for this"


def test_a_gap_says_by_which_law_it_is_one() -> None:
    assert by_law(MISSING, (GDPR, PIPL)).en == "GDPR Art. 12(4); PIPL Art. 50 (not confirmed): The court is missing."
    assert by_law(MISSING, (GDPR,)).zh == "欧盟 GDPR 第12条第4款：缺少法院。"
    assert by_law(MISSING, (STANDARD,)) == MISSING
    assert by_law(MISSING, ()) == MISSING


def test_policy_and_standard_bind_always() -> None:
    assert {POLICY, HOUSE} == ALWAYS
