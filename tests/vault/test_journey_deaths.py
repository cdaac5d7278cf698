"""The program may end at any step of a change: everybody can still open the desk, and one set of keys opens it all."""

import json
import os
import sys
from pathlib import Path
from subprocess import run

import pytest

from tests.scale import figure, scaled

ROOT = Path(__file__).parents[2]


@pytest.mark.torture
@pytest.mark.skipif(not hasattr(os, "fork"), reason="deaths are made with fork, which this system does not have")
def test_a_death_at_any_step_leaves_a_way_in_and_one_set_of_keys() -> None:
    every = scaled(full=1, usual=6)
    words = [sys.executable, "-m", "tests.vault.cut_off", str(every)]
    tried = run(words, cwd=ROOT, capture_output=True, text=True, check=False)

    assert tried.returncode == 0, tried.stderr[-2000:]
    deaths = json.loads(tried.stdout)
    assert len(deaths) == 10
    assert min(deaths.values()) >= 1
    assert sum(deaths.values()) >= scaled(full=120, usual=20)
    figure("11", "slot changes and rekeys ended at each step", f"0 of {sum(deaths.values())} without a way in")
