"""What the first-run wizard fills in, from the privacy policy."""

from dataclasses import dataclass
from functools import cache

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.terms.office import Office


@dataclass(frozen=True, slots=True)
class OfficeDefaults:
    """The office as the policy describes it, and the version of the policy that says so.

    Attributes:
        office: name, addresses and role.
        country: ISO 3166 code of the country from which its letters are posted.
        policy_version: of the policy.
    """

    office: Office
    country: str
    policy_version: str


@cache
def office_defaults() -> OfficeDefaults:
    """Name, postal address and e-mail address of the privacy office.

    Law: policy §10.
    """
    book = read_toml(resource("words", "office.toml"))
    defaults = OfficeDefaults(
        office=Office(
            name=book.text("name"),
            postal_address=book.texts("postal_address"),
            e_mail=book.text("e_mail"),
            time_zone=book.text("time_zone"),
            signatory_role=book.wording("signatory_role"),
        ),
        country=book.text("country"),
        policy_version=book.text("policy_version"),
    )
    book.finish()
    return defaults
