"""Links, likenesses, sensitivities, data and methods have words in both languages."""

import pytest

from qv_desk.domain.identifying.identity_circumstances import Sensitivity
from qv_desk.domain.linking.case_link import LinkKind
from qv_desk.domain.linking.possible_case import Likeness
from qv_desk.services.words import tie_words


@pytest.mark.parametrize("kind", LinkKind)
def test_a_link_names_the_other_case(kind: LinkKind) -> None:
    words = tie_words.link_words(kind, "QV-2026-0001")
    assert "QV-2026-0001" in words.en
    assert "QV-2026-0001" in words.zh


def test_the_others_have_words() -> None:
    said = [tie_words.likeness_words(reason) for reason in Likeness]
    said += [tie_words.sensitivity_words(level) for level in Sensitivity]
    said += list(tie_words.datum_words().values())
    said.append(tie_words.method_words("call_back"))
    assert all(words.en and words.zh and words.en != words.zh for words in said)
    assert tie_words.method_words("two_facts").en == "two_facts"
