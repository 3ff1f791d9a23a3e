"""The command line. `arguments` is all that `--help` needs; the rest loads once there is something to do."""
