"""Every reason why two cases may belong together has its words in both languages."""

from qv_desk.catalogue.words import wordings
from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.linking.possible_case import Likeness, PossibleCase


def test_reasons_links_and_sensitivities_have_words() -> None:
    assert set(wordings("likeness")) == set(Likeness)
    assert set(wordings("links")) == set(LinkKind)
    assert set(wordings("sensitivity")) == set(Sensitivity)


def test_nobody_has_decided_before_somebody_does() -> None:
    assert PossibleCase("c1", "QV-2026-0001", "Zoë", 80, (Likeness.NAME,)).verdict is None
