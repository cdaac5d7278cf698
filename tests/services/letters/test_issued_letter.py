"""A letter's entry, its file and its bytes say the same."""

import hashlib
from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.issued_letter import issued_letter

ANSWER = {"answer": "Here is the answer."}


@pytest.fixture
def case(opened_case: Callable[..., Case]) -> Case:
    return opened_case(kind=CaseKind.INQUIRY, rights=(), subject="A question")


def test_entry_file_and_bytes_belong_together(desk: Desk, case: Case) -> None:
    draft = correspond.draft(desk, case.case_id, LetterKind.REPLY, "en", ANSWER)
    issued = issued_letter(desk, case, draft.letter, (Right.ACCESS,))

    assert issued.content.startswith(b"%PDF-")
    assert issued.letter.sha256 == issued.document.sha256 == hashlib.sha256(issued.content).hexdigest()
    assert issued.document.size_bytes == len(issued.content)
    assert (issued.document.name, issued.document.role) == (f"{case.reference}-reply-en-1.pdf", DocumentRole.LETTER)
    assert (issued.letter.kind, issued.letter.language, issued.letter.pages) == ("reply", "en", 1)
    assert issued.letter.answers == (Right.ACCESS,)
    assert issued.letter.issued_at == issued.document.added_at == desk.moment
    assert issued.letter.printed_at is None


def test_a_second_letter_of_the_case_has_a_name_of_its_own(desk: Desk, case: Case) -> None:
    correspond.issue(desk, case.case_id, LetterKind.REPLY, "en", ANSWER)
    draft = correspond.draft(desk, case.case_id, LetterKind.REPLY, "en", ANSWER)
    now = desk.store.cases.get(case.case_id)
    assert issued_letter(desk, now, draft.letter, ()).document.name == f"{case.reference}-reply-en-2.pdf"
