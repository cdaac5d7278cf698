"""What may not come back is known by a keyed digest and by nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.keeping.suppression import suppression_key

SECRET = bytes(range(32))


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_same_thing_has_the_same_digest_and_another_one_another(one: str, other: str) -> None:
    key = suppression_key(SECRET, "message", one)

    assert key == suppression_key(SECRET, "message", f"  {one.strip()} ")
    assert len(key) == 64
    if one.strip().casefold() != other.strip().casefold():
        assert key != suppression_key(SECRET, "message", other)
    assert key != suppression_key(SECRET, "original", one)
    assert key != suppression_key(bytes(32), "message", one)
