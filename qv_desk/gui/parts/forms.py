"""Qt Designer forms: loaded from ``forms/<name>.ui``, their parts taken out by type and name.

    form = load("first_run_view", self)
    name = child(form, QLineEdit, "name_edit")

The form becomes the only content of its owner and re-words itself when the language changes. The desk's own labels
and buttons may stand in a form as promoted widgets: Label, ElidedLabel, Para, Button, ReasonedButton, DueMark,
DueLine, MomentField.
"""

from typing import TypeVar

from PySide6.QtCore import QFile, QIODevice, QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.assets import form
from qv_desk.errors import DeviceError
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.due_mark import DueLine, DueMark
from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para

Part = TypeVar("Part", bound=QObject)


class _Loader(QUiLoader):
    """Makes the desk's own widgets where a form names them."""

    def createWidget(self, class_name: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        own: dict[str, type[Label | Button | ReasonedButton | DueMark | DueLine | MomentField]] = {
            "Label": Label,
            "ElidedLabel": ElidedLabel,
            "Para": Para,
            "Button": Button,
            "ReasonedButton": ReasonedButton,
            "DueMark": DueMark,
            "DueLine": DueLine,
            "MomentField": MomentField,
        }
        if class_name in own:
            widget: QWidget = own[class_name](parent=parent)
            widget.setObjectName(name)
            return widget
        return super().createWidget(class_name, parent, name)


def load(name: str, owner: QWidget) -> QWidget:
    """Load a form and lay it into ``owner``, which must have no layout yet.

    Raises:
        DeviceError: ``program_file_damaged`` when the form is missing or broken.
    """
    path = form(name)
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise DeviceError("program_file_damaged", file=f"forms/{path.name}")
    loader = _Loader()
    loader.setLanguageChangeEnabled(True)
    try:
        content = loader.load(file, owner)
    except RuntimeError as problem:  # what Qt for Python raises for a form that is no XML
        raise DeviceError("program_file_damaged", file=f"forms/{path.name}") from problem
    finally:
        file.close()
    for para in content.findChildren(Para):
        para.adopt()
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(content)
    return content


def child(parent: QWidget, kind: type[Part], name: str) -> Part:
    """A part of a form by type and object name.

    Raises:
        LookupError: the form has no such part (a bug, not bad input).
    """
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(f"{parent.objectName()} has no {kind.__name__} named {name}")
    return found
