from collections.abc import Callable

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.gui.parts.case_head import fact_words, person_words
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_one_line_says_what_where_and_how(workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()

    assert person_words(case) == "Martha Quinn"
    assert fact_words(case).split("  ·  ") == ["Access", "Ireland", "by e-mail", "answer in English"]


def test_an_inquiry_from_nowhere_says_its_kind(workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened(
        kind=CaseKind.INQUIRY, rights=(), data_subject=Party("Somebody"), language="de"
    )

    assert fact_words(case).split("  ·  ") == ["Inquiry", "by e-mail"]
