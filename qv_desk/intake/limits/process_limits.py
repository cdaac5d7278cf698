"""What a process that handles a stranger's bytes may use of the machine."""

from typing import Final

CPU_SECONDS: Final = 10
MEMORY_BYTES: Final = 512 * 1024 * 1024
OPEN_FILES: Final = 32


def limit_this_process() -> None:
    """Caps processor time, memory, files and dumps; on Windows only the parent's clock and memory watch stand guard."""
    try:
        # Missing on Windows.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    for limit, amount in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        _cap(limit, amount)


def open_nothing_more() -> None:
    """From here on this process opens no file and no connection and starts no process; its pipes stay.

    Whatever is to be imported or read must have been before.
    """
    try:
        # Missing on Windows.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    _cap(resource.RLIMIT_NOFILE, 0)
    _cap(resource.RLIMIT_NPROC, 0)


def _cap(limit: int, amount: int) -> None:
    # Only called where the module is there.
    import resource  # noqa: PLC0415

    _, hardest = resource.getrlimit(limit)
    wanted = amount if hardest == resource.RLIM_INFINITY else min(amount, hardest)
    try:
        resource.setrlimit(limit, (wanted, wanted))
    except (ValueError, OSError):
        # macOS refuses an address space limit; the parent's clock and the other limits still hold.
        return
