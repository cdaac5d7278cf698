"""Every deed has its option, and several in one call are taken in the order of the lane."""

import argparse

from qv_desk.cli.kinds.minor_deeds import DEEDS, add_deeds


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_deeds(parser)
    return parser.parse_args(words)


def test_each_deed_is_asked_for_by_its_option() -> None:
    assert not any(deed.is_wanted(parsed()) for deed in DEEDS)
    given = {
        "frozen": ["a"], "age": ["of_age"], "deleted": ["account"], "consent": ["found"], "guardian": ["call"],
        "wish": ["check"], "wish-done": ["check"], "ask-open": ["4"], "use": ["looked_up"],
    }  # fmt: skip
    for deed in DEEDS:
        arguments = parsed(f"--{deed.option}", *given.get(deed.option, []))
        assert [one.option for one in DEEDS if one.is_wanted(arguments)] == [deed.option]


def test_the_freeze_comes_first_and_the_deletion_after_the_age() -> None:
    order = [deed.option for deed in DEEDS]
    assert order[0] == "frozen"
    assert order.index("age") < order.index("deleted") < order.index("rest-deleted")
