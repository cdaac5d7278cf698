"""Settings of the office and of each person are JSON and stay apart."""

from sqlalchemy import select

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.store.desk_store import Store
from qv_desk.store.office_rows import SettingRow, UserRow
from tests.store.samples import NOW, SIGNER, USER


def test_a_setting_comes_back_and_can_be_written_again(store: Store) -> None:
    for value in ({"columns": ["due", "人"], "width": 3.5, "on": True}, [1, None], "text"):
        with store.transaction(SIGNER, NOW) as changes:
            changes.write_setting("window", value, USER)
        assert store.settings.read("window", USER) == value


def test_people_and_the_office_do_not_share_settings(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.write_setting("language", "zh_CN", USER)
        changes.write_setting("language", "en")
        changes.journal("office.changed", "office")

    assert store.settings.read("language", USER) == "zh_CN"
    assert store.settings.read("language") == "en"
    assert store.settings.read("language", "u-2") is None


def test_people_are_listed_by_name_and_can_change(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.write_user(DeskUser("u-2", "Wang Wei", Role.OFFICER))
        changes.write_user(DeskUser("u-1", "Li Na", Role.OFFICER))
        changes.write_user(DeskUser("u-2", "Wang Wei", Role.SUPERVISOR))
        changes.journal("user.changed", "u-2")

    assert store.settings.people() == (
        DeskUser("u-1", "Li Na", Role.OFFICER),
        DeskUser("u-2", "Wang Wei", Role.SUPERVISOR),
    )
    assert store.settings.display_names() == {"u-1": "Li Na", "u-2": "Wang Wei"}


def test_plain_sql_and_the_rows_agree_and_a_transaction_reads_what_it_wrote(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        changes.write_setting("language", "中文", USER)
        changes.write_user(DeskUser("u-1", "Li Na", Role.SUPERVISOR))
        assert store.settings.read("language", USER) == "中文"
        assert store.settings.people() == (DeskUser("u-1", "Li Na", Role.SUPERVISOR),)
        changes.journal("user.changed", "u-1")

    with store._lane.reading() as session:
        setting, user = session.scalars(select(SettingRow)).one(), session.scalars(select(UserRow)).one()
        assert (setting.user_id, setting.name, setting.value) == (USER, "language", '"中文"')
        assert (user.user_id, user.display_name, user.role) == ("u-1", "Li Na", "supervisor")
