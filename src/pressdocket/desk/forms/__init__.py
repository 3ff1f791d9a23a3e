"""Records as forms show them: every field one line of text, and read back from it."""
