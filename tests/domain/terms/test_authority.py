"""An authority's entry grows stale after a year."""

from datetime import date

from qv_desk.domain.terms.authority import Authority
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording

ENTRY = Authority(
    country="XX",
    name="Authority of Nowhere",
    name_zh="某地监管机构",
    local_name="Authority of Nowhere",
    address="1 Main Street",
    url="https://example.org",
    email="",
    languages=("en",),
    also_for=(),
    for_companies=True,
    source=Wording("a test", "测试"),
    checked_on=date(2026, 11, 22),
    confidence=Confidence.MEMORY,
)


def test_it_is_fresh_for_a_year_and_stale_the_day_after() -> None:
    assert not ENTRY.is_stale(date(2027, 11, 22))
    assert ENTRY.is_stale(date(2027, 11, 23))


def test_its_name_is_there_in_both_languages() -> None:
    assert ENTRY.wording == Wording("Authority of Nowhere", "某地监管机构")
