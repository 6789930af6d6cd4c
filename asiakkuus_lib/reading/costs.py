"""Read what customers cost, from a file of the company's own, and tell what was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import amounts
from asiakkuus_lib.reading.account import lines_of
from asiakkuus_lib.reading.bundled import bundled
from asiakkuus_lib.reading.columns import currency_of, find_cost_columns, list_headings, refuse_repeated, total_words
from asiakkuus_lib.reading.ledger import LINES_SHOWN, first_lines
from asiakkuus_lib.reading.privacy import IDENTITY_CODE_LENGTH, Pseudonyms, identity_codes
from asiakkuus_lib.reading.read import Transactions
from asiakkuus_lib.reading.rows import clean_sql, id_sql, is_text, number_sql
from asiakkuus_lib.reading.sources import Source, open_source

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame

MONEY = ("acquisition", "retention", "service", "goods", "other")
KINDS = {
    "goods": N_("Cost of goods"),
    "acquisition": N_("Acquisition costs"),
    "retention": N_("Retention costs"),
    "service": N_("Cost to serve"),
    "other": N_("Other costs"),
}
_FIELDS = (*MONEY, "goods_rate", "year")
_REFUSED = {
    "no_customer": N_("no customer"),
    "total_row": N_("a row of totals, not of a customer"),
    "bad_year": N_("the year cannot be read"),
    "bad_amount": N_("the amount cannot be read"),
    "bad_rate": N_("the share of the cost of goods is not between 0 and 100 %"),
}
FIRST_YEAR, LAST_YEAR = 1970, 2100


@dataclass(frozen=True)
class Costs:
    """Costs of customers, ready for analysis.

    Parameters
    ----------
    frame : DataFrame
        `customer_id` and those of `year`, `acquisition`, `retention`, `service`, `goods`, `other`
        (money), `goods_rate` (share of sales) that the file has. An empty cell of money is zero.
    columns : mapping of field to heading
        Which column of the file was read as what.
    source, fingerprint : str
        Name and SHA-256 of the file.
    currency : str
        ISO 4217 code that the headings or the cells tell, or "".
    rows_read : int
        Rows of data.
    refused : tuple of (reason, lines)
        Rows that were left out, with all their line numbers; the reasons are those of `reasons`.
    turned : bool
        Whether costs were written as negative numbers, and turned.
    unread : tuple of str
        Headings of the columns that were not recognised, and so not read.
    """

    frame: "pd.DataFrame" = field(repr=False)
    columns: Mapping[str, str]
    source: str
    fingerprint: str
    currency: str
    rows_read: int
    refused: tuple[tuple[str, tuple[int, ...]], ...]
    turned: bool = False
    unread: tuple[str, ...] = ()

    def within(self, transactions: Transactions) -> "Costs":
        """The costs of the years that the transactions cover; all, where the years are not told.

        Raises
        ------
        DataError
            If all costs are of other years.
        """
        if "year" not in self.frame:
            return self
        first, last = transactions.first_day.year, transactions.last_day.year
        inside = self.frame[self.frame["year"].between(first, last)]
        if inside.empty:
            raise DataError(
                N_("{file}: the costs are of the years {years}, but the purchases of {bought}. Give the costs of the "
                   "years in which the customers bought."),
                file=self.source,
                years=f"{self.frame['year'].min():.0f}–{self.frame['year'].max():.0f}",
                bought=f"{first}–{last}",
            )  # fmt: skip
        return replace(self, frame=inside)

    def total(self, customers: "Iterable[str] | None" = None) -> float:
        """All money of the rows, or of those of some customers."""
        rows = self.frame if customers is None else self.frame[self.frame["customer_id"].isin(customers)]
        return float(rows[[kind for kind in MONEY if kind in rows]].sum().sum())

    def account(self, transactions: Transactions, customers: Sequence[str]) -> "pd.DataFrame":
        """What became of the rows, in rows, customers and money: it adds up.

        Parameters
        ----------
        transactions : Transactions
            Whose costs these are.
        customers : sequence of str
            Customers who have bought.

        Returns
        -------
        DataFrame
            Columns `item`, `rows`, `customers`, `amount`, `remark`.
        """
        import pandas as pd

        inside = self.within(transactions)
        used = inside.frame["customer_id"].isin(customers)
        outside = self.frame.index.difference(inside.frame.index)
        strangers = inside.frame[~used]
        rows: list[tuple[str, int, float | None, float | None, str]] = [
            (_("Cost rows read"), self.rows_read, None, None, ""),
        ]
        for reason, lines in self.refused:
            remark = _("lines {lines}").format(lines=first_lines(lines[:LINES_SHOWN], len(lines)))
            rows.append((_("Left out: {reason}").format(reason=_(_REFUSED[reason])), -len(lines), None, None, remark))
        if len(outside):
            left = self.frame.loc[outside]
            rows.append((_("Years without purchases in the data"), -len(left), -left["customer_id"].nunique(),
                         (inside.total() - self.total()) or 0.0, ""))  # fmt: skip
        if len(strangers):
            names = strangers["customer_id"].unique()
            rows.append((_("Customers who have bought nothing in the data"), -len(strangers), -len(names),
                         -inside.total(names) or 0.0,
                         _("their costs are not in the figures")))  # fmt: skip
        rows.append((_("Cost rows used"), int(used.sum()), inside.frame.loc[used, "customer_id"].nunique(),
                     inside.total(customers),
                     _("costs written as negative numbers were turned") if self.turned else ""))  # fmt: skip
        missing = len(set(customers) - set(inside.frame["customer_id"]))
        rows.append((_("Customers who have bought but have no costs"), 0, missing, None,
                     _("their profit is not known") if missing else ""))  # fmt: skip
        return pd.DataFrame(rows, columns=["item", "rows", "customers", "amount", "remark"])

    def to_dict(self) -> dict:
        """What was read and how, for a record in JSON."""
        return {
            "source": self.source,
            "sha256": self.fingerprint,
            "columns": dict(self.columns),
            "rows_read": self.rows_read,
            "rows_used": len(self.frame),
            "refused": {reason: len(lines) for reason, lines in self.refused},
        }


def read_costs(
    source: "str | Path | IntoFrame" = "",
    *,
    bad_rows: str = "stop",
    decimal_mark: str = "auto",
    pseudonyms: Pseudonyms | None = None,
) -> Costs:
    """Read the costs of customers from a file or a dataframe; without one, those of the course's ferry line.

    Parameters
    ----------
    source : str, Path or dataframe
        As for `asiakkuus_lib.reading.read_transactions`. One or several rows for each customer: the
        customer number, the same as in the transactions, and at least one kind of cost; a year if
        wanted. A workbook may hold costs on one sheet and transactions on another. Columns are
        found by their Finnish, Swedish, English or Polish names.
    bad_rows : str
        What to do with rows that cannot be read: "stop", or "skip" them.
    decimal_mark : str
        "auto", "comma" or "point".
    pseudonyms : Pseudonyms, optional
        Those of the transactions, so that customers still match.

    Returns
    -------
    Costs

    Raises
    ------
    DataError
        If the file cannot be read, has no customer or no cost, or its rows cannot be read.

    Examples
    --------
    >>> read_costs().frame.columns.tolist()
    ['customer_id', 'acquisition', 'retention', 'service', 'goods_rate', 'year']
    >>> import pandas as pd
    >>> made = pd.DataFrame({"Asiakas": ["00123"], "Palvelukulut €": ["1 234,50"], "Tuotekustannusten osuus": ["57 %"]})
    >>> read_costs(made).frame.to_dict("records")
    [{'customer_id': '00123', 'service': 1234.5, 'goods_rate': 0.57}]
    """
    if isinstance(source, (str, Path)) and not str(source):
        source = bundled("data", "course", "customer_costs.csv")
    with open_source(source, None, _recognised) as opened:
        return _read(opened, bad_rows, decimal_mark, pseudonyms)


def _read(opened: Source, bad_rows: str, decimal_mark: str, pseudonyms: Pseudonyms | None) -> Costs:
    headings = [heading.strip() for heading in opened.headings]
    columns = find_cost_columns(headings)
    _refuse_unknown(opened.label, headings, columns)
    opened = evened(opened)
    places = {name: headings.index(heading) for name, heading in columns.items()}
    rows, marks = _rows(opened, places, decimal_mark)
    rows = rows[~rows["blank"]]
    if rows.empty:
        raise DataError(N_("The file {file} has headings but no rows."), file=opened.label)
    if not pseudonyms:
        refuse_codes(opened, rows["customer_id"], columns["customer_id"])
    refused = refusals(opened, rows, _REFUSED)
    if refused and bad_rows == "stop":
        raise unreadable(opened.label, refused, _REFUSED)
    kept = rows[rows["fate"] == ""]
    if kept.empty:
        raise unreadable(opened.label, refused, _REFUSED)
    frame = kept[["customer_id", *(name for name in _FIELDS if name in columns)]].reset_index(drop=True)
    money = [kind for kind in MONEY if kind in frame]
    turned = bool(money) and frame[money].max().max() <= 0 and frame[money].min().min() < 0
    if turned:
        frame[money] = -frame[money]
    frame[money] = frame[money].fillna(0.0)
    if "year" in frame:
        frame["year"] = frame["year"].astype("int64")
    if pseudonyms:
        known = {customer: pseudonyms.of(customer) for customer in frame["customer_id"].unique()}
        frame["customer_id"] = frame["customer_id"].map(known)
    currencies = {currency_of(columns[kind]) for kind in money} | {marks}
    return Costs(frame, columns, opened.label, opened.fingerprint(), _one_currency(opened.label, currencies - {""}),
                 len(rows), refused, bool(turned),
                 tuple(heading for heading in headings if heading and heading not in columns.values()))  # fmt: skip


def match_currency(costs: Costs, transactions: Transactions) -> None:
    """Refuse costs in another currency than the sales.

    Raises
    ------
    DataError
        If both tell their currency, and they differ.
    """
    if costs.currency and transactions.currency and costs.currency != transactions.currency:
        raise DataError(
            N_("{file} is in {theirs}, but the sales are in {ours}. Give both in one currency."),
            file=costs.source, theirs=costs.currency, ours=transactions.currency,
        )  # fmt: skip


def _recognised(headings: Sequence[str]) -> bool:
    found = find_cost_columns([heading.strip() for heading in headings])
    return "customer_id" in found and bool(set(found) & {*MONEY, "goods_rate"})


def _refuse_unknown(file: str, headings: list[str], columns: Mapping[str, str]) -> None:
    if "customer_id" not in columns or not set(columns) & {*MONEY, "goods_rate"}:
        raise DataError(
            N_(
                "{file}: a file of costs needs the customer and at least one kind of cost. The columns are: {seen}. "
                "Call them for example {example}."
            ),
            file=file,
            seen=list_headings(headings),
            example=_("Customer number, Year, Acquisition costs, Retention costs, Service costs, COGS rate"),
        )
    refuse_repeated(headings, columns, file)


def evened(source: Source) -> Source:
    """The same source; a text file is read from an even copy of it.

    Rows with more cells than the heading, or with quotation marks that do not match, are not guessed at.

    Raises
    ------
    DataError
        If there are such rows.
    """
    if source.dialect is None:
        return source
    connection, dialect = source.connection, source.dialect.evened()
    connection.execute(f"select count(*) from {dialect.scan_sql(told=True)}").fetchall()
    lines = connection.execute("select distinct line from reject_errors order by line").fetchall()
    connection.execute("drop table reject_errors; drop table reject_scans")
    if lines:
        raise DataError(
            N_("{file}: lines {lines} do not have as many cells as the heading. Correct them."),
            file=source.label,
            lines=first_lines([line for (line,) in lines]),
        )
    return source.of(dialect)


def _rows(source: Source, places: Mapping[str, int], decimal_mark: str) -> tuple["pd.DataFrame", str]:
    """Every row with its cells read, `blank`, `fate` ("" or why it is refused) and `line` where it is known."""
    cells = {name: f"c{place}" for name, place in places.items()}
    kinds = {name: source.types[place] for name, place in places.items()}
    plain = {
        name: f"replace(replace({cell}, '%', ''), '\N{NO-BREAK SPACE}', ' ')" if is_text(kinds[name]) else cell
        for name, cell in cells.items()
    }
    texts = [name for name in cells if name not in ("customer_id", "year") and is_text(kinds[name])]
    shapes = [
        seen
        for name in texts
        for (seen,) in source.connection.execute(
            f"select min({plain[name]}) from {source.scan} where trim({cells[name]}) <> '' "
            f"group by {amounts.shape_sql(plain[name])}"
        ).fetchall()
    ]
    form = amounts.decide(shapes, source.label, decimal_mark)
    chosen = [f"{clean_sql(id_sql(cells['customer_id'], kinds['customer_id']))} as customer_id"]
    for name in _FIELDS:
        if name in cells:
            quick, careful = number_sql(plain[name], kinds[name], form)
            chosen.append(f"coalesce({quick}, {careful}) as {name}")
            chosen.append(f"trim(coalesce({cells[name]}::varchar, '')) <> '' as told_{name}")
    every = " || ".join(f"coalesce({cell}::varchar, '')" for cell in source.cells)
    chosen += [f"trim({every}) = '' as blank", "" if source.dialect else f"{source.lines} as line"]
    rows = source.connection.execute(f"select {', '.join(filter(None, chosen))} from {source.scan}").df()
    return _judged(rows, cells), form.currency


def _judged(rows: "pd.DataFrame", cells: Mapping[str, str]) -> "pd.DataFrame":
    import numpy as np
    import pandas as pd

    money = [kind for kind in MONEY if kind in cells]
    customer = rows["customer_id"].fillna("").astype(str)
    bad_amount = bad_rate = bad_year = pd.Series(False, index=rows.index)
    for name in money:
        bad_amount = bad_amount | rows[f"told_{name}"].astype(bool) & ~(rows[name].abs() < amounts.LARGEST)
    if "goods_rate" in cells:
        # 57 and "57 %" are per cent; 0.57 is a share. One column is written in one way.
        if rows["goods_rate"].max() > 1:
            rows["goods_rate"] = rows["goods_rate"] / 100
        bad_rate = rows["told_goods_rate"].astype(bool) & ~rows["goods_rate"].between(0, 1)
    if "year" in cells:
        bad_year = ~(rows["year"].between(FIRST_YEAR, LAST_YEAR) & (rows["year"] % 1 == 0))
    rows["customer_id"] = customer
    rows["fate"] = np.select(
        [customer == "", customer.str.casefold().str.rstrip(":").isin(total_words()), bad_year, bad_amount, bad_rate],
        list(_REFUSED),
        default="",
    )
    return rows


def refusals(
    source: Source, rows: "pd.DataFrame", reasons: Iterable[str]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Why rows are left out (their `fate`), and the lines of each reason that there is."""
    found = []
    for reason in reasons:
        chosen = rows.index[rows["fate"] == reason]
        if len(chosen):
            found.append((reason, _line_numbers(source, rows, chosen)))
    return tuple(found)


def _line_numbers(source: Source, rows: "pd.DataFrame", chosen: "pd.Index") -> tuple[int, ...]:
    if source.dialect is None:
        return tuple(int(line) for line in rows.loc[chosen, "line"])
    cells = ", ".join(f"{cell}::varchar" for cell in source.cells)
    every = source.connection.execute(f"select {cells} from {source.scan}").fetchall()
    return tuple(lines_of(source.dialect, len(source.cells), [every[place] for place in chosen]))


def refuse_codes(source: Source, customers: "pd.Series", heading: str) -> None:
    """Stop where personal identity codes go for customer numbers.

    Raises
    ------
    DataError
        If there is one.
    """
    suspects = customers[customers.str.len() >= IDENTITY_CODE_LENGTH].unique()
    found = identity_codes(suspects)
    if found:
        raise DataError(
            N_(
                "{file} holds personal identity codes in the column {heading} ({n} different). Remove them, or "
                "read the file with pseudonyms, which replace whatever tells who a customer is: {setting}."
            ),
            file=source.label,
            heading=heading,
            n=len(found),
            setting=Setting("pseudonymise", True),
        )


def unreadable(
    file: str, refused: Sequence[tuple[str, tuple[int, ...]]], words: Mapping[str, str]
) -> DataError:
    """What to say of rows that cannot be read: how many, why, and on which lines."""
    reasons = "; ".join(
        _("{reason} on {n} rows (lines {lines})").format(
            reason=_(words[reason]), n=len(lines), lines=first_lines(lines[:LINES_SHOWN], len(lines))
        )
        for reason, lines in refused
    )
    return DataError(
        N_(
            "{file} has rows that cannot be read: {reasons}. Correct them, or leave them out with "
            "{setting}; the report then tells what was left out."
        ),
        file=file,
        reasons=reasons,
        setting=Setting("bad_rows", "skip"),
    )


def _one_currency(file: str, currencies: set[str]) -> str:
    if len(currencies) > 1:
        raise DataError(
            N_("{file}: the amounts are in several currencies ({list}). Give one currency in a file."),
            file=file,
            list=", ".join(sorted(currencies)),
        )
    return next(iter(currencies), "")
