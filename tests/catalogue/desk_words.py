"""The words of the desk that a letter may say: a letter language has its own word for each, in its glossary.

Run as a program it prints a glossary to be filled in: ``python -m tests.catalogue.desk_words``.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping

from qv_desk.assets import resource
from qv_desk.catalogue.authorities import load_authorities
from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.catalogue.regimes import regimes
from qv_desk.catalogue.regions import nation
from qv_desk.catalogue.words import wordings
from qv_desk.domain.decisions.portability_tests import TEST_NAMES
from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.domain.terms.wording import Wording


def desk_words() -> Mapping[str, tuple[Wording, ...]]:
    """The wordings by the group of the glossary that they belong to; a glossary has a word for each."""
    return {group: tuple(dict.fromkeys(words)) for group, words in _groups()}


def words_besides() -> frozenset[str]:
    """What a glossary may have besides: countries and authorities, for languages that do not take the English names."""
    return frozenset(
        [name.en for name in country_names().values()] + [authority.name for authority in load_authorities()]
    )


def _groups() -> Iterator[tuple[str, list[Wording]]]:
    systems = data_sources().values()
    yield "office", [office_defaults().office.signatory_role]
    yield "rights", list(wordings("rights").values())
    yield "laws", [rule.name for rule in regimes().values()]
    yield "refusal_grounds", [ground.letter_sentence for ground in refusal_grounds().values()]
    yield "portability_tests", list(TEST_NAMES.values())
    yield "proofs", list(_proofs())
    yield "systems", [system.name for system in systems]
    yield "systems_hold", [system.holds for system in systems]
    yield "purposes", [purpose.words for system in systems for purpose in system.purposes]
    yield "retention", [system.retention for system in systems]
    yield "not_searched", [wordings("sources")[f"exception.{reason}"] for reason in ExceptionReason]
    kinds = wordings("region_kinds")
    yield "regions", [*kinds.values(), *(country for code in kinds if (country := nation(code)) is not None)]


def _proofs() -> Iterator[Wording]:
    """What a letter asks for to prove who somebody is."""
    book = tomllib.loads(resource("checklists", "identity.toml").read_text(encoding="utf-8"))
    asked = [words for key, words in book["facts"].items() if key.startswith("asked_")]
    for words in (*asked, *(method["asked"] for method in book["method"].values() if "asked" in method)):
        yield Wording(words["en"], words["zh"])


if __name__ == "__main__":
    for group, words in desk_words().items():
        print(f"[{group}]")  # noqa: T201 - this is what the program is for
        for wording in words:
            print(f'{json.dumps(wording.en, ensure_ascii=False)} = ""')  # noqa: T201
        print()  # noqa: T201
