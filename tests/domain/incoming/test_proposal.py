from qv_desk.domain.incoming.proposal import CASE_KINDS, REPRESENTATIVES, RIGHTS


def test_the_codes_are_those_of_the_whole_desk() -> None:
    assert len(RIGHTS) == 10
    assert len(CASE_KINDS) == 7
    assert REPRESENTATIVES == ("parent", "agent", "next_of_kin")
