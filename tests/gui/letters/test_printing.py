from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeviceError
from qv_desk.gui.letters.printing import DPI, PrintRun, print_pages
from qv_desk.gui.start.leaving import Leaving
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import on_its_way, print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def paper(path: Path) -> QPrinter:
    """Qt's own printer, with a file for paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def pages_of(content: bytes) -> QPdfDocument:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    document.setProperty("kept", buffer)
    return document


@pytest.fixture
def letters(workplace: Workplace, run_on_store: Run) -> tuple[on_its_way.WaitingLetter, ...]:
    """Two letters that wait to be printed."""
    work = CaseWork(workplace.desk, run_on_store)
    for _ in range(2):
        work.issued(work.ready_to_answer())
    return work.on_store(lambda: print_letters.waiting(workplace.desk))


def test_the_pages_come_out_as_they_are(
    workplace: Workplace, run_on_store: Run, letters: tuple[on_its_way.WaitingLetter, ...], tmp_path: Path
) -> None:
    content = CaseWork(workplace.desk, run_on_store).on_store(
        lambda: print_letters.pdf_bytes(workplace.desk, letters[0].letter_id)
    )
    told: list[tuple[int, int]] = []

    count = print_pages(content, paper(tmp_path / "out.pdf"), lambda done, total: told.append((done, total)))

    printed = QPdfDocument()
    printed.load(str(tmp_path / "out.pdf"))
    assert count == printed.pageCount() == letters[0].pages
    assert told == [(done, count) for done in range(count + 1)]
    was, came = (
        pages_of(content).render(0, (printed.pagePointSize(0)).toSize()),
        printed.render(0, printed.pagePointSize(0).toSize()),
    )
    dark = [
        [
            (x, y)
            for y in range(0, image.height(), 7)
            for x in range(0, image.width(), 7)
            if image.pixelColor(x, y).alpha() and image.pixelColor(x, y).lightness() < 100
        ]
        for image in (was, came)
    ]
    assert dark[0]
    assert dark[1]


def test_noise_is_refused_by_the_printer(tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as caught:
        print_pages(b"noise", paper(tmp_path / "out.pdf"), lambda _done, _total: None)

    assert caught.value.code == "printer_refused"


def test_a_run_prints_each_letter_and_notes_it(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    letters: tuple[on_its_way.WaitingLetter, ...],
    tmp_path: Path,
) -> None:
    owner = QObject()
    run = PrintRun(
        workplace,
        letters,
        "paper",
        by_cups=False,
        make_printer=lambda name: paper(tmp_path / f"{name}{len(list(tmp_path.iterdir()))}.pdf"),
        parent=owner,
    )

    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()

    assert ended.args == [2]
    waiting = CaseWork(workplace.desk, run_on_store).on_store(lambda: print_letters.waiting(workplace.desk))
    assert all(letter.printed_at is not None for letter in waiting)


def test_stopping_waits_for_the_letter_under_way(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    letters: tuple[on_its_way.WaitingLetter, ...],
    tmp_path: Path,
) -> None:
    owner = QObject()
    run = PrintRun(
        workplace, letters, "p", by_cups=False, make_printer=lambda _: paper(tmp_path / "one.pdf"), parent=owner
    )
    run.begun.connect(lambda _letter: run.stop())

    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()

    assert ended.args == [1]
    waiting = CaseWork(workplace.desk, run_on_store).on_store(lambda: print_letters.waiting(workplace.desk))
    assert [letter.printed_at is None for letter in waiting].count(True) == 1


def test_a_desk_that_is_left_waits_for_the_letter_and_begins_no_other(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    letters: tuple[on_its_way.WaitingLetter, ...],
    tmp_path: Path,
) -> None:
    owner = QObject()
    run = PrintRun(
        workplace, letters, "p", by_cups=False, make_printer=lambda _: paper(tmp_path / "one.pdf"), parent=owner
    )
    gone: list[bool] = []
    run.begun.connect(lambda _letter: Leaving(workplace, lambda: gone.append(workplace.is_held)).begin())

    run.start()
    assert gone == []
    qtbot.waitUntil(lambda: gone == [False], timeout=30_000)

    waiting = CaseWork(workplace.desk, run_on_store).on_store(lambda: print_letters.waiting(workplace.desk))
    assert [letter.printed_at is None for letter in waiting].count(True) == 1


def test_a_printer_that_is_not_there_ends_the_run_and_loses_nothing(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, letters: tuple[on_its_way.WaitingLetter, ...]
) -> None:
    owner = QObject()
    run = PrintRun(workplace, letters, "no-such-printer", by_cups=True, parent=owner)
    failures: list[object] = []
    run.failed.connect(failures.append)

    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()

    assert ended.args == [0]
    assert [getattr(failure, "code", "") for failure in failures] in (["printer_refused"], ["cups_missing"])
    waiting = CaseWork(workplace.desk, run_on_store).on_store(lambda: print_letters.waiting(workplace.desk))
    assert len(waiting) == 2


def test_a_printer_that_fails_is_written_down_and_the_run_ends(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, letters: tuple[on_its_way.WaitingLetter, ...]
) -> None:
    def broken(name: str) -> QPrinter:
        raise DeviceError("printer_refused", printer=name)

    owner = QObject()
    run = PrintRun(workplace, letters, "p", by_cups=False, make_printer=broken, parent=owner)
    failures: list[DeviceError] = []
    run.failed.connect(failures.append)
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()

    assert ended.args == [0]
    assert [failure.code for failure in failures] == ["printer_refused"]
    journal = CaseWork(workplace.desk, run_on_store).on_store(
        lambda: workplace.desk.store.journal.of(letters[0].case_id)
    )
    assert journal[-1].action == "letter.print_failed"
