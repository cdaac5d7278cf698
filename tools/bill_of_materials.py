"""The bill of materials of a build, in the CycloneDX form: what is inside, in which version, under which licence.

The packages are those of ``requirements.lock`` that are installed; beside them stands what comes along inside them and
has weaknesses of its own: Python, Qt, SQLCipher and SQLite, OpenSSL, PDFium.
"""

import json
import platform
import re
import subprocess
import sys
from typing import Any, Final

from tools import environment, licences
from tools.steps import ROOT, Obstacle, say

TARGET: Final = ROOT / "build" / "sbom.cdx.json"

_INSIDE: Final = """
import json, ssl
from PySide6.QtCore import qVersion
from cryptography.hazmat.backends.openssl.backend import backend
from sqlcipher3 import dbapi2
import pypdfium2
cipher = dbapi2.connect(":memory:").execute("PRAGMA cipher_version").fetchone()[0].split()[0]
print(json.dumps({
    "Qt": [qVersion(), "LGPL-3.0-only"],
    "SQLite": [dbapi2.sqlite_version, "blessing"],
    "SQLCipher": [cipher, "BSD-3-Clause"],
    "OpenSSL": [backend.openssl_version_text().split()[1], "Apache-2.0"],
    "PDFium": [str(pypdfium2.PDFIUM_INFO).split("@")[0], "BSD-3-Clause"],
}))
"""


def make() -> int:
    """Write the bill of materials to build/sbom.cdx.json."""
    bill = _installed()
    wanted = licences.locked_versions()
    bill["components"] = [part for part in bill.get("components", ()) if _name(part) in wanted]
    kept = {part["bom-ref"] for part in bill["components"]}
    bill["dependencies"] = [
        {**entry, "dependsOn": [ref for ref in entry.get("dependsOn", ()) if ref in kept]}
        for entry in bill.get("dependencies", ())
        if entry["ref"] in kept
    ]
    for part in bill["components"]:
        part["licenses"] = [_licence(licences.licence_of(_name(part)))]
    bill["components"] += _inside()
    version = re.search(r'__version__ = "([^"]+)"', (ROOT / "qv_desk/__init__.py").read_text(encoding="utf-8"))
    bill.setdefault("metadata", {})["component"] = {
        "type": "application",
        "bom-ref": "qv-desk",
        "name": "qv-desk",
        "version": version[1] if version else "",
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    say(f"{len(bill['components'])} parts stand in {TARGET.relative_to(ROOT)}.")
    return 0


def _installed() -> dict[str, Any]:
    python = environment.python()
    command = [python.parent / "cyclonedx-py", "environment", python, "--of=JSON", "--output-reproducible"]
    told = subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, check=False)
    if told.returncode != 0:
        raise Obstacle(f"The bill of materials could not be made: {told.stderr.decode(errors='replace')[-500:]}")
    bill: dict[str, Any] = json.loads(told.stdout)
    return bill


def _inside() -> list[dict[str, Any]]:
    told = subprocess.run([str(environment.python()), "-c", _INSIDE], cwd=ROOT, capture_output=True, check=False)
    if told.returncode != 0:
        raise Obstacle(
            f"What lies inside the packages could not be asked: {told.stderr.decode(errors='replace')[-500:]}"
        )
    parts: dict[str, list[str]] = json.loads(told.stdout) | {"CPython": [platform.python_version(), "PSF-2.0"]}
    return [
        {
            "type": "library",
            "bom-ref": f"inside:{name}",
            "name": name,
            "version": version,
            "licenses": [_licence(licence)],
        }
        for name, (version, licence) in sorted(parts.items())
    ]


def _licence(words: str) -> dict[str, Any]:
    """A licence by its SPDX identifier or expression, else by its name in words."""
    if ";" in words:
        return {"license": {"name": words}}
    return {"expression": words} if " " in words else {"license": {"id": words}}


def _name(part: dict[str, Any]) -> str:
    return re.sub(r"[-_.]+", "-", str(part["name"])).lower()


if __name__ == "__main__":
    sys.exit(make())
