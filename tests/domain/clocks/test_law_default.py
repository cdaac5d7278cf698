"""The latest switch of the default counts; a law that is off binds nobody who did not name it."""

from datetime import UTC, datetime

import pytest

from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.law_default import HONG_KONG, LawDefault, binds_by_default, must_be_another, without_defaults
from qv_desk.domain.clocks.regime import Binding, binding_of
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError

AT = datetime(2026, 9, 22, tzinfo=UTC)


def switch(*, binds: bool, reason: str = "moved", key: str = HONG_KONG, number: int = 1) -> LawDefault:
    return LawDefault(entry_id=f"{number:06d}", at=AT, key=key, binds=binds, reason=reason, by="u1")


def binding(country: str | None = None, invoked: tuple[str, ...] = ()) -> Binding | None:
    rule = without_defaults(regimes())[HONG_KONG]
    return binding_of(rule, kind=CaseKind.RIGHTS_REQUEST, rights=(Right.ACCESS,), country=country, invoked=invoked)


def test_the_latest_word_counts() -> None:
    off, on = switch(binds=False), switch(binds=True, number=2)
    assert binds_by_default(())
    assert not binds_by_default((off,))
    assert binds_by_default((off, on))
    assert binds_by_default((on, off))
    assert binds_by_default((switch(binds=False, key="other"),))


def test_a_switch_changes_something_and_says_why() -> None:
    for wish, code in ((switch(binds=True), "law_default_is_so"), (switch(binds=False, reason=" "), "needs_reason")):
        with pytest.raises(DeskError, match=code):
            must_be_another((), wish)
    must_be_another((), switch(binds=False))


def test_whoever_named_the_law_keeps_it() -> None:
    assert binding() is None
    assert binding("DE") is None
    assert binding("HK") is Binding.RESIDENCE
    assert binding(invoked=(HONG_KONG,)) is Binding.INVOKED
