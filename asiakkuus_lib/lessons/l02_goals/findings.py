"""What the report on satisfaction finds, as functions of its case."""

from collections.abc import Sequence

import pandas as pd

from asiakkuus_lib import satisfaction
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.lessons.l02_goals.advice import (
    FEW,
    figures,
    leaving,
    recommend_now,
    sheet,
    start,
    unknown,
)
from asiakkuus_lib.lessons.l02_goals.case import (
    ALTERNATIVE,
    EARLIER,
    FOUR,
    NEVER,
    NO_ALTERNATIVE,
    OTHER,
    SATISFIED,
    THIS_YEAR,
    Satisfaction,
    scores,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import (
    MAY,
    OTHERS,
    SLACK,
    DataUsed,
    Finding,
    ledger_table,
    listed_coarsely,
    not_listed,
    treatment,
)
from asiakkuus_lib.report.hand_over import purchases_beside
from asiakkuus_lib.show import Column, bars, date, intervals, money, number, paired_bars, percent, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

__all__ = ["Satisfaction", "by_alternative", "by_score", "coverage", "figures", "handling", "ledgers", "listing", "loyalty", "recommend",
           "start", "two_directions", "used"]  # fmt: skip

GROUP_NAMES = {
    SATISFIED: both(fi="tyytyväiset", en="satisfied"),
    OTHER: both(fi="muut", en="others"),
    f"{SATISFIED} {NO_ALTERNATIVE}": both(fi="tyytyväinen, ei vaihtoehtoa", en="satisfied, no alternative"),
    f"{SATISFIED} {ALTERNATIVE}": both(fi="tyytyväinen, näkee vaihtoehdon", en="satisfied, sees an alternative"),
    f"{OTHER} {NO_ALTERNATIVE}": both(fi="tyytymätön, ei vaihtoehtoa", en="dissatisfied, no alternative"),
    f"{OTHER} {ALTERNATIVE}": both(fi="tyytymätön, näkee vaihtoehdon", en="dissatisfied, sees an alternative"),
}
RECOMMEND_NAMES = {
    "detractor": both(fi="arvostelijat (0–6)", en="detractors (0–6)"),
    "passive": both(fi="passiiviset (7–8)", en="passives (7–8)"),
    "promoter": both(fi="suosittelijat (9–10)", en="promoters (9–10)"),
}
LOYALTY_NAMES = {
    "true": both(fi="aito uskollisuus", en="true loyalty"),
    "latent": both(fi="piilevä uskollisuus", en="latent loyalty"),
    "spurious": both(fi="näennäinen uskollisuus", en="spurious loyalty"),
    "none": both(fi="ei uskollisuutta", en="no loyalty"),
}


def used(case: Satisfaction) -> DataUsed:
    """Which answers these are and on which day they are looked at, for the page and the record."""
    read, answers = case.inputs["survey"], case.all_answers
    facts = {kind: one.to_dict() for kind, one in case.inputs.items()}
    if case.transactions is not None:
        facts["transactions"] = purchases_beside(case.transactions)
    text = both(fi="Aineisto: {source}, vastauksia {n} ({customers} asiakasta), {first} – {last}. Vertailupäivä {day}.",
                en="Data: {source}, answers: {n} ({customers} customers), {first} – {last}. Reference date {day}.").format(
        source=verbatim(read.source), n=number(len(answers)), customers=number(answers["customer_id"].nunique()),
        first=date(answers["answered_on"].min()) if len(answers) else "–", last=date(answers["answered_on"].max()) if len(answers) else "–", day=date(case.reference))
    about = {"source": read.source, "sha256": read.fingerprint, "reference_date": case.reference.date().isoformat(), "pseudonyms": read.pseudonyms, "currency": case.currency,
             "scale": case.scale, "satisfied_from": case.limit, "leaving_told_by": case.told_by}  # fmt: skip
    return DataUsed(Note(text, "data"), {**about, **facts})


# Who has been heard


def coverage(case: Satisfaction) -> Finding:
    """Who has answered: of the names, of those who bought in the last year, and of what they brought."""
    rows = [row for row in (_names_heard(case), *_buyers_heard(case)) if row is not None]
    if not rows:
        return Finding("coverage", say(
            both(fi="Kyselystä ei näe, ketkä eivät vastanneet. Anna asiakasrekisteri ({register}) tai ostot ({purchases}): silloin nähdään, kuinka suuresta osasta asiakkaita tämä raportti puhuu.",
                 en="The survey does not show who did not answer. Give the customer register ({register}) or purchases ({purchases}): then the report can show what share of the customers it covers.").format(
                register=Setting("register_path"), purchases=purchases_setting())
            if case.heard is None and case.heard_buyers is None else
            both(fi="Viimeisen vuoden ajalta ei ole ostoja, joten vastanneiden osuutta ei tiedetä.", en="There are no purchases in the last year, so the share who answered is not known.").said()
            if not case.pseudonymised else both(fi="Vastanneiden osuutta ei kerrota: ryhmät ovat liian pieniä.", en="The share who answered is not shown: the groups are too small.").said(), kind="warning"))
    frame = pd.DataFrame(rows)
    records = frame.to_dict("records")
    known = {str(row["code"]): row for row in records}
    period = _last_period(case)
    title = (
        both(fi="Viimeisen vuoden ostajista {buyers} on vastannut joskus, ja he toivat {sales} myynnistä",
             en="{buyers} of the last year's buyers have answered at least once, and they brought in {sales} of the sales").format(
            buyers=percent(known["buyers"]["ever"]), sales=percent(known["sales"]["ever"])) if "buyers" in known else
        both(fi="Asiakkaista {ever} on vastannut joskus, {now} viimeisen vuoden aikana", en="{ever} of the customers have answered at least once, {now} in the last year").format(
            ever=percent(known["names"]["ever"]), now=percent(known["names"]["now"])))
    figure = paired_bars(
        frame["name"].tolist(), frame["ever"].tolist(), frame["now"].tolist(),
        (both(fi="vastannut joskus", en="answered at least once").said(), both(fi="viimeisen vuoden aikana", en="in the last year").said()),
        title=title,
        alt=both(fi="Vastanneiden osuus joskus / viimeisen vuoden aikana: {list}.", en="Share who have answered at least once / in the last year: {list}.").format(
            list="; ".join(f"{row['name']} {percent(row['ever'])} / {percent(row['now'])}" for row in records)),
        write=percent, limits=(0.0, 1.0), head=both(fi="Mistä", en="Share of").said(),
        subtitle=both(fi="Kyselyyn vastanneiden osuus, %; ostajat ja myynti {period}", en="Share of those who answered the survey, %; buyers and sales {period}").format(period=period)
        if case.sales is not None else both(fi="Kyselyyn vastanneiden osuus, % rekisterin nimistä", en="Share of those who answered the survey, % of the names in the register").said(),
        source=case.source)
    columns = {
        "name": Column(both(fi="Mistä", en="Share of").said()), "whole": Column(both(fi="Kaikkiaan", en="In all").said(), "number"),
        "ever": Column(both(fi="Vastannut joskus", en="Answered at least once").said(), "percent", 1), "now": Column(both(fi="Vastannut viimeisen vuoden aikana", en="Answered in the last year").said(), "percent", 1),
    }  # fmt: skip
    never = _never(case)
    note = " ".join(filter(None, [
        never, both(fi="Aineistosta ei näe, keneltä kysyttiin: ei-vastanneissa on sekä niitä, jotka jättivät vastaamatta, että niitä, joilta ei kysytty.",
                    en="The data does not show who was asked: those never heard from include both those who did not answer and those who were not asked.").said()]))
    return Finding("coverage", say(note), figure, groups=frame.set_index("code")[["whole", "ever", "now"]],
                   sheets={both(fi="Kattavuus", en="Coverage").said(): (frame, columns)})  # fmt: skip


def _last_period(case: Satisfaction) -> str:
    return f"{date(case.year_ago)}–{date(case.reference - pd.Timedelta(days=1))}"


def _heard_shares(amounts: pd.Series) -> dict[str, float]:
    """Of a whole, the shares that have ever been heard, and in the last year."""
    whole, now = float(amounts.sum()), float(amounts.get(THIS_YEAR, 0.0))
    return {"whole": whole, "ever": (now + float(amounts.get(EARLIER, 0.0))) / whole, "now": now / whole}


def _names_heard(case: Satisfaction) -> dict[str, object] | None:
    told = case.told_of("heard")
    if not len(told) or (told == OTHERS).any():
        return None
    return {"code": "names", "name": both(fi="rekisterin nimet", en="names in the register").said(), **_heard_shares(told.value_counts().astype(float))}


def _buyers_heard(case: Satisfaction) -> list[dict[str, object]]:
    told = case.told_of("heard_buyers")
    if case.sales is None or not len(told) or (told == OTHERS).any():
        return []
    brought = case.sales.reindex(told.index).groupby(told).sum()
    return [
        {"code": "buyers", "name": both(fi="ostajat", en="buyers").said(), **_heard_shares(told.value_counts().astype(float))},
        {"code": "sales", "name": both(fi="myynti", en="sales").said(), **_heard_shares(brought)},
    ]


def _never(case: Satisfaction) -> str:
    """How many buyers have never been heard, and what they brought, as a sentence."""
    told = case.told_of("heard_buyers")
    if case.sales is None or (told == OTHERS).any() or not (told == NEVER).any():
        return ""
    who = told.index[told == NEVER]
    return both(fi=("Ostajista {n} ei ole koskaan vastannut; hän toi {money}.", "Ostajista {n} ei ole koskaan vastannut; he toivat {money}."),
                en=("{n} buyer has never answered, and brought in {money}.", "{n} buyers have never answered, and brought in {money}.")).format(
        n=number(len(who)), money=money(float(case.sales.reindex(who).sum()), case.currency))


# Who left


def two_directions(case: Satisfaction) -> Finding:
    """One table in two directions: of those who left how many had been satisfied, and of the satisfied how many left."""
    found = case.directions
    if found is None:
        return Finding("two_directions", say(unknown(case), kind="warning"))
    names = {"satisfied": case.satisfied_scores, "others": _below(case)}
    rows = [
        (both(fi="Lähteneistä vastasi {satisfied} ({part})", en="Leavers who had said {satisfied} ({part})"), found.satisfied_left, found.left),
        (both(fi="Lähteneistä vastasi {others} ({part})", en="Leavers who had said {others} ({part})"), found.others_left, found.left),
        (both(fi="{satisfied} vastanneista lähti ({part})", en="Leavers among those who said {satisfied} ({part})"), found.satisfied_left, found.satisfied),
        (both(fi="{others} vastanneista lähti ({part})", en="Leavers among those who said {others} ({part})"), found.others_left, found.others),
    ]  # fmt: skip
    known = [(words.format(**names, part=f"{number(part)}/{number(whole)}"), part / whole) for words, part, whole in rows if whole]
    title = (
        both(fi="Lähteneistä {share} oli vastannut {scores}, vaikka huonommin vastanneet lähtivät {times} kertaa niin usein", en="{share} of those who left had said {scores}, though those who gave lower scores left {times} times as often")
        if found.left_of_others > found.left_of_satisfied > 0 else
        both(fi="Lähteneistä {share} oli vastannut {scores}", en="{share} of those who left had said {scores}") if found.left else
        both(fi="Vastanneista kukaan ei ole lähtenyt vuoden sisällä", en="Nobody who answered has left within a year")
    ).format(share=percent(found.satisfied_of_left) if found.left else "", scores=case.satisfied_scores,
             times=number(found.left_of_others / found.left_of_satisfied, 1) if found.satisfied_left and found.others else "")  # fmt: skip
    figure = bars(
        [name for name, _share in known], [share for _name, share in known], title=title, write=lambda share: percent(share, 1 if share < 0.3 else 0),
        alt=both(fi="Lähteneitä {left}: heistä {satisfied_left} oli tyytyväisiä. Tyytyväisistä ({satisfied}) lähti {a}, muista ({others}) {b}.",
                 en="{left} left: {satisfied_left} of them had been satisfied. Of the satisfied ({satisfied}), {a} left; of the others ({others}), {b}.").format(
            left=number(found.left), satisfied_left=number(found.satisfied_left), satisfied=number(found.satisfied), others=number(found.others),
            a=percent(found.left_of_satisfied, 1) if found.satisfied else "–", b=percent(found.left_of_others, 1) if found.others else "–"),
        highlight=[known[0][0]] if found.left else [], limits=(0.0, 1.0),
        heads=(both(fi="Osuus", en="Share").said(), both(fi="Prosenttia", en="Per cent").said()),
        subtitle=both(fi="Sama taulukko kahteen suuntaan, %; vastaukset {period}, joiden jälkeinen vuosi tunnetaan",
                      en="One table in two directions, %; answers of {period} whose following year is known").format(period=case.known_period()), source=case.source)
    frame = pd.DataFrame([
        {"group": SATISFIED, "said": names["satisfied"], "left": found.satisfied_left, "stayed": found.satisfied_stayed, "answers": found.satisfied},
        {"group": OTHER, "said": names["others"], "left": found.others_left, "stayed": found.others_stayed, "answers": found.others},
        {"group": "all", "said": both(fi="kaikki", en="all").said(), "left": found.left, "stayed": found.answers - found.left, "answers": found.answers},
    ])
    frame["rate"] = (frame["left"] / frame["answers"].where(frame["answers"] > 0)).astype(float)
    columns = {
        "said": Column(both(fi="Vastaus", en="Answer").said()), "left": Column(both(fi="Lähti", en="Left").said(), "number"), "stayed": Column(both(fi="Jäi", en="Stayed").said(), "number"),
        "answers": Column(both(fi="Vastauksia", en="Answers").said(), "number"), "rate": Column(both(fi="Lähteneiden osuus", en="Share who left").said(), "percent", 1),
    }  # fmt: skip
    return Finding("two_directions", say(_base_rate(case, found), leaving(case)), figure,
                   table(frame, both(fi="Vastaukset ja lähteminen", en="Answers and leaving").said(), columns),
                   sheets={both(fi="Kaksi suuntaa", en="Two directions").said(): (frame, columns)}, groups=frame.set_index("group")[["answers", "left", "rate"]],
                   figure_sheet=both(fi="Kaksi suuntaa, osuudet", en="Two directions, shares").said())  # fmt: skip


def _below(case: Satisfaction) -> str:
    """The scores of those who are not satisfied, in words."""
    if float(case.limit).is_integer() and (case.answers["satisfaction"] % 1 == 0).all():
        return scores(case.low, case.limit - 1)
    return both(fi="alle {limit}", en="under {limit}").format(limit=scores(case.limit, case.limit))


def _base_rate(case: Satisfaction, found: satisfaction.Directions) -> str:
    """Why the two directions differ, in one sentence."""
    words = {
        "satisfied": number(found.satisfied), "others": number(found.others), "a": number(found.satisfied_left), "b": number(found.others_left),
    }  # fmt: skip
    if found.satisfied_left > found.others_left and found.left_of_others > found.left_of_satisfied:
        return both(fi="**Suunnat eroavat, koska tyytyväisiä on niin paljon enemmän**: suuresta joukosta ({satisfied}) tulee pienelläkin osuudella enemmän lähtijöitä ({a}) kuin pienestä joukosta ({others}) suurella ({b}).",
                    en="**The directions differ because so many more are satisfied**: even a small share of a large group ({satisfied}) means more leavers ({a}) than a large share of a small one ({others}) does ({b}).").format(**words)
    return both(fi="Tyytyväisiä vastauksia on {satisfied}, ja niiden antajista lähti {a}; muita on {others}, ja niiden antajista lähti {b}.",
                en="There are {satisfied} satisfied answers, after which {a} left, and {others} others, after which {b} left.").format(**words)


def _rates(
    case: Satisfaction, code: str, division: str, order: Sequence[str], names: dict[str, str], head: str, title: str, highlight: Sequence[str], note: Sequence[str], name: str
) -> Finding:
    """Leaving rates of groups with their intervals, as a figure; groups that may not be told are left out."""
    rates = case.rates(division)
    found = rates.reindex([group for group in order if group in rates.index])
    frame = found.assign(name=[names[group] for group in found.index])
    shown = [names[group] for group in highlight if group in found.index]
    enough = frame[frame["answers"] >= FEW]
    ends = frame if enough.empty else enough
    most = ends.nlargest(1, "rate").to_dict("records")[0]
    least = ends.nsmallest(1, "rate").to_dict("records")[0]
    kind = f"{head.lower()} " if code == "by_score" else ""
    figure = intervals(
        frame["name"].tolist(), frame["low"].tolist(), frame["rate"].tolist(), frame["high"].tolist(), heading=head,
        value=Column(both(fi="Lähti vuoden sisällä", en="Left within a year").said(), "percent"), highlight=shown,
        columns=(both(fi="95\N{NO-BREAK SPACE}%:n väli, alaraja", en="95% interval, lower end").said(), both(fi="Lähteneiden osuus", en="Share who left").said(), both(fi="95\N{NO-BREAK SPACE}%:n väli, yläraja", en="95% interval, upper end").said()),
        title=title, alt=(both(fi="Suurin osuus: {most} ({a}, {n} / {all}). Pienin: {least} ({b}).", en="Largest share: {most} ({a}, {n} of {all}). Smallest: {least} ({b}).") if len(ends) == len(frame) else
                          both(fi="Suurin osuus ryhmistä, joissa on vähintään {few} vastausta: {most} ({a}, {n} / {all}). Pienin: {least} ({b}).",
                               en="Largest share, of groups with at least {few} answers: {most} ({a}, {n} of {all}). Smallest: {least} ({b}).")).format(
            few=number(FEW),
            most=f"{kind}{most['name']}", a=percent(most["rate"]), n=number(most["left"]), all=number(most["answers"]), least=f"{kind}{least['name']}", b=percent(least["rate"])),
        subtitle=both(fi="Vuoden sisällä lähteneiden osuus ja sen 95\N{NO-BREAK SPACE}%:n väli, vastaukset {period}", en="Share who left within a year, with its 95% interval, answers of {period}").format(
            period=case.known_period(division)),
        source=case.source)
    columns = {
        "name": Column(head), "answers": Column(both(fi="Vastauksia", en="Answers").said(), "number"), "left": Column(both(fi="Lähti", en="Left").said(), "number"),
        "rate": Column(both(fi="Lähteneiden osuus", en="Share who left").said(), "percent", 1), "low": Column(both(fi="95\N{NO-BREAK SPACE}%:n väli, alaraja", en="95% interval, lower end").said(), "percent", 1),
        "high": Column(both(fi="95\N{NO-BREAK SPACE}%:n väli, yläraja", en="95% interval, upper end").said(), "percent", 1),
    }  # fmt: skip
    counts = {key: columns[key] for key in ("name", "answers", "left")}
    hidden = both(fi="Pienimmät ryhmät on jätetty pois.", en="The smallest groups are left out.").said() if len(found) < len({str(one).rpartition(">")[0] for one in case.divisions[division].dropna()}) else ""
    told = [*filter(None, [*note, hidden])]
    return Finding(code, say(*told) if told else None, figure, table(frame, both(fi="{name}: montako vastausta", en="{name}: how many answers").format(name=name), counts),
                   sheets={name: (frame, columns)}, groups=found)  # fmt: skip


def by_score(case: Satisfaction) -> Finding:
    """The leaving rate by score, with intervals."""
    if case.known.empty or case.rates("score").empty:
        return Finding("by_score", say(unknown(case), kind="warning"))
    rates = case.rates("score")
    firsts = case.known.groupby(case.score_groups)["satisfaction"].min()
    order = [str(one) for one in firsts.sort_values().index]
    told = [group for group in order if group in rates.index]
    ends = _certain_ends(rates, told)
    title = (
        both(fi="Arvosanan {low} antaneista lähti {a}, arvosanan {high} antaneista {b}", en="Of those who said {low}, {a} left; of those who said {high}, {b}").format(
            low=ends[0], high=ends[1], a=percent(rates["rate"].to_dict()[ends[0]]), b=percent(rates["rate"].to_dict()[ends[1]])) if ends
        else both(fi="Lähteminen arvosanoittain: arvosanojen järjestys on epävarma", en="Leaving by score: the order of the scores is uncertain").said() if len(told) > 1
        else both(fi="Arvosanan {low} antaneista lähti {a}", en="Of those who said {low}, {a} left").format(low=told[0], a=percent(rates["rate"].iloc[0])))
    middle = [group for group in told if ends and firsts.to_dict()[group] == case.limit]
    few = rates["answers"].min() < FEW
    return _rates(
        case, "by_score", "score", order, {group: group for group in order}, both(fi="Arvosana", en="Score").said(), title, [*ends, *(group for group in middle if group not in ends)],
        [both(fi="Jana on väli, jolla osuus 95 prosentin varmuudella on: mitä vähemmän vastauksia, sitä pitempi jana.", en="A line is the range in which the share lies with 95 per cent confidence: the fewer the answers, the longer the line.").said(),
         both(fi="Joistakin arvosanoista on alle {few} vastausta, joten niiden osuus kertoo vähän.", en="Some scores have fewer than {few} answers, so their share says little.").format(few=FEW) if few else ""],
        both(fi="Lähteneet arvosanoittain", en="Left by score").said())  # fmt: skip


def _certain_ends(rates: pd.DataFrame, order: Sequence[str]) -> tuple[str, ...]:
    """The lowest and the highest score with enough answers; nothing where their difference is within chance."""
    enough = [group for group in order if rates["answers"].to_dict()[group] >= FEW]
    if len(enough) < 2:
        return ()
    low, high = rates.loc[[enough[0], enough[-1]]].to_dict("records")
    _apart, least, most = satisfaction.difference(low["left"], low["answers"], high["left"], high["answers"])
    return () if least <= 0 <= most else (enough[0], enough[-1])


def by_alternative(case: Satisfaction) -> Finding:
    """The leaving rate by satisfaction and by whether the customer sees an alternative."""
    if not case.asks_alternative:
        return Finding("by_alternative", say(
            both(fi="Kyselyssä ei ole saraketta Vaihtoehto tarjolla. Kysy sitä: tyytymätön voi jäädä, jos muuta ei ole, ja tyytyväinen lähteä, jos on.",
                 en="The survey has no column Sees an alternative. Add the question: the dissatisfied may stay where there is nothing else, and the satisfied leave where there is.").said(), kind="warning"))
    if case.known.empty or "alternative" not in case.told or case.rates("alternative").empty:
        return Finding("by_alternative", say(unknown(case), kind="warning"))
    rates = case.rates("alternative")
    worst, best = f"{OTHER} {ALTERNATIVE}", f"{SATISFIED} {NO_ALTERNATIVE}"
    ends = rates.reindex([best, worst])["rate"].to_dict()
    title = (
        both(fi="Tyytymättömistä, jotka näkevät vaihtoehdon, lähti {a}; tyytyväisistä, jotka eivät näe, {b}", en="Of the dissatisfied who see an alternative, {a} left; of the satisfied who see none, {b}").format(
            a=percent(ends[worst]), b=percent(ends[best])) if worst in rates.index and best in rates.index
        else both(fi="Lähteminen tyytyväisyyden ja vaihtoehdon mukaan", en="Leaving by satisfaction and by alternative").said())
    return _rates(
        case, "by_alternative", "alternative", FOUR, {group: GROUP_NAMES[group].said() for group in FOUR}, both(fi="Ryhmä", en="Group").said(), title, [best, worst],
        [_alternative_alone(case, rates)], both(fi="Vaihtoehto", en="Alternative").said())  # fmt: skip


def _alternative_alone(case: Satisfaction, rates: pd.DataFrame) -> str:
    """What the alternative tells by itself, beside satisfaction."""
    if set(rates.index) != set(FOUR):
        return ""
    shares = []
    for sees in (ALTERNATIVE, NO_ALTERNATIVE):
        part = rates.loc[[f"{said} {sees}" for said in (SATISFIED, OTHER)]]
        shares.append(percent(part["left"].sum() / part["answers"].sum(), 1))
    found = case.directions
    beside = "" if found is None else both(fi="Tyytyväisistä lähti {a}, muista {b}.", en="Of the satisfied, {a} left; of the others, {b}.").format(
        a=percent(found.left_of_satisfied, 1), b=percent(found.left_of_others, 1)) + " "
    return beside + both(fi="Vaihtoehdon näkevistä lähti {a}, muista {b}.", en="Of those who see an alternative, {a} left; of the others, {b}.").format(a=shares[0], b=shares[1])


def recommend(case: Satisfaction) -> Finding:
    """Promoters, passives and detractors: the score, and whether it tells of leaving."""
    if "recommend" not in case.answers or not case.answers["recommend"].notna().any():
        return Finding("recommend", say(both(fi="Kyselyssä ei ole saraketta Suositteluhalukkuus (0–10), joten suositteluindeksiä ei voi laskea.",
                                             en="The survey has no column Recommendation (0–10), so there is no recommend score.").said(), kind="warning"))
    now = recommend_now(case)
    score = both(fi="Suositteluindeksi on nyt **{score}** (95\N{NO-BREAK SPACE}%:n väli {low}…{high}, {n} vastausta).", en="The recommend score is now **{score}** (95% interval {low} to {high}, {n} answers).").format(
        score=number(now.score), low=number(now.low), high=number(now.high), n=number(now.answers)) if now.answers else ""
    if case.known.empty or "recommend" not in case.told or case.rates("recommend").empty:
        return Finding("recommend", say(*filter(None, [score, unknown(case)]), kind="warning"))
    rates = case.rates("recommend")
    there = [group for group in satisfaction.RECOMMEND if group in rates.index]
    ends = rates["rate"].to_dict()
    title = (
        both(fi="Arvostelijoista lähti {a}, suosittelijoista {b}", en="{a} of detractors and {b} of promoters left").format(a=percent(ends["detractor"]), b=percent(ends["promoter"]))
        if {"detractor", "promoter"} <= set(there) else both(fi="Lähteminen suositteluhalukkuuden mukaan", en="Leaving by recommendation").said())
    return _rates(
        case, "recommend", "recommend", satisfaction.RECOMMEND, {group: name.said() for group, name in RECOMMEND_NAMES.items()}, both(fi="Ryhmä", en="Group").said(), title,
        [group for group in ("detractor", "promoter") if group in there], [score, _which_tells(case)], both(fi="Suosittelu", en="Recommending").said())  # fmt: skip


def _which_tells(case: Satisfaction) -> str:
    """Whether recommending tells better than satisfaction who leaves, as a sentence."""
    if case.known["left"].sum() < FEW:
        return both(fi="Lähteneitä on niin vähän, ettei voi sanoa, kertooko suosittelu lähtemisestä enemmän kuin tyytyväisyys.",
                    en="So few have left that it cannot be said whether the recommendation question says more about leaving than satisfaction does.").said()
    told = satisfaction.compare_warnings(case.known["satisfaction"], case.known["recommend"], case.known["left"])
    if pd.isna(told.first):
        return ""
    words = {"a": percent(told.first), "b": percent(told.second)}
    how = both(fi="Kun valitaan arvalla yksi lähtenyt ja yksi jäänyt, lähtenyt oli vastannut tyytyväisyyskysymykseen huonommin {a}:n todennäköisyydellä ja suosittelukysymykseen {b}:n todennäköisyydellä (arvaamalla 50 %:n).",
               en="Take one who left and one who stayed at random: the one who left had given the lower answer on satisfaction with a probability of {a}, and on recommending with {b} (a guess would be 50%).").format(**words)
    verdict = (
        both(fi="Suosittelu kertoo lähtemisestä enemmän kuin tyytyväisyys.", en="The recommendation question says more about leaving than satisfaction does.") if told.low > 0
        else both(fi="Suosittelu kertoo lähtemisestä vähemmän kuin tyytyväisyys.", en="The recommendation question says less about leaving than satisfaction does.") if told.high < 0
        else both(fi="Suosittelu ei kerro lähtemisestä enempää kuin tyytyväisyys: ero mahtuu sattumaan.", en="The recommendation question says no more about leaving than satisfaction does: the difference is within chance."))
    return f"{verdict.said()} {how}"


def loyalty(case: Satisfaction) -> Finding:
    """What customers say and what they do: four kinds of loyalty, and how many of each left."""
    if case.transactions is None:
        return Finding("loyalty", say(
            both(fi="Uskollisuuden lajien erottamiseen tarvitaan asenteen lisäksi ostot: anna ne asetuksella {setting}.", en="To tell the kinds of loyalty apart, purchases are needed as well as the attitude: give them with {setting}.").format(
                setting=purchases_setting()), kind="warning"))
    if case.known.empty or case.loyalty_groups is None or "loyalty" not in case.told or case.rates("loyalty").empty:
        return Finding("loyalty", say(
            unknown(case) if case.known.empty or case.loyalty_groups is not None else
            both(fi="Uskollisuuden lajeja ei voi kertoa: ostoja pitäisi olla vastausta edeltävältä vuodelta.", en="The kinds of loyalty are not known: purchases from the year before the answer are needed.").said(), kind="warning"))
    rates = case.rates("loyalty")
    ends = rates["rate"].to_dict()
    title = (
        both(fi="Näennäisesti uskollisista lähti {a}, aidosti uskollisista {b}", en="{a} of the spuriously loyal left, and {b} of the truly loyal").format(a=percent(ends["spurious"]), b=percent(ends["true"]))
        if {"true", "spurious"} <= set(ends) else both(fi="Lähteminen uskollisuuden lajin mukaan", en="Leaving by kind of loyalty").said())
    return _rates(
        case, "loyalty", "loyalty", satisfaction.LOYALTY, {group: name.said() for group, name in LOYALTY_NAMES.items()}, both(fi="Laji", en="Kind").said(), title, ["true", "spurious"],
        [both(fi="Aito: tyytyväinen ({scores}), ja ostopäiviä vastausta edeltävän vuoden aikana vähintään {n}. Piilevä: tyytyväinen, mutta ostaa harvemmin. Näennäinen: ostaa usein, mutta ei ole tyytyväinen.",
              en="True: satisfied ({scores}), with at least {n} purchase days in the year before the answer. Latent: satisfied, but buys less often. Spurious: buys often, but is not satisfied.").format(
            scores=case.satisfied_scores, n=case.parameters["regular_min"]),
         both(fi="Mukana ovat vastaukset, joita edeltävän vuoden ostot tunnetaan ({day} alkaen).", en="Only answers whose preceding year is covered by the purchases (from {day}) are counted.").format(
             day=date(case.transactions.first_day + pd.Timedelta(days=365 - SLACK)))],
        both(fi="Uskollisuus", en="Loyalty").said())  # fmt: skip


# Whom to call


def _columns(case: Satisfaction) -> dict[str, Column]:
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer").said()), "group_name": Column(both(fi="Ryhmä", en="Group").said()),
        "satisfaction": Column(both(fi="Tyytyväisyys", en="Satisfaction").said(), "number", 0 if (case.answers["satisfaction"] % 1 == 0).all() else 1),
        "answered_on": Column(both(fi="Vastauspäivä", en="Answered on").said(), "date"),
    }  # fmt: skip
    if case.sales is not None:
        columns["money"] = Column(both(fi="Ostot viimeisen vuoden aikana", en="Purchases in the last year").said(), "money", 2, case.sign)
    if case.consent is not None:
        columns["consent"] = Column(both(fi="Lupa yhteydenottoon", en="Consent to contact").said())
    return columns


def _everybody(case: Satisfaction) -> pd.DataFrame:
    """One row a customer who has answered lately: those to call first, by what they bring."""
    order = [case.to_call, f"{OTHER} {NO_ALTERNATIVE}", OTHER, f"{SATISFIED} {ALTERNATIVE}", f"{SATISFIED} {NO_ALTERNATIVE}", SATISFIED]
    dissatisfied = both(fi="tyytymätön", en="dissatisfied").said()
    names = {**{group: GROUP_NAMES[group].said() for group in FOUR}, OTHER: dissatisfied, SATISFIED: both(fi="tyytyväinen", en="satisfied").said()}
    found = case.recent[["satisfaction", "answered_on"]].assign(
        group=case.todo, group_name=case.todo.map(names), place=case.todo.map({group: place for place, group in reversed(list(enumerate(order)))}),
        money=0.0 if case.sales is None else case.sales.reindex(case.recent.index).fillna(0.0))  # fmt: skip
    if case.consent is not None:
        found["consent"] = case.consent.map({MAY: both(fi="kyllä", en="yes").said(), "no": both(fi="ei", en="no").said(), "unknown": both(fi="ei tiedossa", en="not known").said()})
    return found.sort_values(["place", "money", "satisfaction"], ascending=[True, False, True], kind="stable").rename_axis("customer").reset_index()


def listing(case: Satisfaction) -> Finding:
    """Those to call first, by value, and everybody who has answered lately in the workbook."""
    if not case.lists_customers:
        return Finding("customers", not_listed())
    if case.pseudonymised:
        # Of all who have ever answered: those of the last year are a group.
        names = pd.Index(case.all_answers["customer_id"].unique())
        whole = pd.DataFrame({"customer": names, "money": 0.0 if case.sales is None else case.sales.reindex(names).fillna(0.0).array})
        found, columns = case.listed(whole, _columns(case))
        title = both(fi="Kyselyyn vastanneet", en="Those who answered the survey").said()
        return Finding("customers", table=table(found, title, columns, rows=case.parameters["top_n"], note=listed_coarsely()), sheets={sheet(): (found, columns)})
    everybody = _everybody(case)
    if everybody.empty:
        return Finding("customers", say(both(fi="Viimeisen vuoden aikana vastanneita, jotka ovat yhä asiakkaita, ei ole.", en="Nobody who is still a customer has answered in the last year.").said()))
    columns = _columns(case)
    sheets = {sheet(): (everybody, columns)}
    may = everybody["customer"].isin(case.asked.index[case.asked == case.todo])
    first = everybody[may & everybody["group"].str.startswith(OTHER)]
    if case.asks_alternative:
        first = first[first["group"] == case.to_call] if (first["group"] == case.to_call).any() else first
    if first.empty:
        return Finding("customers", say(both(fi="Soitettavia tyytymättömiä ei ole. Kaikki vastanneet ovat Excel-tiedoston välilehdellä {sheet}.",
                                             en="There are no dissatisfied customers to call. All who answered are on the sheet {sheet} of the Excel file.").format(sheet=sheet())), sheets=sheets)
    shown = {name: column for name, column in columns.items() if name != "consent"}
    return Finding("customers", table=table(
        first, both(fi="Soita ensin: tyytymättömät, jotka näkevät vaihtoehdon", en="Call first: the dissatisfied who see an alternative").said() if (first["group"] == f"{OTHER} {ALTERNATIVE}").all()
        else both(fi="Soita ensin: tyytymättömät", en="Call first: the dissatisfied").said(), shown, rows=case.parameters["top_n"],
        note=both(fi="Listalla ovat ne, joihin saa ottaa yhteyttä.", en="The list shows only those who may be contacted.").said() if case.consent is not None else ""), sheets=sheets)


# How it was made


def ledgers(case: Satisfaction) -> Table:
    """What became of the rows of the answers."""
    return ledger_table(case.inputs["survey"])


def handling(case: Satisfaction) -> Note:
    """How the answers were treated, and what the numbers rest on."""
    silent = len(case.all_answers) - len(case.answers)
    late = len(case.inputs["survey"].frame) - len(case.all_answers)
    own = [
        both(fi="Tyytyväinen on se, joka on vastannut {scores} (asteikko {scale}).", en="Those who said {scores} count as satisfied (scale {scale}).").format(
            scores=case.satisfied_scores, scale=case.scale.replace("-", "–")),
        leaving(case),
        both(fi="Vastauksia on {all}; niistä {n} on sellaisia, joiden antajasta tiedetään, lähtikö hän.", en="For {n} of {all} answers it is known whether the customer left.").format(
            n=number(int(case.answers["left"].notna().sum())), all=number(len(case.answers))),
        both(fi="Sama asiakas on mukana niin monta kertaa kuin hän on vastannut, joten välit voivat olla hieman liian kapeita.",
             en="A customer is counted once for each answer, so the intervals may be a little too narrow.").said() if not case.pseudonymised
        else both(fi="Asiakkaat ovat pseudonyymejä. Lähteminen on laskettu kunkin asiakkaan ensimmäisestä vastauksesta, ja alle viiden asiakkaan ryhmiä ei näytetä.",
                  en="Customers are shown under pseudonyms. For leaving, only the first answer of each customer is used, and groups of fewer than five are not shown.").said(),
        both(fi=("{n} vastauksessa ei ole arvosanaa.",) * 2, en=("{n} answer has no score.", "{n} answers have no score.")).format(n=silent) if silent else "",
        both(fi=("Vertailupäivänä tai sen jälkeen annettuja vastauksia on {n}; niitä ei ole luettu.",) * 2,
             en=("{n} answer of the reference date or later is left out.", "{n} answers of the reference date or later are left out.")).format(n=late) if late else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä tietoa seuraava päivä.", en="The reference date was not given, so it is the day after the last that is known.").said()
        if not case.parameters["as_of"] else "",
    ]  # fmt: skip
    return treatment(case.transactions, *own) if case.transactions is not None else say(*own)
