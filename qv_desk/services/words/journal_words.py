"""The detail of a journal entry in words: the signed record keeps codes, a reader sees what they mean.

Old entries are said too: what an entry held when it was written is looked up when it is read. A code that this version
does not know, or a detail of another form, is shown as it stands.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.catalogue.checklists import identity_book
from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.error_sentences import error_sentences
from qv_desk.catalogue.journal_details import DetailForm, detail_forms
from qv_desk.catalogue.letter_contracts import letter_kinds
from qv_desk.catalogue.letter_laws import letter_laws
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.catalogue.sheets import sheets
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.law import regimes

_Lookup = Callable[[str], Wording | None]

_LONGEST: Final = 10_000

_FIELDS: Final = MappingProxyType(
    {
        "name": Wording("name", "姓名"),
        "postal_address": Wording("postal address", "通信地址"),
        "e_mail": Wording("e-mail", "电子邮箱"),
        "phone": Wording("telephone", "电话"),
        "country": Wording("country", "国家或地区"),
        "language": Wording("language", "语言"),
    }
)
"""The details of a person, which an amendment names."""


def detail_words(action: str, detail: str) -> Wording:
    """A detail as a reader sees it.

    Args:
        action: the entry's code.
        detail: what the entry holds.
    """
    if len(detail) > _LONGEST:  # no form of ours; what somebody else wrote into a message may be of any length
        return Wording(detail, detail)
    for form in detail_forms().get(action, ()):
        words = _filled(form, detail)
        if words is not None:
            return words
    return Wording(detail, detail)


def _filled(form: DetailForm, detail: str) -> Wording | None:
    values = form.values(detail)
    if values is None:
        return None
    en: dict[str, str] = {}
    zh: dict[str, str] = {}
    for place in form.places:
        codes = values[place.name]
        if not place.vocabulary:
            en[place.name] = zh[place.name] = codes[0]
            continue
        words = [_VOCABULARIES[place.vocabulary](code) for code in codes]
        known = [one for one in words if one is not None]
        if len(known) != len(codes):
            return None
        en[place.name] = ", ".join(one.en for one in known)
        zh[place.name] = "、".join(one.zh for one in known)
    return Wording(_placed(form.said.en, en), _placed(form.said.zh, zh))


def _placed(words: str, values: Mapping[str, str]) -> str:
    """The sentence with its places filled; what another case is to this one names it in its own words."""
    filled = dict(values)
    if "reference" in filled:
        filled = {name: value.replace("{reference}", filled["reference"]) for name, value in filled.items()}
    return words.format_map(filled)


def _in(table: str, prefix: str = "") -> _Lookup:
    return lambda code: wordings(table).get(f"{prefix}{code}")


def _ground(code: str) -> Wording | None:
    known = refusal_grounds().get(code)
    return known.name if known is not None else None


def _letter(code: str) -> Wording | None:
    return letter_kinds()[LetterKind(code)] if code in set(LetterKind) else None


def _language(code: str) -> Wording | None:
    known = letter_book().languages.get(code)
    return known.name if known is not None else None


def _law(code: str) -> Wording | None:
    known = letter_laws().get(code)
    return known.name if known is not None else None


def _pages(number: str) -> Wording | None:
    """How many pages; one is told apart from several where the language does."""
    if not number.isdecimal():
        return None
    return Wording("1 page" if int(number) == 1 else f"{number} pages", f"{number} 页")


def _method(code: str) -> Wording | None:
    known = identity_book().methods.get(code)
    return known.name if known is not None else None


def _sheet(code: str) -> Wording | None:
    known = sheets().get(code)
    return known.name if known is not None else None


def _rule(code: str) -> Wording | None:
    known = regimes().get(code)
    return known.name if known is not None else None


def _extension(code: str) -> Wording | None:
    """A rule with the new day of its period."""
    rule, _, day = code.rpartition(".")
    known = _rule(rule)
    return None if known is None else Wording(f"{known.en} until {day}", f"{known.zh}延至 {day}")


def _source(code: str) -> Wording:
    """A system as it was shipped; one of the office's own keeps the code that the office gave it."""
    known = data_sources().get(code)
    return known.name if known is not None else Wording(code, code)


def _problem(code: str) -> Wording | None:
    known = error_sentences().get(code)
    return known.sentence if known is not None and "{" not in known.sentence.en else None


_VOCABULARIES: Final[Mapping[str, _Lookup]] = MappingProxyType(
    {
        "age": _in("minors", "finding."),
        "anchor": _in("journal_faults", "anchor."),
        "approval": _in("approvals"),
        "bulk": _in("bulk", "act."),
        "came_back": _in("post", "return."),
        "complaint": _in("complaints", "sort."),
        "decision": _in("outcomes", "decision."),
        "demand_check": _in("demands", "DemandCheck."),
        "demand_ground": _in("demands", "DisclosureGround."),
        "disclosure": _in("sources", "disclosure."),
        "evidence": _in("outcomes", "evidence."),
        "exception": _in("sources", "exception."),
        "extension": _extension,
        "fee": _in("decisions", "fee."),
        "field": _FIELDS.get,
        "finding": _in("complaints", "result."),
        "ground": _ground,
        "guardian_proof": _in("minors", "proof."),
        "hold": _in("decisions", "hold."),
        "identifier": _in("sources", "identifier."),
        "inquiry": _in("complaints", "inquiry."),
        "kept": lambda code: wordings("kept_beside").get(code) or wordings("kinds").get(code),
        "kind": _in("kinds"),
        "language": _language,
        "law": _law,
        "lawfulness": _in("demands", "DemandLawfulness."),
        "letter": _letter,
        "link": _in("links"),
        "method": _method,
        "minor_ground": _in("minors", "ground."),
        "minor_use": _in("minors", "use."),
        "opened": _in("minors", "opened."),
        "pages": _pages,
        "problem": _problem,
        "right": _in("rights"),
        "role": _in("roles"),
        "rule": _rule,
        "search": _in("outcomes", "search."),
        "sensitivity": _in("sensitivity"),
        "sheet": _sheet,
        "source": _source,
        "taken_back": _in("post", "withdrawal."),
        "telling": _in("demands", "TellingThePerson."),
        "why": _in("reopening", "why."),
        "wish": _in("minors", "wish."),
    }
)
"""What a code of each vocabulary means; None for a code that it does not have."""

VOCABULARIES: Final = frozenset(_VOCABULARIES)
"""The vocabularies that a form may name."""
