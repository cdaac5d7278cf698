import pytest

from qv_desk.catalogue.words import wordings
from qv_desk.intake.showing.view_kinds import way_to_show, why_not_shown


def test_programs_archives_and_old_office_files_are_never_shown() -> None:
    for kind in ("application/x-msdownload", "application/zip", "application/x-ole-storage", "image/svg+xml"):
        assert way_to_show(kind) is None


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("application/x-empty", "empty_file"),
        ("application/x-ms-shortcut", "program_not_shown"),
        ("application/gzip", "archive_not_shown"),
        ("application/x-ole-storage", "old_office_not_shown"),
        ("image/svg+xml", "kind_not_shown"),
    ],
)
def test_why_a_kind_is_not_shown_is_said(kind: str, note: str) -> None:
    assert why_not_shown(kind) == note
    assert wordings("view_notes")[note].zh
