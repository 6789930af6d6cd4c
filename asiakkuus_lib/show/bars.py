"""Bars: from zero, in rows, each with its number at its end."""

from collections.abc import Callable, Collection, Sequence
from math import isfinite

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.bar_rows import Bar, Row, rows_painter
from asiakkuus_lib.show.canvas import label
from asiakkuus_lib.show.figure import Figure, draw
from asiakkuus_lib.show.many import MOST, largest
from asiakkuus_lib.show.numbers import honest, number
from asiakkuus_lib.show.tables import Table, column, labelled

# So many letters of a name have room on its lines beside a bar.
LONGEST = 90


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    *,
    title: str,
    alt: str,
    x_label: str = "",
    write: Callable[[float], str] = number,
    highlight: Sequence[str] = (),
    accent: str | Sequence[str] = (),
    level: tuple[float, str] | None = None,
    limits: tuple[float, float] | None = None,
    adds_up: bool = False,
    heads: tuple[str, str] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Horizontal bars in the order given, each with its number at its end, below zero to the left.

    Parameters
    ----------
    labels, values : sequences of equal length
        The bars, from top to bottom. A value that is not known (NaN) has no bar.
    title, alt, subtitle, source : str
        See `Figure`.
    x_label : str
        What the values are, where the subtitle does not say it.
    write : callable
        How a value is written.
    highlight : sequence of str
        Labels of the bars that the title speaks of; they are dark, the others grey.
    accent : str or sequence of str
        The label of the bar that is accented, or the labels of those that are: one thing.
    level : (value, words), optional
        A level to compare with, or the end of what can be reached: a thin dotted line, with its words above.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    adds_up : bool
        Whether the values add up, so that of more than 15 the smallest are taken together as others.
    heads : (str, str), optional
        Headings of the figure's table: of the labels and of the values.

    Examples
    --------
    >>> bars(["A", "B"], [3, 1], title="A is the largest", alt="A 3, B 1.").alt
    'A 3, B 1.'
    """
    named, amounts = [label(name, LONGEST) for name in labels], [float(value) for value in values]
    chosen = {label(name, LONGEST) for name in highlight}
    accented = {label(name, LONGEST) for name in ([accent] if isinstance(accent, str) else accent) if name}

    def look(name: str) -> str:
        if name in accented:
            return "accent"
        return "ours" if name in chosen or not (chosen or accented) else "other"

    shown, note = _most(list(zip(named, ((value,) for value in amounts), strict=True)), adds_up)
    rows = [
        Row(
            name,
            [Bar(0, value, honest(write, value), "other" if name not in named else look(name))],
            strong=name in accented,
        )
        for name, (value,) in shown
    ]
    paint, height = rows_painter(rows, write, limits=limits, note=note, level=level)
    of, what = heads or (_("What"), x_label or _("Value"))
    numbers = _numbers(subtitle or title, of, labels, {what: amounts}, write)
    return draw(paint, title=title, alt=alt, table=numbers, subtitle=subtitle or x_label, source=source, height=height)


def paired_bars(
    labels: Sequence[str],
    first: Sequence[float],
    second: Sequence[float],
    names: tuple[str, str],
    *,
    title: str,
    alt: str,
    write: Callable[[float], str],
    looks: tuple[str, str] = ("other", "ours"),
    highlight: str = "",
    limits: tuple[float, float] | None = None,
    adds_up: bool = False,
    head: str = "",
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Two bars for each label: a share of one thing above a share of another.

    Parameters
    ----------
    labels : sequence of str
        From top to bottom.
    first, second : sequences of float
        The two lengths; below zero they go to the left, and a second one there is accented: a loss.
    names : (str, str)
        What the two are; written at the first pair.
    title, alt, subtitle, source : str
        See `Figure`.
    write : callable
        How a value is written.
    looks : (str, str)
        How the two look: "ours" for ours or what happened, "other", "expected" for what is not certain.
    highlight : str
        The label of the one pair that the title speaks of: its words are bold.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    adds_up : bool
        Whether the values add up, so that of more than 15 the smallest are taken together as others.
    head : str
        Heading of the labels in the figure's table.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> pair = paired_bars(["A"], [0.2], [0.8], ("n", "€"), title="Few bring much", alt="20, 80", write="{:.1f}".format)
    >>> pair.table.cells()
    [['A', '0.2', '0.8']]
    """
    named = [label(name, LONGEST) for name in labels]
    pairs = [(float(one), float(two)) for one, two in zip(first, second, strict=True)]
    words = [label(name) for name in names]
    shown, note = _most(list(zip(named, pairs, strict=True)), adds_up)
    rows = [
        Row(
            name,
            [
                Bar(0, value, honest(write, value), look, word)
                for value, look, word in zip(
                    pair, (looks[0], "accent" if pair[1] < 0 else looks[1]), words, strict=True
                )
            ],
            strong=bool(highlight) and name == label(highlight, LONGEST),
        )
        for name, pair in shown
    ]
    paint, height = rows_painter(rows, write, limits=limits, note=note)
    heads = words if words[0] != words[1] else [f"{words[0]} 1", f"{words[1]} 2"]
    columns = {name: [pair[i] for pair in pairs] for i, name in enumerate(heads)}
    numbers = _numbers(subtitle or title, head or _("What"), labels, columns, write)
    return draw(paint, title=title, alt=alt, table=numbers, subtitle=subtitle, source=source, height=height)


def waterfall(
    steps: Sequence[tuple[str, float]],
    total: str,
    *,
    title: str,
    alt: str,
    write: Callable[[float], str] = number,
    y_label: str = "",
    uncertain: Collection[str] = (),
    limits: tuple[float, float] | None = None,
    heads: tuple[str, str] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Parts that add up to a total, one under the other as in an income statement; what is taken away is grey.

    Parameters
    ----------
    steps : sequence of (words, amount)
        In their order; a negative amount is taken away. Of more than 15 the smallest are taken together as others.
    total : str
        Words of the last bar, the sum of the parts.
    title, alt, subtitle, source : str
        See `Figure`.
    write : callable
        How an amount is written.
    y_label : str
        What the amounts are, where the subtitle does not say it.
    uncertain : collection of str
        Words of the parts that are not certain: dashed and empty.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    heads : (str, str), optional
        Headings of the figure's table: of the parts and of the amounts.

    Examples
    --------
    >>> fall = waterfall([("Sales", 10), ("Costs", -4)], "Profit", title="6 is left", alt="10 − 4 = 6.")
    >>> [row[1] for row in fall.table.cells()]
    ['10', '−4', '6']
    """
    named = [label(words) for words, _amount in steps]
    amounts = [float(amount) for _words, amount in steps]
    begin, rows, dashed = 0.0, [], {label(words) for words in uncertain}
    shown, _note = _most([(name, (amount,)) for name, amount in zip(named, amounts, strict=True)], adds_up=True)
    for name, (amount,) in shown:
        # A part that is not known leaves the sum as it is.
        end = begin + amount if isfinite(amount) else float("nan")
        look = "expected" if name in dashed else "other" if amount < 0 else "ours"
        rows.append(Row(name, [Bar(begin, end, write(amount), look)]))
        begin = end if isfinite(amount) else begin
    last = Bar(0, begin, write(begin), "accent" if begin < 0 else "ours")
    paint, height = rows_painter([*rows, Row(label(total), [last], strong=True)], write, limits=limits, connected=True)
    of, what = heads or (_("What"), y_label or _("Amount"))
    numbers = _numbers(
        subtitle or title, of, [*(words for words, _amount in steps), total], {what: [*amounts, begin]}, write
    )
    return draw(paint, title=title, alt=alt, table=numbers, subtitle=subtitle or y_label, source=source, height=height)


def tornado(
    labels: Sequence[str],
    changes: Sequence[tuple[float, float]],
    start: float,
    *,
    title: str,
    alt: str,
    write: Callable[[float], str] = number,
    heads: tuple[str, str, str] | None = None,
    limits: tuple[float, float] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Where a value goes when one assumption at a time moves: bars to both sides of what it is at first.

    Parameters
    ----------
    labels : sequence of str
        The assumptions, from top to bottom. Of more than 15 those that move the value most are drawn.
    changes : sequence of (float, float)
        By how much the value changes at the one and at the other end of the assumption.
    start : float
        What the value is at first.
    title, alt, subtitle, source : str
        See `Figure`.
    write : callable
        How a value is written.
    heads : (str, str, str), optional
        What the assumptions and their two ends are: headings of the table, and what the two shades mean.
    limits : (float, float), optional
        Ends of the scale, as changes, where it must not jump while a control moves; a change beyond them widens it.

    Examples
    --------
    >>> tornado(["Retention"], [(-30, 40)], 100, title="It matters", alt="From 70 to 140.").table.cells()
    [['Retention', '70', '140']]
    """
    named = [label(name) for name in labels]
    pairs = [(float(one), float(two)) for one, two in changes]
    of, low, high = heads or (_("What"), _("At the one end"), _("At the other end"))
    shown, note = _most(list(zip(named, pairs, strict=True)), adds_up=False)
    rows = [
        Row(
            name,
            [
                Bar(0, change, write(start + change), look, label(what))
                for change, look, what in zip(pair, ("other", "ours"), (low, high), strict=True)
            ],
            # Where both ends lie on one side, they need a lane each.
            lanes=1 if min(pair) < 0 < max(pair) else 2,
        )
        for name, pair in shown
    ]
    paint, height = rows_painter(
        rows, lambda change: write(start + change), limits=limits, note=note, zero_text=write(start)
    )
    values = {low: [start + one for one, _two in pairs], high: [start + two for _one, two in pairs]}
    numbers = _numbers(subtitle or title, of, labels, values, write)
    return draw(paint, title=title, alt=alt, table=numbers, subtitle=subtitle, source=source, height=height)


def _most(rows: list[tuple[str, tuple[float, ...]]], adds_up: bool) -> tuple[list[tuple[str, tuple[float, ...]]], str]:
    """At most 15 rows, the largest in the order given; the others together, or how many they are."""
    if len(rows) <= MOST:
        return rows, ""

    sizes = [max((abs(value) for value in values if isfinite(value)), default=0.0) for _name, values in rows]
    kept = set(largest(sizes, most=MOST - 1))
    shown = [row for place, row in enumerate(rows) if place in kept]
    rest = [row[1] for place, row in enumerate(rows) if place not in kept]
    if not adds_up:
        return shown, _("Not shown: {n} smaller ones. All are in the table.").format(n=number(len(rest)))
    sums = tuple(sum(value for value in values if isfinite(value)) for values in zip(*rest, strict=True))
    return [*shown, (_("Others ({n})").format(n=number(len(rest))), sums)], ""


def _numbers(
    title: str, of: str, names: Sequence[str], values: dict[str, list[float]], write: Callable[[float], str]
) -> Table:
    return labelled(title, of, names, [(column(head, write), part) for head, part in values.items()])
