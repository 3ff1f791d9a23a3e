"""Lists of things found: a name, a line under it, and what happens on Enter."""
