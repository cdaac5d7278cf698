"""Laws to be extended are read as they are written, and a draft shows which could be and why not the others."""

import io
import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.cli.frame.output import Output
from qv_desk.cli.letters.extension_words import extension_records, read_wishes, show_extensions
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.extension_choice import (
    ExtensionOption,
    ExtensionWish,
    extension_options,
    moved_periods,
)
from qv_desk.errors import InputError

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
NOW = RECEIVED + timedelta(days=5)


@pytest.fixture
def options() -> tuple[ExtensionOption, ...]:
    rules = [regimes()[code] for code in ("eu_gdpr", "us_ca_ccpa", "br_lgpd")]
    received = CaseEvent(EventKind.RECEIVED, RECEIVED)
    clocks = replay([received], rules, load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=NOW)
    return extension_options(clocks, moved_periods(clocks, (), promised=None, at=NOW), at=NOW)


def test_a_law_is_named_alone_or_with_its_day() -> None:
    assert read_wishes(["eu_gdpr", " hk_pdpo = 2026-12-01"]) == (
        ExtensionWish("eu_gdpr"),
        ExtensionWish("hk_pdpo", date(2026, 12, 1)),
    )
    assert read_wishes([]) == ()
    with pytest.raises(InputError):
        read_wishes(["eu_gdpr=tomorrow"])


def test_programs_get_codes_and_dates(options: tuple[ExtensionOption, ...]) -> None:
    europe, california, brazil = extension_records(options, Output(json=True))
    assert europe == {
        "rule": "eu_gdpr",
        "name": "GDPR 12(3)",
        "due_on": "2026-10-22",
        "latest_on": "2026-12-22",
        "moved": True,
        "until": "2026-12-22",
        "refused": "",
    }
    assert (california["moved"], california["until"]) == (False, None)
    assert (brazil["refused"], brazil["latest_on"]) == ("extension_not_provided", None)
    json.dumps([europe, california, brazil])


@pytest.mark.parametrize(
    ("language", "why_not", "latest"),
    [("en", "does not allow an extension", "at the latest"), ("zh_CN", "不允许延长期限", "最迟")],
)
def test_people_read_which_moves_and_why_not_the_others(
    options: tuple[ExtensionOption, ...], language: str, why_not: str, latest: str
) -> None:
    stream = io.StringIO()
    show_extensions(options, Output(language=language, stream=stream))
    _, _, europe, california, brazil, reason = stream.getvalue().splitlines()
    assert europe.startswith(" *eu_gdpr")
    assert "→" in europe
    assert california.startswith("  us_ca_ccpa")
    assert latest in california
    assert brazil.startswith("  br_lgpd")
    assert why_not in reason


def test_other_letters_show_nothing_of_it() -> None:
    stream = io.StringIO()
    show_extensions((), Output(stream=stream))
    assert stream.getvalue() == ""
