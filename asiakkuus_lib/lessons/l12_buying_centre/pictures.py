"""The chapter's own figures: roles when somebody leaves, contacts as they age, complexity, and the lecture's customer RL."""

from collections.abc import Mapping, Sequence

import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.lessons.common.account_book import STANCES, choice_names
from asiakkuus_lib.lessons.l12_buying_centre.advice import days
from asiakkuus_lib.lessons.l12_buying_centre.case import role, small
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.show import Column, Figure, bars, date, dumbbell, matrix, number, role_map

# Until how many days a contact is recent, and until how many it is not yet old.
FRESH = (90, 365)
FACTOR_NAMES = {
    "unit_value": both(fi="yksikköarvo", en="unit value"),
    "frequency": both(fi="ostotiheys, käännetty", en="frequency, reversed"),
    "standardisation": both(fi="vakiomuotoisuus, käännetty", en="standardisation, reversed"),
    "risk": both(fi="riski", en="risk"),
    "importance": both(fi="merkitys toiminnalle", en="importance for operations"),
    "newness_of_product": both(fi="tuotteen uutuus", en="newness of the product"),
    "newness_of_supplier": both(fi="toimittajan uutuus", en="newness of the supplier"),
}  # fmt: skip
ACTION_HEADS = {
    "goals": both(fi="Tavoite", en="Goal"), "certainty": both(fi="Varmuus", en="Certainty"), "levers": both(fi="Mitä suhteessa kehitetään", en="What to work on in the relationship"),
    "our_team": both(fi="Meiltä", en="Owner"), "actions": both(fi="Toimet", en="Actions"),
}  # fmt: skip


def _made_up() -> str:
    return both(fi="Lähde: Suvilinjan keksityt yhteydenotot ja ostokeskukset", en="Source: Suvilinja’s contacts and buying centres, made up").said()


def roles_without(people: pd.DataFrame, gone: str = "") -> Figure:
    """Who holds each of the seven roles at one account, and which of them nobody would hold if somebody left.

    Parameters
    ----------
    people : DataFrame
        Those of one account, with `person`, `label`, `role_1`, `role_2` and `days`.
    gone : str
        The person who leaves; nobody, where "".
    """
    left = people[people["person"] != gone]
    held = buying_centre.held_roles(left)
    rows = {name: role(name)[:1].upper() + role(name)[1:] for name in buying_centre.ROLES}
    columns = [both(fi="Haltija", en="Held by").said(), both(fi="Haltijaan viimeksi yhteydessä", en="Last contact").said()]
    nobody = both(fi="ei kukaan", en="nobody").said()
    cells, lost = [], []
    for name in rows:
        own = held[held["role"] == name]
        lost += [] if len(own) else [name]
        cells.append(["; ".join(own["label"]) or nobody, "; ".join(days(n) for n in own["days"]) or "–"])
    met = int((left["days"] <= FRESH[1]).sum())
    who = "" if not gone else small(str(people.loc[people["person"] == gone, "label"].iloc[0]))
    words = {"who": who, "n": len(lost), "roles": ", ".join(role(name) for name in lost), "met": number(met)}
    return matrix(
        list(rows.values()), columns, cells, heading=both(fi="Rooli", en="Role"),
        highlight=[(rows[name], columns[0]) for name in lost],
        title=both(fi="Kaikilla seitsemällä roolilla on haltija", en="All seven roles are held by somebody").said() if not lost
        else both(fi=("Jos {who} lähtee, vaille haltijaa jää {n} rooli: {roles}", "Jos {who} lähtee, vaille haltijaa jää {n} roolia: {roles}"),
                  en=("If the {who} leaves, nobody holds {n} role: {roles}", "If the {who} leaves, nobody holds {n} roles: {roles}")).format(**words),
        alt=both(fi=("Vailla haltijaa {n} rooli; tuttuja jää {met}.", "Vailla haltijaa {n} roolia; tuttuja jää {met}."),
                 en=("{n} role held by nobody; people still there whom we have contacted within a year: {met}.", "{n} roles held by nobody; people still there whom we have contacted within a year: {met}.")).format(**words),
        subtitle=both(fi="Roolit Siikasalmen kunnassa; jäljellä ihmisiä, joihin on oltu yhteydessä vuoden aikana: {met}", en="Roles at Siikasalmen kunta; people still there whom we have contacted within a year: {met}").format(**words),
        source=_made_up(),
    )  # fmt: skip


def map_on(people: pd.DataFrame, contacts: pd.DataFrame, day: pd.Timestamp) -> Figure:
    """The buying centre of an account as it was, or will be if nobody is contacted, on a day.

    Parameters
    ----------
    people : DataFrame
        Those of one account, with `person`, `label`, `influence`, `stance`, `contacts` and `leaves_on`.
    contacts : DataFrame
        With `person_id` and `date`.
    day : Timestamp
        Who has left by then is not there any more.
    """
    there = people[~(people["leaves_on"] < day)]
    earlier = contacts[contacts["date"] < day]
    ago = (day - there["person"].map(earlier.groupby("person_id")["date"].max())).dt.days.astype(float)
    lately = earlier[earlier["date"] >= day - pd.Timedelta(days=FRESH[1])]
    counts = there["person"].map(lately["person_id"].value_counts()).fillna(0.0)
    n = int((ago <= FRESH[1]).sum())
    words = {"day": date(day), "n": n, "all": number(len(there)), "contacts": number(counts.sum())}
    return role_map(
        there["label"].tolist(), there["influence"].tolist(), there["stance"].map(STANCES).astype(float).tolist(), counts.tolist(), ago.tolist(),
        columns=(
            Column(both(fi="Vaikutusvalta", en="Influence"), "number"), Column(both(fi="Suhtautuminen (−2 vastustaa, 2 puhuu puolestamme)", en="Stance (−2 against, 2 speaks for us)"), "number"),
            Column(both(fi="Yhteydenottoja, 12 kk", en="Contacts, 12 months"), "number"), Column(both(fi="Päiviä yhteydenotosta", en="Days since contact"), "number"),
        ),
        heading=both(fi="Ihminen", en="Person"), fresh=FRESH, most=float(people["contacts"].max()), limits=((1.0, 5.0), (-2.0, 2.0)),
        title=both(fi=("{day}: ihmisiä on {all}, ja vuoden aikana on oltu yhteydessä yhteen", "{day}: ihmisiä on {all}, ja vuoden aikana on oltu yhteydessä {n} ihmiseen"), en=("{day}: {n} of {all} people has been contacted within a year", "{day}: {n} of {all} people have been contacted within a year")).format(**words),
        alt=both(fi="{day}: ihmisiä {all}, vuoden aikana yhteydessä {n}, yhteydenottoja {contacts}.", en="{day}: {all} people, {n} contacted within a year, {contacts} contacts.").format(**{**words, "n": number(n)}),
        subtitle=both(fi="Siikasalmen kunta: vaikutusvalta ja suhtautuminen; koko yhteydenottojen mukaan (12 kk), tummuus viimeisen mukaan",
                      en="Siikasalmen kunta: influence and stance; size by contacts (12 months), shade by the last one"),
        source=_made_up(),
    )  # fmt: skip


def complexity(name: str, phase: str, scores: Mapping[str, float]) -> Figure:
    """How complex each factor makes a purchase, and their mean.

    Parameters
    ----------
    name, phase : str
        What is bought, and in which phase the decision is.
    scores : mapping of factor to number
        From 1 to 5, as for `buying_centre.purchase_complexity`.
    """
    profile = buying_centre.complexity_profile(scores)
    mean = buying_centre.purchase_complexity(scores)
    labels = {each: FACTOR_NAMES[each].said() for each in profile.index}
    # Where nothing is high nothing is dark: a simple purchase is not to look heavier than a complex one.
    high = [labels[each] for each in profile.index if profile[each] >= 4]
    words = {"name": name, "mean": number(mean, 1), "n": len(high), "phase": phase}
    return bars(
        list(labels.values()), profile.tolist(), highlight=high or [""], limits=(0.0, 5.0), level=(mean, both(fi="keskiarvo {mean}", en="mean {mean}").format(**words)),
        heads=(both(fi="Osatekijä", en="Factor"), both(fi="Monimutkaistaa (1–5)", en="Makes it complex (1–5)")),
        title=both(fi="{name}: monimutkaisuus {mean} asteikolla 1–5", en="{name}: complexity {mean} on a scale of 1–5").format(**words),
        alt=both(fi=("{name}: keskiarvo {mean}; {n} osatekijä saa 4 tai 5.", "{name}: keskiarvo {mean}; {n} osatekijää saa 4 tai 5."),
                 en=("{name}: mean {mean}; {n} factor gets 4 or 5.", "{name}: mean {mean}; {n} factors get 4 or 5.")).format(**words),
        subtitle=both(fi="Kuinka paljon kukin osatekijä monimutkaistaa ostoa, 1–5; tumma: 4 tai 5. Päätöksen vaihe: {phase}",
                      en="How complex the factor makes the purchase, 1–5; dark: 4 or 5. Phase of the decision: {phase}").format(**words),
        source=both(fi="Lähde: osatekijät K. Cybulski, kalvo 33; pisteet ovat tekijän keksimiä", en="Source: factors K. Cybulski, slide 33; the scores are the author’s invention"),
    )  # fmt: skip


def of_service(told: pd.DataFrame, name: str) -> Figure:
    """How certain a customer is of need, market and deal in one service, and how certain it should be.

    Parameters
    ----------
    told : DataFrame
        The three certainties of the service: `certainty`, `now`, `wanted` and `effect`.
    name : str
        Account and service.
    """
    kinds, levels = choice_names("certainty", "certainty"), choice_names("certainty", "now")
    place = {level: k + 1 for k, level in enumerate(buying_centre.LEVELS)}
    kept = both(fi="{certainty}: ylläpidä", en="{certainty}: maintain")
    labels = [kept.format(certainty=kinds[each]) if effect == "maintain" else kinds[each] for each, effect in zip(told["certainty"], told["effect"], strict=True)]
    up = [kinds[each] for each in told.loc[told["effect"] == "raise", "certainty"]]
    words = {"name": name, "n": len(up), "list": ", ".join(each.lower() for each in up)}
    scale = ", ".join(f"{place[level]} = {levels[level].lower()}" for level in buying_centre.LEVELS)
    return dumbbell(
        labels, told["now"].map(place).tolist(), told["wanted"].map(place).tolist(), names=(both(fi="nyt", en="now").said(), both(fi="tavoite", en="wanted").said()),
        heading=both(fi="Varmuus", en="Certainty"), value=Column(both(fi="Taso", en="Level"), "number"), highlight=up, limits=(1.0, 3.0),
        title=both(fi=("Parannettavia on {n}: {list}",) * 2, en=("{n} is to be raised: {list}", "{n} are to be raised: {list}")).format(**words),
        alt=both(fi="{name}: parannettavia on {n}.", en="{name}: {n} to be raised.").format(name=name, n=number(len(up))),
        subtitle=both(fi="{name}; {scale}", en="{name}; {scale}").format(name=name, scale=scale), source=_made_up(),
    )  # fmt: skip


def certainty_of_rl(slide: pd.DataFrame) -> Figure:
    """The lecture's example: certainty of customer RL, now and wanted, and what follows from it.

    Parameters
    ----------
    slide : DataFrame
        The table `certainty_rl`.
    """
    names = slide[f"name_{language()}"].tolist()
    heads = {"current": both(fi="Nyt", en="Now").said(), "desired": both(fi="Tavoite", en="Wanted").said(), "effect": both(fi="Toimilla", en="Actions").said()}
    lost = [(name, heads[cell]) for name, cells in zip(names, slide["recovered_cells"], strict=True) for cell in str(cells).split(";") if cell in heads]
    words = {"n": number(len(lost)), "all": number(slide.shape[0] * len(heads))}
    return matrix(
        names, list(heads.values()), slide[[f"{each}_{language()}" for each in heads]].to_numpy().tolist(),
        heading=both(fi="Varmuus", en="Certainty"), uncertain=lost,
        title=both(fi="Asiakkaan RL varmuuksista yhtä ylläpidetään ja kahta parannetaan", en="For customer RL, one certainty is maintained and two are raised"),
        alt=both(fi="Kalvolta on säilynyt {kept} solua {all}:stä; {n} on päätelty tai arvattu.", en="{kept} of {all} cells of the slide have survived; {n} have been inferred or guessed.").format(
            kept=number(slide.shape[0] * len(heads) - len(lost)), **words),
        subtitle=both(fi="Suhteen varmuus palvelussa A; katkoviiva: kadonnut kalvolta, päätelty tai arvattu", en="Certainty of the relationship in service A; dashed: lost from the slide, inferred or guessed"),
        source=both(fi="Lähde: K. Cybulski, kalvo 38", en="Source: K. Cybulski, slide 38"),
    )  # fmt: skip


def actions_of_rl(slides: pd.DataFrame, hidden: Sequence[tuple[str, str]] = ()) -> Figure:
    """The lecture's example of aimed actions: whom, for which certainty, what to work on, by whom of us, and what is done.

    Parameters
    ----------
    slides : DataFrame
        The table `action_examples`.
    hidden : sequence of (position, column)
        Cells that are left for the reader to think of.
    """
    names = slides.set_index("position")[f"name_{language()}"]
    heads = {column: said.said() for column, said in ACTION_HEADS.items()}
    lost = both(fi="kadonnut kalvolta", en="lost from the slide").said()
    cells, gone = [], []
    for row in slides.to_dict("records"):
        said = []
        for column, head in heads.items():
            own = row[f"{column}_{language()}"]
            known = isinstance(own, str) and bool(own)
            covered = (row["position"], column) in hidden
            said.append("?" if covered else own if known else lost)
            gone += [] if known and not covered else [(names[row["position"]], head)]
        cells.append(said)
    return matrix(
        names.tolist(), list(heads.values()), cells, heading=both(fi="Ihminen", en="Person"), uncertain=gone,
        title=both(fi="Sama asiakas, kolme ihmistä, kolme erilaista viestiä", en="One customer, three people, three different messages"),
        alt=both(fi="3 ihmistä: ostopäällikkö, projektipäällikkö ja toimitusjohtaja; kullakin omat tavoitteensa, varmuutensa ja toimensa.",
                 en="3 people: purchasing manager, project manager and company president, each with goals, certainties and actions of their own."),
        subtitle=both(fi="Kenelle, mitä varten, kuka meiltä ja mitä tehdään (asiakas luultavasti RL); katkoviiva: kysymys tai kadonnut solu",
                      en="To whom, what for, who does it, and what is done (probably customer RL); dashed: a question, or a lost cell"),
        source=both(fi="Lähde: K. Cybulski, kalvot 71–73", en="Source: K. Cybulski, slides 71–73"),
    )  # fmt: skip
