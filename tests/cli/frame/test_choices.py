"""Values on the command line are read exactly."""

from argparse import ArgumentTypeError

import pytest

from qv_desk.cli.frame.choices import country, language_tag, parse_rights, reference, residence
from qv_desk.domain.terms.right import Right


def test_rights_keep_their_order_and_come_once() -> None:
    assert parse_rights("erasure,access, erasure") == (Right.ERASURE, Right.ACCESS)
    assert parse_rights("") == ()


def test_an_unknown_right_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ArgumentTypeError, match="marketing_objection"):
        parse_rights("acess")


def test_countries_and_languages_are_checked_by_their_shape() -> None:
    assert country("de") == "DE"
    assert language_tag("zh-Hans") == "zh-Hans"
    for bad in ("Germany", "", "D1"):
        with pytest.raises(ArgumentTypeError):
            country(bad)
    for bad in ("German language", "", "d"):
        with pytest.raises(ArgumentTypeError):
            language_tag(bad)


def test_where_a_person_lives_may_name_the_state() -> None:
    assert [residence(text) for text in ("de", "us-ca", "DE-BY")] == ["DE", "US-CA", "DE-BY"]
    for bad in ("California", "US-", "US-CAL", "USCA", ""):
        with pytest.raises(ArgumentTypeError):
            residence(bad)


def test_a_reference_may_be_typed_in_small_letters() -> None:
    assert reference(" qv-2026-0001 ") == "QV-2026-0001"
