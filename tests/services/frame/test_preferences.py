"""Settings of the window are kept per person."""

from qv_desk.services.frame import preferences
from qv_desk.services.frame.desk import Desk


def test_settings_come_back(desk: Desk) -> None:
    assert preferences.get(desk, "queue") == {}
    preferences.put(desk, "queue", {"columns": ["due", "person"], "width": 136})
    assert preferences.get(desk, "queue") == {"columns": ["due", "person"], "width": 136}
