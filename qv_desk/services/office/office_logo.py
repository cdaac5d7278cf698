"""The logo on the office's letters: read from a stranger's picture, kept once, and put on a letter that is printed."""

import base64
import hashlib
import zlib
from dataclasses import replace
from typing import Final

from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.letters.office_letters import KeptLogo
from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.domain.terms.office import Office
from qv_desk.errors import InputError, StoreError
from qv_desk.intake.files.media_types import media_type
from qv_desk.intake.showing.viewing import looked_at
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.office.office_fit import must_fit
from qv_desk.services.office.office_kept import keep_office
from qv_desk.services.office.office_paper import office_layout

MOST_MEGABYTES: Final = 5
MOST_MILLION_PIXELS: Final = 40
WIDEST: Final = 1_400
HIGHEST: Final = 300
"""Pixels; at the largest size on paper that is 200 and more to the inch."""
_LEAST: Final = 40
_LONGEST_SHAPE: Final = 12
_PAPER: Final = 240
"""From here on a colour is lost on white paper; many logos have a white version, for dark grounds."""
_KINDS: Final = frozenset({"image/png", "image/jpeg"})


def read_logo(content: bytes, side: LogoSide = LogoSide.LEFT) -> Logo:
    """The plain pixels of a picture, decoded in a limited process; nothing else of the file is kept.

    Transparency is laid on white, what a camera wrote of time and place is left behind, and so is whatever else was
    hidden in the file.

    Raises:
        InputError: ``logo_kind``, ``logo_too_large``, ``logo_too_small``, ``logo_shape``, ``logo_damaged``,
            ``logo_invisible``.
    """
    too_large = InputError("logo_too_large", megabytes=MOST_MEGABYTES, pixels=MOST_MILLION_PIXELS, wanted=WIDEST)
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise too_large
    if media_type(content) not in _KINDS:
        raise InputError("logo_kind")
    width, height, pixels = _pixels(content, WIDEST, too_large)
    if min(width, height) < _LEAST:
        raise InputError("logo_too_small", pixels=_LEAST) if max(width, height) < WIDEST else _shape()
    if max(width, height) > _LONGEST_SHAPE * min(width, height):
        raise _shape()
    if height > HIGHEST:
        width, height, pixels = _pixels(content, max(width * HIGHEST // height, 1), too_large)
    if min(pixels) >= _PAPER:
        raise InputError("logo_invisible")
    return Logo(hashlib.sha256(pixels).hexdigest(), width, height, side, zlib.compress(pixels, 9))


@guarded
def letterhead(desk: Desk) -> Office:
    """The office with the pixels of its logo, for a letter that is printed now.

    Raises:
        StoreError: ``logo_lost``.
    """
    logo = desk.office.logo
    return desk.office if logo is None else replace(desk.office, logo=_loaded(desk, logo))


@guarded
def with_its_logo(desk: Desk, letter: Letter) -> Letter:
    """A letter as it was kept, with the pixels of the logo that it went out with.

    Raises:
        StoreError: ``logo_lost``.
    """
    logo = letter.office.logo
    return letter if logo is None else replace(letter, office=replace(letter.office, logo=_loaded(desk, logo)))


@guarded
def set_logo(desk: Desk, content: bytes, side: LogoSide) -> Office:
    """Put a logo on the letters that go out from now on.

    Raises:
        InputError: as :func:`read_logo`; ``logo_no_room``.
    """
    logo = read_logo(content, side)
    return _keep(desk, logo, "office.logo", f"{logo.width} × {logo.height}, {side}, SHA-256 {logo.sha256}")


@guarded
def move_logo(desk: Desk, side: LogoSide) -> Office:
    """Put the logo elsewhere in the letterhead.

    Raises:
        InputError: ``logo_none``, ``office_unchanged``, ``logo_no_room``.
    """
    if desk.office.logo is None:
        raise InputError("logo_none")
    logo = _loaded(desk, desk.office.logo)
    if logo.side is side:
        raise InputError("office_unchanged")
    return _keep(desk, replace(logo, side=side), "office.logo", side)


@guarded
def remove_logo(desk: Desk) -> Office:
    """Let letters go out without a logo from now on; those that went out keep theirs, and so do their copies.

    Raises:
        InputError: ``logo_none``.
    """
    if desk.office.logo is None:
        raise InputError("logo_none")
    return _keep(desk, None, "office.logo_gone", "")


def _keep(desk: Desk, logo: Logo | None, action: str, detail: str) -> Office:
    office = replace(desk.office, logo=logo)
    must_fit(office, office_layout(desk))
    if logo is None:
        return keep_office(desk, office, action=action, detail=detail)
    kept = base64.b64encode(logo.pixels).decode("ascii")
    entry = KeptLogo(entry_id=logo.sha256, at=desk.moment, pixels=kept)
    return keep_office(desk, office, action=action, detail=detail, entries=(entry,))


def _loaded(desk: Desk, logo: Logo) -> Logo:
    if logo.pixels:
        return logo
    asked = desk.sitting.logo
    if asked is not None and asked.sha256 == logo.sha256:
        return logo.loaded(asked.pixels)  # measured: a large one costs each letter of a mailing 5 ms and more
    try:
        kept = desk.store.registers.get(KeptLogo, logo.sha256)
        pixels = base64.b64decode(kept.pixels, validate=True)
        raw = zlib.decompress(pixels)
    except (StoreError, ValueError, zlib.error):
        raise StoreError("logo_lost") from None
    if hashlib.sha256(raw).hexdigest() != logo.sha256 or len(raw) != 3 * logo.width * logo.height:
        raise StoreError("logo_lost")
    desk.sitting.logo = logo.loaded(pixels)
    return desk.sitting.logo


def _pixels(content: bytes, width_px: int, too_large: InputError) -> tuple[int, int, bytes]:
    """Width, height and RGB pixels of a picture, at most so many wide."""
    try:
        shown = looked_at(content, page=1, width_px=width_px)
    except InputError as problem:
        raise too_large if problem.code == "view_too_large" else InputError("logo_damaged") from None
    if shown.kind != "pixels" or "picture_cut_short" in shown.notes:
        raise InputError("logo_damaged")
    return shown.width, shown.height, shown.body


def _shape() -> InputError:
    return InputError("logo_shape", times=_LONGEST_SHAPE)
