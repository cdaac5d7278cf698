"""The forms that details of journal entries have, and how each is said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import TomlTable, read_toml
from qv_desk.domain.terms.wording import Wording

_PLACE: Final = re.compile(r"\{([a-z]+(?:_[a-z]+)*)(?:_(\d))?(\*?)\}")
_FREE: Final = {
    "text": ".*",
    "number": r"\d+",
    "day": r"\d{4}-\d\d-\d\d",
    "word": r"\S+?",
    "reference": r"\S+",
}
"""Places that need no words of ours."""

_CODE: Final = r"[\w.\-]+"
_BETWEEN: Final = ", "


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a form.

    Attributes:
        name: as the sentence names it.
        vocabulary: what its codes are; empty for what needs no words.
        is_list: whether several stand there.
    """

    name: str
    vocabulary: str
    is_list: bool


@dataclass(frozen=True, slots=True)
class DetailForm:
    """One form of a detail.

    Attributes:
        pattern: what it looks like.
        places: what stands in it, in order.
        said: how it is said, with the same places.
    """

    pattern: re.Pattern[str]
    places: tuple[Place, ...]
    said: Wording

    def values(self, detail: str) -> Mapping[str, tuple[str, ...]] | None:
        """What stands in the places of a detail; None if it has another form."""
        found = self.pattern.fullmatch(detail)
        if found is None:
            return None
        return {
            place.name: tuple(found[place.name].split(_BETWEEN)) if place.is_list else (found[place.name],)
            for place in self.places
        }


@cache
def detail_forms() -> Mapping[str, tuple[DetailForm, ...]]:
    """The forms of each action, in the order in which they are tried."""
    book = read_toml(resource("journal_details.toml"))
    forms: dict[str, list[DetailForm]] = {}
    for entry in book.tables("form"):
        form = _form(entry)
        for action in entry.texts("actions"):
            forms.setdefault(action, []).append(form)
        entry.finish()
    book.finish()
    return MappingProxyType({action: tuple(known) for action, known in forms.items()})


def _form(entry: TomlTable) -> DetailForm:
    detail, said = entry.text("detail"), entry.wording("said")
    places, pattern, end = [], "", 0
    for found in _PLACE.finditer(detail):
        kind, number, star = found.groups()
        name = f"{kind}_{number}" if number else kind
        inner = _FREE.get(kind, _CODE)
        if star:
            inner = f"{inner}(?:{_BETWEEN}{inner})*"
        pattern += f"{re.escape(detail[end : found.start()])}(?P<{name}>{inner})"
        places.append(Place(name, "" if kind in _FREE else kind, bool(star)))
        end = found.end()
    pattern += re.escape(detail[end:])
    known = {place.name for place in places}
    for words in (said.en, said.zh):
        for named in re.findall(r"\{(\w+)\}", words):
            if named not in known:
                raise entry.fault("said", f"names the place {named}, which the detail does not have")
    return DetailForm(re.compile(pattern, re.DOTALL), tuple(places), said)
