"""Which Debian packages are missing."""

import shutil

import pytest

from tools import debian
from tools.debian import Purpose

pytestmark = pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="no Debian here")


def test_an_installed_package_is_not_missing() -> None:
    assert debian.missing(["dpkg"]) == ()


def test_a_package_that_is_nowhere_is_missing() -> None:
    assert debian.missing(["dpkg", "no-such-package-anywhere"]) == ("no-such-package-anywhere",)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_names_packages_once(purpose: Purpose) -> None:
    names = debian.packages_for(purpose)

    assert names
    assert len(set(names)) == len(names)
