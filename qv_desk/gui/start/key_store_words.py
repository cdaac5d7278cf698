"""Whether this computer can keep a desk's second key, in words."""

from PySide6.QtCore import QCoreApplication

from qv_desk.gui.words.saying import screen_language
from qv_desk.services.entry.set_up import KeyStoreState
from qv_desk.services.words.say import said_of


def key_store_words(state: KeyStoreState | None) -> str:
    """What is known of the key store; None while nobody knows yet."""
    translate = QCoreApplication.translate
    if state is None:
        return translate("FirstRunWindow", "Looking for this computer's key store…")
    if state.available:
        return translate("FirstRunWindow", "The key store is there: {name}.").format(name=state.name)
    return str(said_of(state.problem, screen_language()))
