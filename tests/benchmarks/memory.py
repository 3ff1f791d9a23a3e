"""How much memory a process has held at most."""

import sys
from pathlib import Path


def peak() -> float:
    """This process's peak so far, in MiB; 0 where the system does not tell.

    Linux: VmHWM. `getrusage` there starts from what the parent held when it made this process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def in_words(mebibytes: float) -> str:
    return f"{mebibytes:,.0f} MB" if mebibytes else "?"
