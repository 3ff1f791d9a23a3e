"""The evidence tab: reports as read, claims beside their sentences, and the form that records events."""
