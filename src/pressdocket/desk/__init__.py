"""What an analyst can do, free of Qt: the only part that knows the other rooms."""
