from dataclasses import FrozenInstanceError

import pytest

from qv_desk.domain.incoming.triage_words import RightWords


def test_words_do_not_change() -> None:
    words = RightWords(("a",), ())
    with pytest.raises(FrozenInstanceError):
        words.asks = ()  # type: ignore[misc]
