"""Hands the runtime requirements to the wheel, so that they stand in one place: ``requirements.in``."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class RequirementsHook(MetadataHookInterface):
    """Fills ``project.dependencies`` from ``requirements.in`` while the wheel or the sdist is built."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the requirements to the project's metadata, leaving out comments and empty lines."""
        lines = Path(self.root, "requirements.in").read_text(encoding="utf-8").splitlines()
        metadata["dependencies"] = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
