"""The vault: who may open the desk's data, and with which keys. It knows nothing of the store.

- ``unlocking``: the verbs of somebody at the door: ``create_vault``, ``unlock``, ``change_passphrase``, …
- ``people``: what a supervisor does for others; ``rekey``: the exchange of the root key.
- ``slots``: a person's own keys under a passphrase; ``grants``: the desk's keys, sealed to a person's own;
  ``recovery``, ``recovery_slot``: the code on paper.
- ``vault_form``, ``vault_file``: what ``vault.json`` says and how it is sealed; ``slot_change``, ``own_change``: how it
  is changed.
- ``keys``, ``derivation``, ``signing``: which key comes from which; ``passphrase``: what is good enough.
- ``key_store``: the operating system's key store; ``anchor``: the journal's head kept there; ``unlock_delay``: the
  pause after a wrong passphrase.

Nothing here imports SQLAlchemy or Qt, so that the unlock window can open before either is loaded.
"""
