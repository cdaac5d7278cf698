"""What is kept of the office is there for this desk and for whoever opens it next, with its line in the journal."""

from dataclasses import replace

from qv_desk.domain.letters.office_letters import KeptLogo
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.office_record import OFFICE_SETTING, office_in
from qv_desk.services.office.office_kept import keep_office


def test_the_desk_the_store_and_the_journal_say_the_same(desk: Desk) -> None:
    wish = replace(desk.office, e_mail="privacy@example.org")
    entry = KeptLogo(entry_id="f" * 64, at=desk.moment, pixels="AA==")

    assert keep_office(desk, wish, action="office.changed", detail="e-mail", entries=(entry,)) == wish

    assert desk.office == wish
    assert office_in(desk.store.settings.read(OFFICE_SETTING)) == wish
    assert desk.store.registers.get(KeptLogo, entry.entry_id) == entry
    last = desk.store.journal.of("office")[-1]
    assert (last.action, last.detail) == ("office.changed", "e-mail")
