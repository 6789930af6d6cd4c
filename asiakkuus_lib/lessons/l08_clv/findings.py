"""What the report on lifetime value finds, as functions of its case."""

from collections.abc import Mapping

import pandas as pd

from asiakkuus_lib import clv, purchase_models
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.l08_clv import advice
from asiakkuus_lib.lessons.l08_clv.advice import figures as figures
from asiakkuus_lib.lessons.l08_clv.advice import start as start
from asiakkuus_lib.lessons.l08_clv.case import Clv
from asiakkuus_lib.lessons.l08_clv.models import (
    ALIVE_FROM,
    DISAGREEMENT,
    LEVEL,
    MODELS,
    NO_TELLING,
    OFF,
    SAFE_FROM,
    STATES,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import SMALLEST_GROUP, labels
from asiakkuus_lib.report import (
    MAY,
    OTHERS,
    Finding,
    costs_table,
    listed_coarsely,
    not_listed,
    others_name,
    treatment,
)
from asiakkuus_lib.report.hand_over import Judgement
from asiakkuus_lib.show import Column, date, lines, money, number, paired_bars, percent, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim


def value_includes(case: Clv) -> Finding:
    """What the value includes, and who has left as far as the data tells."""
    costs, agreements, states = case.costs, case.agreements, case.states["state"]
    sizes = {state: int((states == state).sum()) for state in STATES}
    apart = agreements is not None and all(case.tellable("agreement", states == state) for state in sizes)
    note = say(
        both(fi="**Arvo on se, mitä jää palvelukustannusten jälkeen.** Jokaisesta tulevasta ostosta vähennetään tuotteiden kulut sekä asiakkaan ylläpidon ja palvelun kulut, joiden oletetaan pysyvän ostoa kohti ennallaan ({source}). Hankintakustannusta ei vähennetä, sillä se on jo maksettu.",
             en="**The value is what is left after the cost to serve.** The cost of goods, and of keeping and serving the customer at the rate so far, are taken off each purchase to come ({source}). The cost of winning the customer is not: it has already been paid.").format(
            source=verbatim(costs.source)) if costs else
        both(fi="**Arvossa ei ole otettu huomioon palvelukustannuksia.** Jokaisen asiakkaan katteeksi oletetaan {rate} myynnistä. Asiakas, jonka palveleminen maksaa enemmän kuin kate tuo, näyttää tässä arvokkaalta, vaikka hän tuottaa tappiota. Anna asiakaskohtaiset kulut parametrilla costs_path, niin ne vähennetään arvosta.",
             en="**The cost to serve is not in the value.** {rate} of sales is taken as margin for every customer. A customer who costs more to serve than the margin brings in looks valuable here, yet makes a loss. Give the costs of the customers in costs_path, and they are taken off the value.").format(
            rate=percent(case.parameters["margin_rate"])),
        "" if not costs or case.with_costs.all() else
        both(fi="Kulut ovat tiedossa {n} asiakkaalta. Muilla oletetaan ostosta jäävän yhtä paljon kuin kaikilla keskimäärin.",
             en="Costs are known for {n} customers; a purchase by any of the others is assumed to leave as much as the average purchase does.").format(n=number(case.with_costs.sum()))
        if case.tellable("costs", case.with_costs) else
        both(fi="Kaikkien asiakkaiden kulut eivät ole tiedossa. Niillä, joiden kulut puuttuvat, oletetaan ostosta jäävän yhtä paljon kuin kaikilla keskimäärin.",
             en="Costs are not known for all customers; where they are missing, a purchase is assumed to leave as much as the average purchase does."),
        both(fi="**Osan lähtö näkyy aineistosta, osan ei.** Ostaneista {bound} asiakkaalla on sopimus voimassa ja {ended} asiakkaan sopimus on päättynyt ({source}): heistä tiedetään, ovatko he yhä asiakkaita. Sopimusta ei ole {free} asiakkaalla. Heidän lähdöstään ei ole muuta merkkiä kuin hiljaisuus, joten se arvioidaan ostomallilla.",
             en="**The data shows when some customers have left, but not others.** Of those who have bought, {bound} have an agreement in force and {ended} had one that has ended ({source}), so it is known whether they are still customers. {free} have none: there is only their silence to go by, and a purchase model estimates who has left.").format(
            bound=number(sizes["in_force"]), ended=number(sizes["ended"]), free=number(sizes["none"]), source=verbatim(agreements.source))
        if agreements and apart else
        both(fi="**Osan lähtö näkyy aineistosta, osan ei.** Niistä, joilla on tai on ollut sopimus ({source}), tiedetään, ovatko he yhä asiakkaita. Muiden lähdöstä ei ole muuta merkkiä kuin hiljaisuus, joten se arvioidaan ostomallilla.",
             en="**The data shows when some customers have left, but not others.** Of those who have or have had an agreement ({source}) it is known whether they are still customers. With the others there is only silence to go by, and a purchase model estimates who has left.").format(
            source=verbatim(agreements.source)) if agreements else
        both(fi="**Aineistosta ei näy, kuka on lähtenyt.** Kukaan ei irtisano mitään, joten lähdöstä ei ole muuta merkkiä kuin hiljaisuus, ja se arvioidaan ostomallilla. Jos asiakkailla on sopimuksia tai tilauksia, anna niiden alku- ja päättymispäivät parametrilla agreements_path. Silloin päättyneen sopimuksen asiakasta ei enää lasketa asiakkaaksi.",
             en="**The data does not show who has left.** Nobody gives notice, so there is only silence to go by, and a purchase model estimates who has left. If your customers have agreements or subscriptions, give their first and last days in agreements_path: then nobody whose agreement has ended is counted as a customer."),
        both(fi="Kenelläkään ostaneista ei ole tiedoston {source} mukaan ennen vertailupäivää {day} alkanutta sopimusta. Onko asiakasnumerot kirjoitettu samalla tavalla?",
             en="None of the customers of {source} has an agreement that began before {day} and has bought anything. Are the customer numbers written in the same way?").format(
            source=verbatim(agreements.source), day=date(case.reference)) if agreements and case.strangers else "",
        kind="finding" if costs and not case.strangers else "warning",
    )
    return Finding("value_includes", note)


def verdict(case: Clv) -> Judgement:
    """Whether the values may be used: what was expected in the hidden period, and what was bought."""
    model, tested, reasons, agreement_reasons = case.model, case.tested, case.reasons, case.agreement_reasons
    day, held = date(case.hidden_from), ""
    if tested is not None and tested.error is not None and case.tellable("held", tested.held):
        held = both(fi="**Asiakkaat, joilla oli sopimus voimassa {day}:** siitä alkavalla piilossa pidetyllä jaksolla heiltä odotettiin {expected} ostoa, ja he tekivät {actual} ({error}).",
                    en="**Those with an agreement in force on {day}:** {expected} purchases were expected in the hidden period from then on, and {actual} were made ({error}).").format(
            day=day, expected=number(tested.expected), actual=number(tested.actual), error=percent(tested.error, 1))
    note = say(
        held,
        both(fi="**Älä käytä sopimusasiakkaiden arvoja sellaisinaan:** {reasons}",
             en="**Do not use the values of those with an agreement as they are:** {reasons}").format(reasons=" ".join(agreement_reasons)) if agreement_reasons else "",
        both(fi="Sopimusasiakkaiden ennustetta ei voitu koetella piilossa pidetyllä jaksolla: {reason}",
             en="The forecast for those with an agreement could not be tested on the hidden period: {reason}").format(reason=case.untested) if case.untested else "",
        both(fi="**Mallia voi käyttää tässä aineistossa.** {model} sovitettiin päivää {day} edeltäneisiin ostoihin, ja sen jälkeen sillä ennustettiin loput. Piilossa pidetylle jaksolle se ennusti {expected} uusintaostoa, ja niitä tehtiin {actual}.",
             en="**The model can be used on this data.** {model} was fitted to the purchases before {day} and then used to predict the rest: it expected {expected} repeat purchases in the hidden period, and {actual} were made.").format(
            model=model.name, day=day, expected=number(case.errors["expected"]), actual=number(case.errors["actual"])) if model and not reasons else
        "" if not reasons else
        both(fi="**Älä käytä sopimuksettomien asiakkaiden arvoja sellaisinaan:** {reasons}",
             en="**Do not use the values of those without an agreement as they are:** {reasons}").format(reasons=" ".join(reasons)) if len(case.bound) else
        both(fi="**Älä käytä näitä arvoja sellaisinaan:** {reasons}",
             en="**Do not use these values as they are:** {reasons}").format(reasons=" ".join(reasons)),
        both(fi="Tämä koskee ostojen kokonaismäärää. Kaikkiin asiakasryhmiin malli ei sovi: katso alta.",
             en="That holds for the total, but not for every group of customers: see below.") if model and not reasons and case.concerns else "",
        "" if case.valued else both(fi="Siksi elinkaariarvoja ei anneta.", en="So no lifetime values are given."),
        kind="finding" if case.trusted else "warning",
    )
    level = "unfit" if not (case.trusted or case.partly) else "with_care" if case.partly or case.concerns else "fit"
    against = [*reasons, *agreement_reasons, *case.concerns] or [case.obstacle] * (not case.valued)
    return Judgement(note, [{"about": "purchase_model", "level": level, "reasons": against}])


def models(case: Clv) -> Finding:
    """The models that were tried, the most likely first."""
    if case.model is None:
        return Finding("models", say(both(fi="Ostomalleja ei ole vertailtavina: {reason}",
                                          en="There are no purchase models to compare: {reason}").format(reason=case.obstacle)))
    once = case.once
    told = pd.DataFrame([
        {"name": MODELS[name], "likelihood": fit.log_likelihood, "error": purchase_models.holdout_error(fit, case.model.hidden)["error"],
         "once": float(case.chances[name][once].mean()) if once.any() else float("nan")}
        for name, fit in case.model.tried.items()])
    columns = {
        "name": Column(both(fi="Malli", en="Model")),
        "likelihood": Column(both(fi="Uskottavuuden logaritmi", en="Log-likelihood"), "number", 1),
        "error": Column(both(fi="Odotettu verrattuna toteutuneeseen piilojaksolla",
                             en="Expected against actual in the hidden period"), "percent", 1),
        "once": Column(both(fi="Kerran ostaneiden keskimääräinen todennäköisyys olla yhä asiakas",
                            en="Mean probability of still being a customer, one-time buyers"), "percent"),
    }
    if not case.tellable("once", once):
        columns.pop("once")
    return Finding("models", table=table(
        told.sort_values("likelihood", ascending=False), both(fi="Mallit, uskottavin ensin", en="Models tried, the most likely first"), columns,
        note=both(fi="Käytössä on malli, jonka uskottavuuden logaritmi on suurin päivää {day} edeltäneissä ostoissa. Jos jonkin toisen mallin luku on alle {few} pienempi, aineistosta ei voi päätellä, kumpi on parempi, ja silloin valitaan ensimmäinen tässä järjestyksessä: {order}. Piilossa pidetty jakso ei vaikuta valintaan, joten koe on reilu.",
                  en="The model with the highest log-likelihood before {day} is used; where others are within {few} of it, the data cannot tell them apart, and the first of {order} is taken. The hidden period has no part in the choice, so it is a fair test.").format(
            day=date(case.hidden_from), few=number(NO_TELLING), order=", ".join(MODELS.values()))
        if case.parameters["model"] == "auto" else both(fi="Malli on annettu parametrina. Piilossa pidettyä jaksoa ei käytetä mallin sovittamiseen, joten koe on reilu.",
                                                        en="The model was chosen with the parameter model. The hidden period has no part in fitting it, so it is a fair test.")))


def hidden_period(case: Clv) -> Finding:
    """Purchases in the hidden period as they were expected and as they were made, and what to doubt."""
    groups = _in_hidden_period(case)
    if case.model is None:
        return Finding("hidden_period", groups=groups, note=say(
            both(fi="Mallia ei voitu sovittaa, joten piilossa pidettyyn jaksoon ei ole mitään verrattavaa.",
                 en="No model could be fitted, so there is nothing to compare with the hidden period.")))
    fit, hidden, errors = case.model.before, case.model.hidden, case.errors
    seen = case.track[case.track["holdout"].astype(bool)]
    passed = (pd.to_datetime(seen["period_end"]) - case.hidden_from).dt.days + 1
    path = pd.DataFrame({
        "days": [0, *passed, hidden["holdout_days"].max()],
        "actual": [0, *seen["actual_in_period"].cumsum(), errors["actual"]],
        "expected": [0, *purchase_models.expected_together(fit, hidden, passed.to_numpy()), errors["expected"]],
    }).drop_duplicates("days", keep="last").reset_index(drop=True)
    middle = path.iloc[len(path) // 2]
    figure = lines(
        (path["days"] / 7).tolist(), {both(fi="toteutunut", en="actual"): path["actual"].tolist(), both(fi="odotettu", en="expected"): path["expected"].tolist()},
        title=both(fi="Piilossa pidetyllä jaksolla mallin virhe oli {error}",
                   en="In the hidden period the model was off by {error}").format(error=percent(errors["error"], 1)),
        alt=both(fi="Piilojakson lopussa uusintaostoja oli tehty {c}, ja niitä odotettiin {d}; kun jaksoa oli kulunut {weeks} viikkoa, luvut olivat {a} ja {b}.",
                 en="By the end of the hidden period {c} repeat purchases had been made and {d} were expected; after {weeks} weeks of it {a} and {b}.").format(
            weeks=number(middle["days"] / 7), a=number(middle["actual"]), b=number(middle["expected"]),
            c=number(errors["actual"]), d=number(errors["expected"])),
        x_label=both(fi="viikkoja päivästä {day}", en="weeks from {day}").format(day=date(case.hidden_from)), expected=[both(fi="odotettu", en="expected")],
        subtitle=both(fi="Kertyneet uusintaostot niiltä, jotka olivat asiakkaita jo ennen piilojaksoa, kpl, {period}",
                      en="Repeat purchases so far of those who were customers before the hidden period, {period}").format(period=_hidden_days(case)),
        source=case.source,
    )
    doubts = _doubts(case)
    return Finding("hidden_period", say(*doubts, kind="warning") if doubts else None, figure, groups=groups, figure_sheet=both(fi="Piilojakso", en="Hidden period"))


def _hidden_days(case: Clv) -> str:
    return f"{date(case.hidden_from)}–{date(case.reference - pd.Timedelta(days=1))}"


def _in_hidden_period(case: Clv) -> pd.DataFrame | None:
    """What was expected of those with an agreement and of those without, and what they bought."""
    tested, model, rows = case.tested, case.model, {}
    if tested is not None and tested.error is not None and case.tellable("held", tested.held):
        rows["with_agreement"] = [tested.held.sum(), tested.expected, tested.actual, tested.error]
    if model is not None:
        known = float(len(model.hidden)) if case.tells("repeats") else float("nan")
        rows["without_agreement"] = [known, *(case.errors[name] for name in ("expected", "actual", "error"))]
    names = ["customers", "expected", "actual", "error"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=names) if rows else None


def _doubts(case: Clv) -> list[str]:
    found, once = [], case.once
    if once.any() and case.tellable("once", once):
        means = case.chances[once].mean()
        if means.max() - means.min() > DISAGREEMENT:
            found.append(both(fi="Mallit ovat kerran ostaneista eri mieltä: niiden mukaan heistä yhä asiakkaita on {low}–{high}. Aineisto ei kerro kerran ostaneista juuri mitään, joten älä toimi pelkän todennäköisyyden varassa.",
                              en="The models that were tried disagree about one-time buyers: by their account {low}–{high} of them are still customers. The data says next to nothing about one-time buyers, so do not act on their probability alone.").format(
                low=number(100 * means.min()), high=percent(means.max())))
    before = case.track[~case.track["holdout"].astype(bool)].tail(1)
    gap = float(before["expected"].iloc[0] / before["actual"].iloc[0] - 1) if len(before) and before["actual"].iloc[0] else 0.0
    if abs(gap) > OFF:
        found.append((
            both(fi="Kun mallille annetaan vain ensiostopäivät, se ennustaa piilojaksoa edeltävälle ajalle {gap} vähemmän uusintaostoja kuin niitä tehtiin.",
                 en="Worked out from days of first purchase alone, the model expects {gap} fewer repeat purchases before the hidden period than were made.")
            if gap < 0 else
            both(fi="Kun mallille annetaan vain ensiostopäivät, se ennustaa piilojaksoa edeltävälle ajalle {gap} enemmän uusintaostoja kuin niitä tehtiin.",
                 en="Worked out from days of first purchase alone, the model expects {gap} more repeat purchases before the hidden period than were made.")).format(gap=percent(abs(gap))))
        found.append(both(fi="Yksi syy on se, että ennen aineiston alkua ostaneet näyttävät aineistossa uusilta.",
                          en="Those who bought before the data begins look new in it, and that is one cause."))
    return found


def calibration(case: Clv) -> Finding:
    """Purchases in the hidden period by repeat purchases before it."""
    if case.model is None:
        return Finding("calibration", say(both(fi="Ennustetta ei voi verrata toteutuneeseen myöskään asiakasryhmittäin.",
                                               en="Nor can a forecast be compared group by group.")))
    if not case.tells("repeats"):
        return Finding("calibration", say(both(fi="Ryhmissä on liian vähän asiakkaita, jotta niitä voisi näyttää erikseen.",
                                               en="The groups have too few customers to be shown apart.")))
    groups = case.calibration.sort_index(ascending=False)
    named = groups.drop(OTHERS, errors="ignore")
    worst = str((named["expected"] - named["actual"]).abs().idxmax())
    actual, expected = (float(named[name].loc[worst]) for name in ("actual", "expected"))
    names = {label: others_name() if label == OTHERS else both(fi="uusintaostoja {n}",
                                                               en="{n} repeat purchases").format(n=label) for label in groups.index}
    figure = paired_bars(
        list(names.values()), groups["actual"].tolist(), groups["expected"].tolist(),
        (both(fi="toteutunut", en="actual"), both(fi="odotettu", en="expected")), write=lambda value: number(value, 2),
        looks=("ours", "expected"), head=both(fi="Ryhmä", en="Group"),
        subtitle=both(fi="Ostoja asiakasta kohti keskimäärin, piilojaksoa edeltäneiden uusintaostojen mukaan, {period}",
                      en="Mean purchases of a customer, by repeat purchases before the hidden period, {period}").format(period=_hidden_days(case)),
        source=case.source,
        title=both(fi="Ostot piilojaksolla: suurin ero on niillä, joilla uusintaostoja oli {n}",
                   en="Purchases in the hidden period: the largest gap is among those with {n} repeat purchases").format(n=worst),
        alt=both(fi="Ne, joilla uusintaostoja oli {n}, tekivät piilojaksolla keskimäärin {a} ostoa, ja heiltä odotettiin {b}; muissa ryhmissä ero on pienempi.",
                 en="Those with {n} repeat purchases made {a} purchases in the hidden period on average, and {b} were expected; in the other groups the gap is smaller.").format(
            n=worst, a=number(actual, 2), b=number(expected, 2)),
    )
    return Finding("calibration", figure=figure, groups=groups[["customers", "actual", "expected"]],
                   figure_sheet=both(fi="Piilojakso ryhmittäin", en="Hidden period by group"))


def equity(case: Clv) -> Finding:
    """What all customers are worth together."""
    if not case.valued:
        return Finding("equity", say(both(fi="Asiakkuuspääomaa ei voi laskea tästä aineistosta.",
                                          en="Customer equity cannot be worked out from this data."), kind="warning"))
    value, free, currency = case.values["residual_clv"], case.states["state"] == "none", case.currency
    loss = value < 0
    apart = case.agreements is not None and all(case.tellable("agreement", case.states["state"] == state) for state in ("in_force", "none"))
    note = say(
        both(fi="**Asiakkuuspääoma on {equity}.** Siitä {bound} odotetaan asiakkailta, joiden sopimus on voimassa, ja {free} asiakkailta, joilla ei ole sopimusta.",
             en="**Customer equity is {equity}.** Of this, {bound} is expected from those with an agreement in force, and {free} from those without one.").format(
            equity=money(case.equity, currency), bound=money(value.reindex(case.bound.index).sum(), currency),
            free=money(value.reindex(case.free.index).sum(), currency))
        if apart and case.model and case.rhythm else
        both(fi="**Asiakkuuspääoma on {equity}.**",
             en="**Customer equity is {equity}.**").format(equity=money(case.equity, currency)),
        both(fi="Summa olisi {money} suurempi ilman niitä asiakkaita, joiden palvelemisen arvioidaan maksavan enemmän kuin heidän ostoistaan jää. Heitä on {n}.",
             en="It would be {money} more without the {n} customers who are expected to cost more to serve than their purchases leave.").format(
            n=number(loss.sum()), money=money(-value.clip(upper=0).sum(), currency)) if loss.any() and case.tellable("loss", loss) else "",
        "" if len(value) == len(case.summary) else
        both(fi="**Sopimusasiakkaat ({n}) eivät ole siinä mukana,** koska heille ei voitu laskea arvoa.",
             en="**The {n} customers with an agreement are not in it,** because no value could be given for them.").format(n=number(len(case.bound)))
        if case.rhythm is None and case.tellable("agreement", ~free) else
        both(fi="**Sopimusasiakkaat eivät ole siinä mukana,** koska heille ei voitu laskea arvoa.",
             en="**Customers with an agreement are not in it,** because no value could be given for them.") if case.rhythm is None else
        both(fi="**Asiakkaat, joilla ei ole sopimusta ({n}), eivät ole siinä mukana,** koska heille ei voitu laskea arvoa.",
             en="**The {n} customers without an agreement are not in it,** because no value could be given for them.").format(n=number(len(case.free)))
        if case.tellable("agreement", free) else
        both(fi="**Asiakkaat, joilla ei ole sopimusta, eivät ole siinä mukana,** koska heille ei voitu laskea arvoa.",
             en="**Customers without an agreement are not in it,** because no value could be given for them."),
    )
    return Finding("equity", note)


def _customers_sheet() -> str:
    """Name of the sheet that lists all customers."""
    return both(fi="Asiakkaita", en="Customers")


def _value_columns(case: Clv) -> dict[str, Column]:
    sign = case.sign
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        "residual_clv": Column(both(fi="Tuleva arvo", en="Value to come"), "money", 2, sign),
        "low": Column(both(fi="Alaraja, {level}",
                           en="Low end, {level}").format(level=percent(LEVEL)), "money", 0, sign),
        "high": Column(both(fi="Yläraja, {level}",
                            en="High end, {level}").format(level=percent(LEVEL)), "money", 0, sign),
        "probability_alive": Column(both(fi="Yhä asiakas", en="Still a customer"), "percent"),
        "expected_purchases": Column(both(fi="Tulevia ostoja", en="Purchases to come"), "number", 1),
        "expected_spend": Column(both(fi="Rahaa ostoa kohti", en="Money a purchase"), "money", 2, sign),
        "contribution": Column(both(fi="Ostosta jää", en="Left of a purchase"), "money", 2, sign),
        "state": Column(both(fi="Sopimus", en="Agreement")),
        "name": Column(both(fi="Toimenpide", en="Action")),
        "purchase_days": Column(both(fi="Ostopäiviä", en="Days of purchase"), "number"),
        "days_since_last": Column(both(fi="Päiviä viimeisestä ostosta", en="Days since last purchase"), "number"),
        "monetary": Column(both(fi="Rahaa tähän asti", en="Money so far"), "money", 2, sign),
        "gain": Column(both(fi="Yhteydenoton hyöty", en="Gain of a contact"), "money", 2, sign),
        "consent": Column(both(fi="Lupa yhteydenottoon", en="Consent to contact")),
    }
    if case.agreements is None:
        columns.pop("state")
    if case.consent is None:
        columns.pop("consent")
    return columns


def _consent_in_words(consent: pd.Series, customers: pd.Series) -> pd.Series:
    words = {MAY: both(fi="kyllä", en="yes"), "no": both(fi="ei", en="no"), "unknown": both(fi="ei tiedossa", en="not known")}
    return customers.map(consent).map(words)


def _listing(case: Clv) -> pd.DataFrame:
    """All customers, those of the most value first, in words."""
    listing = case.values.sort_values("residual_clv", ascending=False).rename_axis("customer").reset_index()
    listing["name"] = listing["action"].map(labels("clv_actions"))
    listing["state"] = listing["state"].map({
        "in_force": both(fi="voimassa", en="in force"), "ended": both(fi="päättynyt", en="ended"),
        "none": both(fi="ei ole", en="none")})
    if case.consent is not None:
        listing["consent"] = _consent_in_words(case.consent, listing["customer"])
    return listing


NARROW = ("customer", "residual_clv", "low", "high", "probability_alive", "expected_purchases", "name", "days_since_last")
# What a list of pseudonyms holds: the others would tell how often or how lately somebody has bought.
COARSE = ("customer", "residual_clv", "monetary")
TO_DO = ("customer", "name", "residual_clv", "gain", "probability_alive", "state", "consent", "days_since_last", "monetary")


def customers(case: Clv) -> Finding:
    """The customers with the most value to come; everybody, and those with whom there is something to do, in the workbook."""
    if not case.valued:
        return Finding("customers", say(both(fi="Asiakkaita ei voi asettaa järjestykseen, koska heidän arvoaan ei tunneta.",
                                             en="The customers cannot be put in order, for their values are not known.")))
    if not case.lists_customers:
        return Finding("customers", not_listed())
    listing, wide = _listing(case), _value_columns(case)
    for_all: Mapping[str, Column] = {name: column for name, column in wide.items() if name != "gain"}
    shown: Mapping[str, Column] = {name: wide[name] for name in NARROW}
    if case.pseudonymised:
        # Values below nothing would tell who makes a loss, and how much they do together.
        listing["residual_clv"] = listing["residual_clv"].clip(lower=0.0)
        listing, for_all = case.listed(listing, {name: wide[name] for name in COARSE})
        shown = for_all
    sheets = {_customers_sheet(): (listing, for_all)}
    if not case.pseudonymised:
        order = {str(action): place for place, action in enumerate(advice.chosen(case).index)}
        todo = listing.assign(place=listing["customer"].map(case.allowed).map(order)).dropna(subset=["place"])
        columns = {name: wide[name] for name in TO_DO if name in wide}
        if len(todo):
            sheets[advice.to_do_sheet()] = (todo.sort_values("place", kind="stable"), columns)
    shown_table = table(
        listing, both(fi="Asiakkaat, joiden tuleva arvo on suurin", en="The customers with the most value to come"), shown,
        rows=case.parameters["top_n"], note=_value_in_words(case))
    return Finding("customers", table=shown_table, sheets=sheets)


def _value_in_words(case: Clv) -> str:
    """What the value to come is, and what its ends are; of pseudonyms, what their list leaves out."""
    given = case.parameters
    value = (
        both(fi="Tuleva arvo: mitä {horizon} seuraavan vuoden aikana odotetuista ostoista jää, kun tuotteiden, ylläpidon ja palvelun kulut on vähennetty.",
             en="Value to come: what the purchases expected in the next {horizon} years leave after goods, keeping and serving,") if case.costs else
        both(fi="Tuleva arvo: {horizon} seuraavan vuoden aikana odotettujen ostojen kate ennen palvelukustannuksia.",
             en="Value to come: margin of the purchases expected in the next {horizon} years before the cost to serve,")
    ).format(horizon=given["horizon"])
    discounted = both(
        fi="Jokainen osto diskontataan omasta päivästään, korkona {rate} vuodessa. Jo tehdyt ostot eivät ole mukana.",
        en="discounted at {rate} a year, each purchase from its own day; what has been bought already is not in it.").format(
        rate=percent(given["discount_rate"]))
    if case.pseudonymised:
        floor = both(fi="Arvo, joka jää alle nollan, on luettelossa nolla.", en="A value below zero is zero in the list.")
        return " ".join([value, discounted, floor, listed_coarsely()])
    ends = both(
        fi="Ala- ja yläraja on laskettu ostojen määrästä: jos malli pitää paikkansa, määrä osuu niiden väliin {level}:n todennäköisyydellä. Epävarmuutta siitä, kuinka suuria ostot ovat, rajoissa ei ole mukana.",
        en="The low and high ends are worked out from the number of purchases: if the model is right, it falls between them with a probability of {level}. They leave out the uncertainty about the size of the purchases.").format(
        level=percent(LEVEL))
    return " ".join([value, discounted, ends])


def _group_columns(case: Clv) -> dict[str, Column]:
    return {
        "name": Column(both(fi="Ryhmä", en="Group")), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "value": Column(both(fi="Tuleva arvo", en="Value to come"), "money", 0, case.sign),
        "alive": Column(both(fi="Yhä asiakas, keskiarvo", en="Still a customer, mean"), "percent"),
        "silent": Column(both(fi="Päiviä viimeisestä ostosta, mediaani",
                              en="Days since last purchase, median"), "number"),
    }


def _advice_columns() -> dict[str, Column]:
    return {
        "name": Column(both(fi="Ryhmä", en="Group")), "rule": Column(both(fi="Sääntö", en="Rule")),
        "advice": Column(both(fi="Mitä tehdä", en="What to do"))}


FIGURES = ["customers", "value", "alive", "silent"]


def groups(case: Clv) -> Finding:
    """Whom to keep, win back, serve otherwise and let go, in numbers."""
    if not case.valued:
        return Finding("groups", say(both(fi="Asiakkaita ei voi jakaa ryhmiin, koska heidän arvoaan ei tunneta.",
                                          en="The customers cannot be put into groups, for their values are not known.")))
    found = advice.groups_of(case, "action")
    merged = OTHERS in found.index
    found = found.reindex([action for action in (*clv.ACTIONS, OTHERS) if action in found.index or not merged and action != OTHERS])
    found["customers"] = found["customers"].fillna(0)
    found["value"] = found["value"].fillna(0.0)
    inside = case.values["action"][case.told["action"].reindex(case.values.index) == OTHERS].unique()
    for part in ("name", "rule", "advice"):
        told = labels("clv_actions", part)
        found[part] = [told.get(str(action), "") for action in found.index]
    names = labels("clv_actions")
    found["name"] = found["name"].mask(found.index == OTHERS, others_name())
    found["rule"] = found["rule"].mask(found.index == OTHERS, ", ".join(names[action] for action in clv.ACTIONS if action in inside))
    columns, given = _group_columns(case), case.parameters
    shown = table(found, both(fi="Ryhmät lukuina", en="The groups in numbers"), columns, note=" ".join(filter(None, [both(fi="Säännön rajat: asiakas lasketaan yhä asiakkaaksi, jos todennäköisyys on vähintään {alive}, ja huolestuttavaksi, jos se on alle {safe}. Yhteydenotto maksaa {cost}, ja lähteneistä palaa yhteydenoton jälkeen {back}. Luvut ovat oletuksia: vaihda ne omiisi.",
                                                                                                                          en="Limits of the rule: still a customer from a probability of {alive} on, and at risk under {safe}; a contact costs {cost}; {back} of those gone return when contacted. They are assumptions: change them to your own.").format(
        alive=percent(ALIVE_FROM), safe=percent(SAFE_FROM), cost=money(given["contact_cost"], case.currency, 2), back=percent(given["win_back_rate"])),
        _let_go_once(case)])))
    return Finding("groups", table=shown, sheets={both(fi="Ryhmät", en="Groups"): (found, columns | _advice_columns())}, groups=found[FIGURES])


def _let_go_once(case: Clv) -> str:
    """Why one-time buyers are let go of whom the models disagree."""
    if case.model is None or not case.let_go_once.any() or not case.tellable("let_go_once", case.let_go_once):
        return ""
    return both(fi="Kerran ostaneista, joista mallit ovat eri mieltä, {n} päätyi ryhmään {group}: yhteydenotto ei maksaisi itseään takaisin minkään kokeillun mallin mukaan.",
                en="Of the one-time buyers about whom the models disagree, {n} are in the group {group}: by none of the models that were tried would a contact pay.").format(
        n=number(case.let_go_once.sum()), group=labels("clv_actions")["let_go"])


def rules(case: Clv) -> Finding:
    """The rule by which the groups are made, and what to do with each."""
    columns = _advice_columns()
    return Finding("rules", table=table(
        pd.DataFrame({part: labels("clv_actions", part) for part in columns}),
        both(fi="Sääntö ja toimenpiteet", en="The rule, and what to do"), columns))


def win_back(case: Clv) -> Finding:
    """Whom to win back, the best first."""
    if not case.valued:
        return Finding("win_back", say(both(fi="Takaisin voitettavia ei voi nimetä, koska asiakkaiden arvoa ei tunneta.",
                                            en="Nobody can be named to be won back, for the values of the customers are not known.")))
    back = case.values["action"] == "win_back"
    gone = case.values[back].sort_values("gain", ascending=False, kind="stable")
    if gone.empty:
        return Finding("win_back", say(both(fi="Takaisin voitettavia ei ole: kenenkään luultavasti lähteneen kohdalla yhteydenotto ei maksa itseään takaisin.",
                                            en="Nobody is in the group to win back: for none of those who are probably gone does a contact pay.")))
    given, currency, sign = case.parameters, case.currency, case.sign
    whole = both(fi="Koko ryhmän yhteydenotot (asiakkaita {n}) maksavat {contacts}, ja niiden jälkeen hyötyä jää arviolta {gain}.",
                 en="For the whole group ({n} customers) contacts cost {contacts}, and a gain of {gain} is expected to be left after that.").format(
        n=number(len(gone)), contacts=money(given["contact_cost"] * len(gone), currency), gain=money(gone["gain"].sum(), currency))
    if case.pseudonymised:
        return Finding("win_back", say(
            both(fi="Takaisin voitettavia asiakkaita ei luetella, sillä luettelo kertoisi, keitä ryhmässä on.",
                 en="The customers to win back are not listed: the list would tell who is in the group."),
            whole if case.tellable("action", back) else ""))
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        "value_if_back": Column(both(fi="Arvo, jos palaa", en="Value if back"), "money", 2, sign),
        "gain": Column(both(fi="Yhteydenoton hyöty", en="Gain of a contact"), "money", 2, sign),
        "probability_alive": Column(both(fi="Yhä asiakas", en="Still a customer"), "percent"),
        "days_since_last": Column(both(fi="Päiviä viimeisestä ostosta", en="Days since last purchase"), "number"),
    }
    gone = gone.rename_axis("customer").reset_index()
    if case.consent is not None:
        gone["consent"] = _consent_in_words(case.consent, gone["customer"])
        columns["consent"] = Column(both(fi="Lupa yhteydenottoon", en="Consent to contact"))
    shown = table(gone, both(fi="Takaisin voitettavat, suurin hyöty ensin", en="Win back, the best first"), columns, rows=given["top_n"], note=" ".join([both(fi="Yhteydenoton hyöty: todennäköisyys, että asiakas on lähtenyt × palaavien osuus {back} × arvo, jos asiakas palaa − yhteydenoton hinta {cost}. Joka on yhä asiakas, ostaisi muutenkin, joten häneltä yhteydenotto ei tuo mitään lisää.",
             en="Gain of a contact: probability of being gone × {back} who return × value if back − {cost} a contact. Anyone who is still a customer would have bought anyway, so contacting them gains nothing.").format(
        back=percent(given["win_back_rate"]), cost=money(given["contact_cost"], currency, 2)), whole, both(fi="Palaavan oletetaan ostavan entiseen tahtiin.",
             en="Those who return are assumed to buy as often as before.")]))
    return Finding("win_back", table=shown, sheets={both(fi="Voita takaisin", en="Win back"): (gone, columns)})


def cautions(case: Clv) -> Finding:
    """What the rule leaves out, and what a contact may do."""
    model, once = case.model, case.once
    return Finding("cautions", say(
        both(fi="Säännössä otetaan huomioon vain raha, ei markkinointilupia, reklamaatioita eikä sitä, mitä asiakas tuo suosittelemalla. Sääntö ei saa ratkaista, miten ketään palvellaan.",
             en="The rule takes only money into account, not consent, complaints, or what a customer brings by recommending. It must not decide how anybody is served.")
        if case.trusted or not case.valued else
        both(fi="Koska malli ei sovi aineistoon, sopimuksettomien asiakkaiden ryhmistä näkee vain, mitä kannattaa selvittää. Toimintalistoiksi niistä ei ole.",
             en="Because the model does not agree with the data, take the groups of those without an agreement as questions, not as a list to act on.") if case.reasons and len(case.bound) else
        both(fi="Koska malli ei sovi aineistoon, ryhmistä näkee vain, mitä kannattaa selvittää. Toimintalistoiksi niistä ei ole.",
             en="Because the model does not agree with the data, take the groups as questions, not as a list to act on."),
        both(fi="Yhteydenotosta voi olla myös haittaa: eräässä kenttäkokeessa neuvottiin osaa asiakkaista vaihtamaan liittymää. Heistä 10 % lähti kolmen kuukauden kuluessa, rauhaan jätetyistä vain 6 % (Ascarza, Iyengar & Schleicher 2016). Kokeile siis ensin arvalla valittuun osaan, ennen kuin otat yhteyttä kaikkiin.",
             en="A contact may also do harm: in a field experiment 10% of the customers who were advised to change their plan left within three months, but only 6% of those who were left alone (Ascarza, Iyengar & Schleicher 2016). So try it on some of them, chosen at random, before you contact all."),
        both(fi="BG/NBD pitää jokaista kerran ostanutta yhä asiakkaana; heitä on {n}. Kukaan heistä ei voi päätyä takaisin voitettaviin.",
             en="BG/NBD takes every one-time buyer for a customer: {n} of them. None can be in the group to win back.").format(
            n=number(once.sum())) if model and model.fit.model == "bg_nbd" and case.tellable("once", once) else "",
    ))


def year_by_year(case: Clv) -> Finding:
    """The lifetime value of an average customer, year by year."""
    given, observed = case.parameters, case.by_year
    yearly_revenue = given["revenue"] or observed["revenue"].tolist()
    if not yearly_revenue:
        return Finding("year_by_year", say(both(fi="Kokonaisen vuoden asiakkaana olleita on alle 50, liian vähän keskiarvon laskemiseen.",
                                                en="Under 50 customers have been customers for a whole year, too few for a mean."), kind="warning"))
    goods_share, kept_share, known = 1 - given["margin_rate"], 0.0, False
    if case.left_by_year is not None and not given["revenue"]:
        whole = dict(case.left_by_year.sum())
        known = whole["sales"] > 0
        if known:
            goods_share = whole["goods"] / whole["sales"]
            kept_share = (whole["retention"] + whole["service"] + whole["other"]) / whole["sales"]
    years, costs = len(yearly_revenue), given["retention_costs"]
    keeping = (costs or [kept_share * revenue for revenue in yearly_revenue])[:years]
    found = clv.clv_table(yearly_revenue, goods_share, [given["acquisition"]], keeping, given["discount_rate"], given["timing"])
    found = found.set_axis([f"year_{n}" for n in found.columns], axis="columns").rename_axis("row").reset_index()
    found["name"] = found["row"].map({
        "revenue": both(fi="Tuotot", en="Revenue"),
        "variable_costs": both(fi="Muuttuvat kustannukset", en="Variable costs"),
        "acquisition_cost": both(fi="Hankintakustannus", en="Acquisition cost"),
        "retention_cost": both(fi="Ylläpito ja palvelu", en="Keeping and serving"),
        "net_contribution": both(fi="Asiakaskate", en="Net marketing contribution"),
        "discount_divisor": both(fi="Diskonttotekijä (jakaja)", en="Discount divisor"),
        "present_value": both(fi="Nykyarvo", en="Present value"),
        "cumulative_clv": both(fi="Kertynyt elinkaariarvo", en="Cumulative CLV"),
    })
    columns = {"name": Column(both(fi="Rivi", en="Row"))} | {
        f"year_{n}": Column(both(fi="Vuosi {n}",
                                 en="Year {n}").format(n=n), "number", 2) for n in range(1, years + 1)}
    when = both(fi="vuoden alussa", en="at the start of the year") if given["timing"] == "start" else both(fi="vuoden lopussa", en="at the end of the year")
    source = both(fi="Tuotot on annettu parametrina.", en="Revenue was given as a parameter.") if given["revenue"] else both(fi="Tuotot ovat keskiarvoja niistä asiakkaista, joiden koko vuosi näkyy aineistossa (asiakkaita vuosittain {list}); myös lähteneet ovat mukana.",
                                                                                                                             en="Revenue is the mean of customers whose whole year is seen (customers, year by year: {list}); those who left are in it.").format(
        list="; ".join(number(n) for n in observed["customers"]))
    note = " ".join(filter(None, [
        source, both(fi="Rahan oletetaan tulevan {when}.", en="The money is taken to come {when}.").format(when=when),
        both(fi="Tuotteiden, ylläpidon ja palvelun kulujen osuudeksi tuotoista on oletettu sama kuin koko aineistossa: {share}.",
             en="Goods, keeping and serving take the same share of revenue as in all the data: {share}.").format(share=percent(goods_share + kept_share, 1)) if known and not costs else "",
        both(fi="Taulukossa on yhtä monta vuotta kuin tuottoja ({years}). Parametri horizon ({horizon}) koskee asiakkuuspääomaa, ei tätä taulukkoa.",
             en="The table has as many years as there is revenue for ({years}). The parameter horizon ({horizon}) is about customer equity, not about this table.").format(
            years=years, horizon=given["horizon"]) if years != given["horizon"] else "",
        both(fi="Annettuja ylläpitokustannuksia (retention_costs) on {n} vuodelta: ylimääräiset jätettiin pois, koska niiden vuosien tuottoja ei ole.",
             en="Retention costs (retention_costs) were given for {n} years: those beyond the table are left out, for there is no revenue of their years.").format(n=len(costs)) if len(costs) > years else "",
        both(fi="Annettuja ylläpitokustannuksia (retention_costs) on {n} vuodelta: muilta vuosilta niitä ei vähennetty.",
             en="Retention costs (retention_costs) were given for {n} years: in the other years none are taken off.").format(n=len(costs)) if 0 < len(costs) < years else "",
    ]))
    shown = table(found, both(fi="Keskimääräisen asiakkaan elinkaariarvo vuosi vuodelta",
                              en="Lifetime value of an average customer, year by year"), columns, note=note)
    return Finding("year_by_year", table=shown, sheets={both(fi="Vuosi vuodelta", en="Year by year"): (found, columns)})


def better_retention(case: Clv) -> Finding:
    """What lower churn would make of a customer's value."""
    given = case.parameters
    before, after = given["churn_before"], given["churn_after"]
    try:
        ratio = clv.profit_ratio(before, after, discount_rate=given["discount_rate"], growth=given["margin_growth"], timing=given["timing"])
    except ParameterError as problem:
        return Finding("better_retention", say(str(problem), kind="warning"))
    return Finding("better_retention", say(
        both(fi="Jos vuotuinen asiakaskato olisi {after} eikä {before}, asiakkaan arvo olisi **{ratio}-kertainen** (diskonttauskorko {rate}, katteen kasvu {growth}, ei hankintakustannusta).",
             en="If yearly churn went from {before} to {after}, a customer would be worth **{ratio} times** as much (discount rate {rate}, growth of margin {growth}, no acquisition cost).").format(
            before=percent(before, 1), after=percent(after, 1), ratio=number(ratio, 2), rate=percent(given["discount_rate"], 1),
            growth=percent(given["margin_growth"], 1))))


def assumptions(case: Clv) -> Finding:
    """What the models assume."""
    return Finding("assumptions", say(
        both(fi="Ostomalli olettaa, että jokainen ostaa omaan tasaiseen tahtiinsa niin kauan kuin on asiakas ja lähtee sitten huomaamatta ja lopullisesti. Vuodenaikoja, kampanjoita ja hintoja siinä ei oteta huomioon, eikä yhden oston keskisumman oleteta riippuvan siitä, kuinka usein ostetaan.",
             en="A purchase model assumes that everybody buys at a steady pace of their own while a customer, and then leaves for good, unnoticed. It takes no account of seasons, campaigns or prices, and it assumes that the money spent per purchase does not depend on how often one buys."),
        both(fi="Ostotiheyden ja yhden oston keskisumman korrelaatio on aineistossa {r}.",
             en="The correlation between frequency and money per purchase is {r} in the data.").format(
            r=number(purchase_models.frequency_spend_correlation(case.free), 2)) if case.model else "",
        both(fi="Voimassa olevien sopimusten oletetaan päättyvän yhtä usein kuin samanlaisia sopimuksia on tähän asti päättynyt. Sopimusasiakkaan oletetaan ostavan entiseen tahtiin niin kauan kuin sopimus kestää.",
             en="An agreement in force is assumed to end as often as others of its kind have ended so far, and its holder to go on buying as often as before while it lasts.") if case.rhythm else "",
        both(fi="Se, mitä ostosta jää, arvioidaan asiakkaan omien ostojen perusteella. Jos niitä on vähän, arviota siirretään kohti kaikkien asiakkaiden keskiarvoa. Kulut ovat aina koko vuoden kuluja, vaikka vuosi olisi vasta alussa.",
             en="What a purchase leaves is estimated from the customer's own past, and moved towards the mean of all customers where there are few purchases. Costs are always those of a whole year, even where the year has only just begun.") if case.costs else
        both(fi="Katteeksi oletetaan kaikilla asiakkailla {rate} myynnistä, eikä palvelukustannuksia tunneta.",
             en="The margin is taken as {rate} of sales for every customer, and the costs of serving are not known.").format(rate=percent(case.parameters["margin_rate"])),
    ))


def costs(case: Clv) -> Table | Note:
    """What became of the rows of costs."""
    if case.costs is None:
        return say(both(fi="Kulutiedostoa ei luettu, joten palvelukustannuksia ei tunneta.",
                        en="No file of costs was read: the cost to serve is not known."))
    return costs_table(case.costs, case.transactions, case.summary.index.tolist())


def handling(case: Clv) -> Note:
    """How the rows were treated, and who is left out."""
    agreements, unpaid = case.agreements, case.unpaid
    rows = agreements is not None and not (case.pseudonymised and 0 < agreements.without < SMALLEST_GROUP)
    return treatment(
        case.transactions,
        both(fi="Sopimukset: rivejä luettiin {read}, niistä ilman sopimusta {without}, ja lukukelvottomina jätettiin pois {refused}.",
             en="Agreements: {read} rows read, {without} of them without an agreement, and {refused} left out because they cannot be read.").format(
            read=number(agreements.rows_read), without=number(agreements.without),
            refused=number(sum(len(left) for _reason, left in agreements.refused))) if agreements and rows else "",
        both(fi="Asiakkaita, joiden ostoista ei ole palautusten jälkeen jäänyt rahaa: {n}. Uudelleen ostaneilta ei lasketa mukaan ensimmäistä ostopäivää. Heidät on jätetty pois rahankäytön mallista, eikä heidän oleteta tuovan rahaa.",
             en="Customers whose purchases have left no money after returns: {n}. For those who have bought again, the first day of purchase is not counted. They are left out of the model of spend, and no money is expected of them.").format(
            n=number(unpaid.sum())) if unpaid.any() and case.tellable("unpaid", unpaid) else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
    )
