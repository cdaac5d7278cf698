"""The door to the window loads no Qt before it is opened."""

import subprocess
import sys
from pathlib import Path

from qv_desk.errors import DeviceError
from qv_desk.gui import app


def test_importing_the_door_loads_no_qt() -> None:
    code = "import sys, qv_desk.gui.app; print(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_missing_library_of_the_system_is_said() -> None:
    explained = app._explained(ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui"))
    assert isinstance(explained, DeviceError)
    assert explained.fields == {"library": "libEGL.so.1"}
    own = ImportError("no module", name="qv_desk.gui.nothing")
    assert app._explained(own) is own


def test_the_window_opens_and_closes(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from qv_desk.gui import app\n"
        "from qv_desk.gui.start import windowed_desk\n"
        "made = windowed_desk.make_application(['x'])\n"
        "QTimer.singleShot(300, made.closeAllWindows)\n"
        "sys.exit(app.run(Path(sys.argv[1]), language='zh_CN'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
