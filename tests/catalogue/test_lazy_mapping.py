"""What nobody looks at is not read, and what somebody looks at is read once."""

import pytest

from qv_desk.catalogue.lazy_mapping import LazyMapping, LazyValues


def test_a_file_is_read_at_the_first_look_and_only_then() -> None:
    reads = []

    def read() -> dict[str, int]:
        reads.append(1)
        return {"a": 1, "b": 2}

    mapping = LazyMapping(read)
    assert reads == []
    assert (mapping["a"], list(mapping), len(mapping), mapping.get("c")) == (1, ["a", "b"], 2, None)
    assert reads == [1]


def test_a_value_is_read_when_it_is_asked_for() -> None:
    reads = []

    def read(key: str) -> str:
        reads.append(key)
        return key.upper()

    values = LazyValues(("a", "b"), read)
    assert "a" in values
    assert "c" not in values
    assert (list(values), len(values)) == (["a", "b"], 2)
    assert reads == []
    assert values["a"] == values["a"] == "A"
    assert reads == ["a"]
    with pytest.raises(KeyError):
        values["c"]


def test_a_fault_comes_out_of_the_look_and_is_not_remembered() -> None:
    answers = iter((KeyError("once"), None))

    def read() -> dict[str, int]:
        if (fault := next(answers)) is not None:
            raise fault
        return {"a": 1}

    mapping = LazyMapping(read)
    with pytest.raises(KeyError, match="once"):
        mapping["a"]
    assert mapping["a"] == 1
