import json
import re

from tools import bill_of_materials, licences


def test_the_bill_names_what_is_shipped_and_nothing_that_only_builds() -> None:
    assert bill_of_materials.make() == 0
    bill = json.loads(bill_of_materials.TARGET.read_text(encoding="utf-8"))

    names = {re.sub(r"[-_.]+", "-", part["name"]).lower() for part in bill["components"]}
    assert bill["bomFormat"] == "CycloneDX"
    assert {"cryptography", "sqlcipher3", "pyside6-essentials", "qt", "sqlcipher", "sqlite", "openssl"} <= names
    assert not names & {"pytest", "mypy", "ruff", "pip"}
    assert names - set(licences.locked_versions()) == {"qt", "sqlcipher", "sqlite", "openssl", "pdfium", "cpython"}
    assert all(part["version"] and part["licenses"] for part in bill["components"])
