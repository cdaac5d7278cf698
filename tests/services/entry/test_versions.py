import re
from importlib.metadata import version
from pathlib import Path

import pytest

from qv_desk.errors import DeviceError
from qv_desk.services.entry.versions import FLOORS, check_versions, numbers

ROOT = Path(__file__).resolve().parents[3]


def test_what_is_installed_here_is_new_enough() -> None:
    check_versions()


def test_a_package_that_is_too_old_is_refused_by_name() -> None:
    with pytest.raises(DeviceError) as refused:
        check_versions({"cryptography": (9999, 1)})

    assert refused.value.code == "package_too_old"
    assert (refused.value.fields["package"], refused.value.fields["needed"]) == ("cryptography", "9999.1")


def test_a_package_that_is_missing_is_refused_by_name() -> None:
    with pytest.raises(DeviceError, match="package_missing"):
        check_versions({"no-such-package-anywhere": (1,)})


@pytest.mark.parametrize(
    ("text", "expected"), [("44.0.1", (44, 0, 1)), ("2.1.0b3", (2, 1, 0)), ("5.15.2", (5, 15, 2)), ("rc1", ())]
)
def test_versions_are_compared_by_their_numbers(text: str, expected: tuple[int, ...]) -> None:
    assert numbers(text) == expected


def test_the_folders_say_what_the_packages_say_of_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = dict.fromkeys(FLOORS, (0,))
    (tmp_path / "Odd.Name-1.2.3.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    check_versions(floors | {"odd-name": (1, 2, 3)})
    with pytest.raises(DeviceError, match="package_too_old"):
        check_versions({"odd-name": (1, 2, 4)})
    for name in FLOORS:
        with pytest.raises(DeviceError) as refused:
            check_versions({name: (9999,)})
        assert refused.value.fields["found"] == version(name)


def test_no_floor_is_above_what_is_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", lock, re.MULTILINE))

    assert all(numbers(locked[name.lower()]) >= floor for name, floor in FLOORS.items())
