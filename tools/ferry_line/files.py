"""Write tables as CSV files that are the same to the byte on every machine."""

from pathlib import Path

import pandas as pd


def as_text(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with every cell as the text that goes into the file.

    Parameters
    ----------
    table : DataFrame
        Columns ending ``_eur`` are euros; whole numbers, text and missing values are written as they are.

    Returns
    -------
    DataFrame
        Text only; a missing value is an empty cell.
    """
    text = {}
    for name, column in table.items():
        if str(name).endswith("_eur"):
            text[name] = [f"{value:.2f}" for value in column]
        else:
            text[name] = ["" if pd.isna(value) else str(value) for value in column.astype(object)]
    return pd.DataFrame(text, dtype=object)


def write_tables(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    """Write each table to ``folder/<name>.csv`` (UTF-8, ``\\n``, comma, decimal point)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        as_text(table).to_csv(folder / f"{name}.csv", index=False, lineterminator="\n", encoding="utf-8")
