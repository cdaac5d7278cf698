"""Window envelopes that the desk knows: ``resources/envelopes.toml``."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.letters.envelope_window import (
    EnvelopeMeasures,
    Window,
    WindowEnvelope,
    checked_window,
    window_over,
)
from qv_desk.domain.letters.paper import Paper
from qv_desk.domain.terms.confidence import Confidence


@cache
def envelopes() -> Mapping[str, WindowEnvelope]:
    """Every envelope by its code, in the order of the file."""
    book = read_toml(resource("envelopes.toml"))
    known = {}
    for code in book.keys():  # noqa: SIM118 - a table of the file, not a mapping
        entry = book.table(code)
        paper = entry.choice("paper", Paper)
        known[code] = WindowEnvelope(
            code=code,
            paper=paper,
            name=entry.wording("name"),
            window=checked_window(_window(entry, paper), paper),
            source=entry.wording("source"),
            checked_on=entry.day("checked_on").isoformat(),
            confidence=entry.choice("confidence", Confidence),
        )
        entry.finish()
    book.finish()
    return MappingProxyType(known)


def _window(entry: TomlTable, paper: Paper) -> Window:
    folds = (entry.whole("first_fold"), entry.whole("second_fold"))
    if entry.has("envelope"):
        measures = entry.table("envelope")
        envelope = EnvelopeMeasures(
            width=measures.whole("width"),
            height=measures.whole("height"),
            left=measures.whole("left"),
            bottom=measures.whole("bottom"),
            window_width=measures.whole("window_width"),
            window_height=measures.whole("window_height"),
        )
        measures.finish()
        return window_over(envelope, paper, folds)
    field = entry.table("window")
    window = Window(
        left=field.whole("left"),
        top=field.whole("top"),
        width=field.whole("width"),
        height=field.whole("height"),
        sure_top=field.whole("sure_top"),
        folds=folds,
    )
    field.finish()
    return window
