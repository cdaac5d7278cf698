"""Each shipped rule gives the answers of its own worked examples, and a mistake in a rule file is refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import load_regimes, regimes
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.period import Unit
from qv_desk.domain.regime import Basis, Regime, StartKind, WorkedExample
from qv_desk.services.words.deadlines import reckon

CODES = ("policy_deletion", "policy_inquiry", "br_lgpd", "eu_gdpr", "hk_pdpo", "kr_pipa", "uk_gdpr", "us_ca_ccpa")
EXAMPLES = [(rule, example) for rule in load_regimes() for example in rule.examples]


def test_the_rules_of_the_company_come_first() -> None:
    assert tuple(rule.code for rule in load_regimes()) == CODES
    assert tuple(regimes()) == CODES


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda part: getattr(part, "code", getattr(part, "start", ""))
)
def test_each_worked_example_comes_true(rule: Regime, example: WorkedExample) -> None:
    answer = reckon(rule, example.start)
    due = answer.due_at.isoformat() if rule.counts_hours else answer.working.due_on.isoformat()

    assert (due, answer.working.provisional) == (example.due, example.provisional), example.note


def test_the_rules_are_those_of_the_law() -> None:
    lengths = {rule.code: (rule.start, rule.period.length, rule.period.unit) for rule in load_regimes()}

    assert lengths == {
        "policy_inquiry": (StartKind.ID_VERIFIED, 15, Unit.WORKING_DAYS),
        "policy_deletion": (StartKind.RECEIPT, 48, Unit.HOURS),
        "eu_gdpr": (StartKind.RECEIPT, 1, Unit.MONTHS),
        "uk_gdpr": (StartKind.ID_OR_FEE_RECEIVED, 1, Unit.MONTHS),
        "us_ca_ccpa": (StartKind.RECEIPT, 45, Unit.CALENDAR_DAYS),
        "hk_pdpo": (StartKind.RECEIPT, 40, Unit.CALENDAR_DAYS),
        "kr_pipa": (StartKind.RECEIPT, 10, Unit.CALENDAR_DAYS),
        "br_lgpd": (StartKind.RECEIPT, 15, Unit.CALENDAR_DAYS),
    }


@pytest.mark.parametrize("rule", load_regimes(), ids=lambda rule: rule.code)
def test_every_rule_names_its_source_and_a_calendar_that_is_there(rule: Regime) -> None:
    periods = [rule.period, rule.acknowledgement]

    assert rule.source
    assert rule.article
    assert rule.checked_on <= date(2026, 11, 22)
    assert rule.rights
    assert {period.calendar for period in periods if period and period.calendar} <= set(load_calendars())
    assert (rule.basis is Basis.POLICY) == (not rule.countries)


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str], object]:
    """Loads the rule for Europe with one text of its file replaced."""

    def load(old: str, new: str) -> object:
        text = resource("regimes", "eu_gdpr.toml").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "eu_gdpr.toml").write_text(text.replace(old, new), encoding="utf-8")
        return load_regimes(tmp_path)

    return load


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("length = 1\n", "length = 0\n", "at least 1"),
        ('unit = "months"', 'unit = "working_days"', "names its calendar"),
        ('unit = "months"', 'unit = "weeks"', "one of: hours"),
        ('"rights_request"', '"right_request"', "one of: rights_request"),
        ("confidence", "confidense", "is missing"),
        ("[[examples]]", "[[exmples]]", "at least one start"),
        ('start = "receipt"', 'start = "receipt"\nstart_day = 1', "start_day is not known"),
        ('asked = "identity_asked"', 'asked = "asked"', "one of"),
    ],
)
def test_a_mistake_in_a_file_is_refused(
    changed: Callable[[str, str], object], old: str, new: str, complaint: str
) -> None:
    with pytest.raises(CatalogueError, match=complaint):
        changed(old, new)


def test_two_rules_cannot_share_a_code(tmp_path: Path) -> None:
    for name in ("one", "two"):
        text = resource("regimes", "br_lgpd.toml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")

    with pytest.raises(CatalogueError, match="used twice"):
        load_regimes(tmp_path)
