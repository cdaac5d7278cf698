"""The refusal log outlives the file, and says nothing of the person. Law: PDPO s.27."""

from qv_desk.domain.telling.refusal_log import RefusalEntry


def test_it_outlives_the_case() -> None:
    assert RefusalEntry.outlives_case
    assert RefusalEntry.register_name == "refusal_log"
