"""Does one thing again and again while the disk fails at the first, the second, the third … call that writes.

Started by the tests with ``failing_io.c`` preloaded: ``python -m tests.journeys.failing_disk JOB PRISTINE WORK ERRNO
LASTING STEP``. Says as JSON how many calls the job makes, how often it was tried, which failures were told, and every
state that was neither the one before nor the one after.
"""

import ctypes
import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.backups import back_up, check_store
from qv_desk.services.cases import documents, review
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.entry.desk_folder import office_exists
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import register
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from qv_desk.services.words.say import said
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish, change_passphrase
from tests.journeys.program import PASSPHRASE

NEW_PASSPHRASE: Final = "seven loud geese under the bridge"
_WISH: Final = SlotWish(kdf=LIGHTEST_KDF)
_MOMENT: Final = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
_SHIM: Final = ctypes.CDLL(None)
State = tuple[object, ...]


def new_case(number: int, received_at: datetime = _MOMENT) -> NewCase:
    scan = NewFile("scan.pdf", "application/pdf", DocumentRole.ORIGINAL, b"%PDF-1.7 " + bytes([number]) * 60_000)
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.ACCESS,),
        data_subject=Party("Mary Sample", ("1 Sample Street", "Sampleton"), country="IE"),
        channel=Channel.POST,
        language="en",
        subject="",
        asked="",
        received_at=received_at,
        files=(scan,),
    )


def issue(desk: Desk) -> None:
    (row,) = review.page(desk, CaseView.ALL).rows
    demo_work.ask_for_proof(desk, row.summary.case_id)


def post(desk: Desk) -> None:
    (letter,) = print_letters.waiting(desk)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)


def state_of(desk: Desk) -> State:
    """All that a call could have changed, each document read and recomputed, each entry of the journal checked."""
    assert check_store.check(desk).is_sound
    files = [review.look(desk, row.summary.case_id) for row in review.page(desk, CaseView.ALL).rows]
    for file in files:
        for document in file.case.documents:
            assert documents.bytes_of(desk, file.case.case_id, document.sha256)
    return (
        tuple(sorted((file.case.reference, len(file.case.documents), len(file.case.correspondence)) for file in files)),
        tuple(sorted(tuple(entry.action for entry in file.journal) for file in files)),
        tuple(sorted((letter.kind, letter.printed_at is not None) for letter in print_letters.waiting(desk))),
    )


@dataclass(frozen=True)
class Job:
    """Something that a person does, and how to tell what came of it."""

    act: Callable[[Path], object]
    state: Callable[[Path], State]


class Office:
    """Opens a desk with keys that were derived once."""

    def __init__(self, pristine: Path) -> None:
        self._keys = unlock.open_keys(pristine, None, PASSPHRASE) if office_exists(pristine) else None

    def open(self, folder: Path) -> Desk:
        assert self._keys is not None
        return unlock.open_desk(folder, self._keys, now=lambda: _MOMENT)

    def at_work(self, act: Callable[[Desk], object]) -> Callable[[Path], object]:
        def work(folder: Path) -> None:
            desk = self.open(folder)
            try:
                act(desk)
            finally:
                desk.close()

        return work

    def state(self, folder: Path) -> State:
        desk = self.open(folder)
        try:
            return state_of(desk)
        finally:
            desk.close()

    def state_with_backups(self, folder: Path) -> State:
        """Every backup that has its final name must hold the whole desk; the desk itself is as it was."""
        made = [each.parent for each in (folder / "backups").glob("[!.]*/manifest.json")]
        for each in made:
            assert self.state(each) == self.state(folder)
        return (len(made), self.state(folder))


def set_up_desk(folder: Path) -> None:
    set_up.create_office(
        folder / "desk",
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=_WISH,
        now=lambda: _MOMENT,
    )


def state_of_set_up(folder: Path) -> State:
    """No desk at all, which can be set up again, or a whole one."""
    if not office_exists(folder / "desk"):
        set_up_desk(folder)
        return ("none",)
    desk = unlock.open_desk(folder / "desk", unlock.open_keys(folder / "desk", None, PASSPHRASE))
    desk.close()
    return ("whole",)


def state_of_passphrase(folder: Path) -> State:
    opens = []
    for words in (PASSPHRASE, NEW_PASSPHRASE):
        with suppress(DeskError):
            unlock.open_desk(folder, unlock.open_keys(folder, None, words)).close()
            opens.append(words)
    assert opens, "no passphrase opens the desk any more"
    return ("old" if PASSPHRASE in opens else "new",)


def job_named(name: str, pristine: Path) -> Job:
    office = Office(pristine)
    jobs = {
        "open": Job(office.at_work(lambda _desk: None), office.state),
        "register": Job(office.at_work(lambda desk: register.open_case(desk, new_case(2))), office.state),
        "issue": Job(office.at_work(issue), office.state),
        "post": Job(office.at_work(post), office.state),
        "back up": Job(
            office.at_work(lambda desk: back_up.back_up(desk, desk.folder / "backups")), office.state_with_backups
        ),
        "change passphrase": Job(
            lambda folder: change_passphrase(folder, None, PASSPHRASE, NEW_PASSPHRASE, _WISH), state_of_passphrase
        ),
        "set up": Job(set_up_desk, state_of_set_up),
    }
    return jobs[name]


def prepare(name: str, pristine: Path) -> None:
    """The desk as it is before the job."""
    if name == "set up":
        pristine.mkdir(mode=0o700)
        return
    set_up_desk(pristine.parent)
    (pristine.parent / "desk").rename(pristine)
    desk = unlock.open_desk(pristine, unlock.open_keys(pristine, None, PASSPHRASE), now=lambda: _MOMENT)
    register.open_case(desk, new_case(1))
    demo_work.acknowledge(desk, review.page(desk, CaseView.ALL).rows[0].summary.case_id)
    for letter in print_letters.waiting(desk):
        print_letters.mark_printed(desk, letter.letter_id)
    desk.close()
    for each in pristine.glob("ballast*"):
        each.unlink()


def try_each(name: str, job: Job, pristine: Path, work: Path, failing: tuple[int, int, int]) -> dict[str, object]:
    """Do the job undisturbed for its two states, and then once for every place at which the disk may fail."""
    number, lasting, step = failing

    def afresh() -> Path:
        shutil.rmtree(work, ignore_errors=True)
        return Path(shutil.copytree(pristine, work))

    before = job.state(afresh())
    folder = afresh()
    _SHIM.failing_io_arm(str(folder).encode(), ctypes.c_long(0), 0, 0)
    job.act(folder)
    calls = int(_SHIM.failing_io_calls())
    _SHIM.failing_io_arm(b"", ctypes.c_long(0), 0, 0)
    after = job.state(folder)
    told: Counter[str] = Counter()
    wrong = []
    tried = 0
    for at in range(1, calls + 1, step):
        folder = afresh()
        code = ""
        _SHIM.failing_io_arm(str(folder).encode(), ctypes.c_long(at), number, lasting)
        try:
            job.act(folder)
        except DeskError as failure:
            code = failure.code
            words = said(failure, "en")
            assert words.sentence
            assert words.advice
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is what we look for
            wrong.append(f"{name}, call {at}: {fault!r} was not told to anybody")
        finally:
            _SHIM.failing_io_arm(b"", ctypes.c_long(0), 0, 0)
        told[code or "done"] += 1
        tried += 1
        try:
            state = job.state(folder)
        except Exception as fault:  # noqa: BLE001 - as above
            wrong.append(f"{name}, call {at}: the desk does not open any more: {fault!r}")
            continue
        if state not in ({after} if not code else {before, after}):
            wrong.append(f"{name}, call {at}, {code or 'done'}: {state}")
    return {"calls": calls, "tried": tried, "told": told, "wrong": wrong}


def main() -> None:
    name, pristine, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    number, lasting, step = (int(word) for word in sys.argv[4:7])
    prepare(name, pristine)
    outcome = try_each(name, job_named(name, pristine), pristine, work, (number, lasting, step))
    sys.stdout.write(json.dumps(outcome))


if __name__ == "__main__":
    main()
