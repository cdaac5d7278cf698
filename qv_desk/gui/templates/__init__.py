"""The wordings of letters: the list of them, and the editor of one."""
