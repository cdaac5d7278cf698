"""A system's entry says all that letters and searches need, and a version comes with its reason."""

from dataclasses import replace
from typing import Any

import pytest

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import CompanySystem, LegalGround, Purpose, check_system, version_id
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from tests.domain.conftest import RECEIVED_AT

WORDS = Wording("words", "文字")
LOANS = CompanySystem(
    entry_id=version_id("loans", 1),
    at=RECEIVED_AT,
    key="loans",
    version=1,
    name=WORDS,
    holds=WORDS,
    purposes=(Purpose(WORDS, LegalGround.CONTRACT), Purpose(Wording("more", "更多"), LegalGround.LEGAL_DUTY)),
    retention=WORDS,
    retention_reason=WORDS,
    changed_because="new",
)


def test_a_whole_entry_passes() -> None:
    check_system(LOANS)
    assert LOANS.code == "loans"
    assert LOANS.purpose == Wording("words; more", "文字；更多")
    assert not LOANS.is_as_shipped


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"key": "Loans!"}, "system_code_unfit"),
        ({"name": Wording("only English", "")}, "system_needs_words"),
        ({"purposes": ()}, "system_needs_purpose"),
        ({"searched_by": ()}, "system_needs_search_key"),
        ({"changed_because": " "}, "system_needs_reason"),
        ({"holds": Wording("x" * 1001, "文")}, "system_text_too_long"),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        check_system(replace(LOANS, **changes))


def test_portability_covers_automated_data_by_consent_or_contract_alone() -> None:
    assert replace(LOANS, is_automated=True).may_be_portable
    assert not LOANS.may_be_portable
    duty = (Purpose(WORDS, LegalGround.LEGAL_DUTY),)
    assert not replace(LOANS, is_automated=True, purposes=duty).may_be_portable


def test_it_is_searched_by_name_and_address_if_nobody_says_otherwise() -> None:
    assert LOANS.searched_by == (IdentifierKind.NAME, IdentifierKind.E_MAIL)
