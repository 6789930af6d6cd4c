"""What the report on share of wallet finds, as functions of its case."""

from collections.abc import Mapping

import pandas as pd

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.account_book import choice_names
from asiakkuus_lib.lessons.common.account_book.purchases import differing
from asiakkuus_lib.lessons.common.reservations import reason, reserved
from asiakkuus_lib.lessons.l09_customer_share.advice import (
    accounts_sheet,
    assumed,
    both_prices,
    figures,
    no_prospects,
    no_sources,
    no_wallets,
    start,
    widest,
)
from asiakkuus_lib.lessons.l09_customer_share.case import ASSUMED, DUST, SOURCE_NAMES, STAGE_NAMES, CustomerShare
from asiakkuus_lib.lessons.l09_customer_share.wallets import Wallet, wallet_bars
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import DataUsed, Finding, form_table, ledger_table, not_read
from asiakkuus_lib.report.hand_over import purchases_beside
from asiakkuus_lib.show import (
    Column,
    bars,
    date,
    funnel,
    heatmap,
    intervals,
    number,
    percent,
    portfolio,
    say,
    table,
    waterfall,
)
from asiakkuus_lib.show.numbers import honest
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, shortened, verbatim

__all__ = [
    "CustomerShare", "accounts", "figures", "filled_in", "future", "growth", "handling", "ledgers", "open_space", "prospects", "selling",
    "share_of_each", "start", "totals", "used", "wallets",
]  # fmt: skip

_INPUTS = {"prospects": both(fi="prospektit", en="prospects"), "costs": both(fi="kulut", en="costs")}
# Rows of the list of accounts on the page.
MOST_ROWS = 20


def used(case: CustomerShare) -> DataUsed:
    """Which data this is, for the page and the record."""
    where = (
        both(fi="Keksitty esimerkki: Suvilinjan arviot {n} yrityksestä ja kunnasta.", en="Invented example: Suvilinja’s estimates of {n} firms and municipalities.") if case.book.made_up
        else both(fi=("Oma työkirja: {source}. Asiakkaita {n}.",) * 2, en=("Your own workbook: {source}. Accounts: {n}.",) * 2)
    ).format(source=verbatim(case.book.source), n=len(case.accounts))
    bought = "" if case.transactions is None else both(
        fi="Ostot meiltä ovat työkirjasta; ostotapahtumia ({source}) ei tarvittu niihin.", en="Purchases from us are as the workbook says; the transactions ({source}) were not needed for them.").format(
        source=verbatim(case.transactions.source)) if not case.own and case.book.accounts["bought"].notna().all() else both(
        fi="Ostot {source}: {first}–{last}.", en="Purchases {source}: {first}–{last}.").format(
        source=verbatim(case.transactions.source), first=date(case.year_ago), last=date(case.reference - pd.Timedelta(days=1)))
    facts = case.book.to_dict()
    if case.transactions is not None:
        facts |= {"reference_date": case.reference.date().isoformat(), "transactions": purchases_beside(case.transactions)}
    return DataUsed(Note(" ".join(filter(None, [where, bought])), "data"), facts | {name: read.to_dict() for name, read in case.inputs.items()})


def _in_money(case: CustomerShare) -> str:
    """What stands in a subtitle after what is drawn: ", € a year"."""
    return both(fi=", {sign} vuodessa", en=", {sign} a year").format(sign=case.sign) if case.sign else both(fi=" vuodessa", en=" a year").said()


def _counted(case: CustomerShare) -> str:
    return both(fi=("{n} asiakas", "{n} asiakasta"), en=("{n} account", "{n} accounts")).format(n=len(case.known))


def _nothing(code: str, words: str) -> Finding:
    return Finding(code, say(words, kind="warning"))


def totals(case: CustomerShare) -> Finding:
    """What the accounts buy from others, what of it can be won, and by how much their purchases grow, each with its range."""
    if case.known.empty:
        return _nothing("totals", no_wallets(case))
    names = {
        "gap": both(fi="Nykyinen ostoaukko", en="Current gap").said(),
        "attainable": both(fi="Siitä saatavissa", en="Of which can be won").said(),
        "future": both(fi="Tuleva ostoaukko", en="Future gap").said(),
    }
    sums = {what: case.sums(what) for what in names}
    told = [what for what, (_low, likely, _high) in sums.items() if likely == likely]
    low, likely, high = ([sums[what][k] for what in told] for k in range(3))
    words = {"gap": case.about(sums["gap"][1]), "part": case.about(sums["attainable"][1]), "range": case.spread(sums["attainable"][0], sums["attainable"][2])}
    figure = intervals(
        [names[what] for what in told], low, likely, high, heading=both(fi="Ostoaukko", en="Gap").said(),
        value=Column(both(fi="Arvio", en="Estimate"), "money", 0, case.sign),
        columns=(both(fi="Matalin", en="Lowest").said(), both(fi="Todennäköisin", en="Likely").said(), both(fi="Korkein", en="Highest").said()),
        highlight=[names["attainable"]], level=(case.target, both(fi="kasvutavoite {target}", en="growth target {target}").format(target=case.money(case.target))),
        title=both(fi="Asiakkaat ostavat muilta {gap}, ja siitä on saatavissa {part}", en="The accounts buy {gap} from others, and {part} of it can be won").format(**words),
        alt=both(fi="Nykyinen ostoaukko on arviolta {gap} ja siitä saatavissa {part} (väli {range}).", en="The current gap is about {gap}, of which {part} can be won (range {range}).").format(**words),
        subtitle=both(fi="Ostoaukot yhteensä{unit}: matalin, todennäköisin ja korkein arvio; {n}", en="Sum of the gaps{unit}: lowest, likely and highest estimate; {n}").format(
            unit=_in_money(case), n=_counted(case)), source=case.source)
    groups = pd.DataFrame({"low": low, "likely": likely, "high": high}, index=pd.Index(told))
    return Finding("totals", say(both(
        fi="Nykyinen ostoaukko on se, minkä asiakas ostaa muilta. Siitä saatavissa on se osa, joka mahtuu asiakkaan oman rajan alle eli siihen, mitä asiakas enintään ostaa yhdeltä. Välin päissä kaikki arviot ovat yhtä aikaa matalimmillaan tai korkeimmillaan.",
        en="The current gap is what an account buys from others. As much of it can be won as fits within the account’s own limit: the most that it buys from one supplier. At the ends of a range all estimates are at their lowest, or at their highest, at once.")),
        figure, groups=groups, figure_sheet=both(fi="Ostoaukot yhteensä", en="Sum of the gaps").said())


def _by_attainable(case: CustomerShare) -> pd.DataFrame:
    """The known accounts, those with the most to win first."""
    return case.known.assign(bought=case.accounts["bought"], name=case.names).sort_values(
        ["attainable", "gap"], ascending=False, kind="stable")


def wallets(case: CustomerShare) -> Finding:
    """Wallet by wallet: what is bought from us, what can be won, what stays with others; guesses are dashed."""
    if case.known.empty:
        return _nothing("wallets", no_wallets(case))
    found = _by_attainable(case)
    best = found.iloc[0]
    top = found.index[:1]
    words = {"name": case.names[top[0]], "part": case.about(float(best["attainable"])), "gap": case.about(float(best["gap"])), "bought": case.money(float(best["bought"])), "wallet": case.about(float(best["wallet"]))}
    columns = (
        Column(both(fi="ostaa meiltä", en="buys from us"), "money", 0, case.sign), Column(both(fi="saatavissa", en="can be won"), "money", 0, case.sign),
        Column(both(fi="kaikki ostot vähintään", en="wallet at least"), "money", 0, case.sign), Column(both(fi="kaikki ostot luultavasti", en="wallet most likely"), "money", 0, case.sign),
        Column(both(fi="kaikki ostot enintään", en="wallet at most"), "money", 0, case.sign),
    )  # fmt: skip
    some = float(best["attainable"]) > DUST
    figure = wallet_bars(
        found["name"].tolist(),
        [Wallet(float(row["bought"]), float(row["attainable"]), float(row["wallet_low"]), float(row["wallet"]), float(row["wallet_high"]), account in case.guessed)
         for account, row in found.iterrows()],
        heading=both(fi="Asiakas", en="Account").said(), columns=columns,
        rest=both(fi="jää muille", en="stays with others").said(), spread=both(fi="arvion väli", en="range of the estimate").said(),
        highlight=[words["name"]] if some else [],
        title=(both(fi="Eniten on saatavissa asiakkaalta {name}: {part}", en="The most can be won from {name}: {part}") if some
               else both(fi="Keneltäkään ei ole saatavissa lisää", en="Nobody has more to be won")).format(**words),
        alt=both(fi="{name} ostaa meiltä {bought} ja kaikilta {wallet}; ostoaukosta {gap} on saatavissa {part}.", en="{name} buys {bought} from us and {wallet} in all; {part} of the gap of {gap} can be won.").format(**words),
        subtitle=both(fi="Asiakkaan kaikki ostot{unit}; luku oikealla: saatavissa; katkoviiva: kokonaisostot ovat arvaus; {n}", en="All that each account buys{unit}; number on the right: can be won; dashed: the wallet is a guess; {n}").format(unit=_in_money(case), n=_counted(case)),
        source=case.source)
    return Finding("wallets", figure=figure, figure_sheet=both(fi="Kokonaisostot", en="Wallets").said())


def share_of_each(case: CustomerShare) -> Finding:
    """Share of wallet against the size of the wallet: where we are small and the customer is large."""
    found = _by_attainable(case)
    found = found[found["share"].notna()]
    if found.empty:
        return _nothing("share_of_each", no_wallets(case))
    best = found.iloc[0]
    words = {"name": best["name"], "share": honest(percent, float(best["share"])), "wallet": case.about(float(best["wallet"])), "part": case.about(float(best["attainable"])), "all": percent(case.share)}
    figure = portfolio(
        found["name"].tolist(), found["wallet"].tolist(), found["share"].tolist(), found["attainable"].tolist(),
        columns=(Column(both(fi="Kaikki ostot", en="Wallet"), "money", 0, case.sign), Column(both(fi="Asiakasosuus", en="Share of wallet"), "percent", 0),
                 Column(both(fi="Saatavissa", en="Can be won"), "money", 0, case.sign)),
        heading=both(fi="Asiakas", en="Account").said(), highlight=str(best["name"]), uncertain=found.loc[found.index.isin(case.guessed), "name"].tolist(),
        title=both(fi="Asiakasosuus on kaikkiaan {all}; siellä, missä eniten on saatavissa ({name}), se on {share}", en="The share of wallet is {all} in all; where there is the most to win ({name}), it is {share}").format(**words),
        alt=both(fi="{name}: asiakasosuus {share}, kaikki ostot {wallet}, saatavissa {part}. Kaikkien osuus yhteensä on {all}.",
                 en="{name}: share of wallet {share}, wallet {wallet}, {part} to be won. The share of all together is {all}.").format(**words),
        subtitle=both(fi="Asiakasosuus ja kaikki ostot vuodessa; ympyrän koko: saatavissa; katkoviiva: kokonaisostot ovat arvaus",
                      en="Share of wallet and wallet in a year; size of the circle: what can be won; dashed: the wallet is a guess").said(), source=case.source)
    return Finding("share_of_each", figure=figure, figure_sheet=both(fi="Asiakasosuus", en="Share of wallet").said())


def open_space(case: CustomerShare) -> Finding:
    """What each account buys of each thing from others: the map of white space."""
    grid = case.open_space
    best = widest(case)
    if best is None:
        return _nothing("open_space", both(
            fi="Ei tiedetä, mitä asiakkaat ostavat muilta tuoteryhmittäin: kirjatkaa se työkirjan välilehdelle Mahdollisuudet.",
            en="What the accounts buy from others by group of products is not known: enter it on the sheet Opportunities of the workbook.").said())
    account, what, amount = best
    grid = grid.loc[:, (grid > DUST).any()]
    order = grid.sum(axis=1).sort_values(ascending=False, kind="stable").index
    things = grid.sum().sort_values(ascending=False, kind="stable").index
    grid = grid.loc[order, things]
    new = case.book.opportunities
    white = new[(new["bought"] <= DUST) & (new["potential"] > DUST)]
    words = {"what": shortened(what, 40), "name": case.names[account], "amount": case.about(amount), "all": case.about(float(grid.sum().sum())), "n": len(white), "white": case.about(float(white["potential"].sum()))}
    figure = heatmap(
        grid.to_numpy(dtype=float), [str(case.names[one]) for one in grid.index], [str(one) for one in grid.columns],
        title=both(fi="Suurin avoin kohta: {what}, {name}, {amount}", en="The largest gap in one product group: {what}, {name}, {amount}").format(**words),
        alt=both(fi="Muilta ostetaan yhteensä {all}; suurin ruutu on {what}, {name}: {amount}.", en="{all} in all is bought from others; the largest cell is {what}, {name}: {amount}.").format(**words),
        row_label=both(fi="Asiakas", en="Account"), column_label=both(fi="Tuoteryhmä", en="Group of products"),
        write=lambda value: "?" if value != value else "" if value <= DUST else number(value), framed=[(list(grid.index).index(account), list(grid.columns).index(what))],
        subtitle=both(fi="Mitä asiakas ostaa muilta{unit}; tyhjä: ei mitään, ?: ei tiedetä", en="What the account buys from others{unit}; empty: nothing, ?: not known").format(unit=_in_money(case)),
        source=case.source)
    note = say(both(fi=("{n} kohdassa asiakas ostaa muilta ({white}) mutta meiltä ei mitään.", "{n} kohdassa asiakas ostaa muilta (yhteensä {white}) mutta meiltä ei mitään."),
                    en=("In {n} place the account buys from others ({white}) and nothing from us.", "In {n} places the account buys from others ({white} in all) and nothing from us.")).format(**words) if len(white) else
               both(fi="Kaikissa kohdissa, joista tiedetään, asiakas ostaa jotain jo meiltä.", en="In every place that is known, the account already buys something from us.").said())
    rows = new.assign(name=new["account"].map(case.names), open=(new["potential"] - new["bought"]).clip(lower=0.0), basis_name=new["basis"].map(choice_names("opportunities", "basis")).fillna("–"))
    columns = {
        "name": Column(both(fi="Asiakas", en="Account")), "what": Column(both(fi="Tuoteryhmä", en="Group of products")),
        "bought": Column(both(fi="Ostaa meiltä", en="Buys from us"), "money", 0, case.sign), "potential": Column(both(fi="Ostaa kaikilta", en="Buys in all"), "money", 0, case.sign),
        "open": Column(both(fi="Ostaa muilta", en="Buys from others"), "money", 0, case.sign), "basis_name": Column(both(fi="Arvion peruste", en="Basis of the estimate")),
    }  # fmt: skip
    return Finding("open_space", note, figure, sheets={both(fi="Mahdollisuudet", en="Opportunities").said(): (rows, columns)})


def growth(case: CustomerShare) -> Finding:
    """Which accounts bring the growth target, if a part of what can be won is won; what rests on guesses is told apart."""
    if case.known.empty or case.reachable.empty:
        return _nothing("growth", no_wallets(case) if case.known.empty else both(
            fi="Näiltä asiakkailta ei ole saatavissa lisää.", en="There is nothing more to be won from these accounts.").said())
    first, others = case.planned[case.first], case.planned.drop(case.first)
    guesses = case.reachable.drop(case.planned.index)
    reached = case.reached()
    rest = max(case.target - reached, 0.0)
    # Where the target is reached without them, others and guesses are no part of it.
    enough = float(first.sum()) >= case.target - DUST
    parts = [(str(case.names[one]), float(first[one])) for one in first.index]
    sure = len(parts) + (not enough and len(others) > 0)
    for name, these in (
        (both(fi=("muu asiakas ({n})", "muut asiakkaat ({n})"), en=("other account ({n})", "other accounts ({n})")), others),
        (both(fi=("arvauksen varassa ({n})", "arvausten varassa ({n})"), en=("resting on a guess ({n})", "resting on guesses ({n})")), guesses),
    ):
        if not enough and len(these):
            parts.append((name.format(n=len(these)), float(these.sum())))
    if rest > DUST:
        parts.append((both(fi="haettava muualta", en="to be found elsewhere").said(), rest))
    best = case.reachable.index[:1]
    words = {
        "n": len(first) if enough else len(case.reachable), "win": case.win_words, "target": case.money(case.target), "total": case.about(float(first.sum()) if enough else reached),
        "rest": case.about(rest), "top": case.names[best[0]], "best": case.about(float(case.reachable.iloc[0])), "low": case.about(case.reached("_low")), "high": case.about(case.reached("_high")),
    }  # fmt: skip
    title = (
        both(fi=("{n} asiakas tuo {total}, ja tavoitteesta puuttuu {rest}", "{n} asiakasta tuo {total}, ja tavoitteesta puuttuu {rest}"),
             en=("{n} account brings {total}, and {rest} of the target is missing", "{n} accounts bring {total}, and {rest} of the target is missing")) if rest > DUST
        else both(fi=("{n} asiakas riittää tavoitteeseen {target}", "{n} asiakasta riittää tavoitteeseen {target}"),
                  en=("{n} account is enough for the target of {target}", "{n} accounts are enough for the target of {target}"))
    ).format(**words)
    figure = waterfall(
        parts, both(fi="kasvutavoite", en="growth target").said() if rest > DUST else both(fi="yhteensä", en="in all").said(), write=lambda value: number(value), title=title, uncertain=[name for name, _amount in parts[sure:]],
        alt=both(fi=("{n} asiakas tuo yhteensä {total} tavoitteesta {target}; eniten {top}, {best}.", "{n} asiakasta tuo yhteensä {total} tavoitteesta {target}; eniten {top}, {best}."),
                 en=("{n} account brings {total} of the target of {target}; the most comes from {top}, {best}.", "{n} accounts bring {total} of the target of {target}; the most comes from {top}, {best}.")).format(**words),
        heads=(both(fi="Asiakas", en="Account").said(), both(fi="Lisää myyntiä", en="More sales").said()),
        subtitle=both(fi="Lisää myyntiä{unit}, jos saatavissa olevasta saadaan {win}; katkoviiva: epävarmaa", en="More sales{unit}, if {win} of what can be won is won; dashed: not certain").format(unit=_in_money(case), **words),
        source=case.source)
    return Finding("growth", say(both(
        fi="Jos kaikki kokonaisostot olisivat matalimmillaan, asiakkaat toisivat yhteensä {low}; korkeimmillaan {high}. Se, että saatavissa olevasta saadaan {win}, on oletus.",
        en="If all wallets were at their lowest, the accounts would bring {low} in all; at their highest, {high}. It is an assumption that {win} of what can be won is won.").format(**words)), figure, figure_sheet=both(fi="Kasvutavoite", en="Growth target").said())


def future(case: CustomerShare) -> Finding:
    """By how much the purchases of each account grow or shrink, with the range of its wallet."""
    found = case.gaps[case.gaps["future"].notna()]
    if found.empty:
        return _nothing("future", both(
            fi="Ei tiedetä, paljonko asiakkaiden ostot kasvavat: kirjatkaa työkirjaan niiden markkinan kasvu ja osuus markkinasta.",
            en="It is not known how much the accounts’ purchases will grow: enter the growth of their markets and their shares of them in the workbook.").said())
    order = found["future"].sort_values(ascending=False, kind="stable").index
    found = found.loc[order]
    names = case.names[order].tolist()
    falls = found[found["future"] < -DUST]
    words = {"name": names[0], "most": case.about(float(found["future"].iloc[0])), "n": len(falls), "sum": case.about(float(found["future"].sum())), "falls": case.about(float(falls["future"].sum()))}
    figure = intervals(
        names, found["future_low"].tolist(), found["future"].tolist(), found["future_high"].tolist(), heading=both(fi="Asiakas", en="Account").said(),
        value=Column(both(fi="Tuleva ostoaukko", en="Future gap"), "money", 0, case.sign),
        columns=(both(fi="Matalin", en="Lowest").said(), both(fi="Todennäköisin", en="Likely").said(), both(fi="Korkein", en="Highest").said()),
        highlight=[names[0]],
        title=(both(fi="Eniten kasvavat asiakkaan {name} ostot: {most}", en="Purchases grow the most at {name}: {most}") if found["future"].iloc[0] > DUST
               else both(fi="Yhdenkään asiakkaan ostot eivät kasva", en="No account’s purchases grow")).format(**words),
        alt=both(fi=("Kaikkien asiakkaiden ostot muuttuvat yhteensä {sum}; {name} {most}. Vähentyviä on {n} ({falls}).",) * 2,
                 en=("All accounts’ purchases change by {sum} together; {name} {most}. Those of {n} account fall ({falls}).", "All accounts’ purchases change by {sum} together; {name} {most}. Those of {n} accounts fall ({falls}).")).format(**words),
        subtitle=both(fi="Asiakkaan kaikkien ostojen muutos vuodessa{unit}: matalin, todennäköisin ja korkein arvio", en="Change of all that the account buys in a year{unit}: lowest, likely and highest estimate").format(
            unit=f", {case.sign}" if case.sign else ""), source=case.source)
    return Finding("future", figure=figure, figure_sheet=both(fi="Tuleva ostoaukko", en="Future gap").said())


def selling(case: CustomerShare) -> Finding:
    """What a euro of sales has cost by where it came from, and the rule of 1, 5 and 25 beside it."""
    found = case.sources
    if found is None or not found["per_euro"].notna().any():
        return _nothing("selling", no_sources())
    names = [SOURCE_NAMES[str(one)].said() for one in found.index]
    known = found["per_euro"].dropna()
    low, high = str(known.idxmin()), str(known.idxmax())
    words = {"low": case.money(float(known.min()), 2), "high": case.money(float(known.max()), 2), "cheap": SOURCE_NAMES[low].said(), "dear": SOURCE_NAMES[high].said(), "target": case.money(case.target),
             "least": case.about(case.target * float(known.min())), "most": case.about(case.target * float(known.max())), "span": case.spread(case.target * float(known.min()), case.target * float(known.max())), "year": case.source_year or ""}
    figure = bars(
        names, found["per_euro"].tolist(), write=lambda value: case.money(value, 2),
        title=both(fi="Euro myyntiä on maksanut halvimmillaan {low} ({cheap}) ja kalleimmillaan {high} ({dear})", en="A euro of sales has cost between {low} ({cheap}) and {high} ({dear})").format(**words),
        alt=both(fi="Myyntikulut euroa kohti: {cheap} {low}, {dear} {high}.", en="Selling cost per euro of sales: {cheap} {low}, {dear} {high}.").format(**words),
        highlight=[SOURCE_NAMES[low].said(), SOURCE_NAMES[high].said()], heads=(both(fi="Lähde", en="Source"), both(fi="Kulut myyntieuroa kohti", en="Cost per euro of sales")),
        subtitle=(both(fi="Myyntikulut myyntieuroa kohti vuonna {year}", en="Selling cost per euro of sales in {year}") if case.source_year
                  else both(fi="Myyntikulut myyntieuroa kohti", en="Selling cost per euro of sales")).format(**words),
        source=case.source)
    frame = found.assign(name=names)
    columns = {
        "name": Column(both(fi="Lähde", en="Source")), "sales": Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign), "cost": Column(both(fi="Myyntikulut", en="Selling costs"), "money", 0, case.sign),
        "per_euro": Column(both(fi="Kulut myyntieuroa kohti", en="Cost per euro of sales"), "number", 2, case.sign),
    }  # fmt: skip
    if found["units"].notna().any():
        columns |= {"units": Column(both(fi="Yksiköitä", en="Units"), "number"), "per_unit": Column(both(fi="Kulut yksikköä kohti", en="Cost per unit"), "number", 2, case.sign)}  # fmt: skip
    note = say(
        _rule(case),
        both(fi="Tavoitteen {target} saavuttaminen maksaisi näillä hinnoilla {span} sen mukaan, mistä myynti haetaan. Hinnat ovat menneen myynnin keskiarvoja: seuraava euro voi maksaa enemmän.",
             en="At these costs the target of {target} would take {least} to {most}, depending on where it comes from. They are averages of past sales: the next euro may cost more.").format(**words))
    shown = table(frame, both(fi="Myynti ja sen kulut lähteittäin", en="Sales and what they cost, by source").said(), columns)
    return Finding("selling", note, figure, shown, sheets={both(fi="Myynnin lähteet", en="Sources of sales").said(): (frame, columns)}, groups=found)


def _rule(case: CustomerShare) -> str:
    """What was found in place of 1, 5 and 25, as a sentence."""
    classes = case.classes
    if classes is None:
        return ""
    by_unit = classes["per_unit"].notna().all()
    told = classes["per_unit"] if by_unit else classes["per_euro"]
    known = told.reindex(["current", "new", "lost"])
    if not (known > 0).all():
        return ""
    times = [number(float(value), 1 if place else 0) for place, value in enumerate(known / known["current"])]
    return both(
        fi="Nyrkkisäännön mukaan myynti nykyiselle, uudelle ja menetetylle asiakkaalle maksaa suhteessa 1 : 5 : 25. Säännölle ei ole esitetty lähdettä, ja sitä toistellaan muillakin luvuilla. **Tässä suhde {of} on {ratio}.**",
        en="A rule of thumb says that selling to a current, a new and a lost customer costs 1 : 5 : 25. No source is given for it, and the saying goes round with other numbers too. **Here, {of}, it is {ratio}.**").format(
        of=both(fi="yksikköä kohti", en="per unit").said() if by_unit else both(fi="myyntieuroa kohti", en="per euro of sales").said(), ratio=" : ".join(times))


def prospects(case: CustomerShare) -> Finding:
    """How far prospects came, and what was spent on those who stopped at each: the price of failed attempts."""
    found = case.winning
    if found is None or not found.won:
        return _nothing("prospects", no_prospects(case))
    words = {"n": number(found.won), "all": number(found.prospects), "each": case.money(found.each), "alone": case.money(found.each_alone), "share": percent(found.share_lost), "cost": case.money(found.cost)}
    note = say(both_prices(case), both(fi="Hankintaan käytetystä rahasta ({cost}) {share} meni niihin, joista ei tullut asiakasta.", en="{share} of the money spent on winning customers ({cost}) went to those who did not become customers.").format(**words))
    record = pd.DataFrame({"prospects": [found.won, found.prospects - found.won], "cost": [found.cost_of_won, found.cost - found.cost_of_won]}, index=pd.Index(["won", "not_won"]))
    if case.funnel is None:
        return Finding("prospects", note, groups=record)
    names = [STAGE_NAMES[str(stage)].said() for stage in case.funnel.index]
    figure = funnel(
        names, case.funnel["came"].tolist(), case.funnel["cost"].tolist(), heading=both(fi="Vaihe", en="Stage").said(),
        count=Column(both(fi="Prospekteja pääsi vaiheeseen", en="Prospects who reached the stage"), "number"), cost=Column(both(fi="Raha, joka kului tähän jääneisiin", en="Spent on those who stopped here"), "money", 0, case.sign),
        title=both(fi="{all} prospektista {n} tuli asiakkaaksi: yhden hankinta maksoi {each}, ei {alone}", en="{n} of {all} prospects became customers: one cost {each}, not {alone}").format(**words),
        alt=both(fi="{all} prospektista {n} tuli asiakkaaksi; rahasta {share} meni muihin.", en="{n} of {all} prospects became customers; {share} of the money went to the others.").format(**words),
        subtitle=both(fi="Yritysprospektit, jotka pääsivät kuhunkin vaiheeseen, ja raha, joka kului niihin, jotka jäivät tähän vaiheeseen", en="Business prospects who reached each stage, and the money spent on those who stopped there").said() if case.business_alone
        else both(fi="Prospektit, jotka pääsivät kuhunkin vaiheeseen, ja raha, joka kului niihin, jotka jäivät tähän vaiheeseen", en="Prospects who reached each stage, and the money spent on those who stopped there").said(), source=case.source)
    return Finding("prospects", note, figure, groups=record, figure_sheet=both(fi="Prospektit", en="Prospects").said())


def _columns(case: CustomerShare) -> dict[str, Column]:
    return {
        "name": Column(both(fi="Asiakas", en="Account")),
        "attainable": Column(both(fi="Saatavissa", en="Can be won"), "money", 0, case.sign),
        **({} if case.profit is None else {"profit": Column(both(fi="Voitto", en="Profit"), "money", 0, case.sign)}),
        "bought": Column(both(fi="Ostaa meiltä", en="Buys from us"), "money", 0, case.sign),
        "wallet": Column(both(fi="Kaikki ostot", en="Wallet"), "money", 0, case.sign),
        "range": Column(both(fi="Arvion väli", en="Range"), "range"),
        "basis_name": Column(both(fi="Arvion peruste", en="Basis")),
        "share": Column(both(fi="Asiakasosuus", en="Share of wallet"), "percent", 1),
        "gap": Column(both(fi="Ostoaukko", en="Gap"), "money", 0, case.sign),
        "future": Column(both(fi="Tuleva ostoaukko", en="Future gap"), "money", 0, case.sign),
    }


def accounts(case: CustomerShare) -> Finding:
    """The accounts one by one, those with the most to win first; `who` are those with which something is to be settled first."""
    found = case.gaps.assign(bought=case.accounts["bought"], name=case.names).sort_values(["attainable", "gap"], ascending=False, kind="stable")
    # The workbook has the likely wallet where an end was not entered.
    ends = case.accounts["wallet_low"] < case.accounts["wallet_high"]
    found["range"] = ["–" if low != low else f"{number(low)}–{number(high)}" if told else both(fi="väliä ei annettu", en="no range given").said()
                      for low, high, told in zip(found["wallet_low"], found["wallet_high"], ends.reindex(found.index), strict=True)]  # fmt: skip
    found["basis_name"] = case.accounts["basis"].map(choice_names("accounts", "basis")).fillna("–")
    if case.profit is not None:
        found["profit"] = case.profit
    columns = _columns(case)
    whole: Mapping[str, Column] = {
        **{name: column for name, column in columns.items() if name != "range"},
        "wallet_low": Column(both(fi="Kaikki ostot vähintään", en="Wallet at least"), "money", 0, case.sign),
        "wallet_high": Column(both(fi="Kaikki ostot enintään", en="Wallet at most"), "money", 0, case.sign),
        "attainable_low": Column(both(fi="Saatavissa vähintään", en="Can be won at least"), "money", 0, case.sign),
        "attainable_high": Column(both(fi="Saatavissa enintään", en="Can be won at most"), "money", 0, case.sign),
        "settle": Column(both(fi="Ratkaistava ensin", en="To be settled first"), "prose"),
    }  # fmt: skip
    found["settle"] = [reason(case.book, account) for account in found.index]
    shown = table(
        found, both(fi="Asiakkaat: eniten saatavissa ensin", en="Accounts, those with the most to win first").said(), {name: column for name, column in columns.items() if name != "future"}, rows=MOST_ROWS,
        note=both(fi="Ostoaukko on kaikki ostot ilman ostoja meiltä. Saatavissa on se osa, joka mahtuu siihen, mitä asiakas enintään ostaa yhdeltä.",
                  en="The gap is the wallet less what is bought from us. What can be won is the part that fits within the most that the account buys from one supplier.").said())
    told = ["bought", "wallet_low", "wallet", "wallet_high", "share", "gap", "attainable_low", "attainable", "attainable_high", "future"]
    return Finding("accounts", table=shown, sheets={accounts_sheet(): (found, whole)}, groups=found[told], who=case.book.named(reserved(case.book, found.index)))


def filled_in(case: CustomerShare) -> Table:
    """How much of the workbook is filled in."""
    return form_table(case.book.filled, both(fi="Tämä raportti lukee välilehdet Asiakkaat ja Mahdollisuudet. Tyhjä kohta on tieto, jota ei ole: se ei ole nolla.",
                                             en="This report reads the sheets Accounts and Opportunities. An empty cell is something not known: it is not a zero.").said())


def ledgers(case: CustomerShare) -> Table | Note:
    """What became of the rows of the purchases."""
    if case.transactions is None:
        return say(both(fi="Ostotapahtumia ei annettu: asiakkaiden ostot ovat työkirjan lukuja.", en="No transactions were given: what the accounts bought is as the workbook says.").said())
    return ledger_table(case.transactions)


def _left_out(case: CustomerShare) -> str:
    """How many rows of prospects and costs were left out, as a sentence."""
    rows = [(name, sum(len(lines) for _reason, lines in case.inputs[name].refused)) for name in ("prospects", "costs") if name in case.inputs]
    told = ", ".join(f"{_INPUTS[name].said()} {number(n)}" for name, n in rows if n)
    return both(fi="Rivejä, joita ei voitu lukea ja jotka jätettiin pois: {told}.", en="Rows that could not be read and were left out: {told}.").format(told=told) if told else ""


def handling(case: CustomerShare) -> Note:
    """How the numbers came about, and what they rest on."""
    unread = not_read(case.book.filled)
    unknown = len(case.accounts) - len(case.known)
    return say(
        both(fi="Ostoaukko = kaikki ostot − ostot meiltä. Saatavissa = kaikki ostot × se osuus, jonka asiakas enintään ostaa yhdeltä, − ostot meiltä; jos osuutta ei ole kirjattu, se on 100\N{NO-BREAK SPACE}%.",
             en="Gap = wallet − purchases from us. Can be won = wallet × the most that the account buys from one supplier − purchases from us; where that is not entered, it is 100%.").said(),
        both(fi="Tuleva ostoaukko = kaikki ostot × (markkinoiden kasvu + asiakkaan markkinaosuuden suhteellinen muutos). Kaavan voi lukea toisinkin. Tässä osuus on asiakkaan osuus omista markkinoistaan; tulkinta on tekijän.",
             en="Future gap = wallet × (growth of the market + relative change of the customer’s share of it). The formula can be read in another way, too: here the share is the customer’s share of its own market. It is the author’s completion.").said(),
        both(fi=("{n} asiakkaan kokonaisostoja tai ostoja meiltä ei tiedetä: se ei ole mukana summissa.", "{n} asiakkaan kokonaisostoja tai ostoja meiltä ei tiedetä: ne eivät ole mukana summissa."),
             en=("For {n} account the wallet or the purchases from us are not known: it is not in the sums.", "For {n} accounts the wallets or the purchases from us are not known: they are not in the sums.")).format(n=unknown) if unknown else "",
        "" if case.transactions is None else differing(case.book.accounts["bought"], case.ever_bought, case.names, case.money),
        both(fi="Ostoista ei löytynyt: {names}. Niiden ostot meiltä laskettiin nollaksi.", en="Not found among the purchases: {names}. Their purchases from us were counted as zero.").format(
            names=case.quoted(case.strangers)) if len(case.strangers) else "",
        both(fi="Voitto on viimeiseltä vuodelta, jonka kulut tiedetään. Tappiollisilta asiakkailta ei odoteta kasvua.", en="Profit is of the last year whose costs are known. No growth is expected from accounts that make a loss.").said() if case.profit is not None
        else both(fi="Asiakaskohtaisia kuluja ei annettu, joten ei tiedetä, mikä kasvu olisi tappiollista.", en="No costs of customers were given, so it is not known which growth would be at a loss.").said(),
        both(fi="Tavoite ja osuus, joka saatavissa olevasta saadaan, ovat oletuksia. Omat annetaan näin: {settings}.", en="The target, and the part that is won of what can be, are defaults. Give your own with {settings}.").format(
            settings=", ".join(str(Setting(name, "…")) for name in ASSUMED)) if assumed(case) else "",
        _left_out(case),
        str(unread) if unread is not None else "",
    )
