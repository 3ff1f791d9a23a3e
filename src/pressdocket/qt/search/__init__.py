"""The Search page: words in, records with their passages out."""
