import io
from pathlib import Path

from qv_desk.cli.frame.output import Output
from qv_desk.cli.incoming.bulk_words import show_folders
from qv_desk.errors import InputError
from qv_desk.services.incoming.bulk_intake import BulkOutcome, BulkRow, Progress


def work(folder: Path, report: Progress) -> tuple[BulkRow, ...]:
    report(1, 2)
    return (
        BulkRow(f"{folder.name}/a.eml", BulkOutcome.OPENED, reference="QV-2026-0001", kind="inquiry", name="Ann"),
        BulkRow(f"{folder.name}/b.eml", BulkOutcome.REFUSED, problem=InputError("mail_empty")),
        BulkRow(f"{folder.name}/c.csv", BulkOutcome.NEEDS_PERSON, line=3, why="unsure"),
    )


def test_every_row_is_said_and_one_that_could_not_be_read_ends_the_command_so(tmp_path: Path) -> None:
    stream = io.StringIO()
    code = show_folders([tmp_path], work, tmp_path / "report.csv", Output(stream=stream))
    said = stream.getvalue()
    assert code == InputError.exit_code
    assert "case opened QV-2026-0001" in said
    assert "b.eml: The file is empty." in said
    assert "c.csv:3" in said
    assert "The report is in" in said
    assert (tmp_path / "report.csv").is_file()


def test_programs_get_a_row_an_object(tmp_path: Path) -> None:
    stream = io.StringIO()
    show_folders([tmp_path], work, None, Output(json=True, stream=stream))
    lines = stream.getvalue().splitlines()
    assert len(lines) == 3
    assert '"error": "mail_empty"' in lines[1]
