"""How the desk looks: colours, style sheet, type, icons."""
