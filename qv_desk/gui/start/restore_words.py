"""What a restore will do and what it did, in words."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.services.backups.backups_found import BackupSeen
from qv_desk.services.backups.restore import Restored


def this_zone(at: datetime) -> tzinfo:
    """This computer's zone: no office is open yet."""
    return at.astimezone().tzinfo or UTC


def what_happens(found: BackupSeen, folder: Path, *, replaces: bool) -> str:
    """What will be replaced and what is kept aside, a line each."""
    translate = QCoreApplication.translate
    made = dates.moment(found.made_at, this_zone(found.made_at), year=True)
    lines = [
        translate("Restore", "The desk in {folder} is replaced by the one of {made}.")
        if replaces
        else translate("Restore", "A desk is made in {folder}, as it was on {made}.")
    ]
    if replaces:
        lines.append(
            translate(
                "Restore",
                "The desk that is there now is kept beside it, sealed as it is, in a folder named replaced-…; what was "
                "done in it since is not carried over.",
            )
        )
    lines.append(
        translate("Restore", "Whatever was erased since the backup is erased again before anybody can see it.")
    )
    lines.append(translate("Restore", "People and passphrases are those of that day."))
    return "\n".join(line.format(folder=folder, made=made) for line in lines)


def outcome_words(outcome: Restored, folder: Path) -> tuple[str, str]:
    """What was done, and what is left for people to do."""
    translate = QCoreApplication.translate
    made = dates.moment(outcome.backup.made_at, this_zone(outcome.backup.made_at), year=True)
    sentence = translate("Restore", "Restored and checked: the desk of {made}, in {folder}.")
    advice = []
    if outcome.erased_again:
        advice.append(
            plural(
                outcome.erased_again,
                translate("Restore", "One case erased since was erased again."),
                translate("Restore", "{number} cases erased since were erased again."),
            )
        )
    if outcome.ledger_until is None:
        advice.append(translate("Restore", "No list of erasures was found: check by hand what was erased since."))
    else:
        until = dates.moment(outcome.ledger_until, this_zone(outcome.ledger_until), year=True)
        words = translate("Restore", "Erasures are known until {until}; check by hand what was erased later.")
        advice.append(words.format(until=until))
    if outcome.replaced is not None:
        words = translate(
            "Restore",
            "The desk that was there lies in {replaced}. It may still hold what was erased here: remove it once you no "
            "longer need it.",
        )
        advice.append(words.format(replaced=outcome.replaced))
    if outcome.older_vault:
        advice.append(
            translate(
                "Restore",
                "People and passphrases are those of then: remove whoever has left since, and change the keys.",
            )
        )
    return sentence.format(made=made, folder=folder), "\n".join(advice)
