"""Marketing objection: absolute, without balancing, for each channel that the person names."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError


class MarketingChannel(StrEnum):
    """The channels that policy §2 names."""

    E_MAIL = "e_mail"
    APP = "app"
    SOCIAL = "social"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketingStop(Examination):
    """Which channels are stopped, and from when.

    Attributes:
        channels: those that are stopped, at least one.
        stopped_from: the day from which nothing more is sent.

    Law: policy §2 ("at any time") and §6; GDPR 21(2), 21(3).
    """

    fact_name: ClassVar[str] = "marketing_stop"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.MARKETING_OBJECTION})

    channels: tuple[MarketingChannel, ...]
    stopped_from: date

    def must_be_whole(self) -> None:
        """Hold that a channel is named.

        Raises:
            InputError: ``examination_incomplete``.
        """
        if not self.channels:
            raise InputError("examination_incomplete", part="channels")
