"""Records in forms that save each field when it is left, and rival values to choose from."""
