"""The test sheet of the office's letters, to be held against the envelopes that they go out in."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind, Recipient
from qv_desk.domain.letters.office_letters import DIN_B
from qv_desk.exports.outside_file import write_copy
from qv_desk.letters.trial_sheet import TrialSheet, render_trial_sheet
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.office.office_logo import letterhead
from qv_desk.services.office.office_paper import office_layout

_PLACES: Final = ("title", "recipient", "street", "town", "country")
_Said = Callable[..., str]


@guarded
def trial_sheet(desk: Desk, paper: Paper, language: str) -> bytes:
    """One page as letters on a sheet are laid out, with the window drawn, as PDF.

    Args:
        desk: the open desk.
        paper: which sheet.
        language: of its words, as the screen has it.

    Raises:
        StoreError: ``logo_lost``.
        DeviceError: ``fonts_missing``.
    """
    layout = office_layout(desk).layout_on(paper, is_large=False)
    window = _window(layout)
    words = wordings("trial_sheet")

    def said(code: str, **places: str) -> str:
        return words[code].said_in(language).format_map(places)

    before = [said("print")] if window else [said("plain"), said("print")]
    after = (
        [] if window is None else [said("fold" if window.folds else "fold_none"), said("look"), _dashed(window, said)]
    )
    return render_trial_sheet(
        TrialSheet(
            letter=_letter(desk, layout, language, {code: said(code) for code in _PLACES}),
            window=window,
            before=before,
            ruler=said("millimetres"),
            after=[*after, said("change")],
        )
    )


@guarded
def save_trial_sheet(desk: Desk, paper: Paper, language: str, path: Path) -> None:
    """Save the test sheet, to be printed.

    Raises:
        StoreError: ``copy_not_written``; nothing is left half written.
    """
    content = trial_sheet(desk, paper, language)
    write_copy(path, content)


def _window(layout: Layout) -> Window | None:
    """The field that the address keeps to; None for a plain letter."""
    if layout.positions is Positions.PLAIN:
        return None
    return layout.window or envelopes()[DIN_B].window


def _dashed(window: Window, said: _Said) -> str:
    lengths = {name: getattr(window, name) for name in ("left", "top", "width", "height")}
    return said("dashed", **{name: f"{length / 10:g}" for name, length in lengths.items()})


def _letter(desk: Desk, layout: Layout, language: str, words: Mapping[str, str]) -> Letter:
    """The letter whose page it is: to nobody, about nothing."""
    written = letter_book().language("zh-Hans" if language.startswith("zh") else "en")
    return Letter(
        kind=LetterKind.REPLY,
        language=written.code,
        our_reference="QV-2026-0001",
        their_reference="",
        dated_on=desk.today,
        dated=written.written_date(desk.today),
        recipient=Recipient(words["recipient"], (words["street"], words["town"]), words["country"]),
        title=words["title"],
        blocks=(),
        office=letterhead(desk),
        labels=written.labels,
        script=written.script,
        layout=layout,
    )
