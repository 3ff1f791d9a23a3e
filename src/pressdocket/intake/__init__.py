"""A news report in: bytes to text to what a Report needs. Knows no docket."""
