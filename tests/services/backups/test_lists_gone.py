"""A backup from before a purge brings nobody of a list back when it is restored."""

from pathlib import Path

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.lists_gone import lists_gone
from qv_desk.services.backups.restore import by_passphrase, restore
from qv_desk.services.cases import approve
from qv_desk.services.disposal import purge
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.notices import incidents, policy_mailing
from tests.services.conftest import PASSPHRASE, Clock, StaffedDesk
from tests.services.notices.merge_lists import incident, mailing, people, taken_in


def test_a_mailing_and_an_incident_that_were_purged_stay_so(staffed: StaffedDesk, clock: Clock, tmp_path: Path) -> None:
    desk, other = staffed.opened, staffed.at("Hana Sato")
    begun, happened = mailing(desk), incident(desk)
    taken_in(desk, MergeKind.POLICY, begun.entry_id, tmp_path, people(3))
    incidents.close_incident(desk, happened.entry_id)
    clock.forward(days=4 * 366 + 2)
    place = tmp_path / "backups"
    place.mkdir(mode=0o700)
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    asked, _ = purge.ask(desk, [begun.reference, happened.number], "yearly")
    approve.grant(other, asked.entry_id)
    purge.carry_out(other, asked.entry_id)
    gone = {type(one): one.people_purged for one in lists_gone(desk.store, desk.store.erasures.all())}
    assert set(gone) == {PolicyMailing, type(happened)}
    desk.close()
    restore(made, staffed.folder, by_passphrase("Lin Wei", PASSPHRASE), now=clock)

    again = open_desk(staffed.folder, open_keys(staffed.folder, "Lin Wei", PASSPHRASE), now=clock)
    try:
        file = policy_mailing.look_at_mailing(again, begun.entry_id)
        assert (file.notices, file.mailing.people_purged) == ((), 3)
        assert file.mailing.purged_at is not None
        assert again.store.registers.count(PolicyNotice) == 0
        assert incidents.look_at_incident(again, happened.entry_id).incident.purged_at is not None
    finally:
        again.close()
