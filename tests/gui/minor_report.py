"""Reports on children brought to a certain point, for tests of what the window shows of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_deeds import AgeFinding, GuardianProof
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.services.cases import approve, minor_guardian, minor_outline, minors
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import minor_reports
from qv_desk.services.incoming.minor_reports import NewReport
from tests.gui.case_work import second_supervisor


@dataclass
class MinorWork:
    """Drives a report on the store thread."""

    desk: Desk
    run: Callable[[Callable[[], object]], object]

    def taken_in(self, minutes: int = 38) -> Case:
        """A report by telephone, discovered some minutes ago."""
        new = NewReport(
            reporter=Reporter.PARENT,
            account="star2014",
            correspondent=Party("Ann Lee", (), "ann@example.org", "", "DE"),
            channel=Channel.PHONE,
            language="en",
            discovered_at=self.desk.now() - timedelta(minutes=minutes),
            stated_age=12,
        )
        return cast("Case", self.run(lambda: minor_reports.take_in(self.desk, new)))

    def frozen(self, case: Case) -> Outline:
        """The account frozen."""
        return cast(
            "Outline",
            self.run(
                lambda: minors.freeze(self.desk, case.case_id, account="star2014", where="ID", at=self.desk.now())
            ),
        )

    def under_age(self, case: Case) -> Outline:
        """Frozen, and found to be under age."""
        self.frozen(case)
        return cast(
            "Outline",
            self.run(
                lambda: minors.find_age(
                    self.desk, case.case_id, AgeFinding.UNDER_AGE, how="year of birth", at=self.desk.now()
                )
            ),
        )

    def deleted(self, case: Case) -> Outline:
        """The account deleted too."""
        self.under_age(case)
        return cast(
            "Outline",
            self.run(lambda: minors.delete(self.desk, case.case_id, what="all of it", at=self.desk.now())),
        )

    def guardian(self, case: Case) -> Outline:
        """A guardian who showed a document, of which a copy came in."""
        return cast(
            "Outline",
            self.run(
                lambda: minor_guardian.show_authority(
                    self.desk, case.case_id, GuardianProof.ID_SEEN, note="passport", at=self.desk.now(),
                    copy_was_kept=True,
                )
            ),
        )  # fmt: skip

    def opened(self, case: Case) -> None:
        """The file opened for the person at the desk."""

        def work() -> None:
            asked = minors.ask_to_open(self.desk, case.case_id, reason="to answer", hours=4)
            approve.grant(second_supervisor(self.desk), asked.approval_id)

        self.run(lambda: (work(), True)[1])

    def outline(self, case: Case) -> Outline:
        """How far it is."""
        return cast("Outline", self.run(lambda: minor_outline.outline(self.desk, case.case_id)))
