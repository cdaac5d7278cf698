"""Keeps other programs of the same user from reading this process's memory, where the system knows how."""

import ctypes
import sys
from typing import Final

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4


def harden_process() -> bool:
    """Make the process unreadable before it holds a key; says whether the system does that.

    On Linux no other process of the same user can then attach to it or read its memory, and no core dump is written,
    whatever the limits say. Root still can. Loading ``ctypes`` costs 4 ms, so the window calls this behind its first
    paint. Replacing the process undoes it; each process hardens itself.
    """
    if sys.platform != "linux":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    refused = system.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(refused == 0 and system.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
