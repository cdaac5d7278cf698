from tools.audit import sentences

ASKED = {"name": "cryptography", "version": "50.0", "vulns": []}
WEAK = {
    "name": "pillow",
    "version": "9.0",
    "vulns": [{"id": "X-1", "fix_versions": ["9.1"]}, {"id": "X-2", "fix_versions": []}],
}
NOT_ASKED = {"name": "uharfbuzz", "skip_reason": "not found"}


def test_each_weakness_is_said_with_the_version_that_mends_it() -> None:
    assert sentences([ASKED, WEAK]) == (
        "pillow 9.0: X-1, mended in 9.1.",
        "pillow 9.0: X-2, mended in no version yet.",
        "2 of 2 packages asked about, 2 weaknesses known.",
    )


def test_what_could_not_be_asked_is_said_by_name() -> None:
    assert sentences([ASKED, NOT_ASKED]) == (
        "1 of 2 packages asked about, 0 weaknesses known. Could not be asked: uharfbuzz.",
    )


def test_a_machine_that_is_cut_off_says_so_and_claims_nothing() -> None:
    nothing = ("Nothing is known: no list of known weaknesses could be reached from this machine.",)

    assert sentences([]) == sentences([NOT_ASKED]) == nothing
