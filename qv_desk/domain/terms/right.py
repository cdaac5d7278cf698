"""The rights a data subject can exercise."""

from enum import StrEnum


class Right(StrEnum):
    """One right, by its code; names and explanations stand in ``resources/words/rights.toml``.

    Law: policy §6; GDPR 15–22; PIPL 44–50.
    """

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    ACCOUNT_CANCELLATION = "account_cancellation"
    OBJECTION = "objection"
    MARKETING_OBJECTION = "marketing_objection"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    CONSENT_WITHDRAWAL = "consent_withdrawal"
    TRANSFER_INFORMATION = "transfer_information"


DISCLOSING_RIGHTS = frozenset({Right.ACCESS, Right.PORTABILITY})
"""Rights whose grant hands out personal data, so that identity must stand first (policy §6, duty D25)."""

ERASING_RIGHTS = frozenset({Right.ERASURE, Right.ACCOUNT_CANCELLATION})
"""Rights whose grant cannot be undone."""
