"""What came of a disposal, in words: what is gone, and until when a backup may still hold it."""

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.words import dates
from qv_desk.services.disposal.dispose import Disposal


def gone(done: Disposal) -> tuple[str, str]:
    """What is gone, and what could not be reached."""
    translate = QCoreApplication.translate
    sentence = translate(
        "Disposal", "The case file is erased. Backups made before may still hold it until {day}; then none does."
    ).format(day=dates.long_day(done.backups_hold_until, year=True))
    left = []
    if not done.is_finished:
        left.append(
            translate("Disposal", "The disk lacks room to write the store anew: make room; the next opening does it.")
        )
    if not done.outbox_is_clean:
        left.append(translate("Disposal", "The print room is at work; its outbox is emptied at the next look."))
    left += [
        translate(
            "Disposal", "{place} could not be reached; a backup there learns of it when the next one is made."
        ).format(place=place)
        for place in done.backup_places_missed
    ]
    return sentence, "\n".join(left)
