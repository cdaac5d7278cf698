"""The office's own details: what every letter carries, and who may change it."""

from dataclasses import dataclass, replace

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.letters.envelope_window import WindowEnvelope
from qv_desk.domain.letters.office_letters import LetterSettings
from qv_desk.domain.terms.office import Office, OwnRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.office_record import office_to_keep
from qv_desk.services.office.office_fit import must_fit
from qv_desk.services.office.office_kept import keep_office
from qv_desk.services.office.office_logo import letterhead
from qv_desk.services.office.office_paper import office_layout, paper_settings

_NAMED = {
    "name": "name",
    "postal_address": "postal address",
    "e_mail": "e-mail",
    "time_zone": "time zone",
    "signatory_role": "signatory’s role",
    "own_roles": "signatory’s role in further languages",
}


@dataclass(frozen=True, slots=True)
class RoleLanguage:
    """A language of letters besides English and Simplified Chinese.

    Attributes:
        code: BCP 47 tag.
        name: of the language.
        usual: what stands under its letters where the office wrote nothing of its own.
    """

    code: str
    name: Wording
    usual: str


@dataclass(frozen=True, slots=True)
class OfficeView:
    """All that the page of the office shows.

    Attributes:
        office: with the pixels of its logo.
        settings: paper, envelopes and type.
        envelopes: those that the desk knows.
        role_languages: in which further languages the role can be written.
        may_change_zone: whether the time zone can still be changed: no case has been opened yet.
    """

    office: Office
    settings: LetterSettings
    envelopes: tuple[WindowEnvelope, ...]
    role_languages: tuple[RoleLanguage, ...]
    may_change_zone: bool


@guarded
def look_at_office(desk: Desk) -> OfficeView:
    """The office's details, and what it set for its letters.

    Raises:
        StoreError: ``logo_lost``.
    """
    return OfficeView(
        office=letterhead(desk),
        settings=paper_settings(desk),
        envelopes=tuple(envelopes().values()),
        role_languages=_role_languages(desk.office),
        may_change_zone=not _has_cases(desk),
    )


@guarded
def change_office(desk: Desk, wish: Office) -> Office:
    """Change what letters carry from now on; letters that went out stay as they are. The logo stays as it is.

    Args:
        desk: the open desk, with a supervisor at it.
        wish: the office as it shall be.

    Raises:
        InputError: ``office_incomplete``, ``office_line_break``, ``office_role_missing``,
            ``office_role_language_unknown``, ``office_zone_unknown``, ``office_unchanged``, ``letterhead_too_high``,
            ``logo_no_room``, ``glyph_missing``.
        GateError: ``office_zone_in_use``.
    """
    before = desk.office
    office = replace(office_to_keep(wish), logo=before.logo)
    known = {language.code for language in _role_languages(office)}
    for role in office.own_roles:
        if role.language not in known:
            raise InputError("office_role_language_unknown", language=role.language, known=", ".join(sorted(known)))
    office = replace(office, own_roles=tuple(sorted(office.own_roles, key=_by_language)))
    changed = [said for name, said in _NAMED.items() if getattr(office, name) != getattr(before, name)]
    if not changed:
        raise InputError("office_unchanged")
    if office.time_zone != before.time_zone and _has_cases(desk):
        raise GateError("office_zone_in_use")
    must_fit(office, office_layout(desk))
    return keep_office(desk, office, action="office.changed", detail=", ".join(changed))


def _by_language(role: OwnRole) -> str:
    return role.language


def _has_cases(desk: Desk) -> bool:
    """Whether a case was ever opened here, also one that has been erased since."""
    return bool(desk.store.summaries.count(CaseListQuery(view=CaseView.ALL, now=desk.moment))) or bool(
        desk.store.erasures.all()
    )


def _role_languages(office: Office) -> tuple[RoleLanguage, ...]:
    languages = letter_book().languages
    return tuple(
        RoleLanguage(code, words.name, words.say(office.signatory_role))
        for code, words in sorted(languages.items())
        if code not in {"en", "zh-Hans"}
    )
