"""The window: pages, widgets, item models, jobs. The only room that knows PySide6."""
