"""The window's frame: sidebar, pages, actions, toasts, and how it all starts."""
