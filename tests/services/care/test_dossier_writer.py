"""A case file in words: its days are counted one by one, and free text is counted only where it is masked."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.services.care.dossier_writer import DossierWriter
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


def test_every_clock_shows_its_days_and_masked_words_their_length(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(asked="everything about me")
    demo_work.prove(desk, case.case_id)
    file = review.look(desk, case.case_id)
    masked = DossierWriter(desk, file, "en", is_masked=True).dossier()
    whole = DossierWriter(desk, file, "en", is_masked=False).dossier()

    clocks = masked.parts[2].parts
    assert len(clocks) == len(file.clocks)
    counted = [part.table for part in clocks if part.table is not None]
    assert counted
    assert all(len(rows) > 1 for _, rows in counted)
    assert ("Asked", "(19 characters, masked)") in masked.parts[0].facts
    assert ("Asked", "everything about me") in whole.parts[0].facts
    assert masked.files == ()
