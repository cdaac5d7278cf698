"""What the website's inquiry form asks, and how its exports head the columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class InquiryColumn(StrEnum):
    """One question of the form."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    E_MAIL = "e_mail"
    PHONE = "phone"
    COUNTRY = "country"
    PRODUCT = "product"
    SERIAL_NUMBER = "serial_number"
    SUBJECT = "subject"
    MESSAGE = "message"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class InquiryFormWords:
    """The headings by which each question is known, in any language; compared without case, spaces and marks."""

    headings: Mapping[InquiryColumn, tuple[str, ...]]
