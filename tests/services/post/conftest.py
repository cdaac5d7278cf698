"""An office with a print room, and one letter that waits there."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> tuple[PrintOffice, str]:
    office = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = office.officers_desk()
    letter_id = issued(desk, a_request(desk))
    outbox.sync(desk)
    desk.close()
    return office, letter_id


@pytest.fixture
def office(_first_office: tuple[PrintOffice, str], tmp_path: Path) -> PrintOffice:
    first, _ = _first_office
    copy = shutil.copytree(first.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(first, folder=copy)


@pytest.fixture
def printer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.print_desk()
    yield desk
    desk.close()


@pytest.fixture
def letter_id(_first_office: tuple[PrintOffice, str]) -> str:
    return _first_office[1]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "cups"
    made.mkdir()
    return made


@pytest.fixture
def officer(office: PrintOffice) -> Iterator[Desk]:
    desk = office.officers_desk()
    yield desk
    desk.close()
