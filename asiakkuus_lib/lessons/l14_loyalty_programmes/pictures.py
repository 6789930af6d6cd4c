"""The chapter's own figures: break-even, the size of a pilot, benefits and their cost, and kinds of programmes."""

from collections.abc import Mapping, Sequence

import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.show import Column, Figure, bars, intervals, lines, matrix, money, number, percent, portfolio

DISCOUNTS = (0.025, 0.05, 0.075, 0.10, 0.125, 0.15)
MARGINS = (0.25, 0.35, 0.45)
SIZES = (360, 1440, 5760, 23_040)
KINDS = {"hard": both(fi="kova", en="hard"), "soft": both(fi="pehmeä", en="soft")}
PARTS = ("goals", "target_group", "benefits", "communication", "budget", "implementation", "control")


def _invented() -> str:
    return both(fi="Lähde: keksityt luvut (tekijän täydennys)", en="Source: invented figures (author’s completion)").said()


def _pilot_source() -> str:
    return both(fi="Lähde: Suvilinjan keksitty kokeilu 2026", en="Source: Suvilinja’s pilot of 2026, made up").said()


def growth_needed(discount: float, margin: float) -> Figure:
    """By how much purchases must grow to pay for a discount, when all would otherwise have come anyway.

    Parameters
    ----------
    discount, margin : float
        The ones chosen, as shares of the list price.
    """
    along = [DISCOUNTS[-1] * step / 30 for step in range(31)]
    needed = [loyalty_programme.uplift_needed(each, margin - each) for each in along]
    at = loyalty_programme.uplift_needed(discount, margin - discount)
    words = {"discount": percent(discount, 1 if (1000 * discount) % 10 else 0), "margin": percent(margin), "growth": percent(at, 0 if abs(100 * at - round(100 * at)) < 0.05 else 1)}
    curve = both(fi="kasvua tarvitaan", en="growth needed").said()
    return lines(
        [100 * each for each in along], {curve: needed},
        x_label=both(fi="Alennus, %", en="Discount, %").said(), y_label=both(fi="Ostojen kasvu", en="Growth of purchases").said(),
        write_y=percent, marks=[(100 * discount, at, words["growth"])], limits=(0.0, 1.5), x_ticks=[0, 5, 10, 15],
        title=both(fi="{discount}:n alennus vaatii {growth} lisää ostoja, kun kate on {margin}", en="A discount of {discount} requires {growth} more purchases when the margin is {margin}").format(**words),
        alt=both(fi="Alennus {discount}, kate {margin}: ostojen pitää kasvaa {growth}.", en="Discount {discount}, margin {margin}: purchases must grow by {growth}.").format(**words),
        subtitle=both(fi="Kuinka paljon ostojen pitää kasvaa, jotta alennus maksaa itsensä takaisin; muita kuluja ei ole", en="How much purchases must grow for the discount to pay for itself; there are no other costs").said(),
        source=_invented(),
    )  # fmt: skip


def pilot_of(size: int, found: loyalty_programme.Difference) -> Figure:
    """How wide the interval of a pilot would be, had it had other numbers of customers with the same result.

    Parameters
    ----------
    size : int
        How many customers in all, half of them invited.
    found : Difference
        What the real one tells.
    """
    reach = {n: (found.high - found.estimate) * ((found.ones + found.others) / n) ** 0.5 for n in SIZES}
    labels = {n: both(fi="{n} asiakasta", en="{n} customers").format(n=number(n)) for n in SIZES}
    low, high = found.estimate - reach[size], found.estimate + reach[size]
    words = {"n": number(size), "low": money(low, decimals=2), "high": money(high, decimals=2), "estimate": money(found.estimate, decimals=2)}
    return intervals(
        list(labels.values()), [found.estimate - reach[n] for n in SIZES], [found.estimate] * len(SIZES), [found.estimate + reach[n] for n in SIZES],
        heading=both(fi="Kokeilun koko", en="Size of the pilot").said(), value=Column(both(fi="Vaikutus ostoihin", en="Effect on purchases"), "money", 2),
        columns=(both(fi="alaraja", en="low").said(), both(fi="arvio", en="estimate").said(), both(fi="yläraja", en="high").said()),
        highlight=[labels[size]], level=(0.0, both(fi="ei vaikutusta", en="no effect").said()),
        limits=(found.estimate - max(reach.values()), found.estimate + max(reach.values())),
        title=both(fi="{n} asiakkaan kokeilusta ei näe, lisääkö kutsu ostoja: väli {low} … {high}", en="A pilot of {n} does not tell whether an invitation adds to purchases: {low} to {high}").format(**words) if low <= 0 <= high
        else both(fi="{n} asiakkaan kokeilusta näkisi jo, että kutsu lisää ostoja: väli {low} … {high}", en="A pilot of {n} would tell that an invitation adds to purchases: {low} to {high}").format(**words),
        alt=both(fi="{n} asiakasta: arvio {estimate}, 95 prosentin väli {low} … {high}.", en="{n} customers: estimate {estimate}, 95% interval {low} to {high}.").format(**words),
        subtitle=both(fi="Kutsun vaikutus ostoihin kutsuttua kohti, jos arvio olisi sama mutta asiakkaita eri määrä", en="Effect of an invitation on purchases for each one invited, had the estimate been the same with other numbers of customers").said(),
        source=_pilot_source(),
    )  # fmt: skip


def for_whom(who: str, growth: float, groups: Mapping[str, tuple[str, pd.Series]], upkeep: float, most: float) -> Figure:
    """What a year of the programme would leave, for whom it is and by how much they buy more because of it.

    Parameters
    ----------
    who : str
        The target group chosen.
    growth : float
        By how much its purchases grow from what they are now because of the programme; those would come anyway.
    groups : mapping
        Name and sums of each group: `members`, `contribution` (after goods) and `discount` of a year.
    upkeep : float
        What a member costs in a year.
    most : float
        How far the scale goes to both sides.
    """
    name, sums = groups[who]
    terms = {
        both(fi="Kate lisäostoista, alennus vähennetty", en="Margin on extra purchases, less discount").said(): growth * sums["contribution"],
        both(fi="Alennus nykyisistä ostoista", en="Discount on present purchases").said(): -sums["discount"],
        both(fi="Ylläpito", en="Upkeep").said(): -upkeep * sums["members"],
    }
    result = sum(terms.values())
    parts = terms | {both(fi="Ohjelman tulos", en="Result of the programme").said(): result}
    words = {"who": name, "growth": percent(growth), "result": money(result)}
    return bars(
        list(parts), list(parts.values()), write=money, highlight=[list(parts)[-1]], limits=(-most, most),
        heads=(both(fi="Erä", en="Item").said(), both(fi="Euroa vuodessa", en="Euros a year").said()),
        title=both(fi="{who}, ostot kasvavat {growth}: ohjelman tulos {result}", en="{who}, purchases up by {growth}: the programme leaves {result}").format(**words),
        alt=both(fi="{who}, kasvu {growth}: tulos {result}.", en="{who}, growth {growth}: result {result}.").format(**words),
        subtitle=both(fi="Ohjelman tuotot ja kulut vuodessa, jos nykyiset ostot olisi tehty muutenkin; palvelukuluja ei ole vähennetty", en="Income and costs of the programme in a year if present purchases would come anyway, before cost to serve").said(),
        source=both(fi="Lähde: Suvilinjan keksityt ostot ja kulut 2025", en="Source: Suvilinja’s purchases and costs of 2025, made up").said(),
    )  # fmt: skip


def members_left(kind: str, rates: Mapping[str, tuple[str, float, float]], years: int = 5) -> Figure:
    """Which part of those invited are members year after year.

    Parameters
    ----------
    kind : str
        The benefits chosen.
    rates : mapping
        Name, share that joins and share that stays a year, for each kind of benefits.
    years : int
        How many years are looked at.
    """
    shares = {name: loyalty_programme.join_and_stay(join, stay, years).tolist() for name, join, stay in rates.values()}
    name, join, stay = rates[kind]
    end = shares[name][-1]
    words = {"name": name, "join": percent(join), "stay": percent(stay), "end": percent(end), "years": number(years)}
    return lines(
        range(years + 1), shares, accent=name, write_y=percent, limits=(0.0, 0.7), x_ticks=range(years + 1),
        x_label=both(fi="Vuosia liittymisestä", en="Years since joining").said(), y_label=both(fi="Jäseniä kutsutuista", en="Members, of those invited").said(),
        title=both(fi="{name}: {join} liittyy, {years} vuoden kuluttua jäljellä on {end} kutsutuista", en="{name}: {join} join, and after {years} years {end} of those invited are left").format(**words),
        alt=both(fi="{name}: liittyy {join}, vuodessa pysyy {stay}, lopussa {end}.", en="{name}: {join} join, {stay} stay each year, {end} at the end.").format(**words),
        subtitle=both(fi="Jäsenten osuus kutsutuista, % kutsutuista", en="Share of members among those invited, % of those invited").said(), source=_invented(),
    )  # fmt: skip


def benefit_map(benefits: pd.DataFrame, highlight: str) -> Figure:
    """Benefits by what they cost and what they are worth to a member; the larger the mark, the more they make stay.

    Parameters
    ----------
    benefits : DataFrame
        With `name_fi`, `name_en`, `kind`, `cost_eur`, the three determinants of value and `retention_effect`; the benefit as the index.
    highlight : str
        The benefit that the title speaks of.
    """
    names = [f"{row[f'name_{language()}']} ({KINDS[row['kind']]})" for _index, row in benefits.iterrows()]
    value = [loyalty_programme.benefit_value(*row) for row in benefits[["financial", "relevance", "ease"]].itertuples(index=False)]
    place = list(benefits.index).index(highlight)
    name = str(benefits.at[highlight, f"name_{language()}"])
    words = {"name": name[:1].upper() + name[1:], "value": number(value[place], 2), "terms": " · ".join(number(float(each), 1) for each in benefits[["financial", "relevance", "ease"]].iloc[place]), "cost": money(float(benefits["cost_eur"].iloc[place]), decimals=2)}
    return portfolio(
        names, benefits["cost_eur"].tolist(), value, benefits["retention_effect"].tolist(), highlight=names[place],
        columns=(Column(both(fi="Kustannus jäsentä kohti vuodessa", en="Cost per member and year"), "money", 2, unit="€"), Column(both(fi="Arvo jäsenelle", en="Value to a member"), "number", 2), Column(both(fi="Vaikutus pysyvyyteen, 1–5", en="Effect on retention, 1–5"), "number")),
        heading=both(fi="Etu", en="Benefit").said(), limits=((0.0, 17.0), (0.0, 0.8)),
        title=both(fi="{name}: arvo {terms} = {value}, kustannus {cost}", en="{name}: value {terms} = {value}, cost {cost}").format(**words),
        alt=both(fi="{name}: arvo {value}, kustannus {cost} jäsentä kohti vuodessa; etuja yhteensä {n}.", en="{name}: value {value}, cost {cost} for a member in a year; {n} benefits in all.").format(**words, n=number(len(names))),
        subtitle=both(fi="Edut arvon (rahallinen arvo · osuvuus · helppous) ja kustannuksen mukaan; merkin koko = vaikutus pysyvyyteen", en="Benefits by value (financial · relevance · ease) and cost; size of the mark = effect on retention").said(), source=_invented(),
    )  # fmt: skip


def parts_of(structure: pd.DataFrame, has: Mapping[str, str], missing: Sequence[str]) -> Figure:
    """The seven parts of a programme, and what Suvilinja has in each.

    Parameters
    ----------
    structure : DataFrame
        The lecture's parts: `part`, `name_fi`, `name_en`.
    has : mapping of part to words
        What there is.
    missing : sequence of str
        Parts where there is nothing yet.
    """
    called = dict(zip(structure["part"].astype(str), structure[f"name_{language()}"].astype(str), strict=True))
    names = {part: f"{place}. {name}" for place, (part, name) in enumerate(called.items(), 1)}
    column = both(fi="Suvilinjan ohjelmassa", en="In Suvilinja’s programme").said()
    words = {"n": len(missing), "parts": ", ".join(called[part] for part in missing)}
    return matrix(
        list(names.values()), [column], [[has[part]] for part in names], heading=both(fi="Osa", en="Part").said(), highlight=[(names[part], column) for part in missing],
        title=both(fi=("Seitsemästä osasta puuttuu {n}: {parts}",) * 2, en=("Of the seven parts {n} is missing: {parts}", "Of the seven parts {n} are missing: {parts}")).format(**words),
        alt=both(fi=("Seitsemän osaa, puuttuu {n}: {parts}.",) * 2, en=("Seven parts, {n} missing: {parts}.",) * 2).format(**words),
        subtitle=both(fi="Kanta-asiakasohjelman osat ja Suvilinjan ohjelma", en="Parts of a loyalty programme, and what Suvilinja has").said(),
        source=both(fi="Lähde: K. Cybulski, kalvo t62 (osat); Suvilinja on keksitty", en="Source: K. Cybulski, slide t62 (the parts); Suvilinja is made up").said(),
    )  # fmt: skip


def kinds_of_programmes(kinds: Mapping[str, Sequence[str]], columns: Sequence[str], highlight: str) -> Figure:
    """Four kinds of programmes, told apart by who runs them, who may join and what holds members.

    Parameters
    ----------
    kinds : mapping of name to words
        A cell for each column.
    columns : sequence of str
        What tells them apart.
    highlight : str
        The kind that is the only one of its sort.
    """
    words = {"name": highlight.lower(), "n": number(len(kinds))}
    return matrix(
        list(kinds), list(columns), [list(cells) for cells in kinds.values()], heading=both(fi="Laji", en="Kind").said(),
        highlight=[(highlight, column) for column in columns],
        title=both(fi="Neljästä lajista vain {name} perustuu vuoropuheluun", en="Of the four kinds only a {name} rests on dialogue").format(**words),
        alt=both(fi="Lajeja on {n}; vuoropuheluun perustuu {name}.", en="There are {n} kinds; a {name} rests on dialogue.").format(**words),
        subtitle=both(fi="Kanta-asiakasohjelmien lajit", en="Kinds of loyalty programmes").said(),
        source=both(fi="Lähde: K. Cybulski, kalvot t58–t61; kalvon t57 kuva on kadonnut, ryhmittely on tekijän", en="Source: K. Cybulski, slides t58–t61; the picture of slide t57 is lost, the grouping is the author’s").said(),
    )  # fmt: skip
