"""What the letter fonts must be, read from ``resources/fonts/manifest.toml``, and whether they are there."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"


@dataclass(frozen=True, slots=True)
class FontRecipe:
    """One font to build.

    Args:
        file: its name in ``resources/fonts``.
        family: the name written into it.
        weight: 400 for regular, 700 for bold.
        source: package and path of the variable font that it is cut from.
        layout: whether it keeps its shaping tables.
        ideographs: the character sets whose ideographs it keeps, by Python's names of them; None keeps all, an empty
            tuple none.
        beside: the earlier file; the ideographs that it lacks are kept as well.
        sha256: the sum of the built file, hexadecimal.
    """

    file: str
    family: str
    weight: int
    source: str
    layout: bool
    ideographs: tuple[str, ...] | None
    beside: str | None
    sha256: str

    @property
    def style(self) -> str:
        """The name of the weight, as fonts spell it."""
        return {400: "Regular", 700: "Bold"}[self.weight]


def recipes(folder: Path = FOLDER) -> tuple[FontRecipe, ...]:
    """The fonts in their order; a file named in ``beside`` always comes before the one that names it."""
    table = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(
        FontRecipe(
            file=row["file"],
            family=row["family"],
            weight=row["weight"],
            source=row["source"],
            layout=row["layout"],
            ideographs=tuple(row["ideographs"]) if "ideographs" in row else None,
            beside=row.get("beside"),
            sha256=row["sha256"],
        )
        for row in table["font"]
    )


def wrong_files(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of fonts that are missing or whose bytes are not those of the manifest."""
    return tuple(recipe.file for recipe in recipes(folder) if _sum_of(folder / recipe.file) != recipe.sha256)


def _sum_of(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
