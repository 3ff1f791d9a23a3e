"""The docket: one SQLite file, and the only SQL in the program."""
