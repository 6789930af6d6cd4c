"""Write the made-up course data: ``python tools/generate.py [--out FOLDER]``.

The same files come out to the byte every time: one seed, no clock, no locale, rounded amounts.
"""

import argparse
from pathlib import Path

from ferry_line.files import write_tables
from ferry_line.world import build_tables

COURSE_FOLDER = Path(__file__).resolve().parent.parent / "data" / "course"


def main() -> None:
    """Read the command line and write every table of the ferry line."""
    parser = argparse.ArgumentParser(description="Write the made-up course data (a ferry line).")
    parser.add_argument("--out", type=Path, default=COURSE_FOLDER, help="folder for the CSV files")
    folder = parser.parse_args().out
    tables = build_tables()
    write_tables(tables, folder)
    for name, table in tables.items():
        print(f"{name}.csv: {len(table)} rows")


if __name__ == "__main__":
    main()
