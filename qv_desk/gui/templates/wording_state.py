"""The state of one editor: what is kept, what is half written on top of it, and the steps between."""

from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.templates.standing import Standing, base_of, standing
from qv_desk.gui.templates.steps import Steps
from qv_desk.gui.templates.written import HalfWritten, Written, kept_name
from qv_desk.gui.work.drafts import Drafts
from qv_desk.services.templates.templates import TemplateView


class WordingState:
    """What the editor shows, and from what it goes on.

    Args:
        view: what is kept of the wording.
        drafts: everything that the person has half written.
        user: the person at the desk.

    Attributes:
        view: what is kept, as last asked.
        stand: how it stands for the person.
        steps: the states that the words went through.
        note: why the wording is changed.
    """

    def __init__(self, view: TemplateView, drafts: Drafts, user: DeskUser) -> None:
        self._drafts, self._user = drafts, user
        self._name = kept_name(view.kind, view.language)
        self._from = ("", 0)
        self.view = view
        self.stand: Standing = standing(view, self._half(), user)
        self.steps = Steps(self.stand.written)
        self.note = ""
        self.show_view(view)

    @property
    def now(self) -> Written:
        """The words as they stand."""
        return self.steps.now

    @property
    def differs(self) -> bool:
        """Whether they are other words than letters are made from."""
        return self.now != Written.of(self.view.used)

    def half(self) -> HalfWritten:
        """What stands in the editor, with the draft that it goes on from."""
        return HalfWritten(self.now, self.note.strip(), *self._from)

    def show_view(self, view: TemplateView) -> None:
        """Go on from what is kept now, with what the person has half written on top of it."""
        self.view = view
        half = self._half()
        self.stand = standing(view, half, self._user)
        self._from = _kept_in(view)
        if half is not None and self.stand.is_half:
            self._from = (half.entry_id, half.revision)
        self.steps.take(self.stand.written)
        self.note = self.stand.note

    def keep_half(self) -> None:
        """Keep what is half written, or forget it where it says what is kept anyway."""
        half = self.half()
        if (half.written, half.note) == base_of(self.view) and self._from == _kept_in(self.view):
            self._drafts.drop(self._name)
        else:
            self._drafts.keep(self._name, half.plain())
        self.stand = standing(self.view, half, self._user)

    def go_on_with_mine(self) -> None:
        """What the person wrote goes on from what is kept now, in place of its words."""
        self._from = _kept_in(self.view)
        self.keep_half()

    def drop_mine(self) -> None:
        """Back to what is kept; undo brings back what was written."""
        self._drafts.drop(self._name)
        self.show_view(self.view)

    def was_kept(self, entry: OfficeTemplate, half: HalfWritten) -> None:
        """A draft was kept; what was written since goes on from it."""
        self._from = (entry.entry_id, entry.revision)
        now = self.half()
        if (now.written, now.note) == (half.written, half.note):
            self._drafts.drop(self._name)
        else:
            self._drafts.keep(self._name, now.plain())

    def _half(self) -> HalfWritten | None:
        return HalfWritten.read(self._drafts.value(self._name))


def _kept_in(view: TemplateView) -> tuple[str, int]:
    """Identifier and revision of the draft that is kept; empty and 0 for none."""
    return (view.draft.entry_id, view.draft.revision) if view.draft is not None else ("", 0)
