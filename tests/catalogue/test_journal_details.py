"""The forms of details are read whole, and a form names no place that it does not have."""

from pathlib import Path

import pytest

from qv_desk.catalogue import journal_details
from qv_desk.catalogue.journal_details import detail_forms
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.services.words.journal_words import VOCABULARIES


def test_every_vocabulary_of_a_form_is_known() -> None:
    named = {
        place.vocabulary
        for forms in detail_forms().values()
        for form in forms
        for place in form.places
        if place.vocabulary
    }
    assert named <= VOCABULARIES
    assert named == VOCABULARIES, "a vocabulary that no form names"


def test_the_values_of_a_detail() -> None:
    (first, _second) = detail_forms()["case.opened"]
    assert first.values("QV-2026-0001: rights_request, access, erasure") == {
        "word": ("QV-2026-0001",),
        "kind": ("rights_request",),
        "right": ("access", "erasure"),
    }
    assert first.values("something else") is None


def test_a_place_that_the_detail_does_not_have_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "journal_details.toml").write_text(
        '[[form]]\nactions = ["a.b"]\ndetail = "{text}"\nsaid = { en = "{text}", zh = "{word}" }\n', encoding="utf-8"
    )
    monkeypatch.setattr(journal_details, "resource", lambda name: tmp_path / name)
    with pytest.raises(CatalogueError, match="word"):
        journal_details.detail_forms.__wrapped__()
