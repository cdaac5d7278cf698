"""Makes the stores of earlier versions that lie in ``tests/data/stores``, once, while that version is the newest.

    python -m tests.store.earlier_stores 0001

A store that is there is never made again: it has to stay what that version wrote.
"""

import hashlib
import sys
from pathlib import Path

from sqlalchemy import text

from qv_desk.store.engine import EncryptedFile, create_private_file
from qv_desk.store.upgrade import migrate
from qv_desk.vault.keys import Keys

PLACE = Path(__file__).resolve().parent.parent / "data" / "stores"
KEYS = Keys.of_root(hashlib.sha256(b"the stores of earlier versions hold nothing but samples").digest())
VAULT = "vault-of-earlier-versions"
LETTER = b"%PDF-1.7 a letter of an earlier version"

_AT = "2026-11-20T08:00:00.000000+00:00"
_SHA256 = hashlib.sha256(LETTER).hexdigest()


def make(revision: str) -> Path:
    """Make the store of a revision with two cases, one of them with an issued letter."""
    path = PLACE / revision / "cases.db"
    path.parent.mkdir(parents=True)
    create_private_file(path)
    file = EncryptedFile(path, KEYS.cases)
    with file.engine.execution_options(writes=True).begin() as connection:
        migrate(connection, revision)
        connection.execute(text("INSERT INTO meta VALUES (1, :vault, :at)"), {"vault": VAULT, "at": _AT})
        connection.execute(text("INSERT INTO users VALUES ('u-1', 'Li Na', 'officer')"))
        connection.execute(text("INSERT INTO case_numbers VALUES (2026, 2)"))
        connection.execute(
            text("INSERT INTO contents VALUES (:sha256, :size, :content)"),
            {"sha256": _SHA256, "size": len(LETTER), "content": LETTER},
        )
        for number in (1, 2):
            connection.execute(text(_CASE), {"id": f"c-{number}", "reference": f"QV-2026-{number:04}", "at": _AT})
        connection.execute(
            text(
                "INSERT INTO letters (letter_id, case_id, position, kind, language, sha256, pages, answers, issued_at, "
                "issued_by) VALUES ('l-1', 'c-1', 0, 'acknowledgement', 'en', :sha256, 1, '[]', :at, 'u-1')"
            ),
            {"sha256": _SHA256, "at": _AT},
        )
    file.close()
    return path


_CASE = """
INSERT INTO cases (case_id, reference, kind, status, officer, waiting, next_step, due_order, due_at, due_on, due_rule,
    provisional, received_at, opened_at, changed_at, version, rights, channel, language, policy_version, representative,
    message_id, their_reference, invoked_rules, person_name, person_country, person_e_mail, person_phone,
    person_address, identity_outcome, identity_decided_by, identity_decided_at, identity_note, filter_text, subject,
    asked)
VALUES (:id, :reference, 'rights_request', 'open', 'u-1', 'us', 'check_identity', '9999', NULL, NULL, '', 0, :at, :at,
    :at, 0, '["access"]', 'post', 'en', '2024-02-18', NULL, '', '', '[]', 'Erika Mustermann', 'DE', '', '',
    '["Heidestr. 17","51147 Koeln"]', 'open', '', NULL, '', 'erika mustermann', 'Access', 'Access to my data')
"""

if __name__ == "__main__":
    make(sys.argv[1])
