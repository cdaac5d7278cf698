from qv_desk.gui.words.reader_languages import language_entries, language_own_name


def test_each_language_stands_under_its_own_name() -> None:
    names = dict(language_entries())

    assert names["de"] == "Deutsch"
    assert names["zh-Hant"] == "繁體中文"
    assert names["ja"] == "日本語"
    assert len(set(names.values())) == len(names)


def test_a_rare_language_of_a_message_can_be_chosen() -> None:
    assert dict(language_entries("is"))["is"]
    assert language_own_name("und") == "–"
