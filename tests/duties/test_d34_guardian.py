"""D34 (policy §8): a parent or guardian who shows their authority may check, have deleted, and prohibit the use."""

import pytest

from qv_desk.domain.minors.minor_deeds import GuardianProof, GuardianWish
from tests.cli.terminal import Command


@pytest.fixture
def report(qv: Command) -> str:
    """The reference of a report whose account is frozen."""
    opened = qv("minor", "new", "--account", "star2014", "--name", "Ann Lee", "--country", "CN")
    reference = str(opened.record["reference"])
    assert qv("minor", reference, "--frozen", "star2014", "--where", "QualvisionID").code == 0
    return reference


@pytest.mark.parametrize("wish", [one.value for one in GuardianWish])
def test_nobody_asks_for_a_child_before_showing_that_they_may(qv: Command, report: str, wish: str) -> None:
    assert qv("minor", report, "--wish", wish).record["error"] == "minor_guardian_not_shown"
    assert qv("minor", report, "--guardian", "video", "--because", "seen by video with the child").code == 0
    assert qv("minor", report, "--wish", wish).record["wishes"] == [wish]
    assert qv("minor", report, "--wish", wish).record["error"] == "minor_wish_known"


@pytest.mark.parametrize("proof", [one.value for one in GuardianProof])
def test_each_of_five_ways_suffices(qv: Command, report: str, proof: str) -> None:
    shown = qv("minor", report, "--guardian", proof, "--because", "name and child matched").record
    assert shown["guardian"] == proof


def test_a_document_is_seen_and_destroyed(qv: Command, report: str) -> None:
    qv("minor", report, "--guardian", "id_seen", "--copy", "--because", "passport, name matched")
    assert qv("minor", report, "--copy-destroyed").code == 0
    assert qv("minor", report, "--copy-destroyed").record["error"] == "minor_no_copy"


def test_prohibited_use_is_stopped_before_the_answer(qv: Command, report: str) -> None:
    qv("minor", report, "--guardian", "call", "--because", "called back")
    qv("minor", report, "--wish", "prohibit_use", "--age", "cannot_tell", "--because", "no year of birth")
    done = qv("minor", report, "--wish-done", "prohibit_use")
    assert done.code == 0
    assert qv("minor", report, "--wish-done", "prohibit_use").record["error"] == "minor_wish_unknown"


def test_deleted_is_said_to_be_done_only_when_it_is(qv: Command, report: str) -> None:
    qv("minor", report, "--guardian", "signed_form", "--because", "form of today, signature matched")
    qv("minor", report, "--wish", "delete")
    assert qv("minor", report, "--wish-done", "delete").record["error"] == "minor_rest_not_deleted"
