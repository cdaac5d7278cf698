"""A register as a page to print: what is in a cell stays text."""

from qv_desk.exports.register_page import register_page


def test_cells_are_text_and_nothing_else() -> None:
    page = register_page("Register", "Office.", ("a", "b"), [("<script>x</script>", "1\n2\x00")], "en").decode()

    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "1<br>2\N{REPLACEMENT CHARACTER}" in page
    assert '<html lang="en">' in page
    assert "default-src 'none'" in page
    assert "http://" not in page
    assert "https://" not in page


def test_an_empty_register_says_so_in_its_language() -> None:
    assert "无登记。" in register_page("登记簿", "", ("甲",), [], "zh_CN").decode()
    assert "No entries." in register_page("Register", "", ("a",), [], "en").decode()
