"""A policy is read by its numbered headings; its list of contents is not taken for them."""

from qv_desk.domain.keeping.policy_version import PolicySection, sections_of

POLICY = """Privacy Policy
1.What we collect
2.Your rights

1.What we collect
We collect names.
2024.05 is no heading of ours, nor is
12.This one
2.Your rights
You may ask.
3、联系我们
写信。
"""


def test_sections_are_found_behind_the_list_of_contents() -> None:
    found = sections_of(POLICY)

    assert [(section.number, section.title) for section in found] == [
        ("1", "What we collect"),
        ("2", "Your rights"),
        ("3", "联系我们"),
    ]
    assert found[1] == PolicySection("2", "Your rights", "You may ask.")
    assert "names" in found[0].text


def test_a_text_without_headings_has_no_sections() -> None:
    assert sections_of("Hello\nworld") == ()
