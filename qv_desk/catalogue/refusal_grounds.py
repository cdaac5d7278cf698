"""The coded grounds on which a request may be refused."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.decisions.decision import RefusalGround
from qv_desk.domain.terms.confidence import Confidence


@cache
def refusal_grounds() -> Mapping[str, RefusalGround]:
    """Every ground by its code, with its source and how far that is confirmed."""
    book = read_toml(resource("words", "refusal_grounds.toml"))
    grounds = {}
    for code in book.keys():  # noqa: SIM118 - no Mapping
        entry = book.table(code)
        grounds[code] = RefusalGround(
            code=code,
            name=entry.wording("name"),
            letter_sentence=entry.wording("letter_sentence"),
            source=entry.text("source"),
            confidence=entry.choice("confidence", Confidence),
        )
        entry.finish()
    return MappingProxyType(grounds)
