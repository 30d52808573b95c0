"""The parts a built program is made of: names, versions, licences (a CycloneDX list)."""

import sys
from pathlib import Path

from contents import PROGRAMS, required, texts_of


def main(words: list[str]) -> int:
    """Put the texts of program *words*[0] into the folder *words*[1]."""
    name, folder = words
    for source, place in texts_of(["agent-console", *required(PROGRAMS[name])]):
        target = Path(folder) / place / Path(source).name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(source).read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
