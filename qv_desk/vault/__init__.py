"""The vault: who may open the desk's data, and with which keys. It knows nothing of the store.

- ``unlocking``: the verbs: ``create_vault``, ``unlock``, ``change_passphrase``, ``reset_passphrase``, …
- ``vault_file``: the form of ``vault.json``; ``slots``: one person's sealed keys; ``recovery``: the code on paper.
- ``keys``, ``derivation``: which key comes from which; ``passphrase``: what is good enough.
- ``key_store``: the operating system's key store; ``unlock_delay``: the pause after a wrong passphrase.

Nothing here imports SQLAlchemy or Qt, so that the unlock window can open before either is loaded.
"""
