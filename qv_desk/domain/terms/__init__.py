"""The words everything else is made of: rights, kinds, parties, wording in every language, a register's entry."""
