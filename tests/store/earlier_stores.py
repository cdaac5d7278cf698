"""Makes the stores of earlier versions that lie in ``tests/data/stores``, once, while that version is the newest.

    python -m tests.store.earlier_stores

A store that is there is never made again: it has to stay what that version wrote.
"""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.store.desk_store import Store
from qv_desk.store.upgrade import HEAD
from qv_desk.vault.keys import Keys
from tests.store.samples import SIGNER, USER, a_case, a_summary

PLACE = Path(__file__).resolve().parent.parent / "data" / "stores"
KEYS = Keys.of_root(hashlib.sha256(b"the stores of earlier versions hold nothing but samples").digest())
VAULT = "vault-of-earlier-versions"
LETTER = b"%PDF-1.7 a letter of an earlier version"

_AT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
_PERSON = Party("Erika Mustermann", ("Heidestr. 17", "51147 Koeln"), country="DE")


def make() -> Path:
    """Make the store of the newest revision: two cases, one of them decided and with an issued letter; a journal."""
    folder = PLACE / HEAD
    folder.mkdir(parents=True, mode=0o700)
    with Store.create(folder, KEYS, vault_id=VAULT, at=_AT) as store:
        with store.transaction(SIGNER, _AT) as changes:
            changes.write_user(DeskUser(USER, "Li Na", Role.OFFICER))
            changes.journal("user.added", USER, "Li Na")
        for number in (1, 2):
            with store.transaction(SIGNER, _AT) as changes:
                case = a_case(number, data_subject=_PERSON)
                if number == 1:
                    letter = Correspondence("l-1", "refusal", "en", changes.keep_content(LETTER), 1, (), _AT, USER)
                    refused = Decision(Right.ACCESS, DecisionOutcome.REFUSED, "trade_secrets", "because", USER, _AT)
                    case = replace(case, correspondence=(letter,), decisions=(refused,))
                changes.next_case_number(2026)
                changes.add_case(case, a_summary(case))
                changes.journal("case.opened", case.case_id, "by hand")
    return folder


if __name__ == "__main__":
    make()
