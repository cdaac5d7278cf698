from pathlib import Path

import pytest

from qv_desk.assets import resource
from qv_desk.catalogue import letter_contracts as shipped
from qv_desk.catalogue.letter_contracts import letter_contracts, letter_kinds
from qv_desk.catalogue.toml_file import CatalogueError
from qv_desk.domain.letters.letter import LetterKind


def test_every_kind_has_a_name_and_a_contract() -> None:
    assert set(letter_kinds()) == set(letter_contracts()) == set(LetterKind)


def test_every_letter_carries_what_every_letter_must() -> None:
    common = {"sender", "contact_address", "our_reference", "date", "signature", "page_numbers", "no_identity_numbers"}
    for contract in letter_contracts().values():
        assert common <= {clause.code for clause in contract.clauses}


UNASKED = {LetterKind.RECIPIENT_NOTICE, LetterKind.INCIDENT_NOTICE, LetterKind.POLICY_CHANGE_NOTICE}
ELSEWHERE = {LetterKind.RECIPIENT_NOTICE, LetterKind.AUTHORITY_REPLY}


def test_a_letter_says_what_was_asked_and_when_unless_nobody_asked() -> None:
    answering = {"their_reference", "received", "asked"}
    for kind, contract in letter_contracts().items():
        codes = {clause.code for clause in contract.clauses}
        assert answering & codes == (set() if kind in UNASKED else answering)


def test_a_letter_names_the_person_or_whoever_else_it_goes_to() -> None:
    for kind, contract in letter_contracts().items():
        codes = {clause.code for clause in contract.clauses}
        addressed = {"addressee", "addressee_address"} if kind in ELSEWHERE else {"recipient"}
        assert {"recipient", "addressee", "addressee_address"} & codes == addressed


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
        (LetterKind.CLARIFICATION, {"question", "question_reason", "silence", "clock_effect"}),
        (LetterKind.NOTHING_HELD, {"nothing_held", "searched"}),
        (LetterKind.CORRECTION_REFUSED, {"refusal_ground", "refusal_facts", "note_attached", "authority"}),
        (LetterKind.PARTIAL_GRANT, {"granted_items", "withheld_items", "refusal_ground", "authority", "court"}),
        (LetterKind.FEE_NOTICE, {"fee_estimate", "fee_basis", "fee_choice", "work_waits"}),
        (LetterKind.OBJECTION_OUTCOME, {"situation", "our_interest", "weighing", "objection_result"}),
        (LetterKind.RESTRICTION, {"restricted_data", "restriction_ground", "still_done", "told_before"}),
        (LetterKind.RESTRICTION_LIFTING, {"lifted_on", "lifting_reason", "before_lifting"}),
        (LetterKind.PORTABILITY, {"data_format", "file_list", "transfer_outcome"}),
        (LetterKind.CONSENT_WITHDRAWAL, {"withdrawn", "earlier_lawful", "lost_services"}),
        (LetterKind.RECIPIENT_NOTICE, {"person_identified", "notice_action", "notice_reply_by", "reply_slip"}),
        (LetterKind.MINOR_OUTCOME, {"minor_finding", "minor_deletion", "minor_collected", "minor_stopped"}),
        (LetterKind.COMPLAINT_ACKNOWLEDGEMENT, {"complaint_steps", "answer_when"}),
        (LetterKind.COMPLAINT_REPLY, {"steps_taken", "findings", "remedy", "authority"}),
        (LetterKind.TRANSFER_SAFEGUARDS, {"transfers", "safeguards_copy"}),
        (LetterKind.NOT_OURS, {"whose_it_is", "where_to_turn"}),
        (LetterKind.SELF_SERVICE, {"account_page", "or_we"}),
        (LetterKind.INCIDENT_NOTICE, {"incident_what", "incident_data", "incident_done", "incident_advice", "contact"}),
        (LetterKind.POLICY_CHANGE_NOTICE, {"policy_changes", "policy_from", "policy_where"}),
        (LetterKind.CLOSING_NO_REPLY, {"question_asked", "reopen", "not_a_refusal"}),
        (LetterKind.AUTHORITY_REPLY, {"demand_basis", "demand_answer"}),
    ],
)
def test_a_kind_carries_what_its_duty_asks_for(kind: LetterKind, codes: set[str]) -> None:
    assert codes <= {clause.code for clause in letter_contracts()[kind].clauses}


def test_every_clause_names_its_source_and_speaks_both_languages() -> None:
    for contract in letter_contracts().values():
        for clause in contract.clauses:
            assert clause.asked_by
            for wording in (clause.name, clause.missing, clause.advice, clause.source):
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
        ("[occasions]", '[occasions]\nunknown = ["date"]'),
        ('nobody_asked = ["', 'nobody_asked = ["love_letter", "'),
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


def test_a_kind_without_a_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = resource("letters", "kinds.toml").read_text(encoding="utf-8")
    path = tmp_path / "kinds.toml"
    path.write_text("\n".join(line for line in text.splitlines() if not line.startswith("reply")), encoding="utf-8")
    monkeypatch.setattr(shipped, "resource", lambda *_: path)
    letter_kinds.cache_clear()
    with pytest.raises(CatalogueError, match="reply has no name"):
        letter_kinds()
    letter_kinds.cache_clear()
