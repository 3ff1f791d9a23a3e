"""The history tab: what was changed, when, by whom."""
