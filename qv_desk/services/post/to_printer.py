"""A letter on its way to a printer: noted before the first page goes, so that no paper comes out twice unseen."""

from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.post import print_letters
from qv_desk.services.post.handing import HandedLetters


@guarded
def hand_over(desk: Desk, letter_id: str, printer: str, *, again: bool = False) -> bytes:
    """A waiting letter for a printer, exactly as it was issued; it counts as on its way from now on.

    How it ended is told by ``print_letters.mark_printed`` or ``mark_failed``. Where neither is called, because the
    program was killed or the power went, the letter is in doubt and goes to no printer before somebody has looked.

    Args:
        desk: the open desk.
        letter_id: which letter.
        printer: the printer's name, as people know it.
        again: somebody has looked, or wants a second print.

    Raises:
        InputError: no such letter waits.
        GateError: ``letter_may_be_out``; ``letter_may_be_printed`` where the print room's notes of it are lost.
        AccessError: ``minor_file_needs_approval``.
    """
    content = print_letters.pdf_bytes(desk, letter_id)
    handed = HandedLetters(desk)
    before = handed.doubt(letter_id)
    if before is not None and not again:
        if not before.printer:
            raise GateError("letter_may_be_printed")
        raise GateError("letter_may_be_out", printer=before.printer)
    handed.note(letter_id, printer)
    return content
