"""The office's list lies over the shipped one; the latest version counts, and each can be had."""

from dataclasses import replace

import pytest

from qv_desk.errors import InputError
from qv_desk.services.care import systems
from qv_desk.services.frame.company_systems import current_systems, searched_systems, system_version
from qv_desk.services.frame.desk import Desk


def test_the_latest_version_counts_and_retired_ones_are_searched_no_longer(desk: Desk) -> None:
    shipped = current_systems(desk)["contests"]
    kept = systems.keep_system(desk, replace(shipped, owner="Marketing"), "named")
    systems.keep_system(desk, replace(kept, is_retired=True), "no more contests")

    assert current_systems(desk)["contests"].version == 2
    assert "contests" not in {system.code for system in searched_systems(desk)}
    assert len(searched_systems(desk)) == 14
    assert system_version(desk, "contests", 0) == shipped
    assert system_version(desk, "contests", 1).owner == "Marketing"
    with pytest.raises(InputError, match="system_unknown"):
        system_version(desk, "attic", 0)
