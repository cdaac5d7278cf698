"""The window around the pages: bars, sidebar, start page, commands, and what hangs where."""
