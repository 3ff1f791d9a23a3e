"""What summary and ledger say where there is no demand to show."""


def no_demand(*, today: bool) -> tuple[str, str]:
    """The title, and what can be done about it."""
    if today:
        return (
            "No demand on record yet.",
            "Select a sentence in a report and press Ctrl+E to record the first.",
        )
    return "No demand was known on that day.", "Press T to return to today."
