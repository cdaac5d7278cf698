"""How a wording stands for the person at the desk: what the editor shows, and what that person may do with it."""

from dataclasses import dataclass
from enum import Enum, auto

from qv_desk.domain.letters.office_template import OfficeTemplate, TemplateState
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.templates.written import HalfWritten, Written
from qv_desk.services.frame.permissions import may
from qv_desk.services.templates.templates import TemplateView


class Clash(Enum):
    """Why what was half written does not go on from what is kept."""

    NONE = auto()
    KEPT_MEANWHILE = auto()
    """Somebody kept another draft since."""
    SETTLED = auto()
    """The draft was approved or given up since."""
    WAITS = auto()
    """It was sent for approval since."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a wording stands.

    Attributes:
        written: what the editor shows.
        note: why it is changed, so far.
        entry: the office's draft, or the wording that waits; None for neither.
        is_half: whether what is shown is not kept as a draft yet.
        clash: why what is half written does not go on from what is kept.
        may_write: whether the person may write in it now.
        may_approve: whether the person may approve it, or send it back.
        wrote_in_it: whether the person wrote in it or sent it, so that another one has to approve.
        may_take_back: whether the person may take it back from approval.
    """

    written: Written
    note: str
    entry: OfficeTemplate | None
    is_half: bool
    clash: Clash
    may_write: bool
    may_approve: bool
    wrote_in_it: bool
    may_take_back: bool

    @property
    def is_waiting(self) -> bool:
        """Whether it waits for approval."""
        return self.entry is not None and self.entry.state is TemplateState.WAITING

    @property
    def revision(self) -> int:
        """Of the draft that is kept; 0 where there is none."""
        return self.entry.revision if self.entry is not None else 0


def base_of(view: TemplateView) -> tuple[Written, str]:
    """What is kept: the draft with its note, else what letters are made from."""
    if view.draft is not None:
        return Written.of(view.draft.template), view.draft.note
    return Written.of(view.used), ""


def standing(view: TemplateView, half: HalfWritten | None, user: DeskUser) -> Standing:
    """How a wording stands for somebody.

    Args:
        view: what is kept of it.
        half: what that person has half written; None for nothing.
        user: the person at the desk.
    """
    entry = view.draft
    waits = entry is not None and entry.state is TemplateState.WAITING
    kept, note = base_of(view)
    if half is not None and (half.written, half.note) == (kept, note):
        half = None
    shows_half = half is not None and not waits
    writers = {*entry.writers, entry.sent_by} if entry is not None else set()
    return Standing(
        written=half.written if half is not None and shows_half else kept,
        note=half.note if half is not None and shows_half else note,
        entry=entry,
        is_half=shows_half,
        clash=_clash(view, half),
        may_write=may(user, "template_drafts.keep_draft") and not waits,
        may_approve=waits and may(user, "template_drafts.approve_template") and user.user_id not in writers,
        wrote_in_it=user.user_id in writers,
        may_take_back=waits and entry is not None and entry.sent_by == user.user_id,
    )


def _clash(view: TemplateView, half: HalfWritten | None) -> Clash:
    entry = view.draft
    if half is None:
        return Clash.NONE
    if entry is None:
        return Clash.SETTLED if half.entry_id else Clash.NONE
    if entry.state is TemplateState.WAITING:
        return Clash.WAITS
    return Clash.NONE if (half.entry_id, half.revision) == (entry.entry_id, entry.revision) else Clash.KEPT_MEANWHILE
