"""What a queue has taken is no paper yet: a letter counts as printed when its job has ended well."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from qv_desk.errors import DeviceError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_cups, print_letters
from tests.services.post.cups_tools import tools
from tests.services.print_office import PrintOffice


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in {"_LOOK_EVERY_S": 0.01, "_LAST_CHANCE_S": 0.05, "_STANDS_AFTER_S": 0.05}.items():
        monkeypatch.setattr(print_cups, name, seconds)


def test_the_printer_gets_the_letter_without_a_name(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    content = print_letters.pdf_bytes(printer, letter_id)
    assert print_cups.send_to_cups(printer, letter_id, "Office") == "Office-17"
    assert (place / "paper").read_bytes() == content
    words = (place / "words").read_text(encoding="utf-8")
    assert words == f"-d Office -o media=A4 -t {letter_id} -- -\n"
    assert print_letters.waiting(printer)[0].printed_at == printer.moment


def test_a_printer_that_refuses_is_signed_and_journalled(
    office: PrintOffice, printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch, answer=1)
    with pytest.raises(DeviceError, match="printer_refused"):
        print_cups.send_to_cups(printer, letter_id, "Office")
    assert print_letters.waiting(printer)[0].printed_at is None

    officer = office.officers_desk()
    outbox.sync(officer)
    entry = officer.store.journal.latest(1)[0]
    officer.close()
    assert entry.action == "letter.print_failed"
    assert "Sun Li" in (entry.detail or "")


def test_a_jam_is_told_and_the_letter_counts_once_it_has_come_out(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    (place / "queue").touch()
    told: list[object] = []

    def stands() -> None:
        told.append(print_letters.waiting(printer)[0].printed_at)
        (place / "queue").unlink()  # somebody takes the paper out, and the printer goes on

    assert print_cups.send_to_cups(printer, letter_id, "Office", stands=stands) == "Office-17"
    assert told == [None]
    assert print_letters.waiting(printer)[0].printed_at is not None


def test_who_stops_takes_the_job_back_from_the_printer(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    (place / "queue").touch()
    with pytest.raises(DeviceError, match="printing_stopped"):
        print_cups.send_to_cups(printer, letter_id, "Office", stopped=lambda: True)
    assert (place / "cancelled").read_text(encoding="utf-8").split() == ["Office-17"]
    assert print_letters.waiting(printer)[0].printed_at is None


def test_a_queue_that_does_not_hear_is_asked_again(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    (place / "queue").touch()
    (place / "busy").touch()
    with pytest.raises(DeviceError, match="printing_stopped"):
        print_cups.send_to_cups(printer, letter_id, "Office", stopped=lambda: True)
    assert (place / "cancelled").read_text(encoding="utf-8").split() == ["Office-17", "Office-17"]
    assert not (place / "queue").exists()


def test_a_job_that_cannot_be_taken_back_is_named(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    monkeypatch.setattr(print_cups, "_LETS_GO_S", 0.1)
    (place / "queue").touch()
    (place / "holds").touch()
    with pytest.raises(DeviceError, match="printer_keeps_job") as refused:
        print_cups.send_to_cups(printer, letter_id, "Office", stopped=lambda: True)
    assert refused.value.fields["job"] == "Office-17"
    assert print_letters.waiting(printer)[0].printed_at is None


def test_a_job_that_came_out_while_it_was_taken_back_is_printed(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools(place, monkeypatch)
    (place / "queue").touch()
    (place / "late").touch()
    assert print_cups.send_to_cups(printer, letter_id, "Office", stopped=lambda: True) == "Office-17"
    assert print_letters.waiting(printer)[0].printed_at is not None


@pytest.mark.parametrize(
    ("said", "is_printed"),
    [
        ("Office-17 sun 1024\n\tStatus: \n\tAlerts: aborted-by-system\n", False),
        ("Office-17 sun 1024\n\tStatus: \n\tAlerts: job-canceled-by-user\n", False),
        (
            "Office-16 sun 1024\n\tAlerts: aborted-by-system\nOffice-17 sun 9\n\tAlerts: job-completed-successfully\n",
            True,
        ),
        ("", True),
    ],
)
def test_a_job_that_ended_badly_printed_nothing(
    printer: Desk, letter_id: str, place: Path, monkeypatch: pytest.MonkeyPatch, said: str, *, is_printed: bool
) -> None:
    tools(place, monkeypatch)
    (place / "ended").write_text(said, encoding="utf-8")
    if is_printed:
        print_cups.send_to_cups(printer, letter_id, "Office")
    else:
        with pytest.raises(DeviceError, match="printer_refused"):
            print_cups.send_to_cups(printer, letter_id, "Office")
    assert (print_letters.waiting(printer)[0].printed_at is not None) is is_printed


def test_an_unknown_printer_is_said_and_the_letter_still_waits(printer: Desk, letter_id: str) -> None:
    with pytest.raises(InputError, match="printer_unknown"):
        print_cups.send_to_cups(printer, letter_id, "no such printer; rm -rf")
    assert print_letters.waiting(printer)[0].printed_at is None


def test_without_cups_there_are_no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert print_cups.cups_printers() == ()
    with pytest.raises(DeviceError, match="cups_missing"):
        print_cups.paper(b"%PDF-", "title", "Office")


@pytest.mark.printing
@pytest.mark.skipif("QV_DESK_TEST_PRINTER" not in os.environ, reason="no print queue is offered; see CONTRIBUTING.md")
def test_a_true_queue_is_followed_to_the_paper(printer: Desk, letter_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_cups, "_STANDS_AFTER_S", 60.0)
    queue = os.environ["QV_DESK_TEST_PRINTER"]
    job = print_cups.send_to_cups(printer, letter_id, queue)
    assert job.startswith(f"{queue}-")
    assert print_letters.waiting(printer)[0].printed_at is not None
    assert not print_cups._is_waiting(job, queue)
    papers = list(Path(os.environ["QV_DESK_TEST_PRINTED"]).glob(f"*{letter_id}*.pdf"))
    assert papers, "the paper lies there when the desk says so"
    for one in papers:
        one.unlink()


@pytest.mark.printing
@pytest.mark.skipif("QV_DESK_TEST_PRINTER" not in os.environ, reason="no print queue is offered; see CONTRIBUTING.md")
def test_a_true_queue_that_stands_gives_its_job_back(printer: Desk, letter_id: str) -> None:
    queue = os.environ["QV_DESK_TEST_PRINTER"]
    before = waiting_jobs(queue)
    switch("cupsdisable", queue)
    try:
        with pytest.raises(DeviceError, match="printing_stopped"):
            print_cups.send_to_cups(printer, letter_id, queue, stopped=lambda: True)
    finally:
        switch("cupsenable", queue)
    assert waiting_jobs(queue) <= before
    assert print_letters.waiting(printer)[0].printed_at is None


def waiting_jobs(queue: str) -> set[str]:
    return {
        line.split()[0] for line in (print_cups._asked("lpstat", "-W", "not-completed", "-o", queue) or "").splitlines()
    }


def switch(tool: str, queue: str) -> None:
    """Stop a queue as a jam does, or let it go on."""
    found = shutil.which(tool, path=f"/usr/sbin:{os.environ.get('PATH', '')}")
    assert found is not None
    subprocess.run([found, queue], check=True)
