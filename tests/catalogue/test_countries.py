"""Countries have names in both languages, in the company's own wording where lists differ."""

from babel import Locale

from qv_desk.catalogue.countries import country_names


def test_the_companys_own_wording() -> None:
    names = country_names()
    assert (names["HK"].en, names["HK"].zh) == ("Hong Kong", "香港")
    assert (names["TW"].en, names["TW"].zh) == ("Taiwan", "台湾")
    assert names["CN"].zh == "中国"


def test_names_agree_with_the_usual_list() -> None:
    usual = Locale("en").territories
    differing = {code for code, name in country_names().items() if name.en != usual[code].replace("’", "'")}
    assert differing <= {"HK", "MO", "TW", "MM", "PS", "CZ", "TR"}
