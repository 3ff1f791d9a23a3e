"""Suggested events of a report, from rules and word lists. Knows no docket; asks no network and no model."""
