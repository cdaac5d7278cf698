"""A finding carries words in both languages for the places of its sentence."""

from qv_desk.domain.letters.template_finding import Finding, finding
from qv_desk.domain.terms.wording import Wording


def test_a_plain_text_is_the_same_in_both_languages() -> None:
    one = finding("column_unknown", 3, clause="court", name="nev", field=Wording("Rows", "行"))
    assert (one.code, one.block, one.clause) == ("column_unknown", 3, "court")
    assert one.named == {"name": Wording("nev", "nev"), "field": Wording("Rows", "行")}
    assert Finding("title_empty").named == {}
