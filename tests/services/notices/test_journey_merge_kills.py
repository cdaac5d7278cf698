"""A desk that is killed while it issues the letters of a list: the next run goes on, 0 twice and 0 lost."""

import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.kinds.merge_line import LineState, MergeKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_issue
from qv_desk.services.notices.merge_sources import source_of
from tests.scale import FULL, figure
from tests.services.notices.merge_lists import list_of, people, taken_in
from tests.services.print_office import PrintOffice, make_print_office

PEOPLE = 4
USUAL_KILLS = 6

pytestmark = pytest.mark.torture


@pytest.fixture(scope="module", params=MergeKind)
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[PrintOffice, MergeKind, str]:
    """A list of people whose letters are all whole."""
    kind: MergeKind = request.param
    place = tmp_path_factory.mktemp("first")
    made = make_print_office(place / "desk")
    desk = made.officers_desk()
    list_id = list_of(desk, kind)
    assert taken_in(desk, kind, list_id, place, people(PEOPLE)).people == PEOPLE
    desk.close()
    return made, kind, list_id


def run(
    office: PrintOffice, folder: Path, kind: MergeKind, list_id: str, last: int
) -> subprocess.CompletedProcess[str]:
    keys = office.officer
    private = keys.signing_key.private_bytes_raw().hex()
    words = [str(folder), kind, list_id, str(last), keys.vault_id, keys.keys.root.hex(), private, keys.user_id]
    return subprocess.run(
        [sys.executable, "-m", "tests.services.notices.merge_worker", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
    )


def test_a_run_killed_at_any_change_is_gone_on_with_and_nobody_gets_two(
    office: tuple[PrintOffice, MergeKind, str], tmp_path: Path
) -> None:
    made, kind, list_id = office
    whole = run(made, copied(made, tmp_path / "whole"), kind, list_id, 0)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout)
    assert steps > 4 * PEOPLE
    chosen = (
        range(1, steps + 1)
        if FULL
        else [1 + number * (steps - 1) // (USUAL_KILLS - 1) for number in range(USUAL_KILLS)]
    )
    for last in chosen:
        folder = copied(made, tmp_path / f"killed-{last}")
        assert run(made, folder, kind, list_id, last).returncode == -signal.SIGKILL
        assert_everybody_once(replace(made, folder=folder).officers_desk(), kind, list_id)
        shutil.rmtree(folder)
    figure("1", f"kills while the letters of a list ({kind}) are issued", f"{len(chosen)} kills, 0 lost, 0 twice")


def assert_everybody_once(desk: Desk, kind: MergeKind, list_id: str) -> None:
    """After one more run each person has one letter, in one case, and each letter is in the journal once."""
    before = sum(line.state is LineState.ISSUED for line in source_of(desk, kind, list_id).lines())
    assert merge_issue.issue(desk, kind, list_id).letters == PEOPLE - before
    assert merge_issue.issue(desk, kind, list_id).letters == 0
    lines = source_of(desk, kind, list_id).lines()
    assert [line.state for line in lines] == [LineState.ISSUED] * PEOPLE
    assert len({line.case_id for line in lines}) == PEOPLE
    assert all(len(desk.store.cases.get(line.case_id).correspondence) == 1 for line in lines)
    done = Counter(entry.action for entry in desk.store.journal.latest(1_000))
    assert (done["letter.issued"], done["case.opened"]) == (PEOPLE, PEOPLE)
    assert len(desk.store.summaries.known_people()) == PEOPLE
    assert desk.store.check().is_sound
    desk.close()


def copied(office: PrintOffice, folder: Path) -> Path:
    return shutil.copytree(office.folder, folder, ignore=shutil.ignore_patterns("ballast*"))
