"""How the scores and the segment of one customer change with the reference date: the numbers, and their figure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Unpack

import numpy as np
import pandas as pd
from babel.dates import format_date
from matplotlib.axes import Axes

from asiakkuus_lib import rfm
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.show import Column, Figure, draw, number, table
from asiakkuus_lib.show.canvas import box, boxes, canvas, line_height, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Words, is_narrow
from asiakkuus_lib.show.marks import stroke
from asiakkuus_lib.show.style import ACCENT, GRID, INK, ON_DEEP, ON_PALE, OURS, PALE, PAPER, QUIET, STEPS

if TYPE_CHECKING:
    from asiakkuus_lib.lessons.l06_rfm.findings import Rfm

# In CSS pixels: a row, and the edge of a drawing.
ROW, EDGE = 26.0, 6.0


def by_reference_date(case: "Rfm", customer: str, days: Sequence[pd.Timestamp]) -> pd.DataFrame:
    """What a customer is on each of several reference dates.

    Parameters
    ----------
    case : Rfm
        The customers, cut-offs and segments are those of each date anew.
    customer : str
        Whom to follow.
    days : sequence of Timestamp
        The reference dates, in their order.

    Returns
    -------
    DataFrame
        A row for each date: `day`, `recency`, `frequency`, `monetary`, `R`, `F`, `M`, `code`, `segment`; nothing but
        the day where the customer had not bought yet.

    Examples
    --------
    >>> from asiakkuus_lib.lessons.l06_rfm.findings import Rfm
    >>> from asiakkuus_lib.report.catalogue import reports
    >>> case = Rfm.read({name: parameter.default for name, parameter in reports("en")["rfm"].parameters.items()})
    >>> seen = by_reference_date(case, "A03508", pd.to_datetime(["2025-05-01", "2025-09-01", "2026-01-01"]))
    >>> seen[["code", "segment"]].fillna("").to_numpy().tolist()
    [['', ''], ['532', 'developing'], ['432', 'developing']]
    """
    rows: list[dict[str, Any]] = []
    for day in days:
        then = replace(case, reference=pd.Timestamp(day))
        row: dict[str, Any] = {"day": then.reference}
        if then.reference > case.transactions.first_day and customer in then.customers.index:
            row |= dict(then.customers.loc[customer]) | dict(then.scores.loc[customer])
            row["segment"] = then.segments[customer]
        rows.append(row)
    kept = ["day", *rfm.MEASURES, *rfm.SCORES, "code", "segment"]
    return pd.DataFrame(rows, columns=kept)


def bought_on(case: "Rfm", customer: str) -> list[pd.Timestamp]:
    """The days on which a customer has bought, in order.

    Examples
    --------
    >>> from asiakkuus_lib.lessons.l06_rfm.findings import Rfm
    >>> from asiakkuus_lib.report.catalogue import reports
    >>> case = Rfm.read({name: parameter.default for name, parameter in reports("en")["rfm"].parameters.items()})
    >>> [str(day.date()) for day in bought_on(case, "A03508")]
    ['2025-05-31', '2025-07-05', '2025-08-09']
    """
    import duckdb

    theirs = duckdb.ColumnExpression("customer_id") == duckdb.ConstantExpression(customer)
    days = case.transactions.relation.filter(theirs).filter("amount >= 0").select("date").distinct().df()["date"]
    return sorted(day for day in days.dt.normalize().unique() if day < case.reference)


def strip(
    seen: pd.DataFrame,
    bought: Sequence[pd.Timestamp],
    chosen: pd.Timestamp,
    *,
    names: dict[str, str],
    classes: int,
    sign: str,
    **words: Unpack[Words],
) -> Figure:
    """A column for each reference date: the scores, the code, the segment, and the purchases between the dates.

    Parameters
    ----------
    seen : DataFrame
        As from `by_reference_date`, with two dates or more.
    bought : sequence of Timestamp
        The days of purchase; those before the first date are not drawn.
    chosen : Timestamp
        The reference date that the title speaks of: it is framed, and the days since the last purchase are told.
    names : dict
        What the segments are called.
    classes : int
        How many scores there are.
    sign : str
        The currency's sign.
    title, alt, subtitle, source
        See `asiakkuus_lib.show.figure.Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> seen = pd.DataFrame({"day": pd.to_datetime(["2025-12-01", "2026-01-01"]), "recency": [10, 41],
    ...                      "frequency": [5, 5], "monetary": [90.0, 90.0], "R": [5, 4], "F": [4, 4], "M": [4, 4],
    ...                      "code": ["544", "444"], "segment": ["loyal", "loyal"]})
    >>> strip(seen, [pd.Timestamp("2025-12-20")], seen["day"][1], names={"loyal": "Loyal"}, classes=5, sign="€",
    ...       title="The code becomes 444", alt="From 544 to 444.").table.cells()[1]
    ['1 January 2026', '41', '5', '90.00', '444', 'Loyal']
    """
    visited = [segment for segment in rfm.SEGMENTS if (seen["segment"] == segment).any()]
    told_scores = [both(fi="R: viimeisin osto", en="R: recency"), both(fi="F: ostotiheys", en="F: frequency"),
                   both(fi="M: ostomäärä", en="M: money")]
    labels = [both(fi="Ostopäivät", en="Purchases"), *told_scores, both(fi="RFM-koodi", en="RFM code"), *(names[segment] for segment in visited)]
    days = [pd.Timestamp(day) for day in seen["day"]]
    place, first_segment = days.index(pd.Timestamp(chosen)), 2 + len(rfm.SCORES)

    def plan(narrow: bool) -> tuple[float, list[list[str]], list[float]]:
        """Where the columns begin, the labels, and where each row begins; the last is where they all end."""
        size, width = text_size(narrow), NARROW if narrow else WIDE
        room = 0.3 * width
        lines = [wrapped(name, room, size, True) for name in labels]
        left = EDGE + max(text_width(line, size, True) for each in lines for line in each) + 10
        # The dates are over their columns, and how long ago the last purchase was over the purchases.
        tops = [EDGE + 2 * line_height(size) + 4]
        for i, each in enumerate(lines):
            tops.append(tops[-1] + max(ROW + (line_height(size) + 4) * (not i), line_height(size) * len(each) + 6))
        return left, lines, tops

    def high(narrow: bool) -> int:
        return round(plan(narrow)[2][-1] + EDGE)

    def paint(ax: Axes) -> None:
        narrow = is_narrow(ax)
        size, (width, _height) = text_size(narrow), canvas(ax)
        left, lines, tops = plan(narrow)
        each = (width - EDGE - left) / len(days)
        middles = [left + each * (i + 0.5) for i in range(len(days))]
        for i, line in enumerate(lines):
            strong = i >= first_segment and seen["segment"].iloc[place] == visited[i - first_segment]
            scored = 0 < i < first_segment
            put(ax, EDGE, (tops[i] + tops[i + 1]) / 2 if i else tops[1] - ROW / 2, line, size=size, bold=strong or scored,
                      colour=ACCENT if strong else INK if scored else QUIET)  # fmt: skip
        if pd.notna(seen["segment"].iloc[place]):
            # The frame of the chosen date would cross the words.
            down = tops[1], tops[1 + len(rfm.SCORES)]
            _not_yet(ax, seen["segment"].isna().tolist(), (left, each), down, size)
        for i, middle in enumerate(middles):
            colour = ACCENT if i == place else QUIET
            stroke(ax, [middle, middle], [tops[0], tops[1] - 2 if i == place else tops[0] + 5], colour, 1.6 if i == place else 1)
        _purchases(ax, bought, days, middles, tops[1] - ROW / 2)
        _since(ax, bought, days, middles, place, (tops[0] + 2, tops[1] - ROW / 2), size)
        for row, letter in enumerate(rfm.SCORES, 1):
            for i, score in enumerate(seen[letter]):
                if pd.notna(score):
                    shade = min(int((score - 1) * len(STEPS) / classes), len(STEPS) - 1)
                    box(
                        ax,
                        middles[i] - each / 2 + 1,
                        tops[row] + 1,
                        each - 2,
                        tops[row + 1] - tops[row] - 2,
                        fill=STEPS[shade],
                    )
                    put(ax, middles[i], (tops[row] + tops[row + 1]) / 2, number(score), size=size, align="center",
                        colour=ON_DEEP if shade > 2 else ON_PALE)  # fmt: skip
        for i, code in enumerate(seen["code"]):
            if pd.notna(code) and i != place and text_width(code, size) <= each - 2:
                put(ax, middles[i], (tops[first_segment - 1] + tops[first_segment]) / 2, code, size=size, align="center")
        for row, segment in enumerate(visited, first_segment):
            deep = tops[row + 1] - tops[row]
            box(ax, left + 1, tops[row] + 3, width - EDGE - left - 2, deep - 6, fill=PALE)
            inside = [i for i, one in enumerate(seen["segment"]) if one == segment]
            boxes(
                ax, [(left + each * i + 1, tops[row] + 3, each - 2, deep - 6) for i in inside if i != place], fill=OURS
            )
            boxes(
                ax,
                [(left + each * i + 1, tops[row] + 3, each - 2, deep - 6) for i in inside if i == place],
                fill=ACCENT,
            )
        box(ax, left + each * place, tops[1] - 1, each, tops[-1] - tops[1] + 2, fill="none", edge=ACCENT, line=1.6)
        if pd.notna(seen["code"].iloc[place]):
            # Where the column is narrower than its code, its frame stops at the code.
            code, middle = seen["code"].iloc[place], (tops[first_segment - 1] + tops[first_segment]) / 2
            wide = text_width(code, size, True) + 4
            if wide > each - 4:
                box(ax, middles[place] - wide / 2, middle - 9, wide, 18, fill=PAPER, over=True)
            put(ax, middles[place], middle, code, size=size, align="center", colour=ACCENT, bold=True)
        _dates(ax, days, middles, place, width, size)

    columns = {
        "day": Column(both(fi="Vertailupäivä", en="Reference date"), "date"),
        "recency": Column(both(fi="Päiviä viimeisestä ostosta", en="Days since last purchase"), "number"),
        "frequency": Column(both(fi="Ostopäiviä", en="Days of purchase"), "number"),
        "monetary": Column(both(fi="Ostot", en="Money"), "money", 2, sign),
        "code": Column("RFM"),
        "segment": Column(both(fi="Segmentti", en="Segment")),
    }
    told = seen.assign(
        code=seen["code"].fillna(""),
        segment=seen["segment"].map(names).fillna(both(fi="ei vielä ostoja", en="no purchases yet")),
    )
    numbers = table(told[list(columns)], words["title"], columns)
    return draw(paint, table=numbers, height=(high(False), high(True)), **words)


def _not_yet(
    ax: Axes, unknown: Sequence[bool], across: tuple[float, float], down: tuple[float, float], size: float
) -> None:
    """Why the first columns are empty, where there is room to say it."""
    left, each = across
    empty = unknown.index(False) if False in unknown else len(unknown)
    lines = wrapped(both(fi="ei vielä ostoja", en="no purchases yet"), each * empty - 8, size) if empty else []
    if lines and len(lines) < 4 and max(text_width(line, size) for line in lines) <= each * empty - 8:
        put(ax, left + each * empty / 2, sum(down) / 2, lines, size=size, colour=QUIET, align="center")


def _across(day: pd.Timestamp, days: Sequence[pd.Timestamp], middles: Sequence[float]) -> float:
    """Where a day stands between the reference dates."""
    return float(np.interp(day.toordinal(), [each.toordinal() for each in days], middles))


def _purchases(
    ax: Axes, bought: Sequence[pd.Timestamp], days: Sequence[pd.Timestamp], middles: Sequence[float], y: float
) -> None:
    """A mark for each day of purchase from the first reference date to the last."""
    seen = sorted({round(_across(day, days, middles)) for day in bought if days[0] <= day < days[-1]})
    begin = middles[0] - (middles[1] - middles[0]) / 2
    box(ax, begin, y - 0.5, middles[-1] - begin, 1, fill=GRID)
    boxes(ax, [(x - 2, y - 8, 4, 16) for x in seen], fill=OURS)


def _since(
    ax: Axes, bought: Sequence[pd.Timestamp], days: Sequence[pd.Timestamp], middles: Sequence[float], place: int,
    down: tuple[float, float], size: float,
) -> None:  # fmt: skip
    """From the last purchase to the chosen date, and how many days that is."""
    before = [day for day in bought if day < days[place]]
    if not before or not place:
        return
    last = max(before)
    begin, end, y = _across(last, days, middles), middles[place], down[1] - 11
    stroke(ax, [begin, end], [y, y], ACCENT, 1.6)
    stroke(ax, [begin, begin], [y, y + 4], ACCENT, 1.6)
    told = both(fi=("{n} päivä", "{count} päivää"), en=("{n} day", "{count} days"))
    words = told.format(n=(days[place] - last).days, count=number((days[place] - last).days))
    half = text_width(words, size, True) / 2
    put(ax, min((begin + end) / 2, end - half - 5), (down[0] + y) / 2 + 1, words, size=size, colour=ACCENT, align="center", bold=True)


def _dates(
    ax: Axes, days: Sequence[pd.Timestamp], middles: Sequence[float], place: int, width: float, size: float
) -> None:
    """The chosen date with its year, and the year of the first, over the dates that have room over their columns."""
    short, full = ("d.M.", "d.M.y") if language() == "fi" else ("d MMM", "d MMM y")
    told, year = format_date(days[place], full, locale=language()), str(days[0].year)
    y, half = EDGE + line_height(size) / 2, text_width(told, size, True) / 2
    centre = min(max(middles[place], EDGE + half), width - EDGE - half)
    put(ax, centre, y, told, size=size, bold=True, colour=ACCENT, align="center")
    if middles[0] + text_width(year, size) / 2 + 6 < centre - half:
        put(ax, middles[0], y, year, size=size, colour=QUIET, align="center")
    end = 0.0
    for i, (day, middle) in enumerate(zip(days, middles, strict=True)):
        written = format_date(day, short, locale=language())
        wide = text_width(written, size) / 2
        if i != place and middle - wide > end and middle + wide < width:
            put(ax, middle, y + line_height(size), written, size=size, colour=QUIET, align="center")
            end = middle + wide + 6
