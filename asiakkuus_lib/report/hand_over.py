"""What a notebook hands over to its report: key figures, and whole tables for the Excel file.

Both are harmless in a lesson: the key figures are shown, the tables are kept only while a report
is being made.
"""

import json
import math
import os
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show import Column, date, number, percent
from asiakkuus_lib.show.text import Note, bare, emphasise, verbatim

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.reading import Input, Transactions

SHEETS_FOLDER = "ASIAKKUUS_SHEETS"
KEY_FIGURES = "key_figures"
PROVENANCE = "provenance"
START = "start"
FINDING = "finding"
VERDICT = "verdict"
DOCUMENT = "document"


@dataclass(frozen=True)
class KeyFigure:
    """One number that a manager should know.

    Parameters
    ----------
    name : str
        Its name in the record: lower case, in English.
    label : str
        Its name for the reader.
    value : float, int, str or None
        The number itself, unrounded; None where it is not known, or not to be known.
    shown : str
        The number as the reader sees it.
    meaning : str
        What it means, in one sentence.
    before : float or None
        The number at the end of the period before; None where it is not known, or not to be known.
    change : str
        The change since then, as the reader sees it.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> figure = KeyFigure("customers", "Customers", 120, "120", "Bought at least once.")
    >>> figure.against(100, 90, number).change
    '90 days earlier: 100 (+20.0%)'
    >>> share = KeyFigure("share", "Share", 0.25, "25%", "Of all.").against(0.2, 90, percent, share=True)
    >>> share.change
    '90 days earlier: 20% (+5.0 percentage points)'

    Where both read the same, there is no change to be told:

    >>> KeyFigure("share", "Share", 0.664, "66%", "Of all.").against(0.658, 90, percent, share=True).change
    '90 days earlier: 66% (no change)'
    """

    name: str
    label: str
    value: float | int | str | None
    shown: str
    meaning: str
    before: float | None = None
    change: str = ""

    def against(
        self, before: float | None, ago: int | str, write: Callable[[float], str], share: bool = False
    ) -> "KeyFigure":
        """The same with its change against the period before.

        Parameters
        ----------
        before : float or None
            The number then; None or NaN where there is none to compare with.
        ago : int or str
            How many days ago it was, or when, in words: "In 2024".
        write : callable
            How the number is written.
        share : bool
            Whether it is a share, whose change is told in percentage points.
        """
        if before is None or not math.isfinite(before) or not isinstance(self.value, float | int):
            return self
        alike = write(self.value) == write(before)
        change = (
            _("no change") if alike
            else _points(round(self.value, 3) - round(before, 3)) if share
            else _relative(self.value, before)
        )  # fmt: skip
        heading = "{ago}: {before}{change}" if isinstance(ago, str) else _("{days} days earlier: {before}{change}")
        told = heading.format(ago=ago, days=ago, before=write(before), change=f" ({change})" if change else "")
        return replace(self, before=before, change=told)


def _points(difference: float) -> str:
    points = round(100 * difference, 1)
    sign = "+" if points > 0 else ""
    return _("{change} percentage points").format(change=sign + number(points, 1)) if points else _("no change")


def _relative(now: float, before: float) -> str:
    """The change as a percentage, where one makes sense."""
    if before <= 0 or now < 0:
        return ""
    change = round(now / before - 1, 3)
    return ("+" if change > 0 else "") + percent(change, 1) if change else _("no change")


# What is shown, and the metadata of a cell's output.
Bundle = tuple[dict[str, str], dict[str, dict[str, Any]]]


@dataclass(frozen=True)
class KeyFigures:
    """Key figures that show themselves, and can be found again in an executed notebook."""

    figures: tuple[KeyFigure, ...]

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> Bundle:
        items = "".join(
            f'<li><span class="label">{escape(f.label)}:</span> <strong{_words(f.shown)}>{escape(f.shown)}</strong> '
            f'<span class="meaning">{emphasise(f.meaning)}</span>{_change(f)}</li>'
            for f in self.figures
        )
        data = {
            "text/html": f'<ul class="key-figures">{items}</ul>',
            "text/plain": "\n".join(
                bare(" ".join(filter(None, [f"{f.label}: {f.shown}. {f.meaning}", f.change]))) for f in self.figures
            ),
        }
        told = [asdict(replace(f, meaning=bare(f.meaning))) for f in self.figures]
        return data, {"asiakkuus": {"role": KEY_FIGURES, "figures": told}}


def _words(shown: str) -> str:
    """Words are set smaller than a number."""
    return "" if any(mark.isdigit() for mark in shown) else ' class="words"'


def _change(figure: KeyFigure) -> str:
    return f' <span class="change">{escape(figure.change)}</span>' if figure.change else ""


def key_figures(figures: Sequence[KeyFigure]) -> KeyFigures:
    """Show the key figures of a report, and put them at its top.

    Examples
    --------
    >>> bundle = key_figures([KeyFigure("customers", "Customers", 12, "12", "Bought at least once.")])
    >>> print(bundle._repr_mimebundle_()[0]["text/plain"])
    Customers: 12. Bought at least once.
    """
    return KeyFigures(tuple(replace(figure, value=plain(figure.value)) for figure in figures))


def plain(value: Any) -> float | int | str | None:
    """A value as JSON knows it: it has no number that is none.

    Examples
    --------
    >>> plain(float("nan")), plain("a"), plain(3)
    (None, 'a', 3)
    """
    found: float | int | str | None = value.item() if hasattr(value, "item") else value
    return None if isinstance(found, float) and not math.isfinite(found) else found


@dataclass(frozen=True)
class DataUsed:
    """A sentence on the data, which also carries the facts for the record."""

    note: Note
    facts: Mapping[str, Any]

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> Bundle:
        return self.note._repr_mimebundle_(include, exclude), {"asiakkuus": {"role": PROVENANCE, "data": self.facts}}

    def __str__(self) -> str:
        return str(self.note)


def data_used(transactions: "Transactions", as_of: "pd.Timestamp", *inputs: "Input | None") -> DataUsed:
    """Say which data this is and on which day it is looked at, and put both on the report's record.

    Parameters
    ----------
    transactions : Transactions
        As from `read_transactions`.
    as_of : Timestamp
        The reference date.
    *inputs : Input, optional
        What was read besides, where the report has it.

    Examples
    --------
    >>> import pandas as pd
    >>> from asiakkuus_lib.reading import read_transactions
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> data_used(read_transactions(), pd.Timestamp("2026-01-01")).facts["reference_date"]
    '2026-01-01'
    """
    further = {read.kind: read.to_dict() for read in inputs if read is not None}
    read = transactions.to_dict()
    if transactions.pseudonymised:
        read["ledger"] = _without_money(read["ledger"])
    facts = {**read, "reference_date": as_of.date().isoformat(), **further}
    text = _("Data: {source}, purchase rows: {rows}, {first} – {last}. Reference date {as_of}.").format(
        source=verbatim(transactions.source),
        rows=number(transactions.ledger.rows_kept),
        first=date(transactions.first_day),
        last=date(transactions.last_day),
        as_of=date(as_of),
    )
    return DataUsed(Note(text, "data"), facts)


def purchases_beside(transactions: "Transactions") -> dict[str, Any]:
    """Which purchases were read, for the record of a report that reads them beside its main input.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_transactions
    >>> sorted(purchases_beside(read_transactions()))
    ['first_day', 'last_day', 'rows_used', 'sha256', 'source']
    """
    return {
        "source": transactions.source,
        "sha256": transactions.fingerprint,
        "first_day": transactions.first_day.date().isoformat(),
        "last_day": transactions.last_day.date().isoformat(),
        "rows_used": transactions.ledger.rows_kept,
    }


def _without_money(ledger: Mapping[str, Any]) -> dict[str, Any]:
    """A ledger whose amounts are not told."""
    return {
        name: [_without_money(part) for part in value]
        if isinstance(value, list | tuple) and name != "lines"
        else None
        if name.startswith("amount")
        else value
        for name, value in ledger.items()
    }


@dataclass(frozen=True)
class Judgement:
    """A verdict in words, which also carries itself for the record.

    Parameters
    ----------
    note : Note
        The words.
    verdicts : sequence of dict
        Each with `about` ("rfm", "clv", "purchase_model"), `level` ("fit", "with_care", "unfit"), and `reasons`.

    Examples
    --------
    >>> print(Judgement(Note("Fit for RFM."), [{"about": "rfm", "level": "fit", "reasons": []}]))
    Fit for RFM.
    """

    note: Note
    verdicts: Sequence[Mapping[str, Any]]

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> Bundle:
        told = {"role": VERDICT, "verdicts": [dict(verdict) for verdict in self.verdicts]}
        return self.note._repr_mimebundle_(include, exclude), {"asiakkuus": told}

    def __str__(self) -> str:
        return str(self.note)


def sheet(name: str, frame: "pd.DataFrame", columns: Mapping[str, Column]) -> None:
    """Put a whole table on a sheet of the report's Excel file.

    Parameters
    ----------
    name : str
        Name of the sheet, in the reader's language.
    frame : DataFrame
        The rows; the index is not written.
    columns : mapping of column name to Column
        Which columns, in which order, under which headings.

    Examples
    --------
    >>> import pandas as pd
    >>> sheet("Segments", pd.DataFrame({"n": [1]}), {"n": Column("Customers", "number")})
    """
    folder = os.environ.get(SHEETS_FOLDER)
    if not folder:
        return
    place = Path(folder)
    about = {
        "name": name,
        "columns": [
            {"column": asdict(column), "cells": [_cell(column, value) for value in frame[key]]}
            for key, column in columns.items()
        ],
    }
    path = place / f"{len(list(place.glob('*.json'))):02d}.json"
    path.write_text(json.dumps(about), encoding="utf-8")


def _cell(column: Column, value: Any) -> float | int | str | None:
    """A value as JSON carries it to whoever writes the workbook."""
    import pandas as pd

    if pd.isna(value):
        return None
    if column.numeric:
        return value.item() if hasattr(value, "item") else value
    return pd.Timestamp(value).isoformat() if column.kind == "date" else str(value)


@dataclass(frozen=True)
class Sheet:
    """A table on its way to the Excel file.

    Parameters
    ----------
    name : str
        Name of the sheet.
    columns : tuple of (Column, list)
        Each column with its cells: numbers, texts, and days as ISO 8601; None where there is nothing.
    """

    name: str
    columns: tuple[tuple[Column, list[Any]], ...]


def sheets(folder: Path) -> list[Sheet]:
    """The tables handed over while a report was being made, in their order."""
    handed = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [
        Sheet(table["name"], tuple((Column(**part["column"]), part["cells"]) for part in table["columns"]))
        for table in handed
    ]
