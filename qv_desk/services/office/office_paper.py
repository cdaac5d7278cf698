"""On which paper, for which envelope and in which size the office's letters go out where nobody chooses otherwise."""

from dataclasses import dataclass, replace

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import OfficeLayout, PaperRule
from qv_desk.domain.letters.office_letters import CURRENT, EnvelopeChoice, LetterSettings, layout_of
from qv_desk.errors import InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.office.office_fit import must_fit


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChange:
    """What is to be different; None leaves it as it is.

    Attributes:
        rule: which sheet.
        a4: the envelope of A4: ``plain``, ``own`` or the code of one that the desk knows.
        us_letter: the envelope of US Letter.
        own_a4: the measures of the office's own window over A4.
        own_us_letter: the same over US Letter.
        is_large: whether letters are set in large type.
    """

    rule: PaperRule | None = None
    a4: str | None = None
    us_letter: str | None = None
    own_a4: Window | None = None
    own_us_letter: Window | None = None
    is_large: bool | None = None


@guarded
def paper_settings(desk: Desk) -> LetterSettings:
    """What the office set, or what is shipped."""
    kept = desk.store.registers.all(LetterSettings)
    return kept[0] if kept else LetterSettings(entry_id=CURRENT, at=desk.moment)


@guarded
def office_layout(desk: Desk) -> OfficeLayout:
    """How letters are laid out where nobody chooses otherwise."""
    return layout_of(paper_settings(desk), envelopes())


@guarded
def set_paper(desk: Desk, change: PaperChange) -> LetterSettings:
    """Set paper, envelopes and size of type; letters that went out stay as they are.

    Raises:
        InputError: ``office_unchanged``; ``envelope_unknown``, ``envelope_other_paper``, ``window_measures_missing`` or
            what is wrong with the window; ``letterhead_too_high`` or ``logo_no_room`` if the letterhead would run into
            it.
    """
    before = paper_settings(desk)
    wish = replace(
        before,
        at=desk.moment,
        rule=change.rule or before.rule,
        a4=_chosen(before.a4, change.a4, change.own_a4),
        us_letter=_chosen(before.us_letter, change.us_letter, change.own_us_letter),
        is_large=before.is_large if change.is_large is None else change.is_large,
    )
    if replace(wish, at=before.at) == before:
        raise InputError("office_unchanged")
    must_fit(desk.office, layout_of(wish, envelopes()))
    with desk.changing() as changes:
        changes.put_entry(wish)
        changes.journal("office.paper", "office", _told(wish))
    return wish


def _chosen(before: EnvelopeChoice, envelope: str | None, window: Window | None) -> EnvelopeChoice:
    return EnvelopeChoice(envelope or before.envelope, window or before.window)


def _told(settings: LetterSettings) -> str:
    """What the journal says of it."""
    said = [
        f"paper: {settings.rule}",
        f"A4: {_envelope(settings.a4)}",
        f"US Letter: {_envelope(settings.us_letter)}",
        f"large type: {'yes' if settings.is_large else 'no'}",
    ]
    return "; ".join(said)


def _envelope(choice: EnvelopeChoice) -> str:
    window = choice.window
    if choice.envelope != "own" or window is None:
        return choice.envelope
    lengths = ", ".join(f"{length / 10:g}" for length in (window.left, window.top, window.width, window.height))
    return f"own window {lengths} mm"
