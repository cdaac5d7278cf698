"""The only place that knows where ``forms/`` and ``resources/`` lie: in a checkout, a wheel or a frozen program."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root(folder: str) -> Path:
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def resource(*parts: str) -> Path:
    """The path of a shipped data file, e.g. ``resource("regimes", "eu_gdpr.toml")``; it need not exist."""
    return _root("resources").joinpath(*parts)


def form(name: str) -> Path:
    """The path of a Qt Designer form, by the name of the view module that uses it, without ``.ui``."""
    return _root("forms") / f"{name}.ui"
