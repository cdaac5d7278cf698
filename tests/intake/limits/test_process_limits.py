import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such limits; the parent watches instead"
)


def told(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def test_it_may_write_no_file_and_has_little_memory() -> None:
    probe = (
        "import resource\nfrom qv_desk.intake.limits.process_limits import limit_this_process\nlimit_this_process()\n"
        "print(resource.getrlimit(resource.RLIMIT_FSIZE)[0], resource.getrlimit(resource.RLIMIT_CORE)[0],"
        " resource.getrlimit(resource.RLIMIT_CPU)[0], resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    assert told(probe).split() == ["0", "0", "10", str(512 * 1024 * 1024)]


def test_after_the_door_is_shut_neither_file_nor_connection_is_opened() -> None:
    probe = (
        "import socket\nfrom qv_desk.intake.limits.process_limits import open_nothing_more\nopen_nothing_more()\n"
        "for attempt in (lambda: open('/etc/hostname'), socket.socket):\n"
        "    try:\n        attempt()\n        print('opened')\n"
        "    except OSError as error:\n        print(error.errno)\n"
    )
    assert told(probe).split() == ["24", "24"]
