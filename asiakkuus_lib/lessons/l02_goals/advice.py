"""Whom to call first, what to ask and whom to hear: what the report on satisfaction begins with."""

import math

import pandas as pd

from asiakkuus_lib import satisfaction
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.terms import purchases_setting, with_terms
from asiakkuus_lib.lessons.l02_goals.case import (
    AGREEMENTS,
    ALTERNATIVE,
    COLUMN,
    NEVER,
    NO_ALTERNATIVE,
    OTHER,
    PURCHASES,
    SATISFIED,
    YEAR,
    Satisfaction,
    scores,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import MAY, OTHERS, Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent

# Of fewer leavings a share says little.
FEW = 20
# How near a share must be to one in so many to be called that.
NEAR = 0.03
# From such a share of the sales on it is worth asking those who were never heard.
UNHEARD = 0.1


def sheet() -> str:
    """Name of the sheet that lists those who have answered lately."""
    return both(fi="Vastanneet", en="Those who answered")


def leaving(case: Satisfaction) -> str:
    """What leaving means in this data, as a sentence."""
    return {
        AGREEMENTS: both(fi="Lähtenyt on se, jonka sopimus päättyi vuoden sisällä vastauksesta.", en="A customer has left if the agreement ended within a year of the answer."),
        PURCHASES: both(fi="Lähtenyt on se, joka ei ostanut mitään vastausta seuranneen vuoden aikana.", en="A customer has left who bought nothing in the year after the answer."),
        COLUMN: both(fi="Kuka lähti vuoden sisällä, on luettu kyselyn omasta sarakkeesta.", en="Who left within a year is read from a column of the survey itself."),
    }.get(case.told_by, "")


def unknown(case: Satisfaction) -> str:
    """Why no rate of leaving can be told, and what it would need."""
    if not case.told_by:
        return both(fi="Aineistosta ei näe, kuka on lähtenyt. Anna sopimukset ({agreements}) tai ostot ({purchases}), tai lisää kyselyyn sarake Lähti vuoden sisällä.",
                    en="The data does not show who has left. Give agreements ({agreements}) or purchases ({purchases}), or add the column Left within a year to the survey.").format(
            agreements=Setting("agreements_path"), purchases=purchases_setting())
    if case.strangers:
        return both(fi="Yhtäkään vastaajaa ei löydy siitä aineistosta, josta lähteminen näkyisi. Onko asiakasnumerot kirjoitettu samalla tavalla?",
                    en="None of those who answered are found in the data that would show who left. Are the customer numbers written in the same way?").said()
    if case.known.empty:
        return {
            AGREEMENTS: both(fi="Yhdenkään vastaajan lähtöä ei vielä tiedetä: vastauksesta pitää olla kulunut vuosi ({day}), ja vastaajalla on oltava sopimus.",
                             en="It is not yet known for any answer whether the customer left: a year must have passed since the answer (by {day}), and the customer must have had an agreement."),
            PURCHASES: both(fi="Yhdenkään vastaajan lähtöä ei vielä tiedetä: vastauksesta pitää olla kulunut vuosi ({day}), ja vastaajan on pitänyt ostaa jotakin ennen sitä.",
                            en="It is not yet known for any answer whether the customer left: a year must have passed since the answer (by {day}), and the customer must have bought before answering."),
            COLUMN: both(fi="Sarakkeessa Lähti vuoden sisällä ei ole yhtään tietoa.", en="The column Left within a year is empty."),
        }[case.told_by].format(day=date(case.reference))
    return both(fi="Lähtemisestä ei kerrota mitään: ryhmät ovat liian pieniä.", en="Leaving is not shown: the groups are too small.")


def rate_of(case: Satisfaction, group: str) -> dict[str, float] | None:
    """How many of a group like this have left: `answers`, `left`, `rate`, `low`, `high`; None where it is not told."""
    if case.known.empty:
        return None
    division = "outcome" if group in (SATISFIED, OTHER) else "alternative"
    if division not in case.told:
        return None
    found = case.rates(division)
    if group not in found.index or not found["answers"].to_dict()[group]:
        return None
    return {str(name): float(value) for name, value in found.T[group].to_dict().items()}


def _one_in(share: float) -> str:
    """A share of those who left, as it is said: every third, or a percentage."""
    times = {
        2: both(fi="joka toisesta", en="one in two"), 3: both(fi="joka kolmannesta", en="one in three"),
        4: both(fi="joka neljännestä", en="one in four"), 5: both(fi="joka viidennestä", en="one in five"), 10: both(fi="joka kymmenennestä", en="one in ten"),
    }
    near = [words for k, words in times.items() if abs(share - 1 / k) <= NEAR]
    return near[0].said() if near else both(
        fi="{n} prosentista", en="{share}").format(n=number(100 * share), share=percent(share))


def start(case: Satisfaction) -> Start:
    """Whether the survey warns, and whom to call first."""
    actions = [action for action in (_call(case), _ask(case) or _keep(case), _hear(case)) if action is not None]
    headline = " ".join(filter(None, [_warns(case), nobody_lately(case), _first(case, actions[0]) if actions else
        both(fi="Vastaukset eivät anna aihetta yhteydenottoihin.", en="The answers give no reason to contact anybody.").said()]))
    called = ("call_dissatisfied", "keep_satisfied")
    # Of those never heard the action itself tells how many have consented.
    contacts = (*called, "hear_more") if case.consent is None else called
    return Start(headline, actions[0].code if actions else "", with_terms(actions, called, contacts, case.consent is not None), _caveat(case))


def _warns(case: Satisfaction) -> str:
    """What share of those who left the survey warned of."""
    found = case.directions
    if found is None:
        return both(fi="Ei tiedetä, varoittaako kysely lähtijöistä.", en="It is not known whether the survey warns of those who leave.")
    if found.left < FEW:
        return both(fi=("Vastanneista on lähtenyt vain {n}, joten siitä ei voi sanoa, varoittaako kysely lähtijöistä.",) * 2,
                    en=("Only {n} of those who answered has left: too few to say whether the survey warns.",
                        "Only {n} of those who answered have left: too few to say whether the survey warns.")).format(n=found.left)
    words = {"scores": case.satisfied_scores, "a": percent(found.left_of_satisfied) if found.satisfied else "", "b": percent(found.left_of_others) if found.others else ""}
    if case.warns is None:
        return both(fi="Kaikki vastasivat samoin, joten ei tiedetä, varoittaako kysely lähtijöistä.", en="All gave the same score, so it is not known whether the survey warns of those who leave.")
    if not case.warns:
        return both(fi="Aineistossa ei näy, että tyytyväisyys varoittaisi lähtijöistä: {scores} vastanneista lähti {a} ja muista {b}.", en="The data does not show that satisfaction warns of those who leave: of those who said {scores}, {a} left; of the others, {b}.").format(**words)
    return both(fi="{share} lähteneistä vastaajista oli antanut arvosanan {scores}, eikä kysely varoittanut heistä. Huonomman arvosanan antaneista {stayed} jäi.",
                en="{share} of the leavers who had answered had said {scores}: the survey did not warn of them. Of those who gave a lower score, {stayed} stayed.").format(
        stayed=percent(1 - found.left_of_others), share=percent(found.satisfied_of_left), scores=case.satisfied_scores)


def _of_all(case: Satisfaction) -> str:
    """What share of all leavers the survey warned of, those who had not answered among them; "" where that is not told."""
    found = case.directions
    if found is None or not case.warns or found.left < FEW:
        return ""
    gone, heard = case.all_leavers or (0, 0)
    if gone < FEW:
        return ""
    return both(fi="Kaikista lähtijöistä kysely varoitti {part}, sillä osa ei ollut vastannut.",
                en="The survey warned of {part} of all leavers, for some had not answered.").format(part=_one_in(heard / gone))


def _first(case: Satisfaction, action: Action) -> str:
    """What to do first, as the end of the headline."""
    words = {"n": number(action.customers or 0), "money": money(action.money, case.currency) if action.money else ""}
    return {
        "call_dissatisfied": both(fi=("Soita ensin {n} tyytymättömälle asiakkaalle{who}.", "Soita ensin {n} tyytymättömälle asiakkaalle{whom}."),
                                  en=("Call first the {n} dissatisfied customer{who}.", "Call first the {n} dissatisfied customers{whom}.")),
        "ask_alternative": both(fi="Kysy ensi kerralla myös, näkeekö asiakas vaihtoehdon.", en="Next time also ask whether the customer sees an alternative."),
        "keep_satisfied": both(fi=("Anna syy jäädä {n} tyytyväiselle asiakkaalle, joka näkee vaihtoehdon.", "Anna syy jäädä {n} tyytyväiselle asiakkaalle, jotka näkevät vaihtoehdon."),
                               en=("Give the {n} satisfied customer who sees an alternative a reason to stay.", "Give the {n} satisfied customers who see an alternative a reason to stay.")),
        "hear_more": both(fi=("Kysy myös siltä {n} asiakkaalta, joka ei ole koskaan vastannut.", "Kysy myös niiltä {n} asiakkaalta, jotka eivät ole koskaan vastanneet."),
                          en=("Ask the {n} customer who has never answered, too.", "Ask the {n} customers who have never answered, too.")),
    }[action.code].format(**words, **_sees(case, _whom(case)))


def _sees(case: Satisfaction, group: str) -> dict[str, str]:
    """That a customer, or many, see an alternative, where the group is of such."""
    if not group.endswith(f" {ALTERNATIVE}") or group.endswith(NO_ALTERNATIVE):
        return {"who": "", "whom": ""}
    return {"who": both(fi=", joka näkee vaihtoehdon", en=" who sees an alternative").said(), "whom": both(fi=", jotka näkevät vaihtoehdon", en=" who see an alternative").said()}


def _whom(case: Satisfaction) -> str:
    """The group to call first: that of `to_call`, or, where nobody is in it, the other dissatisfied."""
    there = set(case.told_of("asked"))
    return next((group for group in (case.to_call, f"{OTHER} {NO_ALTERNATIVE}", OTHER) if group in there), "")


def _asked(case: Satisfaction, group: str) -> pd.Index:
    """Whom to contact of a group."""
    told = case.told_of("asked")
    return told.index[told == group]


def _numbers(case: Satisfaction, group: str) -> tuple[int, float | None]:
    """How many there are to contact of a group, and what they have brought in the last period."""
    who = _asked(case, group)
    brought = None if case.sales is None else round(float(case.sales.reindex(who).sum()), 2)
    return len(who), brought if brought and brought > 0 else None


def _expected(case: Satisfaction, group: str, n: int) -> str:
    """How many of so many are expected to leave, as a sentence; "" where it is not told."""
    rate = rate_of(case, group)
    if rate is None:
        return ""
    return both(fi="Heidänlaisistaan {rate} lähti vuoden sisällä (95\N{NO-BREAK SPACE}%:n väli {low}–{high}), joten näistä lähtee arviolta {expected}, ellei mikään muutu.",
                en="{rate} of similar customers left within a year (95% interval {low}–{high}), so about {expected} of these can be expected to leave if nothing changes.").format(
        rate=percent(rate["rate"]), low=percent(rate["low"]), high=percent(rate["high"]), expected=number(n * rate["rate"]))


def _without_consent(case: Satisfaction, group: str, n: int) -> str:
    """How many more there are who have not consented, as a sentence."""
    rest = int((case.told_of("todo") == group).sum()) - n
    if case.consent is None or rest <= 0:
        return ""
    return both(fi=("Lisäksi {n} ei ole antanut lupaa yhteydenottoon.",) * 2, en=("{n} more has not consented to being contacted.", "{n} more have not consented to being contacted.")).format(n=number(rest))


def _no_warning(case: Satisfaction) -> str:
    """That a call is not to keep the customer, where the dissatisfied do not leave more often than others."""
    if case.warns is not False:
        return ""
    return both(fi="Aineistossa ei näy, että tyytymättömät lähtisivät useammin kuin muut: soita oppiaksesi, älä pitääksesi asiakkaan.",
                en="The data does not show that the dissatisfied leave more often than others: call to learn, not to keep the customer.").said()


def _listed(case: Satisfaction) -> str:
    return sheet() if case.lists_customers and not case.pseudonymised else ""


def _call(case: Satisfaction) -> Action | None:
    group = _whom(case)
    if not group:
        return None
    n, brought = _numbers(case, group)
    words = {"n": number(n), **_sees(case, group)}
    worth = both(fi=" (ostot viimeisen vuoden aikana {money})", en=" (purchases in the last year {money})").format(money=money(brought, case.currency)) if brought else ""
    return Action(
        "call_dissatisfied",
        both(fi=("Soita {n} tyytymättömälle asiakkaalle{who}{worth}. Kysy, mikä on vialla, ja sovi, kuka korjaa sen.", "Soita {n} tyytymättömälle asiakkaalle{whom}{worth}. Kysy, mikä on vialla, ja sovi, kuka korjaa sen."),
             en=("Call the {n} dissatisfied customer{who}{worth}. Ask what is wrong, and agree on who puts it right.", "Call the {n} dissatisfied customers{whom}{worth}. Ask what is wrong, and agree on who puts it right.")).format(
            **words, worth=worth),
        " ".join(filter(None, [_expected(case, group, n) or unknown(case) * (case.directions is None), _no_warning(case), _without_consent(case, group, n)]))
        or both(fi="He ovat vastanneet viimeksi alle {limit}.", en="Their latest answer is below {limit}.").format(limit=scores(case.limit, case.limit)),
        n, brought, _listed(case), case.named(_asked(case, group)))


def _ask(case: Satisfaction) -> Action | None:
    """To ask of alternatives, where the survey does not."""
    told = case.told_of("todo")
    if case.asks_alternative or not len(told) or (told == OTHERS).any():
        return None
    return Action(
        "ask_alternative",
        both(fi="Lisää kyselyyn kysymys: näetkö jonkun muun, jolta voisit ostaa saman?", en="Add a question to the survey: is there anybody else from whom you could buy the same thing?").said(),
        both(fi="Tyytymätön asiakas voi jäädä, jos muuta ei ole, ja tyytyväinen lähteä, jos on. Nyt vastauksista ei näe, kumpi asiakas on ({n} viimeisintä vastausta).",
             en="A dissatisfied customer may stay where there is nothing else, and a satisfied one leave where there is. As things stand, the answers do not show which kind a customer is (latest answers: {n}).").format(
            n=number(len(told))),
        len(told))


def _keep(case: Satisfaction) -> Action | None:
    """The satisfied who see an alternative: they leave less often, but there are more of them."""
    group = f"{SATISFIED} {ALTERNATIVE}"
    n, brought = _numbers(case, group)
    if not n:
        return None
    return Action(
        "keep_satisfied",
        both(fi=("Ota jatko puheeksi ajoissa sen {n} tyytyväisen asiakkaan kanssa, joka näkee vaihtoehdon{worth}.", "Ota jatko puheeksi ajoissa niiden {n} tyytyväisen asiakkaan kanssa, jotka näkevät vaihtoehdon{worth}."),
             en=("Talk about staying, in good time, with the {n} satisfied customer who sees an alternative{worth}.", "Talk about staying, in good time, with the {n} satisfied customers who see an alternative{worth}.")).format(
            n=number(n), worth=both(fi=" (ostot {money})", en=" (purchases {money})").format(money=money(brought, case.currency)) if brought else ""),
        " ".join(filter(None, [_expected(case, group, n), _why_later(case, n), _without_consent(case, group, n)])) or both(fi="Tyytyväisyys ei yksin pidä asiakasta.", en="Satisfaction alone does not keep a customer.").said(),
        n, brought, _listed(case), case.named(_asked(case, group)))


def _why_later(case: Satisfaction, n: int) -> str:
    """Why the satisfied come after the dissatisfied although there are more of them, as a sentence; "" where that is not so."""
    first, here = (rate_of(case, group) for group in (_whom(case), f"{SATISFIED} {ALTERNATIVE}"))
    if first is None or here is None or first["rate"] <= here["rate"] or n <= _numbers(case, _whom(case))[0]:
        return ""
    return both(fi="Heitä on enemmän kuin tyytymättömiä, mutta heistä lähtee harvempi: soita tyytymättömille ensin.",
                en="There are more of them than of the dissatisfied, but fewer in a hundred leave: call the dissatisfied first.").said()


def _hear(case: Satisfaction) -> Action | None:
    """Those who were never heard."""
    told = case.told_of("heard" if case.heard_buyers is None else "heard_buyers")
    who = told.index[told == NEVER]
    brought = None if case.sales is None else float(case.sales.reindex(who).sum())
    whole = 0.0 if case.sales is None else float(case.sales[case.sales > 0].sum())
    if not len(who) or (brought is not None and brought < UNHEARD * whole):
        return None
    if brought is None:
        return Action(
            "hear_more",
            both(fi=("Kysy myös siltä {n} asiakkaalta, joka ei ole koskaan vastannut: soita osalle.", "Kysy myös niiltä {n} asiakkaalta, jotka eivät ole koskaan vastanneet: soita osalle heistä."),
                 en=("Ask the {n} customer who has never answered, too.", "Ask the {n} customers who have never answered, too: call some of them.")).format(n=number(len(who))),
            both(fi="Heitä on {share} rekisterin nimistä.", en="They are {share} of the names in the register.").format(share=percent(len(who) / len(told))) + _may_be_heard(case, who), len(who))
    return Action(
        "hear_more",
        both(fi=("Kysy myös siltä {n} ostajalta, joka ei ole koskaan vastannut (ostot {money}): aloita suurimmista.", "Kysy myös niiltä {n} ostajalta, jotka eivät ole koskaan vastanneet (ostot {money}): aloita suurimmista{allowed}."),
             en=("Ask the {n} buyer who has never answered, too (purchases {money}).", "Ask the {n} buyers who have never answered, too (purchases {money}): begin with the largest{allowed}.")).format(
            n=number(len(who)), money=money(brought, case.currency),
            allowed=both(fi=", joilta on lupa", en=" who have consented").said() if _may_be_heard(case, who) else ""),
        both(fi="Heitä on {share} viimeisen vuoden ostajista, ja he toivat {part} myynnistä. Heidän tyytyväisyydestään ei tiedetä mitään.",
             en="They are {share} of the buyers of the last year, and brought in {part} of the sales. Nothing is known about their satisfaction.").format(
            share=percent(len(who) / len(told)), part=percent(brought / whole)) + _may_be_heard(case, who),
        len(who), round(brought, 2))


def _may_be_heard(case: Satisfaction, who: pd.Index) -> str:
    """How many of those never heard may be contacted, as a sentence to add."""
    consent = None if case.pseudonymised else case.consent_of(who)
    if consent is None:
        return ""
    return " " + both(fi="Luvan yhteydenottoon on heistä antanut {n}.", en="{n} of them have consented to being contacted.").format(n=number((consent == MAY).sum()))


def _caveat(case: Satisfaction) -> str:
    return " ".join(filter(None, [
        both(fi="Tyytyväisiä ovat ne, jotka vastasivat {scores} asteikolla {scale}.", en="The satisfied are those who said {scores} on a scale of {scale}.").format(
            scores=case.satisfied_scores, scale=case.scale.replace("-", "–")),
        both(fi="Vaihtoehdon näkee se, joka vastasi kyselyssä, että vaihtoehto on.", en="Those who see an alternative said so in the survey.").said() if case.asks_alternative else "",
        both(fi="Se, kuka vastaa, ei ole sattumaa: vastaamatta jättäneet voivat lähteä useammin tai harvemmin kuin vastanneet.",
             en="It is not chance who answers: those who did not answer may leave more often, or less.").said(),
        both(fi="Luvuista ei näe, miksi lähdettiin: sitä on kysyttävä.", en="The numbers do not show why customers left: they must be asked.").said(),
        _of_all(case),
        scale_found(case),
    ]))


def scale_found(case: Satisfaction) -> str:
    """What the scale was taken to be, where nobody told it; "" where somebody did, or it is that of the course."""
    told = case.parameters["scale"] != "auto" or satisfaction.scale_told(case.inputs["survey"].columns["satisfaction"])
    if told or not case.parameters["survey_path"]:
        return ""
    return both(fi="Asteikkoa ei kerrottu. Suppein, johon kaikki vastaukset mahtuvat, on {scale}, joten tyytyväisiksi luettiin ne, jotka vastasivat {scores}. Jos asteikko on toinen, kerro se: {setting}.",
                en="The scale was not given. The narrowest that holds all answers is {scale}, so those who said {scores} were taken to be satisfied. If it is a different one, give it: {setting}.").format(
        scale=case.scale.replace("-", "–"), scores=case.satisfied_scores, setting=Setting("scale", "…"))


def figures(case: Satisfaction) -> KeyFigures:
    """The key figures, each with its change against the period before where there is one."""
    then = None if case.pseudonymised else case.previous
    days = case.parameters["compare_days"]
    # Of answers a year must be over before it is known who left.
    whole = then is not None and then.holds(then.reference - pd.Timedelta(days=YEAR + days))
    before = then.directions if then is not None and whole else None
    ago = both(fi="Vuotta aiemmin", en="A year earlier").said() if days == YEAR else days
    found = case.directions
    unheard = unknown(case)
    satisfied_of_left = found.satisfied_of_left if found else math.nan
    rate = found.left / found.answers if found else math.nan
    now = satisfied_now(case)
    told = recommend_now(case)
    return key_figures([
        _share("satisfied_of_left", both(fi="Lähteneistä oli vastannut {scores}", en="Leavers who had said {scores}").format(scores=case.satisfied_scores), satisfied_of_left,
               both(fi="{n} vastausta niistä {all}:sta, joiden antaja lähti vuoden sisällä: niistä ei saatu varoitusta.",
                    en="{n} of the {all} answers after which the customer left within a year: these did not warn.").format(
                   n=number(found.satisfied_left), all=number(found.left)) if found else unheard).against(
            before.satisfied_of_left if before else None, ago, _write, share=True),
        _share("left_share", both(fi="Lähti vuoden sisällä vastauksesta", en="Left within a year of the answer"), rate,
               both(fi="{n} vastausta {all} vastauksesta. {leaving}", en="{n} of {all} answers. {leaving}").format(n=number(found.left), all=number(found.answers), leaving=leaving(case)) + _not_known(case, found.answers)
               if found else unheard).against(before.left / before.answers if before else None, ago, _write, share=True),
        _share("satisfied_share", both(fi="Tyytyväisiä nyt", en="Satisfied now"), now,
               (both(fi="Vastasi viimeksi {scores} niistä, jotka ovat vastanneet {day} jälkeen ja joiden sopimus ei ole päättynyt.",
                     en="Share who said {scores} in their latest answer, of those who have answered since {day} and whose agreement has not ended.") if case.told_by == AGREEMENTS else
                both(fi="Vastasi viimeksi {scores} niistä, jotka ovat vastanneet {day} jälkeen.", en="Share who said {scores} in their latest answer, of those who have answered since {day}.")).format(scores=case.satisfied_scores, day=date(case.year_ago))
               if not math.isnan(now) else nobody_lately(case) or both(fi="Osuutta ei kerrota: ryhmät ovat liian pieniä.", en="The share is not shown: the groups are too small.").said()).against(
            satisfied_now(then) if then else None, ago, _write, share=True),
        _recommend_figure(case, told, recommend_now(then) if then else satisfaction.recommend_score(0, 0, 0), ago),
    ])


def _write(share: float) -> str:
    return percent(share, 1)


def _not_known(case: Satisfaction, known: int) -> str:
    """Of how many answers it is not known who left, and why, as a sentence to add."""
    rest = len(case.answers) - known
    if case.pseudonymised or rest <= 0:
        return ""
    # Where the last answer is over a year old, only one of the two reasons is left.
    old = bool(case.answers["answered_on"].max() < case.year_ago)
    open_year = "" if old else both(fi="vuosi ei ole vielä kulunut, tai ", en="the year is not over yet, or ").said()
    return " " + {
        AGREEMENTS: both(fi="Muista {n} vastauksesta sitä ei tiedetä: {open_year}vastaajalla ei ollut sopimusta.",
                         en="For the other {n} answers it is not known: {open_year}there was no agreement."),
        PURCHASES: both(fi="Muista {n} vastauksesta sitä ei tiedetä: {open_year}vastaaja ei ollut ostanut ennen vastausta.",
                        en="For the other {n} answers it is not known: {open_year}nothing had been bought before the answer."),
        COLUMN: both(fi="Muista {n} vastauksesta sitä ei ole kirjattu.", en="For the other {n} answers it is not entered."),
    }[case.told_by].format(n=number(rest), open_year=open_year)


def nobody_lately(case: Satisfaction) -> str:
    """Why there is no answer of the last year to speak of; "" where there is."""
    if not case.recent.empty:
        return ""
    if case.answers.empty:
        return both(fi="Vastauksia ei ole.", en="There are no answers.").said()
    last = case.answers["answered_on"].max()
    return (both(fi="Kaikki vastaukset ovat yli vuoden takaa: viimeinen on annettu {day}.", en="All answers are older than a year: the last is of {day}.") if last < case.year_ago else
            both(fi="Viimeisen vuoden aikana vastanneista kukaan ei ole enää asiakas.", en="Nobody who answered in the last year is still a customer.")).format(day=date(last))


def _no_score(case: Satisfaction) -> str:
    """Why there is no recommend score now."""
    if "recommend" not in case.answers or not case.answers["recommend"].notna().any():
        return both(fi="Kyselyssä ei kysytä suositteluhalukkuutta.", en="The survey does not ask about recommending.").said()
    if nobody_lately(case):
        return nobody_lately(case)
    if not case.recent["recommend"].notna().any():
        return both(fi="Viimeisen vuoden aikana kukaan ei ole vastannut suosittelukysymykseen.", en="In the last year nobody has answered the recommendation question.").said()
    return both(fi="Indeksiä ei kerrota: ryhmät ovat liian pieniä.", en="The score is not shown: the groups are too small.").said()


def _recommend_figure(case: Satisfaction, told: satisfaction.Score, before: satisfaction.Score, ago: int | str) -> KeyFigure:
    """The recommend score, and what it was: of a difference of shares no percentage is taken."""
    label = both(fi="Suositteluindeksi (NPS)", en="Recommend score (NPS)").said()
    if not told.answers:
        return KeyFigure("recommend_score", label, None, "–", _no_score(case))
    known = bool(before.answers)
    luck = both(fi=" (ero voi olla sattumaa)", en=" (the difference may be chance)").said() if known and number(told.score) != number(before.score) and _by_chance(told, before) else ""
    heading = ago if isinstance(ago, str) else both(fi="{days} päivää aiemmin", en="{days} days earlier").format(days=number(ago))
    return KeyFigure(
        "recommend_score", label, round(told.score, 1), number(told.score),
        both(fi="Suosittelijoiden osuus miinus arvostelijoiden osuus, −100…100; vastauksia {n}, 95\N{NO-BREAK SPACE}%:n väli {low}…{high}.",
             en="Share of promoters less that of detractors, −100 to 100; {n} answers, 95% interval {low} to {high}.").format(
            n=number(told.answers), low=number(told.low), high=number(told.high)),
        round(before.score, 1) if known else None, f"{heading}: {number(before.score)}{luck}" if known else "")


def _by_chance(now: satisfaction.Score, before: satisfaction.Score) -> bool:
    """Whether two scores are no farther apart than their intervals allow for."""
    up, down = (now, before) if now.score >= before.score else (before, now)
    return up.score - down.score <= math.hypot(up.score - up.low, down.high - down.score)


def _share(name: str, label: str, share: float, meaning: str) -> KeyFigure:
    known = not math.isnan(share)
    return KeyFigure(name, str(label), share if known else None, _write(share) if known else "–", meaning)


def satisfied_now(case: Satisfaction) -> float:
    """The share of the satisfied among the latest answers; NaN where it may not be told."""
    told = case.told_of("todo")
    if not len(told) or (told == OTHERS).any():
        return math.nan
    return float(told.str.startswith(SATISFIED).mean())


def recommend_now(case: Satisfaction) -> satisfaction.Score:
    """The recommend score of the latest answers; NaN where it was not asked or may not be told."""
    told = case.told_of("recommend_now")
    if (told == OTHERS).any():
        return satisfaction.recommend_score(0, 0, 0)
    counts = told.value_counts()
    return satisfaction.recommend_score(*(int(counts.get(group, 0)) for group in reversed(satisfaction.RECOMMEND)))


