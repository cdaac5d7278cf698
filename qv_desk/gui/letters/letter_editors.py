"""The inputs of the letter that is being written, one for each field, in the order in which the letter needs them."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from qv_desk.gui.letters.letter_field_editor import LetterFieldEditor
from qv_desk.gui.parts.layouts import clear
from qv_desk.services.letters.letter_drafting import Draft, FieldState


class LetterEditors(QObject):
    """Makes the inputs when another letter is written, and keeps them while the same one is.

    Args:
        place: where they stand.
        today: the day at the office.
        owner: the letter desk; with it this goes.

    Signals:
        written: name of a field and what was written into it.
    """

    written = Signal(str, object)

    def __init__(self, place: QVBoxLayout, today: date, owner: QObject) -> None:
        super().__init__(owner)
        self._place, self._today = place, today
        self._editors: dict[str, LetterFieldEditor] = {}
        self._shown_for: tuple[str, str] = ("", "")

    def editor(self, name: str) -> LetterFieldEditor | None:
        """The input of a field."""
        return self._editors.get(name)

    def show_draft(self, draft: Draft, letter: tuple[str, str]) -> None:
        """Show what stands in each field, and which of them the letter still lacks.

        Args:
            draft: the letter as last composed.
            letter: which letter it is; another one has inputs of its own.
        """
        if self._shown_for != letter or list(self._editors) != [state.field.name for state in draft.inputs]:
            self._make(draft.inputs)
            self._shown_for = letter
        missing = [gap.field for gap in draft.gaps if gap.field]
        for state in draft.inputs:
            name = state.field.name
            self._editors[name].show_state(
                state, is_missing=name in missing, is_first_gap=bool(missing) and name == missing[0]
            )

    def go_to(self, name: str) -> None:
        """Put the keyboard into a field."""
        editor = self._editors.get(name)
        if editor is not None:
            editor.take_focus()

    def _make(self, inputs: tuple[FieldState, ...]) -> None:
        clear(self._place)
        self._editors = {state.field.name: LetterFieldEditor(state, self._today) for state in inputs}
        for editor in self._editors.values():
            editor.written.connect(self.written)
            self._place.addWidget(editor)
