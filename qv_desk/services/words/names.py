"""The names of things, as window, command line and letters say them."""

from typing import TYPE_CHECKING

from qv_desk.catalogue.countries import country_names
from qv_desk.catalogue.regions import lacks_region, place_name, region_kind, regions_of
from qv_desk.catalogue.words import wordings
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.law import rule_of

if TYPE_CHECKING:
    from qv_desk.domain.letters.letter import LetterKind


def right_name(code: str) -> Wording:
    """A right, as lists and headings name it."""
    return wordings("rights")[code]


def kind_name(code: str) -> Wording:
    """A kind of case."""
    return wordings("kinds")[code]


def channel_name(code: str) -> Wording:
    """How a message came in, as an adverb: "by e-mail"."""
    return wordings("channels")[code]


def representative_name(code: str) -> Wording:
    """In what capacity somebody else asks."""
    return wordings("representatives")[code]


def outcome_name(code: str) -> Wording:
    """An outcome by its full code: ``identity.asked``, ``search.found``, ``decision.refused``, ``clock.paused``."""
    return wordings("outcomes")[code]


def waiting_name(code: str) -> Wording:
    """Whose move a case is."""
    return wordings("outcomes")[f"waiting.{code}"]


def journal_action_name(code: str) -> Wording:
    """What a journal entry says was done; the bare code for an action of a later version."""
    return wordings("journal").get(code, Wording(code, code))


def role_name(role: str) -> Wording:
    """What a person does at the desk."""
    return wordings("roles")[role]


def approval_name(kind: str) -> Wording:
    """What a second person is asked to agree to."""
    return wordings("approvals")[kind]


def approval_state_name(state: str) -> Wording:
    """How far an approval is."""
    return wordings("approvals")[f"state.{state}"]


def journal_fault_name(fault: str) -> Wording:
    """Why a journal's entry does not stand, as the end of a sentence."""
    return wordings("journal_faults")[fault]


def anchor_state_name(state: str) -> Wording:
    """What a head kept outside the desk says, as a sentence."""
    return wordings("journal_faults")[f"anchor.{state}"]


def rule_name(code: str) -> Wording:
    """A rule by its code, as clocks and queues name it."""
    return rule_of(code).name


def letter_kind_name(kind: "LetterKind | str") -> Wording:
    """A kind of letter."""
    # Lazy, measured: letters cost 5 ms of imports, and the queue names none.
    from qv_desk.catalogue.letter_contracts import letter_kinds  # noqa: PLC0415
    from qv_desk.domain.letters.letter import LetterKind  # noqa: PLC0415

    return letter_kinds()[LetterKind(kind)]


def kept_name(code: str) -> Wording:
    """What is kept for years of its own: a kind of case, or what stands beside them."""
    return wordings("kept_beside").get(code) or kind_name(code)


def keeping_name(reason: str) -> Wording:
    """What keeps a case file although its years are over."""
    return wordings("retention")[reason]


def country_name(code: str) -> Wording:
    """Where somebody lives, by its ISO 3166 code: "Germany" or "Germany, Bavaria"; the bare code if it has no name."""
    return place_name(code.upper()) or Wording(code, code)


def residence_name(place: str) -> Wording:
    """Where somebody lives, and that the state is not known where a rule or an authority depends on it."""
    name, kind = country_name(place), region_kind(place)
    if kind is None or not lacks_region(place):
        return name
    return Wording(f"{name.en} ({kind.en} not known)", f"{name.zh}（所在{kind.zh}不明）")


def region_kind_name(place: str) -> Wording:
    """What a part of this country is called: a Land, a state; no words where none matters."""
    return region_kind(place) or Wording("", "")


def language_name(tag: str) -> Wording:
    """A language that somebody wrote in, by its BCP 47 tag; the bare tag if it has no name here."""
    return wordings("languages").get(tag) or Wording(tag, tag)


def countries() -> dict[str, Wording]:
    """Every country and region by its ISO 3166 code, for choosing from."""
    return dict(country_names())


def regions(country: str) -> dict[str, Wording]:
    """The states, provinces or Länder of a country by their codes, for choosing from; empty where none matters."""
    return dict(regions_of(country))
