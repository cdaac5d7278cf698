"""Each shipped rule gives the answers of its own worked examples, and a mistake in a rule file is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import load_regimes, regimes
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.regime import Basis, Regime, StartKind, WorkedExample
from qv_desk.services.words.deadlines import reckon

CODES = (
    "policy_deletion",
    "policy_inquiry",
    "policy_minor",
    "au_privacy_act",
    "br_lgpd",
    "ca_pipeda",
    "ca_qc_law25",
    "ch_fadp",
    "cn_gbt_35273",
    "cn_gbt_35273_cancellation",
    "cn_minors",
    "cn_network_data",
    "cn_pipl",
    "eu_gdpr",
    "hk_pdpo",
    "id_pdp",
    "jp_appi",
    "kr_pipa",
    "my_pdpa",
    "nz_privacy_act",
    "sa_pdpl",
    "sg_pdpa",
    "th_pdpa",
    "tr_kvkk",
    "tw_pdpa_access",
    "tw_pdpa_correction",
    "uk_gdpr",
    "uk_gdpr_complaint",
    "us_ca_ccpa",
    "us_ca_ccpa_opt_out",
    "vn_pdp",
    "vn_pdp_access",
    "vn_pdp_erasure",
    "za_popia",
)
WITHOUT_DELAY = "without_delay"
DAYS, WORKING, HOURS = Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.HOURS
OFFICE = ZoneInfo("Asia/Shanghai")
EXAMPLES = [(rule, example) for rule in load_regimes() for example in rule.examples]


def test_the_rules_of_the_company_come_first() -> None:
    assert tuple(rule.code for rule in load_regimes()) == CODES
    assert tuple(regimes()) == CODES


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda part: getattr(part, "code", getattr(part, "start", ""))
)
def test_each_worked_example_comes_true(rule: Regime, example: WorkedExample) -> None:
    if example.due == WITHOUT_DELAY:
        begun = datetime.fromisoformat(example.start).replace(tzinfo=OFFICE).astimezone(UTC)
        kind = EventKind.DISCOVERED if rule.start is StartKind.DISCOVERY else EventKind.RECEIVED
        much_later = begun + timedelta(days=4000)
        (clock,) = replay([CaseEvent(kind, begun)], [rule], load_calendars(), office_zone=OFFICE, now=much_later)
        assert (clock.state, clock.due_at, clock.is_open) == (ClockState.RUNNING, None, True), example.note
        return
    answer = reckon(rule, example.start)
    due = answer.due_at.isoformat() if rule.counts_hours else answer.working.due_on.isoformat()

    assert (due, answer.working.provisional) == (example.due, example.provisional), example.note


THIRTY_DAYS = (
    "sg_pdpa",
    "ch_fadp",
    "tr_kvkk",
    "ca_pipeda",
    "ca_qc_law25",
    "au_privacy_act",
    "th_pdpa",
    "za_popia",
    "sa_pdpl",
)


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
        "policy_minor": (StartKind.DISCOVERY, 0, Unit.WITHOUT_DELAY),
        "cn_pipl": (StartKind.RECEIPT, 0, Unit.WITHOUT_DELAY),
        "cn_network_data": (StartKind.RECEIPT, 0, Unit.WITHOUT_DELAY),
        "cn_minors": (StartKind.RECEIPT, 0, Unit.WITHOUT_DELAY),
        "jp_appi": (StartKind.RECEIPT, 0, Unit.WITHOUT_DELAY),
        "cn_gbt_35273": (StartKind.RECEIPT, 30, DAYS),
        "cn_gbt_35273_cancellation": (StartKind.RECEIPT, 15, WORKING),
        "uk_gdpr_complaint": (StartKind.RECEIPT, 30, DAYS),
        "us_ca_ccpa_opt_out": (StartKind.RECEIPT, 15, WORKING),
        "tw_pdpa_access": (StartKind.RECEIPT, 15, DAYS),
        "tw_pdpa_correction": (StartKind.RECEIPT, 30, DAYS),
        "vn_pdp": (StartKind.RECEIPT, 15, DAYS),
        "vn_pdp_access": (StartKind.RECEIPT, 10, DAYS),
        "vn_pdp_erasure": (StartKind.RECEIPT, 20, DAYS),
        "nz_privacy_act": (StartKind.RECEIPT, 20, WORKING),
        "my_pdpa": (StartKind.RECEIPT, 21, DAYS),
        "id_pdp": (StartKind.RECEIPT, 72, HOURS),
        **dict.fromkeys(THIRTY_DAYS, (StartKind.RECEIPT, 30, DAYS)),
    }


def test_what_was_not_read_in_the_law_says_so() -> None:
    unconfirmed = {rule.code for rule in load_regimes() if not rule.confidence.is_confirmed}

    assert unconfirmed >= {
        "cn_gbt_35273",
        "cn_gbt_35273_cancellation",
        "jp_appi",
        "tr_kvkk",
        "vn_pdp",
        "vn_pdp_access",
        "vn_pdp_erasure",
        "au_privacy_act",
        "nz_privacy_act",
        "th_pdpa",
        "za_popia",
        "ca_qc_law25",
        "my_pdpa",
        "id_pdp",
        "sa_pdpl",
    }


def test_the_extensions_are_those_of_the_law() -> None:
    lengths = {rule.code: rule.extension.length for rule in load_regimes() if rule.extension}

    assert lengths == {
        "eu_gdpr": 2,
        "uk_gdpr": 2,
        "us_ca_ccpa": 45,
        "hk_pdpo": None,
        "kr_pipa": None,
        "sg_pdpa": None,
        "ch_fadp": None,
        "nz_privacy_act": None,
        "tw_pdpa_access": 15,
        "tw_pdpa_correction": 30,
        "ca_pipeda": 30,
        "vn_pdp": 15,
        "vn_pdp_access": 10,
        "vn_pdp_erasure": 20,
        "my_pdpa": 14,
        "sa_pdpl": 30,
    }


def test_the_united_kingdom_alone_waits_for_a_clarification_and_for_a_fee() -> None:
    for question in (EventKind.CLARIFICATION_ASKED, EventKind.FEE_ASKED):
        assert {rule.code for rule in load_regimes() if rule.waits_for(question)} == {"uk_gdpr"}
    assert {rule.code for rule in load_regimes() if rule.waits_for(EventKind.IDENTITY_ASKED)} == {"uk_gdpr", "eu_gdpr"}


def test_every_rule_has_at_least_two_worked_examples() -> None:
    assert all(len(rule.examples) >= 2 for rule in load_regimes())


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


def test_each_rule_says_in_chinese_too_where_it_stands() -> None:
    for rule in load_regimes():
        assert rule.citation.en == f"{rule.source}, {rule.article}"
        assert any("\u4e00" <= letter <= "\u9fff" for letter in rule.citation.zh), rule.code
