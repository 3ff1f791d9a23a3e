"""Records in, findings out: pure functions without store, clock or display."""
