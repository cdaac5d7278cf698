"""What the first-run wizard fills in, from the privacy policy."""

from dataclasses import dataclass
from functools import cache

from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.office import Office
from qv_desk.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class OfficeDefaults:
    """The office as the policy describes it, and the version of the policy that says so."""

    office: Office
    policy_version: str


@cache
def office_defaults() -> OfficeDefaults:
    """Name, postal address and e-mail address of the privacy office.

    Law: policy §10.
    """
    book = read_toml("words", "office.toml")
    role = book["signatory_role"]
    return OfficeDefaults(
        office=Office(
            name=book["name"],
            postal_address=tuple(book["postal_address"]),
            e_mail=book["e_mail"],
            time_zone=book["time_zone"],
            signatory_role=Wording(role["en"], role["zh"]),
        ),
        policy_version=book["policy_version"],
    )
