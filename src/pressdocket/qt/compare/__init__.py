"""The page that puts platforms, regulators or jurisdictions side by side."""
