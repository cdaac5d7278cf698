"""The coded grounds on which a request may be refused."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.decision import RefusalGround
from qv_desk.domain.wording import Wording


@cache
def refusal_grounds() -> Mapping[str, RefusalGround]:
    """Every ground by its code, with its source and how far that is confirmed."""
    return MappingProxyType(
        {
            code: RefusalGround(
                code=code,
                name=Wording(entry["en"], entry["zh"]),
                letter_sentence=Wording(entry["en_letter"], entry["zh_letter"]),
                source=entry["source"],
                confidence=entry["confidence"],
            )
            for code, entry in read_toml("words", "refusal_grounds.toml").items()
        }
    )
