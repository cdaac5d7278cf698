"""What the tests of commands on letters begin with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Command

OURS = "Ring or write whenever you like: {{ office_e_mail }}, quoting {{ our_reference }}."


@pytest.fixture
def edited(lin: Command, tmp_path: Path) -> Callable[..., Path]:
    """The shipped acknowledgement with another sentence in place of the one on questions."""

    def edit(text: str = OURS) -> Path:
        file = tmp_path / "shipped.toml"
        if not file.exists():
            assert lin("template", "export", "acknowledgement", "en", "--which", "shipped", "--out", file).code == 0
        content = file.read_text(encoding="utf-8")
        line = next(line for line in content.splitlines() if "office_e_mail" in line)
        ours = tmp_path / f"ours-{len(text)}.toml"
        ours.write_text(content.replace(line, f'text = "{text}"'), encoding="utf-8")
        return ours

    return edit
