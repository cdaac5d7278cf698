"""Every kind of fact has a key of its own, and is a value."""

import dataclasses

from qv_desk.domain.whole.case_facts import FACT_KINDS


def test_every_kind_is_a_frozen_value_with_its_key() -> None:
    assert FACT_KINDS
    for name, kind in FACT_KINDS.items():
        assert name == kind.fact_name != ""
        assert dataclasses.is_dataclass(kind)
        assert not hasattr(kind, "__dict__") or kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
