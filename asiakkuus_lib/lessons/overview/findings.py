"""What the overview finds, as functions of its case."""

from typing import Any

import pandas as pd

from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.overview.advice import (
    MOST_CALLED,
    advised,
    by_turn,
    contradictions_sheet,
    customers_sheet,
    figures,
    labelled,
    named,
    start,
    titles,
    why_nameless,
)
from asiakkuus_lib.lessons.overview.advice import contradictions as all_contradictions
from asiakkuus_lib.lessons.overview.case import LONGEST, Overview, said
from asiakkuus_lib.lessons.overview.terms import (
    CONTACT,
    GONE,
    HEADS,
    KEY,
    LIST_NAMES,
    LOSSY,
    NOT_KEY,
    PART_NAMES,
    PARTS,
    PLAN,
    REASONS,
    RESERVED,
    SATISFIED,
    SELL,
    SIDES,
    TURNS,
    WEAK,
)
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.report import DataUsed, Finding
from asiakkuus_lib.report.records import Record
from asiakkuus_lib.show import Column, date, matrix, number, say, table
from asiakkuus_lib.show.text import Note, shortened, verbatim

__all__ = [
    "Overview", "accounts", "agreement", "base", "contacts", "contradictions", "each_account", "figures", "made", "missing", "not_used",
    "numbers", "programme", "start", "used", "ways",
]  # fmt: skip

# Rows of a list on the page.
MOST_ROWS = 5


def used(case: Overview) -> DataUsed:
    """Which reports these are, for the page and the record."""
    where = (
        both(fi="Kurssin omat raportit keksitystä aineistosta.", en="The course's own reports, of made-up data.").said() if not case.records.folder
        else both(fi="Raportit kansiosta {folder}.", en="Reports in the folder {folder}.").format(folder=verbatim(case.records.folder, LONGEST)))
    days = sorted(_days(case))
    told = [
        where, both(fi="Raportteja {n}/{all}.", en="Reports: {n} of {all}.").format(n=number(len(case.found)), all=number(len({*case.known, *(record.report for record in case.found)}))),
        both(fi="Vertailupäivä {day}.", en="Reference date {day}.").format(day="–".join(date(day) for day in dict.fromkeys([days[0], days[-1]]))) if days else "",
    ]  # fmt: skip
    facts = {
        "kind": "records", "source": case.records.folder, "sha256": case.records.fingerprint,
        "records": [
            {"report": one.report, "source": one.file, "sha256": one.sha256, "made_at": one.made_at, "reference_date": one.reference_date,
             "language": str(one.told["language"]), "made_up": one.made_up, "pseudonymised": one.pseudonymised}
            for one in case.found],
        "not_read": [{"source": file, "reason": reason} for file, reason in case.records.not_read],
    }  # fmt: skip
    return DataUsed(Note(" ".join(filter(None, told)), "data"), facts)


def _report() -> Column:
    return Column(both(fi="Raportti", en="Report"))


def _day() -> Column:
    return Column(both(fi="Vertailupäivä", en="Reference date"), "date")


def _of_reports(case: Overview, *parts: str) -> pd.DataFrame:
    """The records of some parts of the page, or of all."""
    rows = [
        {"part": PART_NAMES[part].said(), "report": case.title(record.report), "code": record.report, "day": _as_day(record.reference_date), "record": record}
        for part, records in case.by_part.items() if part in parts or not parts for record in records
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["part", "report", "code", "day", "record"])


def _as_day(text: str) -> Any:
    return pd.Timestamp(text) if text else pd.NaT


def _part() -> Column:
    return Column(both(fi="Osa", en="Part"))


def _data_column() -> Column:
    return Column(both(fi="Aineisto", en="Data"))


def _advice(case: Overview, code: str, *parts: str) -> Finding:
    """The first key figure and the first advice of each report of a part of the page."""
    frame = _of_reports(case, *parts)
    if frame.empty:
        names = [name for part in parts for name in PARTS.get(part, ()) if name in case.known]
        commands = joined([f"asiakkuus report {name.replace('_', '-')}" for name in names])
        return Finding(code, say(
            both(fi="Tästä ei ole raporttia.", en="There is no report on this."),
            both(fi="Sen saa näin: {commands}.", en="To make one: {commands}.").format(commands=commands) if names else ""))
    first = [record.told["actions"][0] if record.told["actions"] else {} for record in frame["record"]]
    shown = [record.told["key_figures_shown"][:1] for record in frame["record"]]
    frame = frame.assign(
        figure=[f"{labelled(case, record, told[0])}: {told[0]['shown']}" if told else "" for record, told in zip(frame["record"], shown, strict=True)],
        says=[advised(case, record, action) if action else str(record.told["headline"].get("text", "")) for record, action in zip(frame["record"], first, strict=True)],
        data=[_data(record) for record in frame["record"]])
    every = pd.DataFrame([
        {"report": row["report"], "action": advised(case, row["record"], action), "rests_on": str(action["rests_on"]), "customers": _plain(action.get("customers")), "day": row["day"]}
        for row in frame.to_dict("records") for action in row["record"].told["actions"]
    ], columns=["report", "action", "rests_on", "customers", "day"]).astype({"customers": float})  # fmt: skip
    columns = {
        "report": _report(), "says": Column(both(fi="Tee ensin", en="Do first"), "prose"), "figure": Column(both(fi="Tunnusluku", en="Key figure"), "prose"),
        **({} if len(_days(case)) == 1 else {"day": _day()}), **({} if len({record.made_up for record in case.found}) == 1 else {"data": _data_column()}),
    }  # fmt: skip
    sheet = {
        "report": _report(), "action": Column(both(fi="Mitä tehdään", en="What to do"), "prose"),
        "rests_on": Column(both(fi="Mihin perustuu", en="What it rests on"), "prose"), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"), "day": _day(),
    }  # fmt: skip
    groups = pd.DataFrame({"actions": [len(record.told["actions"]) for record in frame["record"]]}, index=frame["code"])
    title = both(fi="{part}: raporttien ensimmäinen neuvo ja tunnusluku", en="{part}: the reports' first advice and first number").format(part=PART_NAMES[parts[0]].said())
    return Finding(
        code, table=table(frame, title, columns),
        sheets={both(fi="Neuvot, {part}", en="Advice, {part}").format(part=PART_NAMES[parts[0]].said().lower()): (every, sheet)}, groups=groups)


def base(case: Overview) -> Finding:
    """What the reports on the customer base say."""
    return _advice(case, "base", "base")


def accounts(case: Overview) -> Finding:
    """What the reports on key accounts say."""
    return _advice(case, "accounts", "accounts")


def programme(case: Overview) -> Finding:
    """What the report on the loyalty programme says."""
    return _advice(case, "programme", "programme")


def ways(case: Overview) -> Finding:
    """What the reports on our own ways say, and those of other kinds."""
    return _advice(case, "ways", "ways", "others")


def _days(case: Overview) -> set[str]:
    return {record.reference_date for record in case.found if record.reference_date}


def _plain(value: object) -> float:
    return float(value) if isinstance(value, int | float) else float("nan")


def numbers(case: Overview) -> Finding:
    """The key figures of all reports, with their days and data."""
    frame = pd.DataFrame([
        {"part": row["part"], "report": row["report"], "label": labelled(case, row["record"], told), "shown": str(told["shown"]), "change": str(told.get("change", "")),
         "day": row["day"], "data": _data(row["record"])}
        for row in _of_reports(case).to_dict("records") for told in row["record"].told["key_figures_shown"]
    ], columns=["part", "report", "label", "shown", "change", "day", "data"])  # fmt: skip
    columns = {
        "report": _report(), "label": Column(both(fi="Tunnusluku", en="Key figure")), "shown": Column(both(fi="Arvo", en="Value")),
        "change": Column(both(fi="Muutos", en="Change")), "day": _day(), "data": _data_column(),
    }  # fmt: skip
    days = _days(case)
    return Finding("numbers", say(
        both(fi="Kaikki tunnusluvut ({n}) muutoksineen, päivineen ja aineistoineen ovat Excel-tiedoston välilehdellä {sheet}.",
             en="All the key figures ({n}) with their changes, days and data are on the sheet {sheet} of the Excel file.").format(n=number(len(frame)), sheet=_figures_sheet()),
        both(fi="Osassa raporteista ei ole vertailupäivää: {who}.", en="Some of the reports have no reference date: {who}.").format(
            who=titles(case, [record.report for record in case.found if not record.reference_date])) if days and not all(record.reference_date for record in case.found) else ""),
        sheets={_figures_sheet(): (frame, {"part": _part(), **columns})})


def _figures_sheet() -> str:
    return both(fi="Tunnusluvut", en="Key figures").said()


def _data(record: Record) -> str:
    """Of what data a report is, in words."""
    if record.made_up:
        return both(fi="kurssin keksitty", en="the course's, made up").said()
    file = record.form[1] if record.form else str(record.told["data"].get("source", ""))
    return shortened(file, LONGEST) or both(fi="annetut arvot", en="values given").said()


def contradictions(case: Overview) -> Finding:
    """What does not fit together: data, numbers, and what is said of the same customers."""
    frame = all_contradictions(case)
    nameless = both(fi="Asiakkaittain ei verrattu näitä raportteja, koska ne eivät nimeä asiakkaita: {who}.", en="These reports were not compared customer by customer, for they name none: {who}.").format(
        who=titles(case, case.nameless)) + " " + why_nameless(case) if case.nameless else ""
    if frame.empty:
        return Finding("contradictions", say(both(fi="Raporteissa ei ole ristiriitoja, joita niistä voi nähdä.", en="The reports show no contradictions.") if case.comparable and len(case.found) > 1 else both(
            fi="Näitä raportteja ei voi verrata toisiinsa: ne eivät nimeä samoja asiakkaita eivätkä kerro samoja lukuja.", en="These reports cannot be compared: they neither name customers nor give the same numbers.") if len(case.found) > 1 else both(
            fi="Raportteja on yksi, joten sitä ei voi verrata muihin.", en="There is one report only, so there is nothing to compare it with."), nameless))
    told = frame.assign(
        says=frame["says"].str.replace("\u2060", ""), customers=frame["customers"].astype(float),
        between=[", ".join(map(case.title, names)) for names in frame["reports"]])
    columns = {
        "says": Column(both(fi="Ristiriita", en="Contradiction"), "prose"), "do": Column(both(fi="Mitä tehdään", en="What to do"), "prose"),
        "between": Column(both(fi="Raportit", en="Reports"), "prose"), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
    }  # fmt: skip
    shown = {name: column for name, column in columns.items() if name != "customers"}
    return Finding(
        "contradictions", say(both(fi=("Ristiriitoja on **{n}**.",) * 2, en=("There is **{n}** contradiction.", "There are **{n}** contradictions.")).format(n=len(frame)), nameless),
        table=table(told, both(fi="Mikä ei sovi yhteen", en="What does not fit together").said(), shown),
        sheets={contradictions_sheet(): (told, columns)}, groups=frame.set_index("kind")[["customers"]].astype(float))


def _list_name(one: tuple[str, str]) -> str:
    name = LIST_NAMES[one].said()
    return name[:1].upper() + name[1:]


def contacts(case: Overview) -> Finding:
    """Which customers are on the contact lists of several reports, and about whom another report warns."""
    told = case.to_contact
    if told.empty:
        return Finding("contacts", say(both(
            fi="Raportit eivät nimeä asiakkaita, joihin ottaa yhteyttä, joten listoja ei ole verrattavaksi.", en="The reports name no customers to contact, so there are no lists to compare."),
            why_nameless(case) if case.nameless else ""))
    lists = [one for one in CONTACT if one in case.lists]
    by = {one: told[[one in mine for mine in told["lists"]]] for one in lists}
    rows = [_list_name(one) for one in lists]
    heads = [both(fi="Asiakkaita", en="Customers").said(), both(fi="Myös toisen raportin listalla", en="Also on another report's list").said(), both(fi="Toinen raportti varoittaa", en="Another report warns").said()]
    counts = [(len(mine), int((mine["reports"] > 1).sum()), int((~mine["clear"]).sum())) for mine in by.values()]
    several, warned = int((told["reports"] > 1).sum()), int((~told["clear"]).sum())
    words = {"all": number(len(told)), "several": number(several), "warned": number(warned), "lists": number(len(lists))}
    title = (
        both(fi="Yhteydenottolistojen {all} asiakkaasta {several} on usean raportin listalla, ja {warned} asiakkaasta toinen raportti varoittaa",
             en="Of the {all} customers on contact lists, {several} are on those of several reports, and another report warns about {warned}") if several
        else both(fi="Yhteydenottolistoilla on {all} asiakasta, joista toinen raportti varoittaa {warned} kohdalla", en="Another report warns about {warned} of the {all} customers on contact lists")
    ).format(**words)
    order = sorted(range(len(lists)), key=lambda i: -counts[i][0])
    figure = matrix(
        [rows[i] for i in order], heads, [[number(n) for n in counts[i]] for i in order], heading=both(fi="Lista", en="List").said(),
        highlight=[(rows[i], heads[2]) for i in order if counts[i][2]], title=title,
        alt=both(fi="{lists} listaa ja {all} asiakasta: usealla listalla {several}, varoitus {warned}.", en="{lists} lists and {all} customers: {several} on several, {warned} with a warning.").format(**words),
        subtitle=both(fi="Asiakkaita raporttien yhteydenottolistoilla; varoitus: tappiota tai myyjien aikaa siirretään pois", en="Customers on the reports' contact lists; a warning: a loss, or sellers' time to be taken away").said(),
        source=case.source)
    listed = told.assign(
        name=told["customer"].map(case.called), named=told["lists"].map(_together), turn=told["turn"].map(lambda turn: TURNS[turn].said()),
        warns=["; ".join(filter(None, [_together(against), *(REASONS[kind].said() for kind in case.to_decide.get(customer, ()))])) for customer, against in zip(told["customer"], told["against"], strict=True)])
    columns = {
        "name": Column(both(fi="Asiakas", en="Customer")), "turn": Column(both(fi="Milloin", en="When"), "prose"), "reports": Column(both(fi="Raportteja", en="Reports"), "number"),
        "named": Column(both(fi="Mitä neuvotaan", en="What is advised"), "prose"), "warns": Column(both(fi="Mistä varoitetaan", en="What is warned of"), "prose"),
    }  # fmt: skip
    heading = both(fi="Asiakkaat listoilla siinä järjestyksessä, jossa heihin otetaan yhteyttä", en="Customers on the lists, in the order in which to contact them").said()
    everybody = both(fi="Jokainen on mukana kerran: {turns}. Uusien asiakkaiden tappiota ei lasketa varoitukseksi, sillä siinä on mukana heidän hankkimisensa.",
                     en="Everybody is counted once: {turns}. A loss on a new customer is not counted as a warning, for it includes what winning the customer cost.").format(turns=by_turn(case))
    shown = {name: column for name, column in columns.items() if name != "warns" or (listed["warns"].head(MOST_ROWS) != "").any()}
    groups = pd.DataFrame(counts, index=[f"{report}.{code}" for report, code in lists], columns=["customers", "several", "warned"])
    return Finding(
        "contacts", say(everybody), figure,
        table(listed, heading, shown, rows=max(MOST_ROWS, min(len(case.turn("call")), MOST_CALLED))),
        {customers_sheet(): (listed, {"customer": Column(both(fi="Asiakasnumero", en="Customer number")), **columns})}, groups=groups,
        figure_sheet=both(fi="Listat", en="Lists").said())


def _together(lists: list[tuple[str, str]]) -> str:
    return "; ".join(LIST_NAMES[one].said() for one in lists)


def each_account(case: Overview) -> Finding:
    """What the reports say of each key account."""
    columns = [one for one in (*KEY, *PLAN, *SELL, NOT_KEY, *WEAK) if one in case.lists]
    customers = case.on_any(columns)
    if len({report for report, _code in columns}) == 1:
        return Finding("each_account", say(both(
            fi="Avainasiakkaat nimeää vain yksi raportti ({who}), joten neuvoja ei voi verrata.", en="One report only names key accounts ({who}), so its advice cannot be compared.").format(who=titles(case, [columns[0][0]]))))
    if not customers:
        return Finding("each_account", say(both(
            fi="Raportit eivät nimeä avainasiakkaita. Tee avainasiakasraportit samaan kansioon.", en="The reports name no key accounts. Make the reports on key accounts into the same folder.")))
    warned = {customer for customer, kinds in case.to_decide.items() if customer in customers and set(kinds) & set(SIDES)}
    unproposed = case.conflicts["plan_not_key"].customers if "plan_not_key" in case.conflicts else []
    every = {
        "key": case.on_any(KEY), "plan": case.on_any(PLAN), "sell": case.on_any(SELL), "not_key": [*case.on_any([NOT_KEY]), *unproposed],
        "weak": case.on_any(WEAK), "reserved": case.on_any(RESERVED), "satisfied": case.on_any(SATISFIED), "gone": case.on_any(GONE), "loss": case.on_any(LOSSY),
    }  # fmt: skip
    marks = {mark: set(found) for mark, found in every.items() if not set(found).isdisjoint(customers)}
    heads = [HEADS[mark].said() for mark in marks]
    order = sorted(customers, key=lambda customer: customer not in warned)
    names = [case.called(customer) for customer in order]
    ticks: list[list[str | bool]] = [[customer in found for found in marks.values()] for customer in order]
    dark = [
        (name, HEADS[mark].said()) for name, customer in zip(names, order, strict=True)
        for mark in dict.fromkeys(side for kind in case.to_decide.get(customer, ()) for side in SIDES[kind]) if customer in marks.get(mark, ())
    ]  # fmt: skip
    n = len(warned)
    title = (
        both(fi=("{n}/{all} asiakkaasta saa raporteista ristiriitaisia neuvoja", "{n}/{all} asiakkaasta saa raporteista ristiriitaisia neuvoja"), en=("{n} of {all} accounts gets contradictory advice from the reports", "{n} of {all} accounts get contradictory advice from the reports")).format(n=n, all=number(len(customers)))
        if n else both(fi="Raporttien neuvot avainasiakkaista sopivat yhteen", en="The reports' advice on key accounts fits together").said())
    figure = matrix(
        names, heads, ticks, heading=both(fi="Asiakas", en="Account").said(), highlight=dark, title=title,
        alt=f"{title}: {named(case, [one for one in order if one in warned])}." if n
        else both(fi="Asiakkaita {n}, ristiriitaisia neuvoja 0.", en="Accounts: {n}, with contradictory advice: 0.").format(n=number(len(customers))),
        subtitle=both(fi="Mitä raportit neuvovat kustakin asiakkaasta; ristiriitaiset tummalla", en="What the reports advise of each account; contradictions dark").said(), source=case.source)
    plans = case.on_any(PLAN)
    note = say(both(fi="Asiakkuussuunnitelmaraportteja on yksi: {names}. Muiden asiakkaiden suunnitelmia ei lueta tälle sivulle.", en="There is one report on an account plan: {names}. The plans of other accounts are not read for this page.").format(
        names=named(case, plans))) if plans else None
    yes = both(fi="kyllä", en="yes").said()
    frame = pd.DataFrame({"name": names, **{head: [yes if row[i] else "" for row in ticks] for i, head in enumerate(heads)}})
    sheet = {"name": Column(both(fi="Asiakas", en="Account")), **{head: Column(head) for head in heads}}
    groups = pd.DataFrame({"lists": [sum(map(bool, row)) for row in ticks], "contradictory": [int(one in warned) for one in order]}, index=order)
    return Finding("each_account", note, figure, sheets={both(fi="Avainasiakkaat", en="Key accounts").said(): (frame, sheet)}, groups=groups)


def agreement(case: Overview) -> Finding:
    """The numbers that several reports give, and whether they are the same."""
    found = case.shared
    if found.empty:
        return Finding("agreement", say(both(fi="Mitään lukua ei ole kahdessa raportissa, joten lukuja ei voi verrata.", en="No number is in two of the reports, so there is nothing to compare.")))
    rows = []
    for what, told in found.groupby("what", sort=False):
        values = [number(value, 0 if float(value).is_integer() else 2) for value in told["value"]]
        same = bool(told["agree"].all())
        rows.append({
            "name": said(str(what)), "reports": ", ".join(map(case.title, told["report"])), "value": values[0] if same else " / ".join(values),
            "same": both(fi="sama", en="the same").said() if same else both(fi="eroaa", en="differs").said(),
        })  # fmt: skip
    frame = pd.DataFrame(rows)
    columns = {
        "name": Column(both(fi="Luku", en="Number")), "value": Column(both(fi="Arvo", en="Value")), "reports": Column(both(fi="Raportit", en="Reports"), "prose"),
        "same": Column(both(fi="Vertailu", en="Comparison")),
    }  # fmt: skip
    what, differing = found["what"].nunique(), case.disagreeing
    note = (
        both(fi=("Raporteissa on {n} luku, jonka usea raportti kertoo, ja se on kaikissa sama.", "Raporteissa on {n} lukua, jotka usea raportti kertoo, ja ne ovat kaikissa samat."),
             en=("{n} number is given by several reports, and it is the same in all.", "{n} numbers are given by several reports, and they are the same in all.")).format(n=what)
        if not differing else both(fi="Eri raporteissa erilaisia: **{what}**. Syynä on eri aineisto, päivä tai raja: katso ristiriidat ja raporttien asetukset.",
                                   en="These differ between reports: **{what}**. The cause is other data, another day or another limit: see the contradictions and the settings of the reports.").format(
            what="; ".join(map(said, differing))))
    groups = found.assign(code=found["what"] + "." + found["report"]).set_index("code")[["value"]].assign(agree=found["agree"].astype(int).to_numpy())
    return Finding("agreement", say(note, kind="warning" if differing else "finding"),
                   table=table(frame, both(fi="Samat luvut eri raporteissa", en="The same numbers in different reports").said(), columns),
                   sheets={both(fi="Samat luvut", en="The same numbers").said(): (frame, columns)}, groups=groups)


def missing(case: Overview) -> Finding:
    """Which reports are not there, and what each would tell."""
    from asiakkuus_lib.course import lessons

    told = {lesson.report_name: lesson.report.said(language()) for lesson in lessons() if lesson.report}
    frame = pd.DataFrame([
        {"report": case.title(name), "tells": told.get(name, ""), "command": f"asiakkuus report {name.replace('_', '-')}"} for name in case.missing
    ], columns=["report", "tells", "command"])  # fmt: skip
    if frame.empty:
        return Finding("missing", say(both(fi="Kaikki raportit ovat mukana.", en="All the reports are there.")))
    columns = {"report": _report(), "tells": Column(both(fi="Mitä se kertoisi", en="What it would tell"), "prose"), "command": Column(both(fi="Komento", en="Command"))}
    return Finding("missing", say(both(fi=("Yksi raportti puuttuu.", "{n} raporttia puuttuu."), en=("{n} report is missing.", "{n} reports are missing.")).format(n=len(frame))),
                   table=table(frame, both(fi="Raportit, joita ei ole", en="Reports that are not there").said(), columns))


def made(case: Overview) -> Finding:
    """When and of what each report was made."""
    frame = _of_reports(case).assign(
        made=lambda table: [_as_day(record.made_at[:10]) for record in table["record"]], file=lambda table: [record.file for record in table["record"]],
        data=lambda table: [_data(record) for record in table["record"]], lang=lambda table: [str(record.told["language"]) for record in table["record"]],
        hidden=lambda table: [both(fi="pseudonyymit", en="pseudonyms").said() if record.pseudonymised else "" for record in table["record"]])
    columns = {
        "report": _report(), "file": Column(both(fi="Tiedosto", en="File")), "made": Column(both(fi="Tehty", en="Made"), "date"), "day": _day(),
        "data": _data_column(), "lang": Column(both(fi="Kieli", en="Language")), "hidden": Column(both(fi="Asiakkaat", en="Customers")),
    }  # fmt: skip
    told = frame[list(columns)].astype(str).replace("NaT", "").fillna("")
    shown = {name: column for name, column in columns.items() if (told[name] != "").any() and (name not in ("data", "lang") or told[name].nunique() > 1)}
    return Finding("made", table=table(frame, both(fi="Mistä sivu on koottu", en="What the page is made of").said(), shown))


def not_used(case: Overview) -> Finding:
    """What else the folder holds, and why it was not used."""
    if not case.unread:
        return Finding("not_used", say(both(fi="Kansion kaikki raportit luettiin.", en="All the reports of the folder were read.")))
    return Finding("not_used", say(case.unread.strip(), kind="warning"))
