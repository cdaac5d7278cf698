"""Words that stand for the values of a case on the command line."""

import argparse
import re
from typing import Final

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Representative
from qv_desk.domain.terms.right import Right

KINDS: Final = tuple(kind.value for kind in CaseKind if kind is not CaseKind.NOTICE)
CHANNELS: Final = tuple(channel.value for channel in Channel)
REPRESENTATIVES: Final = tuple(who.value for who in Representative)
RIGHTS: Final = tuple(right.value for right in Right)

_COUNTRY: Final = re.compile(r"[A-Za-z]{2}")
_RESIDENCE: Final = re.compile(r"[A-Za-z]{2}(-[A-Za-z]{2})?")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def parse_rights(text: str) -> tuple[Right, ...]:
    """Rights as ``access,erasure``, in the order given and each once; empty for none.

    Raises:
        argparse.ArgumentTypeError: one of them is unknown.
    """
    rights: dict[Right, None] = {}
    for word in text.replace(" ", ",").split(","):
        if word and word not in RIGHTS:
            raise argparse.ArgumentTypeError(f"{word!r} is not a right; the rights are: {', '.join(RIGHTS)}")
        if word:
            rights[Right(word)] = None
    return tuple(rights)


def country(text: str) -> str:
    """A country by its two letters, in capitals.

    Raises:
        argparse.ArgumentTypeError: it is not written so.
    """
    if not _COUNTRY.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a country of two letters, such as DE")
    return text.upper()


def residence(text: str) -> str:
    """Where a person lives: a country by its two letters, or with the state as ``US-CA``; in capitals.

    Raises:
        argparse.ArgumentTypeError: it is not written so.
    """
    if not _RESIDENCE.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a country of two letters, such as DE, nor one with its state, such as US-CA or DE-BY"
        )
    return text.upper()


def language_tag(text: str) -> str:
    """A language as BCP 47 writes it.

    Raises:
        argparse.ArgumentTypeError: it is not written so.
    """
    if not _LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a language tag, such as de or zh-Hans")
    return text


def reference(text: str) -> str:
    """A case's reference as it is written in the store, however it was typed."""
    return text.strip().upper()
