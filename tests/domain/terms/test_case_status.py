"""A case is open or closed, and the store and the lists know both by these words."""

from qv_desk.domain.terms.case_status import CaseStatus


def test_the_words_in_the_store_stay() -> None:
    assert [status.value for status in CaseStatus] == ["open", "closed"]
