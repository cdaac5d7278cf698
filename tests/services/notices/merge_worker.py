"""An officer's desk that issues the letters of a list and is killed at its n-th change of the store."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.notices import merge_issue
from qv_desk.store.transaction import Transaction
from tests.services.outbox_worker import unlocked
from tests.services.print_office import NOW


class Steps:
    """Counts the changes, and kills this process before one of them is finished."""

    def __init__(self, last: int) -> None:
        self.done, self.last = 0, last

    def before(self, name: str) -> None:
        done = getattr(Transaction, name)

        def counted(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the method takes and gives
            self.done += 1
            if self.done == self.last:
                os.kill(os.getpid(), signal.SIGKILL)
            return done(*given, **named)

        setattr(Transaction, name, counted)


def work(folder: Path, kind: str, list_id: str, last: int, *keys: str) -> None:
    """Issue as far as it comes; says how many changes a whole run makes."""
    desk = open_desk(folder, unlocked(*keys), now=lambda: NOW)
    steps = Steps(last)
    for name in ("add_case", "save_case", "put_entry", "journal", "assert_journalled"):
        steps.before(name)
    merge_issue.issue(desk, MergeKind(kind), list_id)
    sys.stdout.write(f"{steps.done}\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), *sys.argv[5:])
