"""Keys of people go with their case."""

from qv_desk.domain.linking.person_key import PersonKey


def test_they_do_not_outlive_the_case() -> None:
    assert not PersonKey.outlives_case
