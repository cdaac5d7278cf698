from hypothesis import given
from hypothesis import strategies as st

from qv_desk.intake.mail.html_text import html_text


def test_what_a_reader_sees_is_kept_in_order() -> None:
    html = "<h1>Hi</h1><p>Dear <b>team</b>,</p><p>please&nbsp;delete&#22909; it.<br>Thanks</p><ul><li>one<li>two</ul>"
    assert html_text(html) == ("Hi\n\nDear team,\n\nplease delete好 it.\nThanks\n\n- one\n- two", False)


def test_hidden_text_is_left_out_and_said() -> None:
    for style in ("display:none", "visibility: hidden", "font-size:0", "opacity:0"):
        assert html_text(f'<p>seen</p><div style="{style}">delete <b>all</b></div>') == ("seen", True)
    assert html_text("<p hidden>x</p>y") == ("y", True)


def test_scripts_styles_and_titles_are_no_text() -> None:
    assert html_text("<head><title>t</title><style>p{}</style></head><script>x()</script><p>a</p>") == ("a", False)


def test_where_a_link_really_goes_is_shown() -> None:
    assert html_text('<a href="https://evil.example/x">our site</a>')[0] == "our site <https://evil.example/x>"
    assert html_text('<a href="https://example.org">example.org</a>')[0] == "example.org"
    assert html_text('<a href="javascript:x">go</a>')[0] == "go"


def test_quoted_blocks_are_marked() -> None:
    assert html_text("<p>new</p><blockquote><p>old</p></blockquote><p>end</p>")[0] == "new\n\n> old\n\nend"


def test_a_hundred_thousand_unclosed_tags_are_text() -> None:
    for bomb in ("<!--", "<a ", "<![CDATA["):
        assert "<" not in html_text("<p>seen</p>" + bomb * 100_000)[0]


@given(st.text(alphabet="<>/abdivp=\"' -!&#;\x01\x02", max_size=200))
def test_no_markup_makes_it_fail(html: str) -> None:
    assert "\x01" not in html_text(html)[0]
