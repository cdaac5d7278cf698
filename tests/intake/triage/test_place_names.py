from qv_desk.intake.triage.place_names import by_spacing, folded_name, is_unspaced, stands_in


def test_a_name_stands_as_words_of_its_own() -> None:
    assert stands_in("8001 zurich", "zurich")
    assert not stands_in("zurichsee", "zurich")
    assert stands_in("zurichsee, zurich", "zurich")
    assert stands_in("我住在台北市", "台北")


def test_names_are_told_apart_by_their_script() -> None:
    assert by_spacing(("Österreich", "奥地利", "오스트리아")) == (("osterreich",), ("奥地利", "오스트리아"))
    assert is_unspaced("東京 Tokyo")
    assert not is_unspaced("Tokyo")
    assert folded_name("München") == "munchen"
