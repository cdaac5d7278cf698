"""The lines of the office say how sure the measures of an envelope are."""

from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.cli.frame.output import CHINESE, ENGLISH, Output
from qv_desk.cli.letters.office_lines import say_office
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import PaperRule
from qv_desk.domain.letters.office_letters import CURRENT, OWN, EnvelopeChoice, LetterSettings
from qv_desk.services.office.office import OfficeView
from tests.cli.terminal import Command


def view(**changes: object) -> OfficeView:
    settings = LetterSettings(entry_id=CURRENT, at=datetime(2026, 11, 23, tzinfo=UTC), **changes)  # type: ignore[arg-type]
    return OfficeView(office_defaults().office, settings, tuple(envelopes().values()), (), may_change_zone=True)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, ["not confirmed", "own window: 20, 50, 90, 40 mm", "large", "always A4"]),
        (CHINESE, ["未核实", "自有窗口：20, 50, 90, 40 毫米", "大字号", "一律 A4"]),
    ],
)
def test_every_setting_has_its_words(language: str, expected: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    own = EnvelopeChoice(OWN, Window(200, 500, 900, 400))
    say_office(view(us_letter=own, is_large=True, rule=PaperRule.A4), Output(language=language))
    out = capsys.readouterr().out
    assert all(words in out for words in expected)


def test_every_envelope_is_listed_by_its_code(told: Command) -> None:
    said = told("office").out
    for code in ("din_b", "din_a", "us_10", "plain", "own"):
        assert f"  {code}  " in said
    assert "可选信封" in told("--language", "zh", "office").out
    assert '"qv-desk office" lists' in told("office", "--help").out
