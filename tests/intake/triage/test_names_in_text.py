from qv_desk.intake.triage.names_in_text import first_name


def test_a_latin_name_is_found_beside_characters_without_spaces() -> None:
    assert first_name(("gdpr",), "依据gdpr第15条") == (2, 6)


def test_a_name_in_characters_is_found_inside_a_run() -> None:
    assert first_name(("pipl", "个人信息保护法"), "依据个人信息保护法") == (2, 9)


def test_a_word_that_holds_a_name_is_none() -> None:
    assert first_name(("lpd",), "the lpds") is None
    assert first_name((), "text") is None
