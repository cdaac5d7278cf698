"""D3 (policy §1): each kind of data that the policy names is searched: found, not held, or an exception with why."""

from tests.cli.terminal import Command

NAMED_IN_THE_POLICY = {
    "qualvision_id",
    "events",
    "newsletter",
    "business_cards",
    "training",
    "contests",
    "problem_reports",
    "repair",
    "surveys",
    "job_applications",
    "live_images",
    "orders",
    "contributions",
    "cookies_logs",
    "recruiters_social_media",
}


def test_no_answer_goes_out_before_each_source_has_said_what_it_holds(qv: Command, case: str) -> None:
    assert {one["source"] for one in qv("search", case).records} == NAMED_IN_THE_POLICY
    assert qv("verify", case, "--evidence", "account_login", "--what", "logged in afresh", "--confirm").code == 0
    assert qv("search", case, "--source", "repair", "--ask", "Service desk").code == 0

    early = qv("decide", case, "--right", "access", "--outcome", "granted")
    assert (early.code != 0, early.record["error"]) == (True, "search_not_finished")

    unsaid = qv("search", case, "--source", "cookies_logs", "--exception", "backup_only")
    assert unsaid.record["error"] == "search_exception_needs_reason"
    why = "only in backups, overwritten within 30 days"
    assert qv("search", case, "--source", "cookies_logs", "--exception", "backup_only", "--note", why).code == 0
    assert qv("search", case, "--source", "orders", "--found", "2", "--note", "two orders").code == 0
    assert qv("search", case, "--rest-not-held").record["searches_open"] == 0

    kept = {one["source"]: one for one in qv("search", case).records}
    assert (kept["cookies_logs"]["outcome"], kept["cookies_logs"]["note"]) == ("exception", why)
    assert all(one["version"] == 0 and one["searched_by"] for one in kept.values())
    assert qv("decide", case, "--right", "access", "--outcome", "granted").code == 0


def test_a_system_of_the_office_is_searched_like_those_of_the_policy(qv: Command) -> None:
    owner = ("--owner", "Service desk", "--contact", "service@example.com", "--because", "named by the department")
    assert qv("systems", "set", "repair", *owner).record["version"] == 1
    opened = qv("new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE")
    reference = opened.record["reference"]
    assert qv("search", reference, "--source", "repair", "--ask").code == 0
    asked = {one["source"]: one for one in qv("search", reference).records}["repair"]
    assert asked["asked"] == "Service desk"
    assert qv("search", reference, "--source", "repair", "--not-held").code == 0
    assert {one["source"]: one for one in qv("search", reference).records}["repair"]["version"] == 1
