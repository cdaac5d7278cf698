"""A desk that is killed while a wording is approved: it is approved whole, or not at all."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.letters.office_template import TemplateState
from qv_desk.services.cases import matters
from qv_desk.services.entry.unlock import Unlocked, open_desk
from qv_desk.services.letters import office_book
from qv_desk.services.templates import templates
from tests.scale import FULL, figure
from tests.services.conftest import Clock, StaffedDesk
from tests.services.templates.own_wording import in_force, sent
from tests.services.templates.wording_worker import KIND

USUAL_KILLS = 5
NEWER = "A newer way to say it: {{ office_e_mail }}."

pytestmark = pytest.mark.torture


def run(hana: Unlocked, folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    private = hana.signing_key.private_bytes_raw().hex()
    words = [hana.vault_id, str(hana.generation), hana.keys.root.hex(), private, hana.user_id, "Hana Sato"]
    return subprocess.run(
        [sys.executable, "-m", "tests.services.templates.wording_worker", str(folder), str(last), *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
    )


def copied(folder: Path, to: Path) -> Path:
    return shutil.copytree(folder, to, ignore=shutil.ignore_patterns("ballast*"))


def test_an_approval_killed_at_any_step_has_happened_whole_or_not_at_all(
    staffed: StaffedDesk, tmp_path: Path, clock: Clock
) -> None:
    lin, hana = staffed.at("Lin Wei"), staffed.at("Hana Sato")
    in_force(lin, hana, KIND)
    entry = sent(lin, KIND, text=NEWER)
    staffed.opened.close()
    whole = run(staffed.unlocked["Hana Sato"], copied(staffed.folder, tmp_path / "whole"), 0)
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout)
    assert steps > USUAL_KILLS
    chosen = (
        range(1, steps + 1)
        if FULL
        else [1 + number * (steps - 1) // (USUAL_KILLS - 1) for number in range(USUAL_KILLS)]
    )
    happened = 0
    for last in chosen:
        folder = copied(staffed.folder, tmp_path / f"killed-{last}")
        assert run(staffed.unlocked["Hana Sato"], folder, last).returncode == -signal.SIGKILL
        happened += stands_whole(folder, staffed.unlocked["Lin Wei"], entry.entry_id, clock)
        shutil.rmtree(folder)
    assert 0 < happened < len(chosen)
    figure("1", "kills of an approval of a wording", f"{len(chosen)} kills, {happened} whole, the others not at all")


def stands_whole(folder: Path, lin: Unlocked, entry_id: str, clock: Clock) -> bool:
    """Whether the newer wording is in force; everything says the same of it, either way."""
    desk = open_desk(folder, lin, now=clock)
    try:
        states = {one.number: one.state for one in templates.look_at_template(desk, KIND, "en").history}
        (approval,) = matters.of(desk, entry_id)
        approvals = [one.action for one in desk.store.journal.of("reply/en")].count("template.approved")
        used = office_book.wording_in_force(desk, KIND, "en").own
        assert used is not None
        assert desk.store.check().is_sound
        before = {1: TemplateState.APPROVED, 2: TemplateState.WAITING}, ApprovalState.WAITING, 1, 1
        after = {1: TemplateState.REPLACED, 2: TemplateState.APPROVED}, ApprovalState.GRANTED, 2, 2
        found = states, approval.state, approvals, used.number
        assert found in (before, after)
        return found == after
    finally:
        desk.close()
