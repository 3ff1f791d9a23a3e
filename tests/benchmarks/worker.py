"""The process of one side: gets ready, then answers "turn" with seconds and "memory" with words, in JSON."""

import gc
import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType


def main(name: str, folder: Path, scale: int) -> None:
    """Serves the side `name` ("edit.floor") until nothing is asked; those of `dockets` only make files.

    A side that is measured at several sizes has the number of one after its name ("growing.floor.2").
    """
    module, which, *size = name.split(".")
    _serve(import_module(f"benchmarks.{module}"), which, folder, scale, *map(int, size))


def _serve(module: ModuleType, which: str, folder: Path, scale: int, *size: int) -> None:
    side = getattr(module, which)(folder, scale, *size)
    _say("ready")
    for line in sys.stdin:
        if line.strip() == "memory":
            _say(side.memory())
        else:
            if side.tidy:
                gc.collect()
            _say(side.turn())


def _say(answer: str | float) -> None:
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
