"""The store: everything the desk keeps, in one encrypted file. Start at ``desk_store``."""
