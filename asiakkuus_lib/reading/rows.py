"""Each row of a table read and judged: kept, refused and why, or put aside and why. All in SQL."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from asiakkuus_lib.reading import amounts, dates
from asiakkuus_lib.reading.columns import NEEDED, total_pattern
from asiakkuus_lib.reading.ledger import ASIDE, REFUSED
from asiakkuus_lib.reading.privacy import IDENTITY_CODE, IDENTITY_CODE_LENGTH
from asiakkuus_lib.reading.sources import Source
from asiakkuus_lib.reading.sql import let_sql, text

KEPT, BLANK = "kept", "blank"
FATES = (KEPT, BLANK, *REFUSED, *ASIDE)
LABELS = ("product_group", "product")

# Latin letters of one piece, the Finnish among them, are what they should be.
_PLAIN = "!-~\u00c0-\u024f"
_BLANKS = "\\s\u00a0\u2007\u202f"
# Marks that nobody sees, and that turn text around: none belongs in a name.
_INVISIBLE = "\\x00-\\x1f\\x7f-\\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"


@dataclass(frozen=True)
class Forms:
    """How the columns of a table are written."""

    amount: amounts.AmountForm
    date: dates.DateForm
    quantity: amounts.AmountForm


@dataclass(frozen=True)
class Wishes:
    """What the reader has asked for.

    Parameters
    ----------
    since, until : str
        ISO days, or "".
    returns : str
        net, drop or separate.
    """

    since: str = ""
    until: str = ""
    returns: str = "net"


def possible(field: str, kind: str) -> bool:
    """Whether a column of DuckDB's type can hold a field at all.

    Examples
    --------
    >>> possible("date", "TIMESTAMP"), possible("date", "TIME"), possible("amount", "DOUBLE[]")
    (True, False, False)
    """
    if is_text(kind):
        return True
    number = re.fullmatch(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL\(\d+,\s*\d+\)", kind) is not None
    if field in ("amount", "quantity"):
        return number
    if field == "date":
        return number or kind == "DATE" or kind.startswith("TIMESTAMP")
    return re.search(r"\]$|^(STRUCT|MAP|UNION)", kind) is None


def clean_sql(cell: str) -> str:
    """SQL for a text without needless spaces and invisible marks."""
    odd = f"regexp_matches({cell}, {text(f'[^{_PLAIN} ]|^ | $|  ')})"
    spaced = f"regexp_replace(nfc_normalize({cell}), {text(f'[{_BLANKS}]+')}, ' ', 'g')"
    return f"case when {odd} then trim(regexp_replace({spaced}, {text(f'[{_INVISIBLE}]')}, '', 'g')) else {cell} end"


def is_text(kind: str) -> bool:
    """Whether a column of DuckDB's type has to be read as text."""
    return kind == "VARCHAR" or kind.startswith("ENUM")


def rows_sql(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes) -> str:
    """SQL of every row, read and judged, in the columns that are kept of it.

    Parameters
    ----------
    source : Source
    found : mapping of field to position
        Which column is what.
    forms : Forms
    wishes : Wishes

    Returns
    -------
    str
        SQL of a row for each row of the source, in its order: `customer_id`, `day`, `cents`, those of `quantity`,
        `product_group`, `product` and `currency` that the source has, and what tells of the row itself: `fate` (a
        place in `FATES`), `likeness` (rows are equal in every column where it, the day and the cents are equal),
        `suspected` (of holding an identity code), `odd` (every cell as text, where the row is refused or suspected;
        else NULL), and `line`, where the source knows it.
    """
    columns = ["customer_id", "day", "cents::bigint as cents"]
    if "quantity" in found:
        cell, kind = f"c{found['quantity']}", source.types[found["quantity"]]
        columns.append(f"coalesce({', '.join(number_sql(cell, kind, forms.quantity))}) as quantity")
    labels = [label for label in LABELS if label in found]
    columns += [f"coalesce({clean_sql(f'c{found[label]}::varchar')}, '') as {label}" for label in labels]
    if "currency" in found:
        columns.append(f"upper(trim(c{found['currency']})) as currency")
    refused = [FATES.index(reason) for reason in REFUSED]
    cells = ", ".join(f"{cell}::varchar" for cell in source.cells)
    columns += ["fate", "hash(likeness, day, amount) as likeness", "suspected"]
    # A longer list of fates would make a join of it, and rows lose their order in joins.
    columns.append(f"case when suspected or fate between {min(refused)} and {max(refused)} then [{cells}] end as odd")
    columns += ["line"] if source.lines == "line" else []
    return f"""
        select {", ".join(columns)} from (
            select *, {_suspected(source)} as suspected from ({_judged_sql(source, found, forms, wishes)})
        )"""


def _suspected(source: Source) -> str:
    """SQL of whether a row holds what has the form of an identity code."""
    texts = [f"c{place}" for place in texts_of(source)]
    long = " or ".join(f"strlen({cell}) >= {IDENTITY_CODE_LENGTH}" for cell in texts) or "false"
    code = f"regexp_matches(concat_ws(' ', {', '.join(texts) or 'null'}), {text(IDENTITY_CODE)})"
    return f"case when {long} then {code} else false end"


def texts_of(source: Source) -> list[int]:
    """Positions of the columns of text; cells beyond the heading are text too."""
    return [i for i in range(len(source.cells)) if i >= len(source.types) or is_text(source.types[i])]


def _judged_sql(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes) -> str:
    """SQL of every row with its cells, `customer`, `customer_id`, `day`, `amount`, `cents`, `fate` and `likeness`.

    The likeness is that of the cells beyond the day and the amount.
    """
    customer, day, amount = (f"c{found[field]}" for field in ("customer_id", "date", "amount"))
    kinds = {field: source.types[position] for field, position in found.items()}
    quick_day, careful_day = day_sql(day, kinds["date"], forms.date)
    quick_amount, careful_amount = number_sql(amount, kinds["amount"], forms.amount)
    likeness = _likeness(source, found, forms)
    return f"""
        select *, {_fate(source, found, wishes)} as fate from (
            select *, floor(amount * 100 + 0.5) as cents from (
                select *, {amounts.believable_sql("any_amount")} as amount from (
                    select *, {likeness} as likeness, {clean_sql("customer")} as customer_id,
                        case when quick_day is null then {careful_day} else quick_day end as day,
                        case when quick_amount is null then {careful_amount} else quick_amount end as any_amount
                    from (
                        select *, {quick_day} as quick_day, {quick_amount} as quick_amount,
                            {id_sql(customer, kinds["customer_id"])} as customer
                        from {source.scan}
                    )
                )
            )
        )"""


def _likeness(source: Source, found: Mapping[str, int], forms: Forms) -> str:
    """A hash of all that a row says beyond its day and amount."""
    told = {found["amount"]: "quick_amount"}
    # A cell read the quick way says no more than its value, unless it is a time of day as well.
    if source.types[found["date"]] == "DATE" or forms.date.usual in dates.DAYS:
        told[found["date"]] = "quick_day"
    likeness = f"hash({', '.join(cell for place, cell in enumerate(source.cells) if place not in told)})"
    for place, quick in told.items():
        likeness = f"case when {quick} is null then hash({likeness}, c{place}) else {likeness} end"
    return likeness


def id_sql(cell: str, kind: str) -> str:
    """SQL of a customer's id as text: 00123 stays, 123.0 is 123."""
    if kind in ("DOUBLE", "FLOAT") or kind.startswith("DECIMAL"):
        whole = f"case when {cell} = floor({cell}) then {cell}::hugeint::varchar else {cell}::varchar end"
        return f"case when isfinite({cell}::double) then {whole} end"
    return cell if is_text(kind) else f"{cell}::varchar"


def day_sql(cell: str, kind: str, form: dates.DateForm) -> tuple[str, str]:
    """SQL of a day, the quick way and the careful way."""
    if kind == "DATE" or kind.startswith("TIMESTAMP"):
        return dates.believable_sql(f"{cell}::date"), "null::date"
    written = cell if is_text(kind) else f"try_cast({cell} as bigint)::varchar"
    return dates.quick_sql(written, form), dates.careful_sql(written, form)


def number_sql(cell: str, kind: str, form: amounts.AmountForm) -> tuple[str, str]:
    """SQL of a number, the quick way and the careful way."""
    if is_text(kind):
        return amounts.quick_sql(cell, form), amounts.careful_sql(cell, form)
    return f"{cell}::double", "null::double"


def _fate(source: Source, found: Mapping[str, int], wishes: Wishes) -> str:
    every = " || ".join(f"coalesce({cell}::varchar, '')" for cell in source.cells)
    named = [position for position, heading in enumerate(source.headings) if heading.strip()]
    beyond = source.cells[max(named) + 1 :]
    needed = [found[field] for field in NEEDED]
    again = " and ".join(f"{clean_sql(f'c{i}::varchar')} = {text(source.headings[i].strip())}" for i in needed)
    # Whatever begins with a visible letter of ASCII is not blank.
    visible = "customer >= '!' and customer < '\x7f'"
    blank = "(customer is null or customer_id = '')"
    # Words end in letters and most ids in digits: a look at the last mark spares millions of comparisons.
    worded = "customer[-1] not between '0' and '9'"
    total = text(total_pattern())
    fate = {fate: str(place) for place, fate in enumerate(FATES)}
    extra = " || ".join(f"coalesce({cell}::varchar, '')" for cell in beyond)
    refused = [(f"trim({extra}) <> ''", "too_many_cells")] if beyond else []
    refused += [
        (f"case when {blank} then {let_sql('every', every, clean_sql('every'))} = '' end", BLANK),
        (blank, "no_customer"),
        (f"case when {worded} then regexp_full_match(customer, {total}) end", "total_row"),
        (f"case when day is null and amount is null then {again} end", "heading_again"),
        ("day is null", "bad_date"),
        ("amount is null", "bad_amount"),
    ]
    aside = []
    if wishes.since:
        aside.append((f"day < date '{wishes.since}'", "before_period"))
    if wishes.until:
        aside.append((f"day > date '{wishes.until}'", "after_period"))
    if wishes.returns != "net":
        aside.append(("cents < 0", {"drop": "return_dropped", "separate": "return_separate"}[wishes.returns]))
    sound = _cases(aside, fate, fate[KEPT])
    # Nearly every row: one question instead of seven.
    plain = f"day is not null and amount is not null and {visible} and not ({worded})"
    if beyond:
        plain += f" and {' and '.join(f'{cell} is null' for cell in beyond)}"
    return f"(case when {plain} then {sound} else {_cases(refused, fate, sound)} end)::tinyint"


def _cases(conditions: Sequence[tuple[str, str]], fate: Mapping[str, str], otherwise: str) -> str:
    """SQL of the fate of the first condition that holds."""
    whens = " ".join(f"when {condition} then {fate[what]}" for condition, what in conditions)
    return f"(case {whens} else {otherwise} end)" if conditions else otherwise
