"""Whether something is shown in every letter: found by implication, and held against trying everything."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.template_presence import absence

NAMES = ("a", "b", "c", "d")
NAME = st.sampled_from(("", *NAMES))
CONDITIONS = st.lists(st.tuples(NAME, NAME), max_size=7)


def shown(condition: tuple[str, str], filled: set[str]) -> bool:
    when, unless = condition
    return (not when or when in filled) and not (unless and unless in filled)


def hidden_somehow(conditions: list[tuple[str, str]]) -> bool:
    """Whether one of all the letters that can be shows none of them."""
    letters = ({name for name, there in zip(NAMES, one, strict=True) if there} for one in product((0, 1), repeat=4))
    return any(not any(shown(one, filled) for one in conditions) for filled in letters)


@given(CONDITIONS)
def test_it_agrees_with_trying_every_letter(conditions: list[tuple[str, str]]) -> None:
    assert (absence(conditions) is not None) == hidden_somehow(conditions)


@given(CONDITIONS)
def test_the_case_that_it_names_is_one(conditions: list[tuple[str, str]]) -> None:
    gone = absence(conditions)
    if gone is not None:
        assert not set(gone.filled) & set(gone.empty)
        assert not any(shown(one, set(gone.filled)) for one in conditions)


def test_the_pair_that_shipped_wordings_use_is_always_there() -> None:
    assert absence([("x", ""), ("", "x")]) is None
    assert absence([]) is not None
    assert absence([("", "")]) is None


def test_thousands_of_conditions_in_a_row_are_followed() -> None:
    chain = [(f"n{number}", f"n{number + 1}") for number in range(10_000)]
    gone = absence([("", "n0"), *chain])
    assert gone is not None
    assert len(gone.filled) == 10_001
    assert absence([("", "n0"), *chain, ("n10000", "")]) is None
