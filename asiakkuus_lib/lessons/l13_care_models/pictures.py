"""The chapter's own figures, and what the sources list, as tables: care models, actions, a plan, skills and principles."""

from collections.abc import Mapping, Sequence

import pandas as pd

from asiakkuus_lib.locale import Both, both, language
from asiakkuus_lib.show import Column, Figure, bars, heatmap, matrix, number, paired_bars, percent, table
from asiakkuus_lib.show.tables import Table

# What the share of the contacts is held against: its name alone, and "of" it in a sentence.
MEASURES: dict[str, tuple[Both, Both]] = {
    "bought": (both(fi="osuus myynnistä", en="share of sales"), both(fi="myynnistä", en="of sales")),
    "profit": (both(fi="osuus voitosta", en="share of profit"), both(fi="voitosta", en="of profit")),
    "customers": (both(fi="osuus yrityksistä", en="share of businesses"), both(fi="yrityksistä", en="of businesses")),
}
TIERS = {
    "largest": both(fi="Suurimmat", en="Largest"), "middle": both(fi="Väliin jäävät", en="In between"), "small": both(fi="Pienet", en="Small"),
}  # fmt: skip
CHANNELS = {
    "visit": both(fi="käynti", en="visit"), "video_call": both(fi="videopuhelu", en="video call"), "phone": both(fi="puhelu", en="telephone"),
    "email": both(fi="sähköposti", en="e-mail"), "event": both(fi="tilaisuus", en="event"),
}  # fmt: skip
GROUPS = {
    "strategic": both(fi="Strategiset asiakkuudet", en="Strategic accounts"), "key": both(fi="Avainasiakkuudet", en="Key accounts"),
    "opportunity": both(fi="Strategiset mahdollisuudet", en="Strategic opportunities"), "one_off": both(fi="Kerta-asiakkuudet", en="One-off customers"),
}  # fmt: skip
SKILLS = {
    "technical": both(fi="Tekniset", en="Technical"), "interpersonal": both(fi="Vuorovaikutustaidot", en="Interpersonal"),
    "conceptual": both(fi="Käsitteelliset", en="Conceptual"), "social": both(fi="Sosiaaliset perustaidot (Argyle)", en="Basic social (Argyle)"),
}  # fmt: skip
# Of each level of action, who has to change for it.
LEVELS = {
    "organisational": (both(fi="organisatorinen", en="organisational"), both(fi="miten oma väki on organisoitu", en="how our own people are organised")),
    "strategic": (both(fi="strateginen", en="strategic"), both(fi="miten kaksi yritystä toimii yhdessä", en="how two firms work together")),
    "operational": (both(fi="operatiivinen", en="operational"), both(fi="mitä asiakas saa", en="what the customer gets")),
}  # fmt: skip
# To which groups of Hannus Kenner's segments come closest.
IN_HANNUS = {
    "value": both(fi="strategiset asiakkuudet ja avainasiakkuudet", en="strategic accounts and key accounts"),
    "growth": both(fi="strategiset mahdollisuudet", en="strategic opportunities"), "standard": both(fi="lähimpänä kerta-asiakkuuksia", en="closest to one-off customers"),
}  # fmt: skip
# Beyond every share in the figures of attention.
SHARES = (-0.15, 1.0)


def _made_up() -> str:
    return both(fi="Lähde: Suvilinjan keksityt ostot, kulut ja yhteydenotot 2025", en="Source: Suvilinja’s purchases, costs and contacts in 2025, made up").said()


def tier_names(tiers: pd.DataFrame) -> list[str]:
    """The tiers with their numbers of customers, as the figures call them."""
    return [both(fi="{name} ({n})", en="{name} ({n})").format(name=TIERS[str(tier)].said(), n=number(n)) for tier, n in tiers["customers"].items()]


def against(tiers: pd.DataFrame, measure: str) -> Figure:
    """The share of the contacts that each tier gets, beside its share of something else.

    Parameters
    ----------
    tiers : DataFrame
        As from `care_models.attention`.
    measure : str
        A key of `MEASURES`.
    """
    name, of = MEASURES[measure]
    other = tiers[f"{measure}_share"] if measure != "customers" else tiers["customers"] / tiers["customers"].sum()
    contacts = tiers["contacts_share"]
    words = {"of": of.said(), "a": percent(other["largest"]), "b": percent(contacts["largest"]), "c": percent(other["small"], 1), "d": percent(contacts["small"]), "n": number(tiers["customers"]["largest"])}
    return paired_bars(
        tier_names(tiers), other.tolist(), contacts.tolist(), (name.said(), both(fi="osuus yhteydenotoista", en="share of contacts").said()),
        write=percent, limits=SHARES, head=both(fi="Ryhmä", en="Group").said(),
        title=both(fi="{n} suurinta: {a} {of}, {b} yhteydenotoista", en="The {n} largest: {a} {of}, {b} of contacts").format(**words),
        alt=both(fi="{n} suurinta: {a} {of} ja {b} yhteydenotoista; pienet: {c} ja {d}.", en="The {n} largest: {a} {of} and {b} of contacts; the small: {c} and {d}.").format(**words),
        subtitle=both(fi="Yritysasiakkaat ostojen mukaan (suurimmat, muut ja alle 500 euroa ostaneet), 2025", en="Business customers by purchases (the largest, others, and those under 500 euros), 2025").said(),
        source=_made_up(),
    )  # fmt: skip


def by_channel(each: pd.DataFrame, names: Mapping[str, str]) -> Figure:
    """How many contacts a year one customer of each tier gets, by channel.

    Parameters
    ----------
    each : DataFrame
        Tiers as the index, channels as the columns: contacts for each customer.
    names : mapping of tier to str
        What the tiers are called.
    """
    total = each.sum(axis=1)
    words = {"a": number(total["largest"], 1), "b": number(total["middle"], 1), "c": number(total["small"], 1)}
    return heatmap(
        each[list(CHANNELS)].to_numpy(), [f"{names[str(tier)]}: {number(total[tier], 1)}" for tier in each.index], [said.said() for said in CHANNELS.values()],
        write=lambda n: number(n, 1), row_label=both(fi="Ryhmä ja yhteensä", en="Group and total"), column_label=both(fi="Kanava", en="Channel"),
        title=both(fi="Suuri asiakas saa {a} yhteydenottoa vuodessa, tavallinen {b}", en="A large customer gets {a} contacts a year, an ordinary one {b}").format(**words),
        alt=both(fi="Yhteydenottoja asiakasta kohti: suurimmat {a}, väliin jäävät {b}, pienet {c}.", en="Contacts for each customer: largest {a}, in between {b}, small {c}.").format(**words),
        subtitle=both(fi="Yhteydenottoja yritystä kohti ryhmittäin ja kanavittain, 2025", en="Contacts for each business by group and channel, 2025").said(), source=_made_up(),
    )  # fmt: skip


def models(told: pd.DataFrame) -> Figure:
    """The care models of four groups of business customers.

    Parameters
    ----------
    told : DataFrame
        The table `care_models_hannus`.
    """
    heads = {
        "plan": both(fi="Suunnitelma", en="Plan"), "responsibility": both(fi="Vastuu", en="Responsibility"),
        "meetings": both(fi="Tapaamiset", en="Meetings"), "value_added": both(fi="Palvelut", en="Services"),
    }  # fmt: skip
    cells = told[[f"{part}_{language()}" for part in heads]].fillna("").to_numpy().tolist()
    empty = sum(not cell for row in cells for cell in row)
    return matrix(
        told[f"name_{language()}"].tolist(), [said.said() for said in heads.values()], cells, heading=both(fi="Ryhmä", en="Group"),
        title=both(fi="Hoitomalli kevenee ylhäältä alas", en="The care model grows lighter from the top down"),
        alt=both(fi="4 ryhmää: strategiset asiakkuudet, avainasiakkuudet, strategiset mahdollisuudet ja kerta-asiakkuudet; tyhjiä soluja {n}.",
                 en="4 groups: strategic accounts, key accounts, strategic opportunities and one-off customers; {n} cells are empty.").format(n=number(empty)),
        subtitle=both(fi="Esimerkki yritysasiakkuuksien hoitomalleista; tyhjä solu on tyhjä myös lähteessä", en="An example of care models for business customers; an empty cell is empty in the source too"),
        source=both(fi="Lähde: Hannus 2004, s. 142, opinnäytteen mukaan", en="Source: Hannus 2004, p. 142, as cited in the thesis"),
    )  # fmt: skip


def hours(needed: pd.Series, customers: Mapping[str, int], available: float, most: float) -> Figure:
    """How many hours each group needs, and all of them, against the hours that there are.

    Parameters
    ----------
    needed : Series
        Hours of each group, as from `care_models.hours_needed`.
    customers : mapping of group to int
        How many customers each has.
    available : float
        The hours that there are.
    most : float
        The end of the scale.
    """
    total, whole = float(needed.sum()), both(fi="Yhteensä", en="Total").said()
    labels = [both(fi="{name} ({n})", en="{name} ({n})").format(name=GROUPS[str(group)].said(), n=number(customers[str(group)])) for group in needed.index]
    over = round(total) - round(available)
    words = {"over": number(abs(over)), "total": number(total), "available": number(available)}
    return bars(
        [*labels, whole], [*needed.tolist(), total], highlight=[whole], limits=(0, most), level=(available, both(fi="tunteja on {available}", en="there are {available} hours").format(**words)),
        heads=(both(fi="Ryhmä", en="Group").said(), both(fi="Tunteja", en="Hours").said()),
        title=both(fi="Tunteja puuttuu {over}", en="{over} hours are missing").format(**words) if over > 0
        else both(fi="Tunnit riittävät, ja {over} jää yli", en="There are enough hours, and {over} are left").format(**words),
        alt=both(fi="Tunteja tarvitaan {total}, ja niitä on {available}.", en="{total} hours are needed, and there are {available}.").format(**words),
        subtitle=both(fi="Tunteja vuodessa: asiakkaita × tuntia asiakasta kohti", en="Hours a year: customers × hours for each").said(),
        source=both(fi="Lähde: Suvilinjan keksityt yhteydenotot 2025; tunnit säätimistä", en="Source: Suvilinja’s contacts in 2025, made up; hours by the controls").said(),
    )  # fmt: skip


def forms(told: pd.DataFrame) -> Figure:
    """Five forms of key-account organisation, the most independent on top.

    Parameters
    ----------
    told : DataFrame
        The table `org_forms`.
    """
    named, lang = told[f"name_{language()}"].tolist(), language()
    equal = both(fi="Samanarvoinen kuin", en="Of equal rank with").said()
    heads = [both(fi="Missä", en="Where").said(), both(fi="Johtaja", en="Head").said(), equal]
    cells = told[[f"{part}_{lang}" for part in ("within", "head", "equal")]].fillna("").to_numpy().tolist()
    of_equal_rank = told.loc[told[f"equal_{lang}"].notna(), f"name_{lang}"].tolist()
    return matrix(
        named, heads, cells, heading=both(fi="Muoto", en="Form"), highlight=[(name, equal) for name in of_equal_rank],
        title=both(fi="Kolme ylintä muotoa on samanarvoisia muun myynnin kanssa", en="The top three forms have equal rank with the rest of sales"),
        alt=both(fi="{all} muotoa, joista {n} on samanarvoisia muun myynnin kanssa.", en="{all} forms, {n} of them of equal rank with the rest of sales.").format(all=number(len(named)), n=number(len(of_equal_rank))),
        subtitle=both(fi="Avainasiakasorganisaation muodot suurimmasta pienimpään; tyhjästä solusta kalvo ei kerro", en="Forms of key-account organisation, from the largest to the smallest; of an empty cell the slide tells nothing"),
        source=both(fi="Lähde: K. Cybulski, kalvo 45", en="Source: K. Cybulski, slide 45"),
    )  # fmt: skip


def _listed(title: Both, heads: Sequence[Both], rows: Sequence[Sequence[str]], note: Both) -> Table:
    """What a source lists, a row for each thing; the first column names it."""
    frame = pd.DataFrame(rows, columns=[str(k) for k in range(len(heads))])
    columns = {str(k): Column(head.said(), "text" if k == 0 else "prose") for k, head in enumerate(heads)}
    return table(frame, title.said(), columns, note=note.said())


def segments(told: pd.DataFrame) -> Table:
    """Kenner's segments, their care models, and the groups of Hannus that they come closest to: the table `care_models_kenner`."""
    rows = [[row[f"name_{language()}"], row[f"care_{language()}"], IN_HANNUS[str(row["segment"])].said()] for row in told.to_dict("records")]
    return _listed(
        both(fi="Kolme segmenttiä ja niiden hoitomallit", en="Three segments and their care models"),
        [both(fi="Kennerin segmentti", en="Kenner’s segment"), both(fi="Hoitomalli", en="Care model"), both(fi="Hannuksen ryhmä", en="Group of Hannus")], rows,
        both(fi="Lähde: Kenner Companyn sivu; viimeinen sarake on tekijän täydennys.", en="Source: Kenner Company’s page; the last column is the author’s completion."),
    )  # fmt: skip


def actions(told: pd.DataFrame, organisation: pd.DataFrame) -> Table:
    """Three levels of actions for key customers: the tables `kam_actions` and `org_forms`."""
    named = f"name_{language()}"
    listed = {level: told.loc[told["level"] == level, named].tolist() for level in LEVELS} | {"organisational": organisation[named].tolist()}
    return _listed(
        both(fi="Avainasiakkaisiin kohdistuvat toimet kolmella tasolla", en="Actions for key customers on three levels"),
        [both(fi="Taso", en="Level"), both(fi="Mikä muuttuu", en="What changes"), both(fi="Toimet", en="Actions")],
        [[name.said(), changes.said(), "; ".join(listed[level])] for level, (name, changes) in LEVELS.items()],
        both(fi="Lähde: K. Cybulski, kalvot 44–46 ja 52; keskimmäinen sarake on tekijän täydennys.", en="Source: K. Cybulski, slides 44–46 and 52; the middle column is the author’s completion."),
    )  # fmt: skip


def parts(told: pd.DataFrame) -> Table:
    """The components of a key account's plan: the table `plan_components`."""
    return _listed(
        both(fi="Suunnitelman viisi osaa", en="The five components of a plan"), [both(fi="Osa", en="Component"), both(fi="Mihin kysymykseen se vastaa", en="Question that it answers")],
        told[[f"name_{language()}", f"question_{language()}"]].to_numpy().tolist(),
        both(fi="Lähde: K. Cybulski, kalvo 75; kysymykset ovat tekijän täydennys.", en="Source: K. Cybulski, slide 75; the questions are the author’s completion."),
    )  # fmt: skip


def recommendations(told: pd.DataFrame) -> Table:
    """What is recommended of a plan, and how to check it: the table `plan_recommendations`."""
    return _listed(
        both(fi="Yhdeksän suositusta suunnitelmasta", en="Nine recommendations on a plan"), [both(fi="Suositus", en="Recommendation"), both(fi="Tarkista näin", en="How to check")],
        told[[f"name_{language()}", f"check_{language()}"]].to_numpy().tolist(),
        both(fi="Lähde: K. Cybulski, kalvo 76; tarkistukset ovat tekijän täydennys.", en="Source: K. Cybulski, slide 76; the checks are the author’s completion."),
    )  # fmt: skip


def principles(told: pd.DataFrame) -> Table:
    """Six principles of influence: the table `cialdini`."""
    return _listed(
        both(fi="Vaikuttamisen kuusi periaatetta", en="Six principles of influence"), [both(fi="Periaate", en="Principle"), both(fi="Miksi se tehoaa", en="Why it works")],
        told[[f"name_{language()}", f"meaning_{language()}"]].to_numpy().tolist(),
        both(fi="Lähde: K. Cybulski, kalvo 81 (R. Cialdini); selitykset ovat tekijän täydennys. Niukkuus on kalvolla saavuttamattomuus.",
             en="Source: K. Cybulski, slide 81 (R. Cialdini); the explanations are the author’s completion. The slide calls scarcity unavailability."),
    )  # fmt: skip


def skills(told: pd.DataFrame) -> Table:
    """The skills of a key account manager in their groups: the table `skills`."""
    return _listed(
        both(fi="Avainasiakaspäällikön taidot", en="The skills of a key account manager"), [both(fi="Ryhmä", en="Group"), both(fi="Taidot", en="Skills")],
        [[said.said(), "; ".join(told.loc[told["group"] == name, f"name_{language()}"])] for name, said in SKILLS.items()],
        both(fi="Lähde: K. Cybulski, kalvot 78 ja 79; sosiaaliset perustaidot M. Argylen mukaan.", en="Source: K. Cybulski, slides 78 and 79; basic social skills as in M. Argyle."),
    )  # fmt: skip
