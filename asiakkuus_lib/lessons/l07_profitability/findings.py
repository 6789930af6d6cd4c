"""What the report on profitability finds, as functions of its case."""

from dataclasses import replace

import numpy as np
import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l07_profitability.case import (
    DUST,
    LARGEST,
    YEAR,
    Compared,
    Profitability,
    few,
    kinds,
    steps_of,
)
from asiakkuus_lib.lessons.l07_profitability.whale import Mark, whale_curve_figure
from asiakkuus_lib.locale import both
from asiakkuus_lib.locale.both import Both
from asiakkuus_lib.reading import SMALLEST_GROUP, verdict
from asiakkuus_lib.report import (
    OTHERS,
    SLACK,
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
from asiakkuus_lib.show import Column, date, money, number, paired_bars, percent, say, table, waterfall
from asiakkuus_lib.show.figure import Figure
from asiakkuus_lib.show.numbers import currency_sign
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

# What is less than this part of what the profitable bring is not worth a manager's time.
WORTH_WHILE = 0.01
# So many can have somebody of their own to look after them.
NAMED = 100
# What a program calls the advice to keep the few who bring half.
KEEP = "keep_best"
FIFTH = 0.2
# Of so few pieces a curve would have no shape; of its points the page tells some, and the sheet some more.
FEWEST_PIECES, ON_PAGE, IN_SHEET = 4, 21, 101


def _left(case: Profitability) -> str:
    """What is left of sales."""
    return both(fi="voitto", en="profit") if case.costs else both(fi="myyntikate", en="gross margin")


def _of_period(case: Profitability, what: str) -> str:
    """What is drawn, in which unit and of which purchases."""
    return ", ".join(filter(None, [what, case.sign, case.period]))


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
    most, spent = min(stages[1:], key=lambda stage: stage[1], default=(kinds()["goods"], 0.0))
    figure = waterfall(
        stages, left, write=lambda amount: number(amount),
        subtitle=_of_period(case, both(fi="Kaikkien asiakkaiden myynti, kulut ja voitto", en="Sales, costs and profit of all customers together")
                            if case.costs is not None
                            else both(fi="Kaikkien asiakkaiden myynti ja myyntikate", en="Sales and gross margin of all customers together")),
        source=case.source,
        title=both(fi="Kulut ovat suuremmat kuin myynti: tappio on {loss}",
                   en="The costs are larger than the sales: the loss is {loss}").format(loss=money(-case.total, currency)) if case.total < 0
        else both(fi="Myynti on {sales}, ja siitä jää {profit}",
                  en="Sales {sales}; what is left is {profit}").format(
            sales=money(sums["sales"], currency), profit=money(case.total, currency)),
        alt=both(fi="Myynnistä {sales} jää kulujen jälkeen {profit}; suurin kulu on {most}, {spent}.",
                 en="Of sales of {sales}, {profit} is left after the costs; the largest cost is {most}, {spent}.").format(
            sales=money(sums["sales"], currency), profit=money(case.total, currency), most=most, spent=money(-spent, currency)),
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
    curve: pd.DataFrame,
    top: float,
    at_top: float,
    losers: float | None,
    currency: str,
    *,
    subtitle: str,
    source: str,
    margin_only: bool = False,
    title: str = "",
    at_end: str = "",
    before: tuple[pd.DataFrame, str] | None = None,
    limits: tuple[float, float] | None = None,
) -> Figure:
    """The whale curve: what the best bring beside what all bring, or what is left in the end beside what was before.

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
    subtitle, source : str
        See `Figure`.
    margin_only : bool
        Whether it is the gross margin.
    title : str, optional
        What is found, where it is not what the best bring but what is left in the end: then that alone is marked.
    at_end : str, optional
        Words at the end of the curve, before the sum there.
    before : (DataFrame, str), optional
        A curve to compare with, and the words at its end.
    limits : (low, high), optional
        Ends of the axis of money, where it must not jump while a control moves.
    """
    peak, end = dict(curve.iloc[int(curve["cum_profit"].argmax())]), float(curve["cum_profit"].iloc[-1])
    told = {
        "share": percent(at_top / end if end > 0 else float("nan"), 1), "top": percent(top), "money": money(at_top, currency), "end": money(end, currency),
        "peak": money(peak["cum_profit"], currency), "at": percent(peak["cum_customers"]),
        "losers": percent(float("nan") if losers is None else losers, 1), "loss": money(abs(end), currency),
    }  # fmt: skip
    alt = [
        both(fi="tuottavin {top} tuo {money}", en="the best {top} bring {money}") if np.isfinite(at_top) else "",
        both(fi="käyrän huippu on {peak} ({at} asiakkaista)", en="the curve peaks at {peak} ({at} of the customers)"),
        both(fi="tappiollisten ({losers}) jälkeen jää {end}", en="after those who make a loss ({losers}) {end} is left")
        if losers else both(fi="kaikilta jää {end}", en="all together leave {end}"),
    ]  # fmt: skip
    of_all, tells_top = end > 0 and not title, bool(np.isfinite(at_top)) and not title
    marks = [
        Mark(top, at_top, both(fi="tuottavin {top}: {share} ({money})", en="the best {top}: {share} ({money})") if of_all
             else both(fi="tuottavin {top}: {money}", en="the best {top}: {money}"), strong=of_all) if tells_top else None,
        Mark(peak["cum_customers"], peak["cum_profit"], both(fi="huippu: {peak}", en="peak: {peak}")) if losers and not title else None,
        Mark(1, end, (both(fi="kaikki yhteensä: {whole} ({end})", en="all together: {whole} ({end})") if of_all
                      else "{at_end}: {end}" if at_end else both(fi="kaikki yhteensä: {end}", en="all together: {end}")),
             strong=not (of_all and tells_top)),
    ]  # fmt: skip
    told |= {"whole": percent(1), "at_end": at_end}
    return whale_curve_figure(
        curve, [mark._replace(words=mark.words.format(**told)) for mark in marks if mark], level=end if of_all and tells_top else None,
        numbers=table(curve.iloc[_spread(len(curve), ON_PAGE)], both(fi="Valaskäyrän pisteitä", en="Points of the whale curve"),
                      _curve_columns(currency_sign(currency))),
        title=title or _curve_title(end, at_top, margin_only).format(**told),
        alt=_capital("; ".join(part for part in alt if part).format(**told)) + ".",
        subtitle=subtitle, source=source, before=before, limits=limits,
    )  # fmt: skip


def _spread(n: int, most: int) -> list[int]:
    """Places from the first to the last, at most so many."""
    return np.unique(np.linspace(0, n - 1, min(most, n)).round().astype(int)).tolist()


def _curve_columns(sign: str) -> dict[str, Column]:
    return {
        "cum_customers": Column(both(fi="Asiakkaat, tuottavin ensin",
                                     en="Customers, the most profitable first"), "percent", 1),
        "cum_profit": Column(both(fi="Kertynyt voitto", en="Profit added up"), "money", 2, sign),
    }  # fmt: skip


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
    figure = curve_figure(
        curve, case.parameters["top_share"], case.at_top, float(case.losing.mean()) if case.tells("sign") else None, case.currency,
        margin_only=case.costs is None, source=case.source,
        subtitle=_of_period(case, both(fi="Asiakkaiden voitot laskettuina yhteen, tuottavin ensin",
                                       en="Profit of the customers added up, the most profitable first")
                            if case.costs is not None
                            else both(fi="Asiakkaiden myyntikatteet laskettuina yhteen, suurin ensin",
                                      en="Gross margin of the customers added up, the largest first")),
    )  # fmt: skip
    sheet = (curve.iloc[_spread(len(curve), IN_SHEET)], _curve_columns(case.sign))
    return Finding("whale_curve", figure=figure, sheets={both(fi="Valaskäyrä", en="Whale curve"): sheet})


def _index(case: Profitability) -> float | None:
    """The Stobachoff index; None where all customers together make no profit."""
    return profitability.stobachoff_index(case.profit) if case.makes_profit else None


def evenness(case: Profitability) -> Finding:
    """How unevenly the profit comes from the customers, as an index."""
    index = _index(case)
    return Finding("evenness", say(
        both(fi="Voiton jakautumista mittaava Stobachoff-indeksi on {index}: se on 0, kun kaikki asiakkaat tuottavat yhtä paljon, ja yli 0,5 vain, jos osa tuottaa tappiota.",
             en="The Stobachoff index, which measures how the profit is spread, is {index}: 0 when all customers are equally profitable, over 0.5 only if some make a loss.").format(
            index=number(index, 3)) if index is not None
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
    found = [action for action in (_keep(case), _talk(case), _lower(case)) if action is not None and (action.money or 0) > worth]
    found.sort(key=lambda action: action.money or 0, reverse=True)
    if not found:
        return Start(_nothing_to_do(case), "", (), _caveat(case))
    return Start(_headline(case, found), found[0].code, with_terms(found, trial=("serve_cheaper",)), f"{_caveat(case)} {_of_the_past()}")


def _headline(case: Profitability, found: list[Action]) -> str:
    """Whom to keep and where to lose less, the most money first, and that profit fell."""
    kept, lossy = ([action for action in found if (action.code == KEEP) is keeps] for keeps in (True, False))
    sentences: list[str] = []
    for group in sorted(filter(None, (kept, lossy)), key=lambda group: found.index(group[0])):
        n = sum(action.customers or 0 for action in group)
        told = (_to_lose_less() if group is lossy else _to_keep(case)).format(
            n=n, count=number(n), money=money(sum(action.money or 0 for action in group), case.currency))
        sentences.append(_capital(told if sentences else f"{_span(case)} {told}"))
    return " ".join(filter(None, [*sentences, _turn(case)]))


def _to_keep(case: Profitability) -> Both:
    return (
        both(fi=("suurin ostaja toi myyntikatetta {money}: pidä hänet.", "{count} suurinta ostajaa toi myyntikatetta {money}: pidä heidät."),
             en=("the largest buyer brought {money} of gross margin: keep this one.",
                 "the {count} largest buyers brought {money} of gross margin: keep them.")) if case.costs is None
        else both(fi=("yksi asiakas toi voittoa {money}: pidä hänet.", "{count} asiakasta toi voittoa {money}: pidä heidät."),
                  en=("one customer brought {money} of profit: keep this one.", "{count} customers brought {money} of profit: keep them."))
    )  # fmt: skip


def _to_lose_less() -> Both:
    return both(fi=("tappiota jäi yhdestä asiakkaasta {money}: pienennä sitä.", "tappiota jäi {count} asiakkaasta {money}: pienennä sitä."),
                en=("we lost {money} on one customer: cut that loss.", "we lost {money} on {count} customers: cut that loss."))  # fmt: skip


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _span(case: Profitability) -> str:
    """How long the purchases and costs are of: "in three years"."""
    days = (case.reference - case.transactions.first_day).days
    years, months = round(days / (YEAR + 0.25)), round(days / (YEAR + 0.25) * 12)
    if years and abs(days - years * (YEAR + 0.25)) <= SLACK:
        words = both(fi="yhdessä kahdessa kolmessa neljässä viidessä", en="one two three four five").split()
        count = words[years - 1] if years <= len(words) else number(years)
        return both(fi=("vuodessa", "{count} vuodessa"), en=("in a year", "in {count} years")).format(n=years, count=count)
    if months > 1:
        return both(fi="{count} kuukaudessa", en="in {count} months").format(count=number(months))
    return both(fi=("päivässä", "{count} päivässä"), en=("in a day", "in {count} days")).format(n=days, count=number(days))


def _during(period: str) -> str:
    """In a calendar year, or in another period."""
    return (both(fi="vuonna {period}", en="in {period}") if period.isdigit()
            else both(fi="jaksolla {period}", en="in the period {period}")).format(period=period)  # fmt: skip


def _growth(found: pd.DataFrame) -> float:
    """The change of a sum from one period to the next; NaN where a share says nothing."""
    now, before = found["now"].sum(), found["before"].sum()
    return round(float(now / before - 1), 3) if before > DUST and now >= 0 else float("nan")


def _turn(case: Profitability) -> str:
    """That profit fell in the last period, and what sales did; "" where it did not, or must not be told."""
    compared = case.compared
    if compared is None or not case.tells_periods or case.costs is None or compared.profit is None:
        return ""
    profit, sales = _growth(compared.profit), _growth(compared.sales)
    if not (profit < 0 and np.isfinite(sales)):
        return ""
    return (
        both(fi="{when} voitto pieneni {profit}, vaikka myynti kasvoi {sales}.",
             en="{when} profit fell by {profit}, although sales grew by {sales}.") if sales > 0
        else both(fi="{when} voitto pieneni {profit}; myynti pieneni {sales}.",
                  en="{when} profit fell by {profit}; sales fell by {sales}.") if sales < 0
        else both(fi="{when} voitto pieneni {profit}; myynti pysyi ennallaan.",
                  en="{when} profit fell by {profit}; sales stayed the same.")
    ).format(when=_capital(_during(compared.now)), profit=percent(-profit, 1), sales=percent(abs(sales), 1))  # fmt: skip


def _nothing_to_do(case: Profitability) -> str:
    if not case.tells("role"):
        return both(fi="Asiakkaita on niin vähän, ettei heistä voi kertoa ryhmittäin: aineistosta ei saa neuvoja.",
                    en="There are too few customers to tell of groups of them: the data gives no advice.")  # fmt: skip
    if case.costs is None:
        return both(fi="Kate ei ole muutaman asiakkaan varassa, eikä kateosuudesta näe, kenestä jää tappiota: aineisto ei anna aihetta toimiin.",
                    en="The margin does not depend on a few customers, and a margin rate does not show whom we lose money on: the data gives no reason to act.")  # fmt: skip
    if not case.losing.any():
        return both(fi="Näillä kuluilla kenestäkään ei jää tappiota, eikä voitto ole muutaman asiakkaan varassa: aineisto ei anna aihetta toimiin.",
                    en="By these costs we lose money on nobody, and the profit does not depend on a few: the data gives no reason to act.")  # fmt: skip
    return both(fi="Tappiot ovat pieniä, eikä voitto ole muutaman asiakkaan varassa: aineisto ei anna aihetta toimiin.",
                en="The losses are small, and the profit does not depend on a few customers: the data gives no reason to act.")  # fmt: skip


def _caveat(case: Profitability) -> str:
    """What the figures leave out, and what must be asked of people."""
    if case.costs is None:
        return both(
            fi="Annettu on vain myyntikate: siitä ei näe, kenestä jää tappiota, joten tappioista ei anneta neuvoja. Kerää ainakin palvelukustannukset.",
            en="Only a gross margin was given. It does not show whom we lose money on, so there is no advice about losses. Collect at least the cost to serve.")  # fmt: skip
    counted = [words for kind, words in kinds().items() if abs(float(case.parts[kind].sum())) > DUST]
    return " ".join([
        both(fi="Aineisto ei kerro, mitkä kulut on mitattu asiakkaittain ja mitkä vain jaettu asiakkaille: kysy talousosastolta. Jaettu kulu ei pienene, vaikka yhtä asiakasta palveltaisiin vähemmän.",
             en="The data does not say which costs were measured customer by customer and which were only shared out: ask the finance department. A shared cost does not fall when one customer is served less."),
        both(fi="Kuluista ovat mukana {list}.", en="The costs counted are {list}.").format(list=joined(counted)) if counted else "",
        both(fi="Hallinto, korot, verot ja suosittelun tuoma hyöty puuttuvat.",
             en="Administration, interest, taxes and what a customer brings by recommending are left out."),
    ]).strip()  # fmt: skip


def _of_the_past() -> str:
    return both(fi="Luvut kertovat menneestä, ne eivät ennusta.", en="The figures tell of the past; they are no forecast.")


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
    return Action(code, text, " ".join(part for part in rests_on if part), len(members), money_at_stake, sheet, case.named(members.index))


def _changed(case: Profitability, members: pd.DataFrame, of: str, *, grew: str, fell: str) -> str:
    """How purchases or losses of some customers changed in the last period; "" where that is not known or not told.

    Of pseudonyms nothing is told: those of a group who had something in a period may be few.
    """
    compared = case.compared
    found = None if compared is None or case.pseudonymised else compared.sales if of == "purchases" else compared.profit
    if compared is None or found is None:
        return ""
    share = _growth((-1 if of == "losses" else 1) * found.loc[members.index])
    if not np.isfinite(share) or not share:
        return ""
    return (grew if share > 0 else fell).format(n=len(members), when=_capital(_during(compared.now)), change=percent(abs(share), 1))


def _keep(case: Profitability) -> Action | None:
    """The few who bring half."""
    members = _members(case, "best")
    if members.empty:
        return None
    n, by_cost = len(members), case.costs is not None
    words = {
        "n": n, "count": number(n), "each": money(float(members["profit"].sum()) / n, case.currency), "period": _span(case),
        "others": number(len(case.parts) - n),
        "what": both(fi="voittoa", en="profit") if by_cost else both(fi="myyntikatetta", en="gross margin"),
        "for_whom": both(fi=("tuottavimmalle asiakkaalle", "{n} tuottavimmalle asiakkaalle"),
                         en=("the most profitable customer", "each of the {n} most profitable customers")).format(n=n)
        if by_cost else both(fi=("suurimmalle ostajalle", "{n} suurimmalle ostajalle"),
                             en=("the largest buyer", "each of the {n} largest buyers")).format(n=n),
        "whose": both(fi="tuottavimman asiakkaan", en="most profitable customers") if by_cost
        else both(fi="suurimman ostajan", en="largest buyers"),
    }  # fmt: skip
    text = (
        both(fi="Nimeä {for_whom} vastuuhenkilö, joka huomaa ajoissa, jos ostot vähenevät.",
             en="For {for_whom}, name who is responsible for noticing in time when purchases fall.") if n <= NAMED
        else both(fi="Seuraa {count} {whose} ostoja, jotta vähenevät ostot huomataan ajoissa.",
                  en="Watch the purchases of the {count} {whose}, so that a fall is noticed in time.")
    ).format(**words)  # fmt: skip
    rests_on = [
        both(fi=("Muita asiakkaita on {others}.", "Kukin toi {period} {what} keskimäärin {each}."),
             en=("Number of other customers: {others}.", "Each brought {each} of {what} on average {period}.")).format(**words),
        _changed(case, members, "purchases",
                 grew=both(fi=("{when} hänen ostonsa kasvoivat {change}.", "{when} heidän ostonsa kasvoivat {change}."),
                           en=("{when} the purchases grew by {change}.", "{when} their purchases grew by {change}.")),
                 fell=both(fi=("{when} hänen ostonsa vähenivät {change}: kysy, miksi.", "{when} heidän ostonsa vähenivät {change}: kysy, miksi."),
                           en=("{when} the purchases fell by {change}: ask why.", "{when} their purchases fell by {change}: ask them why."))),
        "" if by_cost else both(fi="Kannattavatko he, ei näy, sillä kuluja ei tunneta.",
                                en="Whether they are profitable cannot be seen, for costs are not known."),
    ]  # fmt: skip
    return _action(case, KEEP, members, text, rests_on)


def _talk(case: Profitability) -> Action | None:
    """The large customers on whom the company loses money."""
    members = _members(case, "large_loss")
    if members.empty:
        return None
    n, sold, others = len(members), float(members["sales"].sum()), case.parts.drop(members.index)
    served = _spent(case, members, "service")
    text = both(
        fi=("Neuvottele hinnasta tai palvelusta suuren asiakkaan kanssa, josta jäi {period} tappiota {loss}.",
            "Neuvottele hinnasta tai palvelusta {count} suuren asiakkaan kanssa, suurin tappio ensin: heistä jäi {period} tappiota {loss}."),
        en=("Negotiate price or service with a large customer on whom we lost {loss} {period}.",
            "Negotiate price or service with {count} large customers, the largest loss first: we lost {loss} on them {period}."),
    ).format(n=n, count=number(n), loss=money(-members["profit"].sum(), case.currency), period=_span(case))  # fmt: skip
    rests_on = [
        both(fi="Heidän ostoistaan palvelu vie {share}, muiden asiakkaiden ostoista {rest}.",
             en="Service takes {share} of their purchases, and {rest} of those of all other customers.").format(
            share=percent(served / sold), rest=percent(others["service"].sum() / others["sales"].sum()))
        if served > DUST and sold > 0 and others["sales"].sum() > 0 else "",
        _changed(case, members, "losses",
                 grew=both(fi="{when} tappio kasvoi {change}.", en="{when} the loss grew by {change}."),
                 fell=both(fi="{when} tappio pieneni {change}.", en="{when} the loss became {change} smaller.")),
        _savable(case, members),
        _what_is_large(case),
    ]  # fmt: skip
    return _action(case, "talk_price", members, text, rests_on)


def _what_is_large(case: Profitability) -> str:
    """From what purchases on a customer is large; of pseudonyms the rule alone, for those are the purchases of one."""
    if case.pseudonymised:
        return both(fi="Suuria ovat eniten ostaneet, joista kertyy noin {share} koko myynnistä.",
                    en="Large are those who buy the most, and together make up about {share} of all sales.").format(
            share=percent(case.parameters["abc_cuts"][-1]))  # fmt: skip
    least = float(case.sales[case.classes != case.letters[-1]].min())
    return both(fi="Suuri asiakas on ostanut siinä ajassa vähintään {least}.",
                en="A large customer has bought for at least {least} in that time.").format(
        least=money(least, case.currency))  # fmt: skip


def _savable(case: Profitability, members: pd.DataFrame) -> str:
    """What could be saved at most: the loss but for acquisition, which has been paid already."""
    paid = _spent(case, members, "acquisition")
    if case.pseudonymised and paid > DUST:
        # How many would make a loss without it is a group of its own, which is not told.
        return both(fi="Heidän kuluistaan {paid} on hankintaa, joka on jo maksettu eikä säästy.",
                    en="Of their costs, {paid} is acquisition, which has been paid already and cannot be saved.").format(
            paid=money(paid, case.currency))  # fmt: skip
    without = members["profit"] + (members["acquisition"] if paid > DUST else 0.0)
    still = without[without < -DUST]
    words = {
        "n": len(still), "count": number(len(still)), "saved": money(-float(still.sum()), case.currency), "period": _span(case),
    }  # fmt: skip
    if paid <= DUST:
        return both(fi="Jos muu pysyy ennallaan, säästää voi enintään {saved} {period}.",
                    en="If all else stays as it is, at most {saved} can be saved {period}.").format(**words)  # fmt: skip
    if still.empty:
        return both(fi="Tappio tulee hankinnasta, joka on jo maksettu: heistä ei voi enää säästää.",
                    en="The loss comes from acquisition, which has been paid already: nothing more can be saved on them.")  # fmt: skip
    return both(
        fi=("Kun jo maksettua asiakashankintaa ei lasketa, tappiota jää yhdestä: jos muu pysyy ennallaan, säästää voi enintään {saved} {period}.",
            "Kun jo maksettua asiakashankintaa ei lasketa, tappiota jää {count} asiakkaasta: jos muu pysyy ennallaan, säästää voi enintään {saved} {period}."),
        en=("Not counting acquisition, which is already paid, we lose money on one: if all else stays as it is, at most {saved} can be saved {period}.",
            "Not counting acquisition, which is already paid, we lose money on {count}: if all else stays as it is, at most {saved} can be saved {period}."),
    ).format(**words)  # fmt: skip


def _lower(case: Profitability) -> Action | None:
    """The small customers on whom the company loses money."""
    members = _members(case, "small_loss")
    if members.empty:
        return None
    n, lost, sold = len(members), -float(members["profit"].sum()), float(members["sales"].sum())
    spent = {kind: _spent(case, members, kind) for kind in ("service", "acquisition", "retention", "other")}
    most = max(spent, key=lambda kind: spent[kind])
    code, text = LOWER.get(most if spent[most] > DUST else "", FIND_CAUSE)
    rests_on = [
        both(fi="Tuotteiden jälkeen suurin kulu on {kind}: {spent} eli {share} heidän ostoistaan.",
             en="After goods, the largest cost is {kind}: {spent}, or {share} of their purchases.").format(
            kind=kinds()[most], spent=money(spent[most], case.currency), share=percent(spent[most] / sold))
        if spent[most] > DUST and sold > DUST else "",
        both(fi="Heidän hankintansa on jo maksettu: säästö koskee vasta uusia asiakkaita.",
             en="Acquiring these has been paid already: a saving comes from new customers only.") if code == "win_cheaper"
        else _savable(case, members),
    ]  # fmt: skip
    words = {"n": n, "count": number(n), "loss": money(lost, case.currency), "period": _span(case)}
    return _action(case, code, members, text.format(**words), rests_on)


# For the largest cost of small customers on whom the company loses money: the code and the action.
LOWER = {
    "service": (
        "serve_cheaper",
        both(fi=("Palvele edullisemmin pientä asiakasta, josta jäi {period} tappiota {loss}, esimerkiksi itsepalvelussa.",
                 "Palvele {count} pientä asiakasta edullisemmin, esimerkiksi itsepalvelussa: heistä jäi {period} tappiota {loss}."),
             en=("Serve at less cost, for example by self-service, a small customer on whom we lost {loss} {period}.",
                 "Serve {count} small customers at less cost, for example by self-service: we lost {loss} on them {period}.")),
    ),
    "acquisition": (
        "win_cheaper",
        both(fi=("Hanki pieniä asiakkaita edullisemmin, ja saa hankitut ostamaan uudelleen: yhdestä jäi {period} tappiota {loss}.",
                 "Hanki pieniä asiakkaita edullisemmin, ja saa hankitut ostamaan uudelleen: {count} asiakkaasta jäi {period} tappiota {loss}."),
             en=("Win small customers at less cost, and get those won to buy again: we lost {loss} on one {period}.",
                 "Win small customers at less cost, and get those won to buy again: we lost {loss} on {count} of them {period}.")),
    ),
}  # fmt: skip
FIND_CAUSE = (
    "find_cause",
    both(fi=("Selvitä, onko pienen asiakkaan hinta liian matala vai kulu liian suuri: hänestä jäi {period} tappiota {loss}.",
             "Selvitä, ovatko {count} pienen asiakkaan hinnat liian matalia vai kulut liian suuria: heistä jäi {period} tappiota {loss}."),
         en=("Find out whether the price of a small customer is too low, or the cost too high: we lost {loss} on this one {period}.",
             "Find out whether the prices of {count} small customers are too low, or the costs too high: we lost {loss} on them {period}.")),
)  # fmt: skip


def figures(case: Profitability) -> KeyFigures:
    """The key figures; profit and sales with their change, where the data holds two periods."""
    currency, losers, span = case.currency, float(case.losing.mean()), _span(case)
    tells_losers = case.costs is not None and case.tells("sign")
    period = f"{date(case.transactions.first_day)}–{date(case.reference - pd.Timedelta(days=1))}"
    return key_figures([
        replace(KeyFigure(
            "profit", f"{_left(case).capitalize()} {span}", round(case.total, 2), money(case.total, currency),
            both(fi="Myynti miinus asiakkaiden kulut. {parts}",
                 en="Sales less the costs of the customers. {parts}").format(parts=_made_of(case)).strip()
            if case.costs is not None
            else both(fi="Myynti kerrottuna kateosuudella. Asiakkaiden omat kulut eivät ole mukana.",
                      en="Sales times the margin rate. No customer's own costs are in it.")),
            change=_change(case, "profit")),
        replace(KeyFigure(
            "revenue", both(fi="Myynti {span}", en="Sales {span}").format(span=span), round(float(case.sales.sum()), 2),
            money(case.sales.sum(), currency),
            both(fi="{period}, palautukset vähennettynä.", en="{period}, net of returns.").format(period=period)
            if case.parameters["returns"] == "net"
            else both(fi="{period}, ilman palautuksia.", en="{period}, without returns.").format(period=period)),
            change=_change(case, "sales")),
        KeyFigure(
            "loss_share", both(fi="Asiakkaista tappiollisia", en="Customers we lose money on"),
            losers if tells_losers else None, percent(losers if tells_losers else float("nan"), 1),
            both(fi="Ei näy pelkästä kateosuudesta.", en="Cannot be seen from a margin rate alone.") if case.costs is None
            else both(fi="Heitä on niin vähän tai niin paljon, ettei määrää näytetä.",
                      en="Their number is so small, or so large, that it is not shown.") if not tells_losers
            else both(fi="Näillä kuluilla kenestäkään ei jää tappiota.", en="By these costs we lose money on nobody.") if not losers
            else both(fi="Asiakkaita on {all}, joista tappiollisia {n}. Heistä jäi {span} tappiota {losses}.",
                      en="{n} of {all} customers. We lost {losses} on them {span}.").format(
                all=number(len(case.parts)), n=number(int(case.losing.sum())), losses=money(case.losses, currency), span=span)),
        KeyFigure(
            "top_share_of_profit", _top_label(case), case.top_brings,
            money(case.at_top if case.makes_profit else float("nan"), currency), _top_meaning(case)),
    ])  # fmt: skip


def _made_of(case: Profitability) -> str:
    """How the profit comes from the best, the other profitable, and the losses; "" where these are not told."""
    if case.pseudonymised or not case.losing.any() or not case.best.any():
        return ""
    best, others = float(case.profit[case.best].sum()), float(case.profit[~case.losing & ~case.best].sum())
    n = int(case.best.sum())
    return both(
        fi=("Tuottavin toi {best}, muut kannattavat {others}, ja tappiot veivät {losses}.",
            "Tuottavimmat {count} toivat {best}, muut kannattavat {others}, ja tappiot veivät {losses}."),
        en=("The most profitable brought {best}, other profitable customers {others}; losses took {losses}.",
            "The {count} most profitable brought {best}, other profitable customers {others}; losses took {losses}."),
    ).format(n=n, count=number(n), best=money(best, case.currency), others=money(others, case.currency),
             losses=money(case.losses, case.currency))  # fmt: skip


def _top_label(case: Profitability) -> str:
    top, by_cost = case.parameters["top_share"], case.costs is not None
    if top == FIFTH:
        return (both(fi="Tuottavin viidennes toi voittoa", en="Profit from the best fifth") if by_cost
                else both(fi="Suurin viidennes toi katetta", en="Margin from the largest fifth"))  # fmt: skip
    return (both(fi="Tuottavin {top} toi voittoa", en="Profit from the best {top}") if by_cost
            else both(fi="Suurin {top} toi katetta", en="Margin from the largest {top}")).format(top=percent(top))  # fmt: skip


def _top_meaning(case: Profitability) -> str:
    if not case.makes_profit:
        return both(fi="Asiakkaat eivät yhdessä tuota voittoa, joten osuutta siitä ei ole.",
                    en="All customers together make no profit, so there is no share of it.")  # fmt: skip
    if not np.isfinite(case.at_top):
        return both(fi="Luvusta voisi päätellä jotain alle {n} asiakkaasta, joten sitä ei näytetä.",
                    en="It would reveal something of fewer than {n} customers, so it is not shown.").format(n=SMALLEST_GROUP)  # fmt: skip
    total, rest = money(case.total, case.currency), money(abs(case.total - case.at_top), case.currency)
    if case.at_top > case.total + DUST:
        return both(fi="Enemmän kuin koko voitto {span}. Muista asiakkaista jäi yhteensä tappiota {rest}.",
                    en="That is more than the whole profit {span}. The other customers together lost us {rest}.").format(
            rest=rest, span=_span(case))  # fmt: skip
    return (both(fi="Kaikki asiakkaat toivat voittoa {total}, muut siitä {rest}.",
                 en="All customers brought {total} of profit, the others {rest} of it.") if case.costs is not None
            else both(fi="Kaikki asiakkaat toivat katetta {total}, muut siitä {rest}.",
                      en="All customers brought {total} of margin, the others {rest} of it.")).format(total=total, rest=rest)  # fmt: skip


def _change(case: Profitability, of: str) -> str:
    """What became of profit or sales from one period to the next; "" where it is not known or not told."""
    compared = case.compared
    if compared is None or not case.tells_periods:
        return ""
    found = _profit_of(case, compared) if of == "profit" else compared.sales
    return "" if found is None else _moved(compared, found, case.currency)


def _moved(compared: Compared, found: pd.DataFrame, currency: str) -> str:
    now, before, share = found["now"].sum(), found["before"].sum(), _growth(found)
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
    first, last = dict(found.iloc[0]), dict(found.iloc[-1])
    figure = paired_bars(
        found["class"].tolist(), found["share"].tolist(), found["sales_share"].fillna(0).tolist(),
        (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus myynnistä", en="share of sales")),
        title=both(fi="Luokka {name}: {share} asiakkaista tuo {sales} myynnistä",
                   en="Class {name}: {share} of the customers bring {sales} of the sales").format(
            name=first["class"], share=percent(first["share"]), sales=percent(first["sales_share"])),
        alt=both(fi="Luokassa {name} on {share} asiakkaista ja {sales} myynnistä, luokassa {last} {last_share} asiakkaista ja {last_sales} myynnistä.",
                 en="Class {name} has {share} of the customers and {sales} of the sales, class {last} {last_share} of the customers and {last_sales} of the sales.").format(
            name=first["class"], share=percent(first["share"], 1), sales=percent(first["sales_share"], 1), last=last["class"],
            last_share=percent(last["share"], 1), last_sales=percent(last["sales_share"], 1)),
        subtitle=both(fi="ABC-luokat, % asiakkaista ja myynnistä, {period}", en="ABC classes, % of customers and of sales, {period}").format(
            period=case.period),
        source=case.source, head=both(fi="Luokka", en="Class"), write=percent,
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
