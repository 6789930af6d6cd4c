"""What the report on profitability finds, as functions of its case."""

from dataclasses import replace

import numpy as np
import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.lessons.l07_profitability.case import DUST, LARGEST, Compared, Profitability, few, kinds, steps_of
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import SMALLEST_GROUP, verdict
from asiakkuus_lib.report import (
    OTHERS,
    Action,
    Finding,
    KeyFigure,
    Start,
    costs_table,
    key_figures,
    listed_coarsely,
    not_listed,
    treatment,
)
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, date, lines, money, number, paired_bars, percent, say, table, waterfall
from asiakkuus_lib.show.figure import Figure
from asiakkuus_lib.show.numbers import currency_sign
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

# What is less than this part of what the profitable bring is not worth a manager's time.
WORTH_WHILE = 0.01
# So many can have somebody of their own to look after them.
NAMED = 100
# A curve has no more points than the eye can tell apart, and of so few pieces it would have no shape.
POINTS, FEWEST_PIECES = 400, 4


def _left(case: Profitability) -> str:
    """What is left of sales."""
    return both(fi="voitto", en="profit") if case.costs else both(fi="myyntikate", en="gross margin")


def counted(case: Profitability) -> Finding:
    """How many customers the report is about, and what their costs are known from."""
    costs, factor = case.costs, case.factor
    note = say(
        both(fi="Asiakkaita, joiden voitto voidaan laskea: **{n}**; ostaneita on kaikkiaan {all}.",
             en="Customers whose profit can be computed: **{n}** of {all} who have bought.").format(
            n=number(len(case.parts)), all=number(len(case.customers))),
        both(fi="Kulut on luettu tiedostosta {source}.",
             en="The costs come from {source}.").format(source=verbatim(costs.source)) if costs else "",
        both(fi="Palvelukustannukset on kerrottu luvulla {factor}.",
             en="The cost to serve has been multiplied by {factor}.").format(factor=number(factor, 2)) if factor != 1 else "",
        "" if costs else
        both(fi="**Annettu on vain myyntikate {rate}, ei asiakkaiden kuluja.** Silloin jokainen asiakas näyttää kannattavalta eikä tappiollisia voi nähdä: luvuissa on myynnin järjestys katteeksi muutettuna.",
             en="**Only a gross margin of {rate} was given, and no costs of the customers.** Then every customer looks profitable, and the unprofitable ones cannot be seen: what follows is the order of sales, written as margin.").format(
            rate=percent(case.parameters["margin_rate"], 1)),
        kind="finding" if costs else "warning",
    )  # fmt: skip
    return Finding("counted", note)


def where_sales_go(case: Profitability) -> Finding:
    """What is left of the sales when the costs are paid."""
    sums, currency, left = case.parts.sum(), case.currency, _left(case)
    stages = steps_of(sums)
    figure = waterfall(
        stages, left, write=lambda amount: number(amount),
        subtitle=(both(fi="Kaikki asiakkaat yhteensä, {sign}", en="All customers together, {sign}") if case.sign
                  else both(fi="Kaikki asiakkaat yhteensä", en="All customers together")).format(sign=case.sign),
        title=both(fi="Kulut ovat suuremmat kuin myynti: tappio on {loss}",
                   en="The costs are larger than the sales: the loss is {loss}").format(loss=money(-case.total, currency)) if case.total < 0
        else both(fi="Myynti on {sales}, ja siitä jää {profit}",
                  en="Sales {sales}; what is left is {profit}").format(
            sales=money(sums["sales"], currency), profit=money(case.total, currency)),
        alt=both(fi="Kaikki asiakkaat yhteensä: {list}; {left} {profit}.",
                 en="All customers together: {list}; {left} {profit}.").format(
            list=", ".join(f"{words} {money(amount, currency)}" for words, amount in stages), left=left,
            profit=money(case.total, currency)),
    )  # fmt: skip
    return Finding("where_sales_go", figure=figure, figure_sheet=both(fi="Myynnistä voittoon", en="From sales to profit"))


def periods(case: Profitability) -> Finding:
    """The last period beside the one before."""
    compared = case.compared
    if compared is None or not case.tells_periods:
        return Finding("periods", say(
            both(fi="Aineistossa ei ole kahta peräkkäistä kokonaista jaksoa, joten muutosta edellisestä ei voi laskea.",
                 en="The data does not hold two whole periods, one after the other, so there is no change to tell.") if compared is None
            else both(fi="Jaksoja ei verrata, koska jommankumman luvuista voisi päätellä jotain alle {n} asiakkaasta.",
                      en="Periods are not compared: the figures of one would reveal something of fewer than {n} customers.").format(
                n=SMALLEST_GROUP)))
    profit = _profit_of(case, compared)
    frame = pd.DataFrame({
        "period": [compared.now, compared.before], "customers": compared.there[["now", "before"]].sum().tolist(),
        "sales": compared.sales.sum().tolist(),
    }, index=["last_period", "period_before"])  # fmt: skip
    columns = {
        "period": Column(both(fi="Jakso", en="Period")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "sales": Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign),
    }
    if profit is not None:
        frame["profit"] = profit.sum().tolist()
        frame["margin"] = frame["profit"] / frame["sales"].where(frame["sales"] > DUST)
        columns["profit"] = Column(_left(case).capitalize(), "money", 0, case.sign)
        columns["margin"] = Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 1)
    shown = table(
        frame, both(fi="Viimeinen jakso ja sitä edeltävä", en="The last period and the one before"), columns,
        note=both(fi="Asiakkaita ovat ne, joilla oli jaksolla ostoja, palautuksia tai kuluja.",
                  en="Customers are those who had purchases, returns or costs in the period.") if profit is not None and case.costs
        else both(fi="Asiakkaita ovat ne, joilla oli jaksolla ostoja tai palautuksia.",
                  en="Customers are those who had purchases or returns in the period."))  # fmt: skip
    sheets = {both(fi="Jaksot", en="Periods"): (frame, columns)}
    return Finding("periods", table=shown, sheets=sheets, groups=frame.drop(columns="period"))


def _profit_of(case: Profitability, compared: Compared) -> pd.DataFrame | None:
    """Profit in two periods; the margin, where only its rate is known; None where costs do not tell when they arose."""
    return compared.profit if case.costs else compared.sales * case.parameters["margin_rate"]


def curve_figure(
    curve: pd.DataFrame, top: float, at_top: float, losers: float | None, currency: str, margin_only: bool = False,
    limits: tuple[float, float] | None = None,
) -> Figure:
    """The whale curve, with the top of the customers and the peak marked.

    Parameters
    ----------
    curve : DataFrame
        As from `whale_curve`, or some of its points.
    top : float
        Which share of the customers is the top.
    at_top : float
        What they bring; NaN where it is not told.
    losers : float or None
        Share of the customers who make a loss; None where it is not told.
    currency : str
        Code.
    margin_only : bool
        Whether it is the gross margin.
    limits : (low, high), optional
        Of the axis of money, where figures are to be compared.
    """  # fmt: skip
    thin = curve.iloc[np.unique(np.linspace(0, len(curve) - 1, min(POINTS, len(curve))).round().astype(int))]
    peak, end = dict(curve.iloc[int(curve["cum_profit"].argmax())]), float(curve["cum_profit"].iloc[-1])
    told = {
        "top": percent(top), "money": money(at_top, currency), "end": money(end, currency),
        "peak": money(peak["cum_profit"], currency), "at": percent(peak["cum_customers"]),
        "losers": percent(float("nan") if losers is None else losers, 1), "loss": money(-end, currency),
    }  # fmt: skip
    alt = [
        both(fi="Kertynyt voitto tuottavimmasta asiakkaasta alkaen.", en="Profit added up from the best customer to the worst."),
        both(fi="Tuottavin {top} tuo {money};", en="The best {top} bring {money};") if np.isfinite(at_top) else "",
        both(fi="käyrän huippu on {peak}, kun {at} asiakkaista on laskettu, ja loppupää {end}.",
             en="the curve peaks at {peak} when {at} of the customers have been counted, and ends at {end}."),
        both(fi="Tappiollisia asiakkaita on {losers}.", en="Customers who make a loss: {losers}.") if losers is not None else "",
    ]  # fmt: skip
    return lines(
        (100 * thin["cum_customers"]).tolist(), {both(fi="kertynyt voitto", en="profit added up"): thin["cum_profit"].tolist()},
        title=_curve_title(end, at_top, margin_only).format(share=percent(at_top / end if end > 0 else float("nan"), 1), **told),
        alt=" ".join(part for part in alt if part).format(**told),
        x_label=both(fi="asiakkaat, tuottavin ensin (%)", en="customers, the most profitable first (%)"),
        y_label=both(fi="kertynyt voitto ({sign})",
                     en="profit added up ({sign})").format(sign=currency_sign(currency)) if currency
        else both(fi="kertynyt voitto", en="profit added up"),
        marks=([(100 * top, at_top, told["top"])] if np.isfinite(at_top) else [])
        + ([(100 * peak["cum_customers"], peak["cum_profit"], both(fi="huippu", en="peak"))] if losers else []),
        level=(end, both(fi="kaikkien asiakkaiden voitto", en="profit of all customers")), words_below=True,
        x_ticks=range(0, 101, 20), limits=limits,
    )  # fmt: skip


def _curve_title(end: float, at_top: float, margin_only: bool) -> str:
    if end <= 0:
        return both(fi="Käyrä painuu miinukselle: asiakkaat tuottavat yhteensä tappiota {loss}",
                    en="The curve sinks below zero: all customers together make a loss of {loss}")  # fmt: skip
    if not np.isfinite(at_top):
        return both(fi="Käyrän huippu on {peak}, ja loppuun jää {end}", en="The curve peaks at {peak} and ends at {end}")
    return (
        both(fi="Tuottavin {top} asiakkaista tuo {share} myyntikatteesta",
             en="The best {top} of the customers bring {share} of the gross margin") if margin_only
        else both(fi="Tuottavin {top} asiakkaista tuo {share} voitosta",
                  en="The best {top} of the customers bring {share} of the profit")
    )  # fmt: skip


def whale(case: Profitability) -> Finding:
    """Who makes the profit, and who takes it away."""
    if not case.tells("line") or case.pseudonymised and len(case.curve) <= FEWEST_PIECES:
        return Finding("whale_curve", say(
            both(fi="Käyrää ei piirretä, koska osasta siitä voisi päätellä jotain alle {n} asiakkaasta.",
                 en="The curve is not drawn: a part of it would reveal fewer than {n} customers.").format(n=SMALLEST_GROUP)))
    curve = case.curve
    losers = float(case.losing.mean()) if case.tells("sign") else None
    figure = curve_figure(curve, case.parameters["top_share"], case.at_top, losers, case.currency, case.costs is None)
    columns = {
        "cum_customers": Column(both(fi="Asiakkaat, tuottavin ensin",
                                     en="Customers, the most profitable first"), "percent", 1),
        "cum_profit": Column(both(fi="Kertynyt voitto", en="Profit added up"), "money", 2, case.sign),
    }  # fmt: skip
    some = curve.iloc[np.unique(np.linspace(0, len(curve) - 1, min(101, len(curve))).round().astype(int))]
    # On the page a part of the sheet's rows.
    part = some.iloc[sorted({*range(0, len(some), 5), len(some) - 1})]
    figure = replace(figure, table=table(part, both(fi="Valaskäyrän pisteitä", en="Points of the whale curve"), columns))
    return Finding("whale_curve", figure=figure, sheets={both(fi="Valaskäyrä", en="Whale curve"): (some, columns)})


def evenness(case: Profitability) -> Finding:
    """How unevenly the profit comes from the customers, as an index."""
    index = profitability.stobachoff_index(case.profit) if case.makes_profit else float("nan")
    return Finding("evenness", say(
        both(fi="Voiton jakautumista mittaava Stobachoff-indeksi on {index}: se on 0, kun kaikki asiakkaat tuottavat yhtä paljon, ja yli 0,5 vain, jos osa tuottaa tappiota.",
             en="The Stobachoff index, which measures how the profit is spread, is {index}: 0 when all customers are equally profitable, over 0.5 only if some make a loss.").format(
            index=number(index, 3)) if case.makes_profit
        else both(fi="Stobachoff-indeksiä ei ole, koska asiakkaat eivät yhdessä tuota voittoa.",
                  en="There is no Stobachoff index, for all customers together make no profit.")))


def loss_makers(case: Profitability) -> Finding:
    """How many make a loss, and how much they take away."""
    n, currency = int(case.losing.sum()), case.currency
    if case.costs is None:
        return Finding("loss_makers", say(both(
            fi="Ilman asiakaskohtaisia kuluja käyrä ei voi kääntyä laskuun. Jos haluat nähdä, kuka voittoa vie, kerää ainakin palvelukustannukset ja anna ne parametrissa costs_path.",
            en="Without the costs of each customer the curve cannot turn down by itself. If you want to see who takes the profit away, collect at least the cost to serve, and give it in costs_path.")))
    if not case.tells("sign"):
        return Finding("loss_makers", say(both(
            fi="Tappiollisia on vain muutama, tai kannattavia on vain muutama: määrää ei näytetä.",
            en="Only a few customers make a loss, or all but a few do: their number is not shown.")))
    groups = pd.DataFrame({"customers": case.told["sign"].value_counts(), "profit": case.profit.groupby(case.told["sign"]).sum()})
    groups.index = groups.index.map({"loss": "makes_loss", "no loss": "makes_no_loss"})
    if not n:
        return Finding("loss_makers", say(both(
            fi="Näillä kuluilla kukaan ei tuota tappiota. Ovatko kaikki asiakkaan aiheuttamat kulut mukana?",
            en="No customer makes a loss by these costs. Are all costs that a customer causes there?")), groups=groups)
    return Finding("loss_makers", say(
        both(fi="**Tappiollisia asiakkaita: {n}**, {share} kaikista. Muut tuovat {gains}, ja siitä he vievät yhteensä {losses}.",
             en="**Customers who make a loss: {n}**, {share} of all. Together they take away {losses} of the {gains} that the others bring.").format(
            n=number(n), share=percent(n / len(case.parts), 1), losses=money(case.losses, currency), gains=money(case.gains, currency)),
        both(fi="Tappion syy ei aina ole asiakkaassa: se voi olla hinnassa, yrityksen omassa tavassa palvella, kulujen jakoperusteessa tai siinä, että asiakas on vasta tullut.",
             en="A loss is not always the customer's doing: it may come from the price, from the way the firm serves, from how costs were shared out, or from a customer who has only just arrived."),
    ), groups=groups)


def start(case: Profitability) -> Start:
    """What to do about whom, the most money first."""
    worth = WORTH_WHILE * max(case.gains, 0.0)
    found = [advice for advice in (_keep(case), _talk(case), _lower(case)) if advice is not None and (advice[1].money or 0) > worth]
    found.sort(key=lambda advice: advice[1].money or 0, reverse=True)
    if not found:
        return Start(_nothing_to_do(case), "", (), _caveat(case))
    headline, first = found[0]
    return Start(headline, first.code, [action for _headline, action in found], _caveat(case))


def _nothing_to_do(case: Profitability) -> str:
    if not case.tells("role"):
        return both(fi="Asiakkaita on niin vähän, ettei heistä voi kertoa ryhmittäin: aineistosta ei saa neuvoja.",
                    en="There are too few customers to tell of groups of them: the data gives no advice.")  # fmt: skip
    if case.costs is None:
        return both(fi="Kate ei ole muutaman asiakkaan varassa, eikä kateosuudesta näe, kuka tuottaa tappiota: aineisto ei anna aihetta toimiin.",
                    en="The margin does not depend on a few customers, and a margin rate does not show who makes a loss: the data gives no reason to act.")  # fmt: skip
    if not case.losing.any():
        return both(fi="Näillä kuluilla kukaan ei tuota tappiota, eikä voitto ole muutaman asiakkaan varassa: aineisto ei anna aihetta toimiin.",
                    en="No customer makes a loss by these costs, and the profit does not depend on a few: the data gives no reason to act.")  # fmt: skip
    return both(fi="Tappiot ovat pieniä, eikä voitto ole muutaman asiakkaan varassa: aineisto ei anna aihetta toimiin.",
                en="The losses are small, and the profit does not depend on a few customers: the data gives no reason to act.")  # fmt: skip


def _caveat(case: Profitability) -> str:
    """What the figures leave out."""
    if case.costs is None:
        return both(
            fi="Annettu on vain myyntikate: siitä ei näe, kuka tuottaa tappiota, joten tappioista ei anneta neuvoja. Kerää ainakin palvelukustannukset.",
            en="Only a gross margin was given. It does not show who makes a loss, so there is no advice about losses. Collect at least the cost to serve.")  # fmt: skip
    counted = [words for kind, words in kinds().items() if abs(float(case.parts[kind].sum())) > DUST]
    return " ".join([
        both(fi="Kuluista ovat mukana {list}.", en="The costs counted are {list}.").format(list=_listed(counted)) if counted else "",
        both(fi="Hallinto, korot ja verot puuttuvat, samoin se, mitä asiakas tuo suosittelemalla.",
             en="Administration, interest and taxes are left out, and so is what a customer brings by recommending."),
        both(fi="Keskimäärin jaettu kulu ei katoa asiakkaan mukana: kysy ensin, mistä kulu syntyi.",
             en="A cost that was shared out on average does not go away with the customer: ask first who caused it."),
    ]).strip()  # fmt: skip


def _listed(words: list[str]) -> str:
    """Words one after the other, with "and" before the last."""
    return both(fi=" ja ", en=" and ").join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _members(case: Profitability, role: str) -> pd.DataFrame:
    """Sales, costs and profit of those who have a role; nobody, where they are not told."""
    return case.parts[case.told["role"] == role]


def _spent(case: Profitability, members: pd.DataFrame, kind: str) -> float:
    """What a kind of cost comes to; 0 where that must not be told, for only a few of them, or of the others, have it."""
    tells = not case.pseudonymised or not (few(members[kind]) or few(case.parts[kind].drop(members.index)))
    return float(members[kind].sum()) if tells else 0.0


def _action(case: Profitability, code: str, members: pd.DataFrame, text: str, rests_on: list[str]) -> Action:
    sheet = "" if case.pseudonymised else str(_customers_sheet())
    money_at_stake = round(abs(float(members["profit"].sum())), 2)
    return Action(code, text, " ".join(part for part in rests_on if part), len(members), money_at_stake, sheet)


def _keep(case: Profitability) -> tuple[str, Action] | None:
    """The few who bring half: the headline and the action."""
    members = _members(case, "best")
    if members.empty:
        return None
    n, brought = len(members), float(members["profit"].sum())
    words = {
        "n": n, "count": number(n), "money": money(brought, case.currency),
        "part": percent(n / len(case.parts), 1), "each": money(brought / n, case.currency),
    }
    words["brought"] = (
        both(fi="{share} myyntikatteesta, {money}", en="{share} of the gross margin, {money}") if case.costs is None
        else both(fi="{share} kannattavien asiakkaiden voitosta, {money}", en="{share} of the profit of the profitable customers, {money}")
        if case.tells("sign") else both(fi="voittoa {money}", en="a profit of {money}")
    ).format(**words, share=percent(brought / case.gains))  # fmt: skip
    words["who"] = (
        both(fi=("tuottavin asiakas", "tuottavimmat"), en=("the best customer", "the best")) if case.costs
        else both(fi=("suurin ostaja", "suurimmat ostajat"), en=("the largest buyer", "the largest buyers"))
    ).format(n=n)
    headline = (
        both(fi=("Nimeä vastuuhenkilö yhdelle asiakkaalle: hän tuo {brought}.",
                 "Nimeä vastuuhenkilö {count} asiakkaalle: he tuovat {brought}."),
             en=("Name a person responsible for one customer, who brings {brought}.",
                 "Name a person responsible for each of {count} customers: they bring {brought}."))
        if n <= NAMED else
        both(fi="Pidä huolta {count} asiakkaasta: he tuovat {brought}.", en="Look after {count} customers: they bring {brought}.")
    ).format(**words)  # fmt: skip
    text = (
        both(fi=("Pidä {who} ({money}): nimeä hänelle vastuuhenkilö, joka huomaa ajoissa, jos ostot vähenevät.",
                 "Pidä {who} ({count} asiakasta, {money}): nimeä jokaiselle vastuuhenkilö, joka huomaa ajoissa, jos ostot vähenevät."),
             en=("Keep {who} ({money}): name a person responsible, who notices in time when purchases fall.",
                 "Keep {who} ({count} customers, {money}): name a person responsible for each, who notices in time when purchases fall."))
        if n <= NAMED else
        both(fi="Pidä {who} ({count} asiakasta, {money}): seuraa heitä, jotta vähenevät ostot huomataan ajoissa.",
             en="Keep {who} ({count} customers, {money}): watch them, so that falling purchases are noticed in time.")
    ).format(**words)  # fmt: skip
    rests_on = both(
        fi=("Muita asiakkaita on {others}.", "He ovat {part} asiakkaista ja tuovat keskimäärin {each} kukin."),
        en=("There are {others} other customers.", "They are {part} of the customers, and bring {each} each on average."),
    ).format(**words, others=number(len(case.parts) - n))
    unknown = both(fi="Kannattavatko he, ei näy, sillä kuluja ei tunneta.",
                   en="Whether they are profitable cannot be seen, for costs are not known.")  # fmt: skip
    return headline, _action(case, "keep_best", members, text, [rests_on, "" if case.costs else unknown])


def _talk(case: Profitability) -> tuple[str, Action] | None:
    """The large customers who make a loss: the headline and the action."""
    members = _members(case, "large_loss")
    if members.empty:
        return None
    n, sold, others = len(members), float(members["sales"].sum()), case.parts.drop(members.index)
    served = _spent(case, members, "service")
    words = {
        "n": n, "count": number(n), "sales": money(sold, case.currency), "loss": money(-members["profit"].sum(), case.currency),
    }  # fmt: skip
    headline = both(
        fi=("Ota hinta tai palvelu puheeksi yhden suuren asiakkaan kanssa: hän tuottaa tappiota {loss}.",
            "Ota hinta tai palvelu puheeksi {count} suuren asiakkaan kanssa: he tuottavat tappiota {loss}."),
        en=("Talk about price or service with one large customer, who makes a loss of {loss}.",
            "Talk about price or service with {count} large customers: they make a loss of {loss}."),
    ).format(**words)  # fmt: skip
    text = both(
        fi=("Neuvottele suuren tappiollisen asiakkaan kanssa hinnasta tai palvelusta: ostot ovat {sales}, tappio {loss}.",
            "Käy suuret tappiolliset läpi ({count} asiakasta, tappio {loss}), suurin tappio ensin, ja neuvottele hinnasta tai palvelusta."),
        en=("Negotiate price or service with the large customer who makes a loss: purchases of {sales}, a loss of {loss}.",
            "Go through the large customers who make a loss ({count}, {loss}), the largest loss first, and negotiate price or service."),
    ).format(**words)  # fmt: skip
    letters = case.letters[:-1]
    rests_on = [
        both(fi=("Suuria ovat luokan {list} asiakkaat, jotka tuovat suurimman osan myynnistä.",
                 "Suuria ovat luokkien {list} asiakkaat, jotka tuovat suurimman osan myynnistä."),
             en=("Large are the customers of class {list}, who bring most of the sales.",
                 "Large are the customers of classes {list}, who bring most of the sales.")).format(
            n=len(letters), list=_listed(letters)),
        both(fi="Tappiollisten myynnistä palveleminen vie {share}, muiden myynnistä {rest}.",
             en="Serving takes {share} of the sales of those who make a loss, and {rest} of those of everybody else.").format(
            share=percent(served / sold), rest=percent(others["service"].sum() / others["sales"].sum()))
        if served > DUST and sold > 0 and others["sales"].sum() > 0 else "",
    ]  # fmt: skip
    return headline, _action(case, "talk_price", members, text, rests_on)


def _lower(case: Profitability) -> tuple[str, Action] | None:
    """The small customers who make a loss: the headline and the action."""
    members = _members(case, "small_loss")
    if members.empty:
        return None
    n, lost = len(members), -float(members["profit"].sum())
    spent = {kind: _spent(case, members, kind) for kind in ("service", "acquisition", "retention", "other")}
    most = max(spent, key=lambda kind: spent[kind])
    words = {"n": n, "count": number(n), "loss": money(lost, case.currency)}
    code, headline, text = LOWER.get(most if spent[most] > DUST else "", FIND_CAUSE)
    rests_on = [
        both(fi="Tappio on keskimäärin {each} asiakasta kohti.", en="The loss is {each} a customer on average.").format(
            each=money(lost / n, case.currency)) if n > 1 else "",
        both(fi="Suurin kulu tuotteiden jälkeen on {kind}, {spent}.", en="After goods, the largest cost is {kind}, {spent}.").format(
            kind=kinds()[most], spent=money(spent[most], case.currency)) if spent[most] > DUST else "",
        both(fi="Kuluista {paid} on hankintaa, joka on jo maksettu.",
             en="Of the costs, {paid} is acquisition, which has been paid already.").format(
            paid=money(spent["acquisition"], case.currency)) if spent["acquisition"] > DUST else "",
    ]  # fmt: skip
    return headline.format(**words), _action(case, code, members, text.format(**words), rests_on)


# For the largest cost of small customers who make a loss: the code, the headline and the action.
LOWER = {
    "service": (
        "serve_cheaper",
        both(fi=("Palvele edullisemmin pientä asiakasta: hän tuottaa tappiota {loss}.",
                 "Palvele edullisemmin {count} pientä asiakasta: he tuottavat tappiota yhteensä {loss}."),
             en=("Serve a small customer at less cost: the customer makes a loss of {loss}.",
                 "Serve {count} small customers at less cost: together they make a loss of {loss}.")),
        both(fi=("Palvele pientä tappiollista (tappio {loss}) edullisemmin, esimerkiksi itsepalvelussa.",
                 "Palvele pieniä tappiollisia ({count} asiakasta, tappio {loss}) edullisemmin, esimerkiksi itsepalvelussa."),
             en=("Serve the small customer who makes a loss ({loss}) at less cost, for example by self-service.",
                 "Serve the small customers who make a loss ({count}, {loss}) at less cost, for example by self-service.")),
    ),
    "acquisition": (
        "win_cheaper",
        both(fi=("Hanki pieniä asiakkaita edullisemmin: yksi tuottaa tappiota {loss}.",
                 "Hanki pieniä asiakkaita edullisemmin: {count} tuottaa tappiota yhteensä {loss}."),
             en=("Win small customers at less cost: one makes a loss of {loss}.",
                 "Win small customers at less cost: {count} of them make a loss of {loss}.")),
        both(fi=("Hanki pieniä asiakkaita edullisemmin, ja saa hankitut ostamaan uudelleen (yksi tappiollinen, {loss}).",
                 "Hanki pieniä asiakkaita edullisemmin, ja saa hankitut ostamaan uudelleen ({count} tappiollista, {loss})."),
             en=("Win small customers at less cost, and get those won to buy again (one makes a loss, {loss}).",
                 "Win small customers at less cost, and get those won to buy again ({count} make a loss, {loss}).")),
    ),
}  # fmt: skip
FIND_CAUSE = (
    "find_cause",
    both(fi=("Selvitä, mistä yhden pienen asiakkaan tappio syntyy: {loss}.",
             "Selvitä, mistä {count} pienen asiakkaan tappio syntyy: yhteensä {loss}."),
         en=("Find out where the loss of one small customer comes from: {loss}.",
             "Find out where the losses of {count} small customers come from: {loss} in all.")),
    both(fi=("Selvitä, onko pienen asiakkaan hinta liian matala vai kulu liian suuri (tappio {loss}).",
             "Selvitä, ovatko pienten asiakkaiden hinnat liian matalia vai kulut liian suuria ({count} tappiollista, {loss})."),
         en=("Find out whether the price of the small customer is too low, or the cost too high (a loss of {loss}).",
             "Find out whether prices of small customers are too low, or costs too high ({count} make a loss, {loss}).")),
)  # fmt: skip


def figures(case: Profitability) -> KeyFigures:
    """The key figures; profit and sales with their change, where the data holds two periods."""
    currency, losers = case.currency, float(case.losing.mean())
    tells_losers = case.costs is not None and case.tells("sign")
    period = f"{date(case.transactions.first_day)}–{date(case.reference - pd.Timedelta(days=1))}"
    top, hundred, brought = case.parameters["top_share"], money(100, currency), case.top_brings
    return key_figures([
        replace(KeyFigure(
            "profit", _left(case).capitalize(), round(case.total, 2), money(case.total, currency),
            both(fi="{period}: myynti, josta on vähennetty asiakkaiden kulut. Asiakkaita on {n}.",
                 en="{period}: sales less the costs of the customers. There are {n} customers.").format(
                period=period, n=number(len(case.parts))) if case.costs is not None
            else both(fi="{period}: myynti kerrottuna kateosuudella; asiakkaiden omat kulut eivät ole mukana. Asiakkaita on {n}.",
                      en="{period}: sales times the margin rate; no customer's own costs are in it. There are {n} customers.").format(
                period=period, n=number(len(case.parts)))),
            change=_change(case, "profit")),
        replace(KeyFigure(
            "revenue", both(fi="Myynti", en="Sales"), round(float(case.sales.sum()), 2), money(case.sales.sum(), currency),
            both(fi="{period}: näiden asiakkaiden ostot, palautukset vähennettynä.",
                 en="{period}: of these customers, net of returns.").format(period=period) if case.parameters["returns"] == "net"
            else both(fi="{period}: näiden asiakkaiden ostot ilman palautuksia.",
                      en="{period}: of these customers, without returns.").format(period=period)),
            change=_change(case, "sales")),
        KeyFigure(
            "loss_share", both(fi="Tappiolliset asiakkaat", en="Customers who make a loss"),
            losers if tells_losers else None, percent(losers if tells_losers else float("nan"), 1),
            both(fi="Ei näy pelkästä kateosuudesta.", en="Cannot be seen from a margin rate alone.") if case.costs is None
            else both(fi="Heitä on niin vähän tai niin paljon, ettei määrää näytetä.",
                      en="Their number is so small, or so large, that it is not shown.") if not tells_losers
            else both(fi="Näillä kuluilla kukaan ei tuota tappiota.", en="No customer makes a loss by these costs.") if not losers
            else both(fi="Kun muut tuovat {hundred}, he vievät siitä {taken}: yhteensä {losses}.",
                      en="When the others bring {hundred}, they take {taken} of it away: {losses} in all.").format(
                hundred=hundred, taken=money(100 * case.losses / case.gains, currency), losses=money(case.losses, currency)) if case.gains > DUST
            else both(fi="Vievät yhteensä {losses}, eikä kukaan muu tuo mitään.",
                      en="They take {losses} away, and nobody else brings anything.").format(losses=money(case.losses, currency))),
        KeyFigure(
            "top_share_of_profit",
            (both(fi="Jokaista {hundred}:n voittoa kohti tuottavin {top} tuo", en="For every {hundred} of profit, the best {top} bring")
             if case.costs else both(fi="Jokaista {hundred}:n myyntikatetta kohti suurin {top} tuo",
                                     en="For every {hundred} of gross margin, the largest {top} bring")).format(
                top=percent(top), hundred=hundred),
            brought, money(100 * brought, currency),
            both(fi="Näin paljon jokaisesta {hundred} myyntikatetta, siis myös myyntiä, tulee heiltä.",
                 en="So much of every {hundred} of gross margin, and of sales, comes from them.").format(hundred=hundred)
            if case.costs is None and np.isfinite(brought)
            else both(fi="Asiakkaat eivät yhdessä tuota voittoa, joten osuutta siitä ei ole.",
                      en="All customers together make no profit, so there is no share of it.") if not case.makes_profit
            else both(fi="Luvusta voisi päätellä jotain alle {n} asiakkaasta, joten sitä ei näytetä.",
                      en="It would reveal something of fewer than {n} customers, so it is not shown.").format(n=SMALLEST_GROUP)
            if not np.isfinite(brought)
            else both(fi="Kun kaikkien asiakkaiden voitto on {hundred}, he tuovat tämän; muut vievät siitä {rest}.",
                      en="When the profit of all is {hundred}, they bring this much; the others take {rest} of it away.").format(
                hundred=hundred, rest=money(100 * (brought - 1), currency)) if brought > 1
            else both(fi="Kun kaikkien asiakkaiden voitto on {hundred}, he tuovat tämän; muut tuovat loput {rest}.",
                      en="When the profit of all is {hundred}, they bring this much; the others bring the other {rest}.").format(
                hundred=hundred, rest=money(100 * (1 - brought), currency))),
    ])  # fmt: skip


def _change(case: Profitability, of: str) -> str:
    """What became of profit or sales from one period to the next; "" where it is not known or not told."""
    compared = case.compared
    if compared is None or not case.tells_periods:
        return ""
    found = _profit_of(case, compared) if of == "profit" else compared.sales
    return "" if found is None else _moved(compared, found, case.currency)


def _moved(compared: Compared, found: pd.DataFrame, currency: str) -> str:
    now, before = found["now"].sum(), found["before"].sum()
    share = round(now / before - 1, 3) if before > DUST and now >= 0 else float("nan")
    change = ("+" if share > 0 else "") + percent(share, 1) if np.isfinite(share) else ""
    return both(fi="{now}: {money}{change} ({before}: {then}).", en="{now}: {money}{change} ({before}: {then}).").format(
        now=compared.now, before=compared.before, money=money(now, currency), then=money(before, currency),
        change=f", {change}" if change else "")


def service(case: Profitability) -> Finding:
    """What hangs on the cost to serve."""
    if not case.serves:
        return Finding("cost_to_serve", say(both(
            fi="Aineistossa ei ole palvelukustannuksia, joten niiden vaikutusta ei voi näyttää.",
            en="The data has no cost to serve, so its effect cannot be shown."), kind="warning"))
    top = case.parameters["top_share"]
    own = case.parts["service"] / case.factor if case.factor else case.parts["service"]
    hidden = case.told["service"] == OTHERS
    rows = []
    for factor, loses in case.later_losses.items():
        then = case.profit + case.parts["service"] - float(str(factor)) * own
        open_to_all = not hidden.any() or loses[hidden].nunique() == 1
        rows.append({
            "factor": factor, "profit": then.sum(), "loss_makers": loses.mean() if open_to_all else float("nan"),
            "top": profitability.pareto_share(then, top) if then.sum() > DUST and not case.pseudonymised else float("nan"),
        })
    columns = {
        "factor": Column(both(fi="Palvelukustannusten kerroin", en="Cost to serve, multiplied by"), "number", 2),
        "profit": Column(both(fi="Voitto", en="Profit"), "money", 0, case.sign),
        "loss_makers": Column(both(fi="Tappiollisia", en="Make a loss"), "percent", 1),
    }
    if not case.pseudonymised:
        columns["top"] = Column(both(fi="Tuottavin {top} tuo", en="The best {top} bring").format(top=percent(top)), "percent", 1)
    frame = pd.DataFrame(rows)
    shown = table(
        frame, both(fi="Jos palveleminen maksaisi enemmän tai vähemmän", en="If serving cost more, or less"), columns,
        note="" if case.pseudonymised else both(
            fi="Kun asiakkaat tuottavat yhteensä tappiota, osuudella voitosta ei ole merkitystä, ja sen paikalla on viiva.",
            en="Where all together make a loss, a share of the profit means nothing, and a dash stands in its place."))  # fmt: skip
    return Finding("cost_to_serve", table=shown, sheets={both(fi="Palvelukustannukset", en="Cost to serve"): (frame, columns)})


def abc_shares(case: Profitability) -> Finding:
    """Which classes bring the sales."""
    if not case.tells("class"):
        return Finding("abc_shares", say(both(fi="Luokissa on niin vähän asiakkaita, ettei niitä näytetä.",
                                              en="The classes have so few customers that they are not shown.")))
    found = case.abc
    first = dict(found.iloc[0])
    figure = paired_bars(
        found["class"].tolist(), found["share"].tolist(), found["sales_share"].fillna(0).tolist(),
        (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus myynnistä", en="share of sales")),
        title=both(fi="Luokka {name}: {share} asiakkaista tuo {sales} myynnistä",
                   en="Class {name}: {share} of the customers bring {sales} of the sales").format(
            name=first["class"], share=percent(first["share"]), sales=percent(first["sales_share"])),
        alt=both(fi="Luokat, osuus asiakkaista ja osuus myynnistä: {list}.",
                 en="Classes, share of customers and share of sales: {list}.").format(
            list="; ".join(f"{row['class']} {percent(row['share'], 1)}, {percent(row['sales_share'], 1)}" for _i, row in found.iterrows())),
        write=percent,
    )  # fmt: skip
    return Finding("abc_shares", figure=figure, figure_sheet=both(fi="ABC-luokkien osuudet", en="Shares of ABC classes"))


def abc_numbers(case: Profitability) -> Finding:
    """The classes in numbers."""
    columns = {
        "class": Column(both(fi="Luokka", en="Class")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "share": Column(both(fi="Osuus asiakkaista", en="Share of customers"), "percent", 1),
        "sales": Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign),
        "sales_share": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 1),
        "profit": Column(_left(case).capitalize(), "money", 0, case.sign),
        "losers": Column(both(fi="Tappiollisia", en="Make a loss"), "number"),
    }
    shown = table(case.abc, both(fi="ABC-luokat lukuina", en="The ABC classes in numbers"), columns)
    sheets = {both(fi="ABC-luokat", en="ABC classes"): (case.abc, columns)}
    return Finding("abc_classes", table=shown, sheets=sheets, groups=case.abc.drop(columns="class"))


def without_largest(n: int, sold: pd.Series, earned: pd.Series, currency: str) -> Note:
    """What would be left if the largest customers left."""
    gone = sold.nlargest(n).index
    return say(
        both(fi="Suurimmista asiakkaista lähtee **{n}**. Myynti olisi silloin {sales} ({change}), ja siitä jäisi {profit}, kun nyt jää {now}.",
             en="Largest customers who leave: **{n}**. Sales would then be {sales} ({change}), and {profit} would be left instead of {now}.").format(
            n=number(n), sales=money(sold.drop(gone).sum(), currency),
            change=percent(-sold[gone].sum() / sold.sum() if sold.sum() > 0 else float("nan"), 1),
            profit=money(earned.drop(gone).sum(), currency), now=money(earned.sum(), currency)),
        both(fi="Oletuksena on, että kulut katoaisivat heidän mukanaan. Heti niin ei käy koskaan.",
             en="The assumption is that their costs would go with them, which never happens at once."),
    )  # fmt: skip


def dependence(case: Profitability) -> Finding:
    """How much depends on a few."""
    if case.pseudonymised and set(case.told["largest"]) != {"largest", "rest"}:
        return Finding("dependence", say(both(
            fi="Asiakkaita on niin vähän, että suurimpien lähdön vaikutusta ei näytetä.",
            en="There are so few customers that the effect of losing the largest is not shown.")))
    ten = min(LARGEST, max(1, len(case.sales) - 1))
    return Finding("dependence", without_largest(ten, case.sales, case.profit, case.currency))


def _customers_sheet() -> str:
    return both(fi="Asiakkaita", en="Customers")


def _listing_columns(case: Profitability) -> dict[str, Column]:
    sign, sums = case.sign, case.parts.sum()
    return {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        "abc": Column(both(fi="Luokka", en="Class")),
        "sales": Column(both(fi="Myynti", en="Sales"), "money", 0, sign),
        **{kind: Column(words.capitalize(), "money", 0, sign) for kind, words in kinds().items() if abs(sums[kind]) > DUST},
        "profit": Column(_left(case).capitalize(), "money", 0, sign),
        "frequency": Column(both(fi="Ostopäiviä", en="Purchase days"), "number"),
        "age": Column(both(fi="Päiviä ensimmäisestä ostosta", en="Days since first purchase"), "number"),
        "score": Column(both(fi="Arvopisteet, 0–5", en="Value score, 0–5"), "number", 2),
    }


def _narrow(case: Profitability) -> dict[str, Column]:
    """The columns of a list on the page: the smaller costs together."""
    columns = {name: column for name, column in _listing_columns(case).items() if name not in ("acquisition", "retention", "other", "age")}
    if case.costs is None:
        return columns
    columns["rest"] = Column(both(fi="Muut kulut", en="Other costs"), "money", 0, case.sign)
    order = ("customer", "abc", "sales", "goods", "service", "rest", "profit", "frequency", "score")
    return {name: columns[name] for name in order if name in columns}


def best_customers(case: Profitability) -> Finding:
    """Those who bring the most, and everybody in the workbook."""
    if not case.lists_customers:
        return Finding("most_profitable", not_listed())
    exact = {
        name: replace(column, decimals=2) if column.kind == "money" else column
        for name, column in _listing_columns(case).items()
    } | {"action": Column(both(fi="Mitä tehdä", en="What to do"))}
    found, columns = case.listed(case.in_order.assign(action=case.in_order["role"].map(_to_do())), exact)
    title = (both(fi="Tuottavimmat asiakkaat", en="The most profitable customers") if case.costs is not None
             else both(fi="Suurimman katteen asiakkaat", en="The customers with the largest margin"))  # fmt: skip
    rows, sheets = case.parameters["top_n"], {_customers_sheet(): (found, columns)}
    if case.pseudonymised:
        found = found.sort_values("profit", ascending=False, kind="stable")
        return Finding("most_profitable", table=table(found, title, columns, rows=rows, note=listed_coarsely()), sheets=sheets)
    return Finding("most_profitable", table=table(case.in_order, title, _narrow(case), rows=rows), sheets=sheets)


def _to_do() -> dict[str, str]:
    """The actions in the list of customers."""
    return {
        "best": both(fi="nimeä vastuuhenkilö", en="name a person responsible"),
        "large_loss": both(fi="puhu hinnasta tai palvelusta", en="talk about price or service"),
        "small_loss": both(fi="vähennä kuluja", en="lower the cost"),
        "rest": "",
    }


def worst_customers(case: Profitability) -> Finding:
    """Those who take the most away."""
    if case.costs is None:
        return Finding("least_profitable", say(both(
            fi="Kateosuudesta ei näe, kuka tuottaa tappiota: luettelossa olisivat vain vähiten ostavat.",
            en="Who makes a loss cannot be told from a margin rate: the list would be of those who buy the least.")))
    if not case.lists_customers:
        return Finding("least_profitable", say(both(
            fi="Tappiollisiakaan ei luetella.", en="Those who make a loss are not listed either.")))
    rows, title = case.parameters["top_n"], both(fi="Tappiollisimmat asiakkaat", en="The least profitable customers")
    note = both(fi="Ennen kuin ryhdyt toimeen, kysy, mistä kulu syntyi: asiakkaasta, yrityksen tavasta palvella vai kulujen jakoperusteesta.",
                en="Before you act, ask who caused the cost: the customer, the firm's way of serving, or the way costs were shared out.")
    worst, columns = case.listed(case.in_order, _narrow(case))
    worst = worst.sort_values("profit", kind="stable")
    # Of pseudonyms the end of the list, whoever is there: how many make a loss is told elsewhere, or not at all.
    worst = worst if case.pseudonymised else worst[worst["profit"] < 0]
    if worst.empty:
        return Finding("least_profitable", say(both(fi="Näiden lukujen mukaan kukaan ei tuota tappiota.",
                                                    en="No customer makes a loss by these figures.")))
    return Finding("least_profitable", table=table(worst, title, columns, rows=rows, note=note))


def value_score(case: Profitability) -> Finding:
    """What the value score of the lists is made of."""
    if case.pseudonymised:
        return Finding("value_score", say(both(fi="Arvopisteitä ei anneta, koska asiakkaat esiintyvät pseudonyymein.",
                                               en="Value scores are not given, for customers are pseudonyms.")))
    every = sum(case.weights.values())
    part = sum(case.measured.values()) / every if every else 0.0
    return Finding("value_score", say(
        both(fi="Arvopisteissä on kolme kuudesta ulottuvuudesta: kannattavuus, volyymi (ostopäivät) ja kesto. Kukin mitataan sillä, monesko asiakas on muiden joukossa.",
             en="The value score puts three of the six dimensions together: profitability, volume (purchase days) and duration, each by the customer's place among the others.")
        if part else both(fi="Kannattavuuden, volyymin ja keston painot ovat nollia, joten arvopisteitä ei ole.",
                          en="The weights of profitability, volume and duration are zero, so there is no value score."),
        both(fi="Referenssi-, osaamis- ja potentiaalista arvoa ei voi lukea ostoista: painoista {share} jää pisteiden ulkopuolelle ja ihmisten arvioitavaksi.",
             en="Reference, competence and potential value cannot be read from purchases: {share} of the weights is left out of the score, and has to be judged by people.").format(
            share=percent(1 - part)) if part else "",
    ))


def costs_account(case: Profitability) -> Table | Note:
    """What became of the rows of the costs."""
    if case.costs is None:
        return say(both(fi="Kulutiedostoa ei luettu. Tuotteiden kulut ovat {share} myynnistä, kaikilla asiakkailla yhtä paljon.",
                        en="No file of costs was read. The cost of goods is {share} of sales, the same for every customer.").format(
            share=percent(1 - case.parameters["margin_rate"], 1)))
    return costs_table(case.costs, case.transactions, case.customers.index.tolist())


def handling(case: Profitability) -> Note:
    """How the rows were treated, and what is left out."""
    costs, rate = case.costs, case.parameters["margin_rate"]
    only_returned = case.transactions.ledger.amount_kept - case.customers["monetary"].sum()
    left_out = len(case.customers.index.difference(case.parts.index)) if case.pseudonymised else 0
    return treatment(
        case.transactions,
        "" if abs(only_returned) <= DUST
        else both(fi="Asiakkaat, joilla on vain palautuksia, on jätetty pois.",
                  en="Customers with returns only are left out.") if case.pseudonymised
        else both(fi="Asiakkaat, joilla on vain palautuksia, on jätetty pois; heidän palautuksensa ovat yhteensä {money}.",
                  en="Customers with returns only are left out; their returns come to {money}.").format(
            money=money(only_returned, case.currency, 2)),
        both(fi="Luvuista on jätetty pois asiakkaita, jotta yksittäisiä asiakkaita ei voi päätellä vähentämällä luvut koko aineistosta.",
             en="Some customers are left out of the figures, so that no single customer can be found by taking the figures from the whole of the data.")
        if left_out else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
        both(fi="Luetut kulusarakkeet: {list}.", en="Columns of the costs read: {list}.").format(
            list=", ".join(f"{field} = {verbatim(heading)}" for field, heading in costs.columns.items())) if costs else "",
        both(fi="Kulutiedoston sarakkeet, joita ei luettu: {list}.",
             en="Columns of the costs not read: {list}.").format(list=", ".join(map(verbatim, costs.unread))) if costs and costs.unread else "",
        both(fi="Kulut ovat kokonaisilta vuosilta, mutta ostot alkavat tai päättyvät kesken vuoden: sen vuoden voitto on liian pieni.",
             en="The costs are of whole years, but the purchases begin or end in the middle of one: the profit of that year is too small.")
        if case.cuts_a_year else "",
        both(fi="Kulutiedostossa ei ole tuotteiden kuluja eikä kateosuutta ole annettu: niiden oletetaan jo sisältyvän kuluihin.",
             en="The costs do not tell the cost of goods, and no margin rate was given: it is taken to be in the costs already.")
        if costs and not rate and not _tells_goods(case) else "",
    )  # fmt: skip


def _tells_goods(case: Profitability) -> bool:
    return case.costs is not None and bool({"goods", "goods_rate"} & set(case.costs.columns))


def remarks(case: Profitability) -> Note:
    """What is odd in the rows."""
    return say(*(verdict(case.transactions).remarks or [both(fi="Riveiltä ei löytynyt mitään outoa.",
                                                             en="Nothing odd was found in the rows.")]))
