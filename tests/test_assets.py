"""Shipped files are found where they lie."""

from qv_desk import assets


def test_a_resource_is_found_by_its_parts() -> None:
    assert assets.resource("fonts", "manifest.toml").is_file()


def test_a_resource_need_not_exist() -> None:
    assert not assets.resource("no", "such", "file").exists()


def test_a_form_is_named_like_its_view() -> None:
    assert assets.form("case_view").name == "case_view.ui"
    assert assets.form("case_view").parent.name == "forms"
