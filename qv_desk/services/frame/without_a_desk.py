"""Calls that touch files or keys and need no open desk: they open one, make one, or read what a person hands them.

Whoever makes them has proved nothing yet, so they may give away nothing but what that person brought along.
"""

from typing import Final

_WITHOUT_A_DESK: Final = {
    "unlock": "user_names open_keys open_desk change_passphrase new_passphrase_by_recovery_code",
    "desk_folder": "default_folder office_exists",
    "desk": "opened_desk first_desk",
    "set_up": "create_office key_store_state",
    "demo": "make_demo_office",
    "self_test": "run_checks",
    "read_message": "read_message read_messages read_all read_each",
    "bulk_intake": "read_folder write_report files_in",
    "look_through": "is_several look_through read_again",
    "backups_found": "find_backups",
    "view_attachment": "look_at_bytes",
    "scan_file": "scanned",
    "add_files": "read_file",
    "merge_import": "read_list",
    "merge_mail": "save_passphrases",
    "calendar_file": "read_notice",
    "backup_drill": "found_backup",
    "rekey_interrupted": "finish_interrupted",
    "restore": "restore finish_interrupted",
}

OPEN_TO_ALL: Final = frozenset(
    f"{module}.{name}" for module, names in _WITHOUT_A_DESK.items() for name in names.split()
)
"""These calls by ``module.function``; the guard does not stand before them."""
