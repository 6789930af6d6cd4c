"""The chapter's own figures: change through two pairs of eyes, bonds, quality expected and perceived, levels and certainty."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from asiakkuus_lib.lessons.l11_relationship_strength.case import BOND_NAMES
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.relationship import BARRIERS, BONDS, WISHES
from asiakkuus_lib.show import Column, Figure, bars, dumbbell, matrix, money, number

# Ends of the scale on which both sides rate.
SCALE = (1.0, 5.0)


def _ratings() -> str:
    return both(fi="Lähde: Suvilinjan keksityt suhdearviot", en="Source: relationship ratings of Suvilinja, made up").said()


def by_reckoning(means: pd.DataFrame, way: str) -> Figure:
    """Both sides' means of each relationship, in one of three ways of reckoning.

    Parameters
    ----------
    means : DataFrame
        Columns `us`, `customer`; names of the accounts as the index.
    way : str
        "right": eight items, turned where more is worse; "length": nine; "as_written": nine, nothing turned.
    """
    gap = (means["us"] - means["customer"]).mean()
    said = {
        "right": both(fi="8 kohtaa, etäisyys ja ulkopuolisten vaikutus käännetty", en="8 items, distance and the influence of outsiders reversed"),
        "length": both(fi="9 kohtaa, etäisyys ja ulkopuolisten vaikutus käännetty", en="9 items, distance and the influence of outsiders reversed"),
        "as_written": both(fi="9 kohtaa sellaisina kuin ne lomakkeessa ovat", en="9 items as they are on the form"),
    }  # fmt: skip
    words = {"gap": number(gap, 2), "n": number(len(means)), "way": said[way], "us": number(means["us"].mean(), 1), "customer": number(means["customer"].mean(), 1)}
    return dumbbell(
        list(means.index), means["customer"].tolist(), means["us"].tolist(), names=(both(fi="asiakas", en="the customer"), both(fi="me", en="we")),
        heading=both(fi="Asiakas", en="Account"), value=Column(both(fi="Keskiarvo", en="Mean"), "number", 2), highlight=list(means.index[:1]), limits=SCALE,
        title=both(fi="Ero on keskimäärin {gap} pistettä", en="The gap is {gap} points on average").format(**words),
        alt=both(fi="{n} suhdetta: oma arvio keskimäärin {us}, asiakkaan {customer}.", en="{n} relationships: our rating {us} on average, the customer’s {customer}.").format(**words),
        subtitle=both(fi="Arvosanojen keskiarvo vuonna 2025, 1–5: {way}", en="Mean of the ratings in 2025, from 1 to 5: {way}").format(**words), source=_ratings(),
    )  # fmt: skip


def weighted(gaps: pd.Series, who: str, heavy: str, times: float) -> Figure:
    """The gap of each relationship when one criterion weighs several times as much as each of the others.

    Parameters
    ----------
    gaps : Series
        By how many points we think better of it; names of the accounts as the index.
    who : str
        The account that the text speaks of.
    heavy : str
        What the criterion is called.
    times : float
        How many times as much it weighs.
    """
    order = gaps.sort_values(ascending=False, kind="stable")
    place = int((gaps > gaps[who] + 1e-9).sum()) + 1
    words = {"who": who, "gap": number(gaps[who], 2), "heavy": heavy, "times": number(times), "place": number(place), "all": number(len(gaps)), "least": number(gaps.min(), 2)}
    return bars(
        list(order.index), order.tolist(), write=lambda value: number(value, 2), highlight=[who], limits=(0, 3),
        heads=(both(fi="Asiakas", en="Account"), both(fi="Ero, pistettä", en="Gap, points")),
        title=both(fi="{who}: ero {gap}", en="{who}: a gap of {gap}").format(**words),
        alt=both(fi="{who}: ero {gap}, suuruusjärjestyksessä sijalla {place}, kun asiakkaita on {all}. Pienin ero on {least}.", en="{who}: a gap of {gap}, number {place} of {all} by size. The smallest is {least}.").format(**words),
        subtitle=both(fi="Oma arvio miinus asiakkaan arvio, pistettä; {heavy} painaa {times} kertaa niin paljon kuin mikään muu", en="Our rating less the customer’s, points; {heavy} weighs {times} times as much as any other").format(**words),
        source=_ratings(),
    )  # fmt: skip


def moved(then: pd.Series, now: pd.Series, side: str, highlight: Sequence[str]) -> Figure:
    """Where each relationship was a year ago and is now, through the eyes of one side.

    Parameters
    ----------
    then, now : Series
        Strength from 1 to 5; names of the accounts as the index, the same in both.
    side : str
        Whose eyes: "us" or "customer".
    highlight : sequence of str
        The accounts that the text speaks of.
    """
    up, down = int((now > then).sum()), int((now < then).sum())
    words = {"n": len(now), "up": number(up), "down": number(down), "a": number(then.mean(), 1), "b": number(now.mean(), 1), "all": number(len(now))}
    title = (
        both(fi="Meidän mielestämme {all} suhteesta {up} parani ja {down} heikkeni", en="Through our eyes {up} of {all} relationships got better, {down} worse")
        if side == "us"
        else both(fi="Asiakkaiden mielestä {all} suhteesta {up} parani ja {down} heikkeni", en="Through the customers’ eyes {up} of {all} relationships got better, {down} worse")
    )
    order = (now - then).sort_values(ascending=False, kind="stable").index
    return dumbbell(
        list(order), then[order].tolist(), now[order].tolist(), names=("2024", "2025"), heading=both(fi="Asiakas", en="Account"),
        value=Column(both(fi="Lujuus", en="Strength"), "number", 2), highlight=highlight, limits=SCALE,
        title=title.format(**words),
        alt=both(fi="Keskiarvo {a} (2024) ja {b} (2025); {up} nousi ja {down} laski.", en="Mean {a} (2024) and {b} (2025); {up} rose and {down} fell.").format(**words),
        subtitle=both(fi="Suhteen lujuus 1–5, kahdeksan kriteerin keskiarvo; eniten noussut ylimpänä", en="Strength of the relationship from 1 to 5, mean of eight criteria; the largest rise on top"), source=_ratings(),
    )  # fmt: skip


def satisfied(answers: pd.Series, strength: pd.Series, who: str) -> Figure:
    """How satisfied each customer said it was, and how strong it says the relationship is.

    Parameters
    ----------
    answers, strength : Series
        From 1 to 5, as the customer answered; names of the accounts as the index, the same in both.
    who : str
        The account that the text speaks of.
    """
    order = strength.sort_values(ascending=False, kind="stable").index
    least, most = int(answers.min()), float(strength.max())
    words = {"n": number(len(answers)), "least": number(least), "most": number(most, 2), "lowest": number(float(strength.min()), 1)}
    return dumbbell(
        list(order), strength[order].tolist(), answers[order].tolist(),
        names=(both(fi="suhteen lujuus", en="strength"), both(fi="tyytyväisyys", en="satisfaction")), heading=both(fi="Asiakas", en="Account"),
        value=Column(both(fi="Arvosana", en="Rating"), "number", 2), highlight=[who], limits=SCALE,
        title=both(fi="Kaikki {n} kyselyyn vastannutta ovat tyytyväisiä, mutta suhteen lujuus on niiden mielestä enintään {most}",
                   en="All {n} who answered the survey are satisfied, but none of them rates the relationship above {most}").format(**words),
        alt=both(fi="{n} asiakkaan tyytyväisyys on vähintään {least}; lujuus on niiden mielestä {lowest}–{most}.",
                 en="{n} customers: satisfaction is at least {least}; strength, as they see it, is {lowest}–{most}.").format(**words),
        subtitle=both(fi="Asiakkaan omat vastaukset vuonna 2025, 1–5: tyytyväisyyskysely ja suhdearvio", en="Customers’ own answers in 2025, from 1 to 5: satisfaction survey and relationship rating"),
        source=both(fi="Lähde: Suvilinjan keksitty kysely ja suhdearviot", en="Source: survey and relationship ratings of Suvilinja, made up"),
    )  # fmt: skip


def bonds(held: Collection[str]) -> Figure:
    """What holds one customer, and what would break each bond; what they are is ours, and so dashed.

    Parameters
    ----------
    held : collection of str
        The bonds that hold, of those of `relationship.BONDS`.
    """
    heads = [both(fi="Kalanjalostamo", en="The fish processor"), both(fi="Mikä sen katkaisisi", en="What would break it")]
    told = {
        "legal": (both(fi="vuosisopimus", en="yearly agreement"), both(fi="sopimuskausi päättyy", en="the term ends")),
        "economic": (both(fi="alennus koko vuoden rahdista", en="discount on the year’s freight"), both(fi="kilpailija antaa saman", en="a competitor gives the same")),
        "geographical": (both(fi="satama on vieressä", en="the port is next door"), both(fi="kilpailija tulee samaan satamaan", en="a competitor comes to the same port")),
        "social": (both(fi="suunnittelija ja S07 tuntevat toisensa", en="the planner and S07 know each other"), both(fi="toinen vaihtaa työtä", en="either changes jobs")),
    }  # fmt: skip
    kinds = {True: both(fi="este", en="barrier"), False: both(fi="halu", en="wish")}
    names = {name: f"{BOND_NAMES[name]} ({kinds[name in BARRIERS]})" for name in BONDS}
    barriers, wishes = (sum(name in kind for name in held) for kind in (BARRIERS, WISHES))
    words = {"n": number(len(held)), "all": number(len(BONDS)), "barriers": number(barriers), "wishes": number(wishes)}
    return matrix(
        list(names.values()), heads, [told[name] if name in held else ("–", "") for name in BONDS], heading=both(fi="Sidos", en="Bond"),
        uncertain=[(names[name], head) for name in held for head in heads],
        title=both(fi="Kalanjalostamoa sitoo kymmenestä sidoksesta {n}: esteitä {barriers}, haluja {wishes}", en="{n} bonds of ten hold: {barriers} barriers, {wishes} wish").format(**words),
        alt=both(fi="Sidoksia on {all}; kalanjalostamoa niistä sitoo {n}, ja {barriers} on esteitä.", en="{all} bonds; {n} of them hold, of which {barriers} are barriers.").format(**words),
        subtitle=both(fi="Kalanjalostamoa sitovat sidokset; katkoviiva: myyjän käsitys, asiakkaalta ei ole kysytty", en="Bonds that hold the fish processor; dashed: the seller’s idea, the customer has not been asked"),
        source=both(fi="Lähde: sidosten lajit Liljander ja Strandvik 1995; esimerkki on keksitty", en="Source: kinds of bonds by Liljander and Strandvik 1995; the example is made up"),
    )  # fmt: skip


def quality_model() -> Figure:
    """Expected and perceived quality on the same two dimensions, with the sources of expectation."""
    heads = [both(fi="Odotettu: mistä odotus syntyi", en="Expected: where it came from"), both(fi="Koettu: mitä tapahtui", en="Perceived: what happened")]
    rows = {
        both(fi="Tekninen laatu: MITÄ", en="Technical quality: WHAT"): (
            both(fi="esite lupaa kalan perille aamuviideksi (viestintä); tuttava kehuu kylmäketjua (suullinen viestintä)",
                 en="the brochure promises the fish there by five (communication); a friend praises the cold chain (word of mouth)"),
            both(fi="kala oli perillä ja kylmänä, joka viikko", en="the fish arrived, chilled, every week")),
        both(fi="Toiminnallinen laatu: MITEN", en="Functional quality: HOW"): (
            both(fi="S07 lupasi soittaa, jos jokin muuttuu (myynti); vanha laivayhtiö tuntee asiakkaansa (imago)",
                 en="S07 promised to call if anything changed (selling); an old line knows its customers (image)"),
            both(fi="myöhästymisestä luettiin satamassa taululta", en="delays were read from the board at the port")),
    }  # fmt: skip
    names = list(rows)
    return matrix(
        names, heads, list(rows.values()), heading=both(fi="Laatu", en="Quality"), uncertain=[(name, head) for name in names for head in heads],
        title=both(fi="Lupaus petti siinä, miten palveltiin, ei siinä, mitä saatiin", en="The promise failed in how they were served, not in what they got"),
        alt=both(fi="2 laadun puolta, tekninen ja toiminnallinen; kummastakin odotus lähteineen ja kokemus.", en="2 sides of quality, technical and functional; for each, expectation with its sources, and experience."),
        subtitle=both(fi="Kalanjalostamon odotus ja kokemus; katkoviiva: keksitty esimerkki", en="What the fish processor expected and perceived; dashed: an invented example"),
        source=both(fi="Lähde: koulutuspäivän muistiinpanot; malli Grönroos 1984", en="Source: notes of the training day; model by Grönroos 1984"),
    )  # fmt: skip


def quality_gaps(gaps: Mapping[str, float]) -> Figure:
    """The gap of each item, and their mean.

    Parameters
    ----------
    gaps : mapping of "technical", "functional" to float
        Perceived less expected.
    """
    names = {"technical": both(fi="tekninen: mitä", en="technical: what"), "functional": both(fi="toiminnallinen: miten", en="functional: how")}
    mean = sum(gaps.values()) / len(gaps)
    lower = min(gaps, key=lambda name: gaps[name])
    words = {"mean": _one(mean), "name": names[lower], "low": _one(gaps[lower])}
    rows = [*names.values(), both(fi="keskiarvo", en="mean")]
    return bars(
        rows, [*(gaps[name] for name in names), mean], write=_one, limits=(-4, 4), highlight=[names[lower]],
        heads=(both(fi="Laatu", en="Quality"), both(fi="Kuilu", en="Gap")),
        title=both(fi="Keskimäärin {mean}, heikoin kohta {low} ({name})", en="On average {mean}, at the weakest point {low} ({name})").format(**words),
        alt=both(fi="Laatukuilu: {list}.", en="Quality gap: {list}.").format(list=", ".join(f"{names[name]} {_one(gap)}" for name, gap in gaps.items())),
        subtitle=both(fi="Koettu miinus odotettu, asteikon 1–5 pisteitä", en="Perceived less expected, points on a scale from 1 to 5"),
        source=both(fi="Lähde: keksitty esimerkki; malli Grönroos 1984", en="Source: an invented example; model by Grönroos 1984"),
    )  # fmt: skip


def _one(value: float) -> str:
    return number(value, 1)


def certainty(table: pd.DataFrame) -> Figure:
    """How certain one customer is of one service, and how certain it should be.

    Parameters
    ----------
    table : DataFrame
        `data/source/certainty_rl.csv`.
    """
    lang = language()
    heads = [both(fi="nyt", en="now"), both(fi="tavoite", en="wanted"), both(fi="mitä tehdään", en="what is done")]
    names = table[f"name_{lang}"].tolist()
    columns = dict(zip(("current", "desired", "effect"), heads, strict=True))
    lost = [(name, columns[cell]) for name, cells in zip(names, table["recovered_cells"].fillna(""), strict=True) for cell in cells.split(";") if cell in columns]
    raised = int((table["effect_en"] == "improve").sum())
    words = {"n": number(raised), "all": number(len(table))}
    return matrix(
        names, heads, table[[f"{cell}_{lang}" for cell in columns]].to_numpy().tolist(), heading=both(fi="Varmuus", en="Certainty"), uncertain=lost,
        title=both(fi="RL:n kolmesta varmuudesta {n} on parannettava", en="{n} of RL’s {all} certainties have to be raised").format(**words),
        alt=both(fi="{all} varmuutta: tarvevarmuus on jo korkea, markkina- ja transaktiovarmuus ovat keskitasolla, ja tavoite on korkea.",
                 en="{all} certainties: need certainty is high already, market and transaction certainty are medium, and high is wanted.").format(**words),
        subtitle=both(fi="Asiakas RL, palvelu A; katkoviiva: solu on kadonnut, päätelty tai arvattu", en="Customer RL, service A; dashed: the cell is lost, and has been inferred or guessed"),
        source=both(fi="Lähde: K. Cybulski, kalvot 37 ja 38", en="Source: K. Cybulski, slides 37 and 38"),
    )  # fmt: skip


def levels(points: Mapping[str, float], weakest: Sequence[str]) -> Figure:
    """The three levels of a partnership, the weakest dark.

    Parameters
    ----------
    points : mapping of "strategic", "tactical", "operative" to float
        From 1 to 5.
    weakest : sequence of str
        The level or levels with the fewest points.
    """
    names = {
        "strategic": both(fi="strateginen: johto johdon kanssa", en="strategic: management with management"),
        "tactical": both(fi="taktinen: päälliköt suunnittelevat yhdessä", en="tactical: managers plan together"),
        "operative": both(fi="operatiivinen: arki sujuu", en="operational: daily work runs smoothly"),
    }  # fmt: skip
    which = both(fi="kaikki yhtä vahvoja", en="all alike").said() if len(weakest) == len(names) else both(fi=" ja ", en=" and ").said().join(names[name].split(":")[0] for name in weakest)
    low = _one(points[weakest[0]])
    return bars(
        list(names.values()), [points[name] for name in names], highlight=[names[name] for name in weakest], limits=(0, 5), write=_one,
        heads=(both(fi="Taso", en="Level"), both(fi="Arvosana", en="Rating")),
        title=both(fi="Heikoin taso: {which}, {low}", en="The weakest level: {which}, {low}").format(which=which, low=low),
        alt=both(fi="Suhteen tasot: {list}.", en="Levels of the relationship: {list}.").format(list=", ".join(f"{names[name].split(':')[0]} {_one(value)}" for name, value in points.items())),
        subtitle=both(fi="Suhteen kolme tasoa, arvosana 1–5; selitykset ovat tekijän", en="The three levels of a relationship, rated from 1 to 5; the explanations are the author’s"),
        source=both(fi="Lähde: Kenner Companyn sivu (Customer Flywheel)", en="Source: Kenner Company’s page (Customer Flywheel)"),
    )  # fmt: skip


def family(value: float, told: int, share: float) -> Figure:
    """What one failure costs, when those who hear of it may leave too.

    Parameters
    ----------
    value : float
        What one customer is worth, in euros.
    told : int
        How many are told.
    share : float
        Which part of them leaves.
    """
    names = [both(fi="Asiakas itse", en="The customer"), both(fi="Kuulleet", en="Those who were told")]
    lost = [value, value * told * share]
    words = {"sum": money(sum(lost), "EUR"), "n": number(1 + told * share, next(places for places in (0, 1, 2) if round(told * share, places) == round(told * share, 2)))}
    return bars(
        names, lost, write=lambda x: money(x, "EUR"), highlight=names[1:], limits=(0, 10 * value),
        heads=(both(fi="Kuka lähtee", en="Who leaves"), both(fi="Menetetty arvo", en="Value lost")),
        title=(both(fi="Yksi virhe vie {n} suhdetta ja {sum}", en="One failure costs {n} relationships and {sum}") if told * share else both(fi="Yksi virhe vie yhden suhteen ja {sum}", en="One failure costs one relationship and {sum}")).format(**words),
        alt=both(fi="Asiakkaan oma arvo {a} ja kuulleiden {b}.", en="The customer’s own value {a}, and {b} of those told.").format(a=money(lost[0], "EUR"), b=money(lost[1], "EUR")),
        subtitle=both(fi="Lähtevien asiakkaiden elinkaariarvo, €", en="Lifetime value of the customers who leave, €"), source=both(fi="Lähde: keksitty esimerkki", en="Source: an invented example"),
    )  # fmt: skip
