"""What can be recorded about a report on a child, each with its option; several in one call are taken in this order."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from qv_desk.domain.minors.minor_deeds import AgeFinding, GuardianProof, GuardianWish
from qv_desk.domain.minors.minor_register import UseGround, UseKind
from qv_desk.services.cases import minor_guardian, minor_uses, minors

if TYPE_CHECKING:
    from datetime import datetime
    from enum import StrEnum

    from qv_desk.services.frame.desk import Desk

Take = Callable[["Desk", str, argparse.Namespace, "datetime"], object]


@dataclass(frozen=True, slots=True)
class CliDeed:
    """One deed.

    Attributes:
        option: as typed, without the dashes.
        take: records it.
    """

    option: str
    take: Take

    def is_wanted(self, arguments: argparse.Namespace) -> bool:
        """Whether it was asked for."""
        return bool(getattr(arguments, self.option.replace("-", "_")))


def add_deeds(parser: argparse.ArgumentParser) -> None:
    """Add the options of the deeds."""
    lane = parser.add_argument_group("the fast lane of a case")
    lane.add_argument("--frozen", metavar="ACCOUNT", help="this account is frozen; goes with --where")
    lane.add_argument("--where", default="", metavar="SYSTEM", help="in which system")
    lane.add_argument("--age", choices=_values(AgeFinding), help="what was found about the age")
    lane.add_argument("--lift-freeze", action="store_true", help="the account is free again")
    lane.add_argument(
        "--deleted", metavar="SOURCE", help="“account”, or the data source in which something was deleted"
    )
    lane.add_argument("--anonymised", action="store_true", help="made anonymous in place of being deleted")
    lane.add_argument("--consent", choices=("found", "not_found"), help="whether a guardian's consent is on file")
    lane.add_argument("--rest-deleted", action="store_true", help="nothing of the child is left")
    guardian = parser.add_argument_group("the guardian")
    guardian.add_argument("--guardian", choices=_values(GuardianProof), help="how they showed that they may speak")
    guardian.add_argument("--copy", action="store_true", help="a copy of the document came in, to be destroyed")
    guardian.add_argument("--copy-destroyed", action="store_true", help="it is destroyed")
    guardian.add_argument("--wish", choices=_values(GuardianWish), help="what they ask for")
    guardian.add_argument("--wish-done", choices=_values(GuardianWish), help="which wish is met")
    file = parser.add_argument_group("the file and the data")
    file.add_argument("--ask-open", type=int, metavar="HOURS", help="ask a second person to open the file for you")
    file.add_argument("--ask-keep", action="store_true", help="ask a supervisor to keep the data frozen as evidence")
    file.add_argument("--use", choices=_values(UseKind), help="log a use of the data; goes with --ground")
    file.add_argument("--ground", choices=_values(UseGround), default=UseGround.LAW.value, help="what allows it")
    parser.add_argument("--because", default="", metavar="TEXT", help="what it rests on, in a sentence")
    parser.add_argument("--at", metavar="WHEN", help="the minute at which it was done, in office time; else now")


def _freeze(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minors.freeze(desk, case_id, account=given.frozen, where=given.where, at=at)


def _age(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minors.find_age(desk, case_id, AgeFinding(given.age), how=given.because, at=at)


def _lift(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minors.lift_freeze(desk, case_id, because=given.because, at=at)


def _delete(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minors.delete(desk, case_id, source=given.deleted, what=given.because, anonymised=given.anonymised, at=at)


def _consent(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minors.look_for_consent(desk, case_id, is_found=given.consent == "found", how=given.because, at=at)


def _rest(desk: "Desk", case_id: str, _given: argparse.Namespace, at: "datetime") -> object:
    return minors.rest_deleted(desk, case_id, at=at)


def _guardian(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    proof = GuardianProof(given.guardian)
    return minor_guardian.show_authority(desk, case_id, proof, note=given.because, at=at, copy_was_kept=given.copy)


def _copy(desk: "Desk", case_id: str, _given: argparse.Namespace, at: "datetime") -> object:
    return minor_guardian.copy_destroyed(desk, case_id, at=at)


def _wish(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minor_guardian.asks(desk, case_id, GuardianWish(given.wish), at=at)


def _wish_done(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minor_guardian.done(desk, case_id, GuardianWish(given.wish_done), at=at)


def _open(desk: "Desk", case_id: str, given: argparse.Namespace, _at: "datetime") -> object:
    return minors.ask_to_open(desk, case_id, reason=given.because, hours=given.ask_open)


def _keep(desk: "Desk", case_id: str, given: argparse.Namespace, _at: "datetime") -> object:
    return minors.ask_to_keep(desk, case_id, reason=given.because)


def _use(desk: "Desk", case_id: str, given: argparse.Namespace, at: "datetime") -> object:
    return minor_uses.log_use(desk, case_id, UseKind(given.use), UseGround(given.ground), basis=given.because, at=at)


def _values(choices: "type[StrEnum]") -> tuple[str, ...]:
    return tuple(choice.value for choice in choices)


DEEDS: Final = (
    CliDeed("frozen", _freeze),
    CliDeed("age", _age),
    CliDeed("lift-freeze", _lift),
    CliDeed("deleted", _delete),
    CliDeed("consent", _consent),
    CliDeed("rest-deleted", _rest),
    CliDeed("guardian", _guardian),
    CliDeed("copy-destroyed", _copy),
    CliDeed("wish", _wish),
    CliDeed("wish-done", _wish_done),
    CliDeed("ask-open", _open),
    CliDeed("ask-keep", _keep),
    CliDeed("use", _use),
)
