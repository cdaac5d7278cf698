"""What hatchling asks of us while it builds the wheel: the requirements, and that the wheel will be whole."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # hatchling loads this file by its path

from tools import font_manifest


class RequirementsHook(MetadataHookInterface):
    """Fills the project's dependencies from the ``.in`` files, so that they stand in one place."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the requirements to the project's metadata, and those of the extra ``signature``."""
        metadata["dependencies"] = self._wishes("requirements.in")
        metadata["optional-dependencies"] = {"signature": self._wishes("requirements-signature.in")}

    def _wishes(self, name: str) -> list[str]:
        """The lines of a file without comments and empty ones."""
        lines = Path(self.root, name).read_text(encoding="utf-8").splitlines()
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


class WholenessHook(BuildHookInterface[Any]):
    """Refuses to build a wheel without its fonts and translations, which git does not keep."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's signature)
        """Look for what was built before.

        Raises:
            SystemExit: something is missing or is not what the manifest says.
        """
        root = Path(self.root, "resources")
        missing = [
            *font_manifest.wrong_files(root / "fonts"),
            *(ts.name for ts in (root / "translations").glob("*.ts") if not ts.with_suffix(".qm").is_file()),
        ]
        if missing:
            message = f"Not built yet: {', '.join(missing)}. Run ./dev fonts and ./dev translations first."
            raise SystemExit(message)
