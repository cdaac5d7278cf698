"""What an office set for its letters becomes the layout of each."""

from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import SHIPPED, Paper, PaperRule, Positions
from qv_desk.domain.letters.office_letters import (
    CURRENT,
    OWN,
    PLAIN,
    EnvelopeChoice,
    LetterSettings,
    layout_of,
)
from qv_desk.errors import InputError

AT = datetime(2026, 11, 23, tzinfo=UTC)
MEASURED = Window(200, 450, 850, 450, folds=(1050, 2100))


def settings(**changes: object) -> LetterSettings:
    return LetterSettings(entry_id=CURRENT, at=AT, **changes)  # type: ignore[arg-type]


def test_an_office_that_set_nothing_has_the_shipped_layout() -> None:
    assert layout_of(settings(), envelopes()) == SHIPPED


def test_each_sheet_has_the_window_of_its_envelope() -> None:
    layout = layout_of(
        settings(
            rule=PaperRule.A4,
            a4=EnvelopeChoice("din_a"),
            us_letter=EnvelopeChoice("us_10"),
            is_large=True,
        ),
        envelopes(),
    )
    assert layout.on(Paper.A4).window == envelopes()["din_a"].window
    assert layout.on(Paper.US_LETTER).window == envelopes()["us_10"].window
    assert (layout.rule, layout.is_large) == (PaperRule.A4, True)


def test_an_own_window_counts_while_it_is_chosen_and_is_kept_while_it_is_not() -> None:
    own = layout_of(settings(a4=EnvelopeChoice(OWN, MEASURED)), envelopes())
    assert own.a4.window == MEASURED
    plain = settings(a4=EnvelopeChoice(PLAIN, MEASURED))
    assert layout_of(plain, envelopes()).a4.positions is Positions.PLAIN
    assert plain.on(Paper.A4).window == MEASURED
    assert settings().on(Paper.US_LETTER).envelope == PLAIN


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (EnvelopeChoice("c4"), "envelope_unknown"),
        (EnvelopeChoice("us_10"), "envelope_other_paper"),
        (EnvelopeChoice(OWN), "window_measures_missing"),
        (EnvelopeChoice(OWN, Window(0, 450, 850, 450)), "window_off_sheet"),
    ],
)
def test_an_envelope_that_cannot_be_is_refused(choice: EnvelopeChoice, code: str) -> None:
    with pytest.raises(InputError, match=code):
        layout_of(settings(a4=choice), envelopes())
