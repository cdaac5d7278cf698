"""The certificate of a purge outlives the files and names nobody."""

from qv_desk.domain.keeping.purge import Purge, PurgeState


def test_it_outlives_what_it_erased() -> None:
    assert Purge.outlives_case
    assert [state.value for state in PurgeState] == ["asked", "running", "done"]
