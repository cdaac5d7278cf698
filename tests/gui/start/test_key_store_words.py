"""What is said of this computer's key store while somebody waits for it, where it is there and where it is not."""

from qv_desk.gui.start.key_store_words import key_store_words
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.entry.set_up import KeyStoreState


def test_it_is_looked_for_found_or_missing(language: ScreenLanguage) -> None:
    assert "Looking for" in key_store_words(None)
    assert "Secret Service" in key_store_words(KeyStoreState(available=True, name="Secret Service", problem=""))
    missing = KeyStoreState(available=False, name="", problem="key_store_none")
    assert "no key store" in key_store_words(missing)
    language.switch(CHINESE)
    assert "\u3002 " not in key_store_words(missing)  # Chinese puts no space between two sentences
