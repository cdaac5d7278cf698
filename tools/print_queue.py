"""A CUPS of the tests' own, with one queue that prints into PDF files; the system's printing is not touched."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.steps import Obstacle, say

QUEUE = "QVPDF"
_PATIENCE_SECONDS = 20.0
_DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_SERVER = """\
Listen {folder}/cups.sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {folder}
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup root
"""


@contextmanager
def offered() -> Iterator[dict[str, str]]:
    """Run the print server while the block lasts.

    Yields:
        The environment that leads to it: ``CUPS_SERVER``, the name of the queue in ``QV_DESK_TEST_PRINTER``, and in
        ``QV_DESK_TEST_PRINTED`` the folder in which the printed files appear. Empty where that cannot be had.
    """
    cupsd = shutil.which("cupsd", path=f"/usr/sbin:{os.environ.get('PATH', '')}")
    if os.name == "nt" or os.geteuid() != 0 or cupsd is None or not _DRIVER.is_file():
        say("No CUPS with its PDF printer, or not root: tests that print will be skipped.")
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="cups-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the printing user has to reach its spool
        for own in ("cache", "state", "spool"):
            (folder / own).mkdir()
        (folder / "cupsd.conf").write_text(_SERVER.format(folder=folder))
        (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
        server = subprocess.Popen(
            [cupsd, "-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            leads = {"CUPS_SERVER": str(folder / "cups.sock")}
            _add_queue(folder, leads)
            printed = Path("~root").expanduser() / "PDF"  # where cups-pdf puts the papers of the one who prints: root
            yield {**leads, "QV_DESK_TEST_PRINTER": QUEUE, "QV_DESK_TEST_PRINTED": str(printed)}
        finally:
            server.terminate()
            server.wait()


def _add_queue(folder: Path, leads: dict[str, str]) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while not (folder / "cups.sock").exists() and time.monotonic() < until:
        time.sleep(0.05)
    add = ["lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", str(_DRIVER)]
    default = ["lpadmin", "-d", QUEUE]
    for command in (add, default):
        done = subprocess.run(command, env={**os.environ, **leads}, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            log = folder / "error.log"
            message = f"The tests' printer could not be set up: {done.stderr}{log.read_text() if log.is_file() else ''}"
            raise Obstacle(message)
