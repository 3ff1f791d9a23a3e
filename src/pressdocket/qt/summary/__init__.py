"""The summary tab: metrics, asked and answered, promises, rival figures, gaps."""
