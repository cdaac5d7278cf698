"""People come, go and change their role; vault, store and journal say the same."""

from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.services.post import outbox, print_letters
from tests.services.conftest import FAST_WISH, PASSPHRASE, STAFF, StaffedDesk
from tests.services.print_office import a_request, issued, make_print_office

INTERIM = "interim words for the first day"


def test_somebody_is_let_in_and_must_choose_their_own_passphrase(desk: Desk) -> None:
    ola = users.add(desk, "  Ola   Berg ", Role.OFFICER, INTERIM, FAST_WISH)

    assert ola.display_name == "Ola Berg"
    assert [
        (one.user.display_name, one.must_change_passphrase, one.is_you) for one in users.everybody(desk).people
    ] == [
        ("Lin Wei", False, True),
        ("Ola Berg", True, False),
    ]
    assert ola in desk.store.settings.people()
    assert journal_book.latest(desk, 1)[0].detail == "Ola Berg, officer"
    unlocked = unlock.open_keys(desk.folder, "Ola Berg", INTERIM)
    with pytest.raises(AccessError, match="passphrase_interim"):
        unlock.open_desk(desk.folder, unlocked)


def test_names_are_there_short_and_once(desk: Desk) -> None:
    for name, code in {
        " ": "person_needs_name",
        "x" * 81: "person_name_too_long",
        "lin wei": "user_name_taken",
        "Ｌｉｎ Ｗｅｉ": "user_name_taken",
        "Lin Wei\u200b": "user_name_unreadable",
        "\u202eieW niL": "user_name_unreadable",
        "half \ud83d": "user_name_unreadable",
    }.items():
        with pytest.raises(InputError, match=code):
            users.add(desk, name, Role.OFFICER, INTERIM, FAST_WISH)
    with pytest.raises(InputError, match="passphrase"):
        users.add(desk, "Ola Berg", Role.OFFICER, "short", FAST_WISH)
    with pytest.raises(InputError, match="passphrase_names"):
        users.add(desk, "Ola Berg", Role.OFFICER, f"{desk.office.name} 2026")
    assert len(users.everybody(desk).people) == 1


def test_a_second_supervisor_may_be_added_and_a_third_needs_two_people(desk: Desk) -> None:
    assert not users.everybody(desk).has_second_supervisor
    users.add(desk, "Hana Sato", Role.SUPERVISOR, INTERIM, FAST_WISH)
    assert users.everybody(desk).has_second_supervisor
    with pytest.raises(GateError, match="supervisor_needs_approval"):
        users.add(desk, "Ola Berg", Role.SUPERVISOR, INTERIM, FAST_WISH)


def test_on_a_desk_with_one_supervisor_no_role_changes(desk: Desk) -> None:
    ola = users.add(desk, "Ola Berg", Role.OFFICER, INTERIM, FAST_WISH)
    with pytest.raises(GateError, match="needs_second_supervisor"):
        users.change_role(desk, ola.user_id, Role.SUPERVISOR, "stands in")
    with pytest.raises(GateError, match="role_is_that"):
        users.change_role(desk, ola.user_id, Role.OFFICER, "stands in")
    with pytest.raises(AccessError, match="user_unknown"):
        users.change_role(desk, "u-nobody", Role.OFFICER, "stands in")


def test_a_leaver_gets_in_no_more_and_a_rekey_is_due(staffed: StaffedDesk) -> None:
    lin, ola = staffed.at("Lin Wei"), staffed.unlocked["Ola Berg"].user
    assert not users.everybody(lin).rekey_due
    lin.store.drafts.keep(ola.user_id, "intake", "", "a mail half taken in", lin.moment)
    left = users.remove(lin, ola.user_id, "left in August")

    assert left.rekey_due
    assert lin.store.drafts.all_of(ola.user_id) == ()
    assert ola not in [one.user for one in left.people]
    assert ola in lin.store.settings.people()  # the journal still names them
    assert (journal_book.latest(lin, 1)[0].object_id, journal_book.latest(lin, 1)[0].detail) == (
        ola.user_id,
        "left in August",
    )
    with pytest.raises(AccessError, match="user_unknown"):
        unlock.open_keys(staffed.folder, "Ola Berg", PASSPHRASE)


def test_nobody_removes_themselves_or_gives_themselves_a_passphrase(staffed: StaffedDesk) -> None:
    lin = staffed.at("Lin Wei")
    with pytest.raises(GateError, match="cannot_remove_yourself"):
        users.remove(lin, lin.user.user_id)
    with pytest.raises(GateError, match="passphrase_is_yours"):
        users.give_passphrase(lin, lin.user.user_id, INTERIM)


def test_a_forgotten_passphrase_is_replaced_by_an_interim_one(staffed: StaffedDesk) -> None:
    lin, ola = staffed.at("Lin Wei"), staffed.unlocked["Ola Berg"].user
    users.give_passphrase(lin, ola.user_id, INTERIM, FAST_WISH)

    with pytest.raises(AccessError, match="passphrase_wrong"):
        unlock.open_keys(staffed.folder, "Ola Berg", PASSPHRASE)
    assert unlock.open_keys(staffed.folder, "Ola Berg", INTERIM).must_change_passphrase
    own = unlock.change_passphrase(staffed.folder, "Ola Berg", INTERIM, "now my own six words again")
    assert not own.must_change_passphrase
    assert journal_book.latest(lin, 1)[0].action == "user.passphrase_given"


def test_no_supervisor_becomes_another_one(staffed: StaffedDesk) -> None:
    lin = staffed.at("Lin Wei")
    second = next(
        one.user for one in users.everybody(lin).people if one.user.role is Role.SUPERVISOR and not one.is_you
    )

    with pytest.raises(GateError, match="passphrase_of_supervisor"):
        users.give_passphrase(lin, second.user_id, INTERIM, FAST_WISH)
    assert unlock.open_keys(staffed.folder, second.display_name, PASSPHRASE).user == second


def test_the_old_recovery_code_is_worthless_once_there_is_a_new_one(desk: Desk) -> None:
    first = users.renew_recovery_code(desk)
    second = users.renew_recovery_code(desk)

    assert first != second
    with pytest.raises(AccessError, match="recovery_wrong"):
        unlock.new_passphrase_by_recovery_code(desk.folder, first, None, "another six words to open it")
    unlock.new_passphrase_by_recovery_code(desk.folder, second, None, "another six words to open it")
    assert journal_book.latest(desk, 1)[0].action == "vault.recovery_renewed"


def test_auditors_see_who_works_here(staffed: StaffedDesk) -> None:
    seen = users.everybody(staffed.at("Aki Mori"))
    assert {one.user.display_name: one.user.role for one in seen.people} == STAFF


def test_printing_staff_find_their_letters_at_once(desk: Desk) -> None:
    issued(desk, a_request(desk))
    users.add(desk, "Sun Li", Role.PRINTING, PASSPHRASE, FAST_WISH, interim=False)

    room = unlock.open_desk(desk.folder, unlock.open_keys(desk.folder, "Sun Li", PASSPHRASE), now=desk.now)
    assert len(print_letters.waiting(room)) == 1
    room.close()


def test_what_printing_staff_signed_is_taken_over_before_they_go(tmp_path: Path) -> None:
    office = make_print_office(tmp_path / "desk")
    officer = office.officers_desk()
    case = a_request(officer)
    letter_id = issued(officer, case)
    outbox.sync(officer)
    room = office.print_desk()
    print_letters.mark_printed(room, print_letters.waiting(room)[0].letter_id)
    room.close()

    users.remove(officer, office.printing.user.user_id)

    (letter,) = review.look(officer, case.case_id).case.correspondence
    assert (letter.letter_id, letter.printed_at is not None) == (letter_id, True)
    assert outbox.sync(officer) == outbox.SyncReport()
    officer.close()


def test_an_interim_passphrase_is_drawn_anew_each_time() -> None:
    first, second = users.interim_passphrase(("Ola Berg",)), users.interim_passphrase(("Ola Berg",))
    assert first != second
    assert len(first.split()) == 5
