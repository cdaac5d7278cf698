"""The controller's privacy office, as its letters show it."""

from dataclasses import dataclass

from qv_desk.domain.terms.wording import Wording


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers: the letterhead, the address of the window envelope's sender line, and the signature.

    Attributes:
        name: the company's name as it signs.
        postal_address: the lines below the name, in the order in which they are printed.
        e_mail: the address that the privacy policy names.
        time_zone: IANA name; dates of receipt and of clocks are days in this zone.
        signatory_role: printed under the letters; a role, never a person's name.

    Law: policy §10 names the addresses.
    """

    name: str
    postal_address: tuple[str, ...]
    e_mail: str
    time_zone: str = "Asia/Shanghai"
    signatory_role: Wording = Wording("Privacy Office", "个人信息保护办公室")
