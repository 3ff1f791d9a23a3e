"""The Inbox: reports without a case."""
