"""The page of obligations: what obliges whom, in which version, and our own yardsticks."""
