"""The page of all cases: what needs a look, then every case in a row."""
