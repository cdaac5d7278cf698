"""A start shows its first page without what only a whole case needs: each of these would be paid at every start."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run

from qv_desk.domain.cases.case import Case
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import PASSPHRASE

_NOT_FOR_A_START = {
    "alembic",
    "email",
    "rapidfuzz",
    "reportlab",
    "sqlalchemy",
    "subprocess",
    "uuid",
    "qv_desk.domain.cases.case",
    "qv_desk.domain.incoming.proposal",
    "qv_desk.intake",
    "qv_desk.letters",
    "qv_desk.store.rows",
}

_START = """
import sys
from pathlib import Path
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.services.words import names
from qv_desk.services.frame import preferences
from qv_desk.services.post import print_letters
from qv_desk.services.cases import review, start_page
from qv_desk.services.entry import unlock

folder = Path(sys.argv[1])
assert unlock.user_names(folder)
desk = unlock.open_desk(folder, unlock.open_keys(folder, None, sys.argv[2]))
assert review.counts(desk)[CaseView.ALL_OPEN] == 1
[row] = review.page(desk, CaseView.ALL_OPEN, text="zoe").rows
assert names.right_name(row.summary.rights[0]).en and names.country_name(row.summary.country).en
assert start_page.today(desk).rows == (row,)
assert print_letters.waiting(desk) == ()
assert preferences.get(desk, "queue") == {}
assert len(desk.store.settings.people()) == 1
desk.close()
print(*sys.modules)
"""


def test_the_first_page_needs_neither_sqlalchemy_nor_a_whole_case(
    opened_case: Callable[..., Case], desk: Desk, folder: Path
) -> None:
    opened_case()
    desk.close()
    done = run([sys.executable, "-c", _START, str(folder), PASSPHRASE], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())

    assert {"qv_desk.store.desk_store", "sqlcipher3"} <= loaded
    assert loaded & _NOT_FOR_A_START == set()
