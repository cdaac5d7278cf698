"""The window: the only room that knows Qt. ``app`` puts it together; every view has a module of its own."""
