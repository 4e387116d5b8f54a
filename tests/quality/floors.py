"""Prints what the packs reach on each set, and writes floors.json a little below it.

python -m tests.quality.floors
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from apolint.catalogue import load_catalogue, rules_folder
from apolint.checks.analyzer import Analyzer
from tests.quality.scoring import read_records, score

HERE = Path(__file__).parent
MARGIN = 0.01


def main() -> None:
    """Measures all sets; a floor that would go down is printed, to be looked into."""
    analyzer = Analyzer([rules_folder()], load_catalogue())
    before = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    floors = {}
    for path in sorted(HERE.glob("*.jsonl")):
        reached = score(read_records(path), analyzer, analyzer.catalogue).reached()
        floors[path.stem] = {
            group: max(0, math.floor((value - MARGIN) * 100) / 100) for group, value in reached.items()
        }
        lower = [group for group, floor in floors[path.stem].items() if floor < before.get(path.stem, {}).get(group, 0)]
        figures = "  ".join(f"{group} {value:.3f}" for group, value in reached.items())
        print(path.stem, figures, f"LOWER: {' '.join(lower)}" if lower else "")
    (HERE / "floors.json").write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
