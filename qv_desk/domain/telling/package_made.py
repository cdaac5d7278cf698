"""The package with a person's data that left the desk: its files and its digest, as the letter lists them."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseFact


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageMade(CaseFact):
    """One package, as it was written.

    Attributes:
        name: the name of the archive.
        sha256: its digest.
        files: the names in its manifest, in order.
        made_at: aware UTC moment.
        made_by: user identifier.
    """

    fact_name: ClassVar[str] = "package_made"

    name: str
    sha256: str
    files: tuple[str, ...]
    made_at: datetime
    made_by: str

    def listed(self) -> tuple[str, ...]:
        """The lines of a letter that say what was handed over; the same in every language."""
        return (f"{self.name} (SHA-256: {self.sha256})", *self.files)


def package_made(case: Case, package: PackageMade) -> Case:
    """The case after a package of its data was made; a closed case's data can be handed over again.

    Law: GDPR 20 (what was handed over can be shown); GDPR 5(2).
    """
    made = (*case.facts_of(PackageMade), package)
    return case.with_facts(PackageMade, made, package.made_at, even_closed=True)


def latest_package(case: Case) -> PackageMade | None:
    """The last package that was made; None while there is none."""
    return next(reversed(case.facts_of(PackageMade)), None)
