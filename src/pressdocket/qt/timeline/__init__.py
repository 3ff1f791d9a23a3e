"""The timeline tab: lanes, intervals and arcs drawn to scale, and the same as a table."""
