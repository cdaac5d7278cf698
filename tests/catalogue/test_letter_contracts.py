from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_contracts as shipped
from qv_desk.catalogue.letter_contracts import letter_contracts, letter_kinds
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letter import LetterKind


def test_every_kind_has_a_name_and_a_contract() -> None:
    assert set(letter_kinds()) == set(letter_contracts()) == set(LetterKind)


def test_every_letter_carries_what_every_letter_must() -> None:
    common = {"sender", "our_reference", "date", "recipient", "received", "asked", "signature", "no_identity_numbers"}
    for contract in letter_contracts().values():
        assert common <= {clause.code for clause in contract.clauses}


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        (LetterKind.ACKNOWLEDGEMENT, {"identity_how", "answer_when", "free", "contact"}),
        (LetterKind.REFUSAL, {"no_action", "refusal_ground", "refusal_facts", "authority", "court", "internal_review"}),
        (LetterKind.EXTENSION, {"new_date", "extension_reason", "in_time", "authority"}),
        (LetterKind.ERASURE_DONE, {"erased", "kept_law", "storage_only", "recipients_told", "record", "backups"}),
        (LetterKind.ACCESS_GRANT, {"yes_no", "copy", "safeguards", "retention", "source", "automated", "withheld"}),
        (LetterKind.MARKETING_STOP, {"stopped", "absolute"}),
        (LetterKind.IDENTITY_REQUEST, {"doubt", "cover_up", "destruction", "clock_effect", "no_reply_effect"}),
    ],
)
def test_a_kind_carries_what_its_duty_asks_for(kind: LetterKind, codes: set[str]) -> None:
    assert codes <= {clause.code for clause in letter_contracts()[kind].clauses}


def test_every_clause_names_its_source_and_speaks_both_languages() -> None:
    for contract in letter_contracts().values():
        for clause in contract.clauses:
            assert clause.source
            for wording in (clause.name, clause.missing, clause.advice):
                assert wording.en != wording.zh


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('reply = ["answer"', 'reply = ["answers"'),
        ('reply = ["answer"', 'reply = ["answer", "answer"'),
        ('part = "backups"', 'part = "backups"\ncheck = "date"'),
        ('part = "backups"\n', ""),
        ('every = ["sender", ', "every = ["),
        ("[contracts]", '[contracts]\nunknown = ["date"]'),
    ],
)
def test_a_faulty_contract_is_refused(old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = resource("letters", "contracts.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "contracts.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(shipped, "resource", lambda *_: path)
    with pytest.raises(CatalogueError):
        letter_contracts()
