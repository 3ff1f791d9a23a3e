"""Records and findings out: the printed summary, as PDF and as plain text."""
