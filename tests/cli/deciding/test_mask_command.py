"""Other people's data are noted and masked before anything goes out."""

from tests.cli.terminal import Command


def test_a_flag_stops_the_grant_until_it_is_masked(qv: Command, told: Command, verified: str) -> None:
    qv("search", verified, "--source", "orders", "--found", "2", "--note", "two", "--rest-not-held")
    assert "no other people" in told("mask", verified).out
    assert qv("mask", verified, "--flag", "nowhere", "--what", "x").record["error"] == "third_party_place_unknown"
    flag = qv("mask", verified, "--flag", "orders", "--what", "a colleague's number").record
    refused = qv("decide", verified, "--right", "access", "--outcome", "granted")
    assert (refused.code, refused.record["error"]) == (4, "third_party_not_masked")
    assert qv("mask", verified, "--done", flag["flag"], "--how", "blacked out").record["masked"]
    assert qv("decide", verified, "--right", "access", "--outcome", "granted").code == 0
    assert "blacked out" in told("mask", verified).out


def test_a_document_is_named_by_the_beginning_of_its_digest(qv: Command, case: str) -> None:
    assert qv("letter", case, "--kind", "acknowledgement", "--language", "en").code == 0
    (document,) = qv("show", case).record["documents"]
    flag = qv("mask", case, "--flag", document["sha256"][:8], "--what", "an address").record
    assert flag["place"] == document["sha256"]
