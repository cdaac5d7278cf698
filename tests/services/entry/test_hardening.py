"""A hardened process cannot be read by another program of the same user."""

import subprocess
import sys

import pytest

_CODE = """
import ctypes
from qv_desk.services.entry.hardening import harden_process
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), harden_process(), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the call")
def test_the_process_is_no_longer_dumpable() -> None:
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "True", "0"]
