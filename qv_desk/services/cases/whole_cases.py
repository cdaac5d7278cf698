"""Everything that a first page does without and a first case needs: SQLAlchemy, the rows, the journal, the changes.

Importing this module loads it all, in 0.4 s. The window does so behind its first page, on the store thread, so that
nobody waits for it at the first case; each part would also be loaded by itself at its first use.
"""

from typing import Final

from qv_desk.domain.whole import progress
from qv_desk.services.cases import approve, bind_laws, verify
from qv_desk.services.frame import case_change, case_clocks, clock_clash
from qv_desk.store import cases, documents, journal, session_engine, transaction

LOADED: Final = (
    cases,
    documents,
    journal,
    session_engine,
    transaction,
    approve,
    bind_laws,
    case_change,
    case_clocks,
    clock_clash,
    verify,
    progress,
)
"""The modules that are there afterwards."""
