"""The records: frozen, strict, and the only thing that crosses a border between rooms."""
