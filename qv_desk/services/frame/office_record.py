"""The office as its setting in the store holds it, and as the outbox shows it to the print room."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.domain.terms.office import Office, OwnRole, checked_office
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError

OFFICE_SETTING = "office"


def office_in(record: dict[str, Any]) -> Office:
    """The office that a setting holds; what an earlier version did not write takes what the office gives it.

    The logo is named only: its pixels stand in a register.
    """
    role, lines = record["signatory_role"], record["postal_address"]
    if not isinstance(role, dict) or not isinstance(lines, list):
        raise TypeError("the office's setting has another form than this version writes")
    logo = record.get("logo")
    return Office(
        name=str(record["name"]),
        postal_address=tuple(str(line) for line in lines),
        e_mail=str(record["e_mail"]),
        time_zone=str(record["time_zone"]),
        signatory_role=Wording(role["en"], role["zh"]),
        own_roles=tuple(OwnRole(language, text) for language, text in record.get("own_roles", {}).items()),
        logo=Logo(logo["sha256"], logo["width"], logo["height"], LogoSide(logo["side"])) if logo else None,
    )


def office_to_keep(office: Office) -> Office:
    """The office with stray blanks removed, complete, and in a time zone that there is.

    Raises:
        InputError: as :func:`qv_desk.domain.terms.office.checked_office`; ``office_zone_unknown``.
    """
    tidied = checked_office(office)
    try:
        ZoneInfo(tidied.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder, a path and a name too long are each told otherwise
        raise InputError("office_zone_unknown", zone=tidied.time_zone) from None
    return tidied


def office_record(office: Office) -> dict[str, Any]:
    """The setting that holds an office."""
    logo = office.logo
    return {
        "name": office.name,
        "postal_address": list(office.postal_address),
        "e_mail": office.e_mail,
        "time_zone": office.time_zone,
        "signatory_role": {"en": office.signatory_role.en, "zh": office.signatory_role.zh},
        "own_roles": {role.language: role.text for role in office.own_roles},
        "logo": logo and {"sha256": logo.sha256, "width": logo.width, "height": logo.height, "side": logo.side.value},
    }
