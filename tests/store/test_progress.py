"""Progress goes forward only, ends at its end, and whoever waits can stop the work."""

import time

import pytest

from qv_desk.store.progress import Progress, unheard


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


def test_phases_make_one_bar_that_never_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    progress = Progress(lambda done, total: told.append((done, total)), 3, 1)
    seconds = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: next(seconds))
    progress.next_phase()
    progress.tell(50, 100)
    progress.tell(40, 100)
    progress.tell(300, 100)
    progress.next_phase()
    progress.tell(0, 0)
    progress.tell(1, 2)
    progress.end()

    assert told == [(each, 1000) for each in (0, 375, 375, 750, 750, 750, 875, 1000)]


def test_it_is_said_ten_times_a_second_at_most() -> None:
    told: list[int] = []
    progress = Progress(lambda done, _: told.append(done), 1)
    progress.next_phase()
    for done in range(10_000):
        progress.tell(done, 10_000)

    assert 1 <= len(told) < 100


def test_whoever_waits_can_stop_the_work() -> None:
    def stop(*_: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        Progress(stop, 1).next_phase()
    Progress(unheard, 1).next_phase()
