"""A letter is taken back before it is posted; one that came back goes out anew."""

from tests.cli.terminal import Command


def test_an_issued_letter_is_taken_back(qv: Command, told: Command, answered: str) -> None:
    (letter,) = qv("post", answered).records
    assert letter["state"] == "waiting"
    reason = ("--reason", "facts_changed")
    refused = qv("post", answered, "--withdraw", letter["letter"], *reason)
    assert (refused.code, refused.record["error"]) == (3, "letter_withdrawal_needs_reason")

    done = qv("post", answered, "--withdraw", letter["letter"], *reason, "--because", "more was found")

    assert (done.code, done.record["state"], done.record["because"]) == (0, "withdrawn", "more was found")
    assert qv("print-queue").records == []
    assert qv("show", answered).record["letters"] == []
    assert "more was found" in told("post", answered).out
    assert "letter.withdrawn" in [entry["action"] for entry in qv("journal").records]


def test_what_is_posted_cannot_be_taken_back(qv: Command, answered: str) -> None:
    letter = qv("post", answered).record["letter"]
    qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered)
    refused = qv("post", answered, "--withdraw", letter, "--because", "too late")
    assert (refused.code, refused.record["error"]) == (4, "letter_already_dispatched")


def test_a_letter_that_came_back_goes_out_anew(qv: Command, told: Command, answered: str) -> None:
    letter = qv("post", answered).record["letter"]
    early = qv("post", answered, "--came-back", letter, "--reason", "moved")
    assert (early.code, early.record["error"]) == (4, "letter_not_posted")
    qv(
        "print-queue",
        "--letter",
        answered,
        "--mark-printed",
        "--mark-posted",
        answered,
        "--carrier",
        "RR 123 456 785 CN",
    )

    back = qv("post", answered, "--came-back", letter, "--reason", "moved").record
    assert (back["state"], back["reason"], back["carrier_number"]) == ("returned", "moved", "RR 123 456 785 CN")
    assert qv("close", answered).record["error"] == "letter_came_back"
    assert "moved away" in told("post", answered).out

    first, anew = qv("post", answered, "--send-anew", letter, "--address", "12 Quay Street", "--country", "ie").records
    assert (first["state"], first["sent_anew_as"]) == ("returned_settled", anew["letter"])
    (waiting,) = qv("print-queue").records
    assert (waiting["letter"], waiting["country"]) == (anew["letter"], "Ireland")
    qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered)
    assert qv("close", answered).code == 0


def test_or_it_stays_as_it_is_with_a_reason(qv: Command, answered: str) -> None:
    letter = qv("post", answered).record["letter"]
    qv("print-queue", "--letter", answered, "--mark-printed", "--mark-posted", answered)
    qv("post", answered, "--came-back", letter)
    assert qv("post", answered, "--leave", letter).record["error"] == "return_needs_reason"
    assert qv("post", answered, "--leave", letter, "--because", "no other address").record["because"] == (
        "no other address"
    )


def test_a_reason_of_another_act_is_refused(qv: Command, answered: str) -> None:
    letter = qv("post", answered).record["letter"]
    refused = qv("post", answered, "--withdraw", letter, "--reason", "moved", "--because", "x")
    assert (refused.code, refused.record["error"]) == (3, "reason_of_another_act")


def test_a_case_without_letters_says_so(told: Command, case: str) -> None:
    assert "no letter was issued" in told("post", case).out
