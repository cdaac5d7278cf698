"""How it stands with backups and store, in words: for the status bar and for the page behind it."""

from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.services.backups.back_up import BackupState

OLD: Final = timedelta(days=2)
"""From this age on a backup is said in amber."""

_MINUTE: Final = 60
_HOUR: Final = 3_600


def ago(age: timedelta) -> str:
    """How long ago something was: ``just now``, ``5 min ago``, ``2 h ago``, ``3 days ago``."""
    translate = QCoreApplication.translate
    seconds = int(age.total_seconds())
    if age.days:
        return plural(age.days, translate("Care", "1 day ago"), translate("Care", "{number} days ago"))
    if seconds >= _HOUR:
        return translate("Care", "{number} h ago").format(number=seconds // _HOUR)
    if seconds >= _MINUTE:
        return translate("Care", "{number} min ago").format(number=seconds // _MINUTE)
    return translate("Care", "just now")


def is_worrying(state: BackupState) -> bool:
    """Whether somebody should do something about the backups: none, an old one, or one that failed."""
    return state.age is None or state.age >= OLD or bool(state.problem)


def backup_words(state: BackupState) -> str:
    """``backup 2 h ago``, ``no backup yet``, and whether the last attempt failed."""
    translate = QCoreApplication.translate
    if state.age is None:
        words = translate("Care", "no backup yet")
    else:
        words = translate("Care", "backup {ago}").format(ago=ago(state.age))
    return dates.joined(words, translate("Care", "the last attempt failed") if state.problem else "")


def verified_words(verified_at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """``store verified today``, or on which day."""
    translate = QCoreApplication.translate
    if verified_at is None:
        return translate("Care", "store not checked yet")
    days = (now.astimezone(zone).date() - verified_at.astimezone(zone).date()).days
    if days <= 0:
        return translate("Care", "store verified today")
    return plural(
        days, translate("Care", "store verified yesterday"), translate("Care", "store verified {number} days ago")
    )


def plan_words(state: BackupState) -> str:
    """When the desk makes backups by itself, in a sentence."""
    translate = QCoreApplication.translate
    plan = state.plan
    if not plan.is_on:
        return translate("Care", "The desk makes no backups by itself.")
    if plan.after is None:
        words = translate("Care", "Once a day, when the desk has been open for five minutes, to {folder}.")
        return words.format(folder=plan.folder)
    words = translate("Care", "Once a day from {time} on, when the desk has been open for five minutes, to {folder}.")
    return words.format(folder=plan.folder, time=f"{plan.after:%H:%M}")
