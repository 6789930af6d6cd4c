"""What the report on the organisation finds, as functions of its case."""

from collections.abc import Mapping, Sequence

import pandas as pd

from asiakkuus_lib import organisation
from asiakkuus_lib.lessons.l04_process.advice import (
    MOST_SHOWN,
    all_rules,
    ask_customers,
    is_weak,
    level_name,
    rules,
    sheet_names,
)
from asiakkuus_lib.lessons.l04_process.case import ENDS, MOST_NAMED, SCALES, Organisation, alone, answers_are, not_yet
from asiakkuus_lib.lessons.l04_process.pictures import between, decimals, points
from asiakkuus_lib.lessons.l04_process.pictures import wheel as wheel_figure
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import DataUsed, Finding, KeyFigure, Start, form_table, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, dumbbell, heatmap, intervals, number, percent, say, table
from asiakkuus_lib.show.numbers import honest
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, shortened, verbatim

MOST_ROWS = 30


def used(case: Organisation) -> DataUsed:
    """Whose answers these are, for the page and the record."""
    answers = case.answers
    where = (
        both(fi="Keksitty esimerkki: Suvilinjan väki vastaa.", en="Invented example: Suvilinja's people answer.").said() if answers.made_up
        else both(fi="Omat vastaukset: {source}.", en="Own answers: {source}.").format(source=verbatim(answers.filled.source)))
    counts = case.people.value_counts()
    told = [f"{level_name(level)} {number(counts[level])}" for level in case.level_names if level in counts]
    people = both(fi="Vastaajia {n}", en="People who answered: {n}").format(n=number(len(case.people)))
    return DataUsed(Note(f"{where} {people}{' (' + ', '.join(told) + ')' if told else ''}.", "data"), answers.to_dict())


def start(case: Organisation) -> Start:
    """What to talk over and what to mend."""
    if case.people.empty:
        return Start(both(fi="Kukaan ei ole vielä vastannut.", en="Nobody has answered yet.").said(), "")
    advice = list(rules(case))[:3]
    if not advice:
        return Start(both(fi="Vastauksissa ei ole aihetta toimiin: mikään raportin säännöistä ei nostanut esiin puheenaihetta.",
                          en="The answers give no reason to act: none of the report’s rules brought up a topic.").said(), "")
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.answers.made_up else ""
    return Start(made_up + advice[0].headline, advice[0].action.code, [one.action for one in advice], both(
        fi=("Vastaukset ovat {n} ihmisen näkemyksiä, eivät mittauksia. Asiakkailta ei ole kysytty. Vastaajan tunnistaa roolista: sopikaa hänen kanssaan, ennen kuin näytätte raporttia muille.",
            "Vastaukset ovat {n} ihmisen näkemyksiä, eivät mittauksia: erosta näkee, mistä kannattaa puhua, mutta ei sitä, kuka on oikeassa. Asiakkailta ei ole kysytty. Vastaajan tunnistaa roolista: sopikaa vastaajien kanssa, ennen kuin näytätte raporttia muille."),
        en=("The answers are the views of {n} person, not measurements. No customer has been asked. A role tells who answered: agree with that person before you show the report to others.",
            "The answers are the views of {n} people, not measurements: from a difference you see what to talk about, but not who is right. No customer has been asked. A role tells who answered: agree with them before you show the report to others.")).format(
            n=len(case.people)))


def figures(case: Organisation) -> KeyFigures:
    """The key figures: the index, the largest disagreement, the weakest item, and who answered."""
    return key_figures([_index(case), _largest(case), _weakest(case), _people(case)])


def _index(case: Organisation) -> KeyFigure:
    known = not pd.isna(case.index.mean)
    return KeyFigure(
        "orientation_index", both(fi="Asiakaslähtöisyys", en="Customer orientation").said(), round(case.index.mean, 9) if known else None,
        number(case.index.mean, 1) if known else "–",
        (both(fi=("Se on {n} väittämän keskiarvo asteikolla 1–5.",) * 2,
              en=("It is the mean of {n} item on a scale from 1 to 5.", "It is the mean of {n} items on a scale from 1 to 5.")).format(
            n=int(case.spread["orientation"]["mean"].notna().sum()))
         + (both(fi=" Vastaajien pisteistä puuttuu {share}.", en=" Of the points asked of these people {share} are missing.").format(
             share=honest(percent, 1 - case.index.answered)) if case.index.answered < 1 else "")) if known else not_yet())


def _largest(case: Organisation) -> KeyFigure:
    label = both(fi="Suurin erimielisyys", en="Largest disagreement").said()
    if (compared := case.compared(*SCALES)) < 2:
        return KeyFigure("largest_disagreement", label, None, "–", alone(compared))
    if not case.disputed:
        return KeyFigure("largest_disagreement", label, None, "–", both(
            fi="Kukaan ei vastannut toisin kuin muut.", en="Nobody answered differently from the others.").said())
    return KeyFigure(
        "largest_disagreement", label, " ".join(case.disputed), case.quoted(*case.disputed),
        _in_full(case, case.disputed) + answers_are(case.stats(case.disputed[0])))


def _in_full(case: Organisation, items: Sequence[str]) -> str:
    """What a name stands for, as a sentence before others; "" where there are several."""
    if len(items) > 1:
        return ""
    return both(fi="Väittämä on {statement}. ", en="The statement is {statement}. ").format(statement=case.statement(items[0]))


def _weakest(case: Organisation) -> KeyFigure:
    label = both(fi="Asiakaslähtöisyyden heikoin väittämä", en="Weakest item of customer orientation").said()
    if not case.weakest:
        return KeyFigure("weakest_item", label, None, "–", not_yet())
    row = case.stats(case.weakest[0])
    asks = (
        both(fi="Keskiarvo on {mean} asteikolla 1–5. {ask}", en="The mean is {mean} on a scale from 1 to 5. {ask}") if len(case.weakest) == 1 and is_weak(case, case.weakest)
        else both(fi="{statement}Keskiarvo on {mean} asteikolla 1–5.", en="{statement}The mean is {mean} on a scale from 1 to 5."))
    return KeyFigure(
        "weakest_item", label, " ".join(case.weakest), case.quoted(*case.weakest),
        # Among the first three actions it seldom is.
        asks.format(mean=number(row["mean"], 1), ask=ask_customers(case, case.weakest[0]), statement=_in_full(case, case.weakest)))


def _people(case: Organisation) -> KeyFigure:
    seen = set(case.people)
    missing = [level_name(level) for level in (*ENDS, "middle") if level not in seen]
    return KeyFigure(
        "people", both(fi="Vastaajia", en="People who answered").said(), len(case.people), number(len(case.people)),
        both(fi="Puuttuu: {levels}.", en="Missing: {levels}.").format(levels=", ".join(missing)) if missing
        else both(fi="Johtoa, keskijohtoa ja asiakastyötä tekeviä.", en="Management, middle managers and those who meet customers.").said())


def _of_people(people: int, scale: str) -> str:
    """What is drawn, on which scale, of how many people."""
    return both(fi=("{scale}, {n} vastaaja", "{scale}, {n} vastaajaa"), en=("{scale}, {n} person", "{scale}, {n} people")).format(scale=scale, n=people)


def _compared(case: Organisation, sheet: str) -> Note | None:
    """That there are no ranges, where there is one answer to each item."""
    people = case.compared(sheet)
    return say(alone(people)) if people < 2 else None


def _ranges(case: Organisation, sheet: str, value: str, scale: str, sentence: str, order: str, decided: Sequence[str]) -> Finding:
    """Means and ranges of the items of a sheet, as a figure; those that nobody has assessed are left out."""
    spread = case.spread[sheet].dropna(subset="mean")
    if spread.empty:
        return Finding(sheet, say(not_yet(), kind="warning"))
    spread = spread.sort_values(order, ascending=order == "mean", kind="stable", na_position="last")
    shown, known = spread.loc[[item for item in spread.index if item in case.names]], spread["range"].notna()
    low, high = shown["low"].where(known), shown["high"].where(known)
    names = [case.names[item] for item in shown.index]
    place = max(decimals(spread["low"]), decimals(spread["high"]), 0 if sheet == "mix" else 1)
    told = decided[0] if decided else str(spread.index[0])
    figure = intervals(
        names, low.tolist(), shown["mean"].tolist(), high.tolist(), heading=both(fi="Kohta", en="Item"), value=Column(value, "number", place),
        columns=(both(fi="Matalin", en="Lowest").said(), both(fi="Keskiarvo", en="Mean").said(), both(fi="Korkein", en="Highest").said()),
        highlight=[case.names[item] for item in decided[:MOST_NAMED]], limits=(0.0, 100.0) if sheet == "mix" else (1.0, 5.0),
        title=sentence,
        alt=_of_item(case, told, place) + " " + both(fi=("Kohtia on kaikkiaan {n}.", "Kohtia on kaikkiaan {n}."), en=("There is {n} item in all.", "There are {n} items in all.")).format(n=len(shown)),
        subtitle=_of_people(case.compared(sheet), scale), source=case.source)
    frame = spread.assign(name=[case.names[item] for item in spread.index])
    columns = {
        "name": Column(both(fi="Kohta", en="Item")), "people": Column(both(fi="Vastaajia", en="People"), "number"),
        "mean": Column(both(fi="Keskiarvo", en="Mean"), "number", 1), "low": Column(both(fi="Matalin", en="Lowest"), "number", place),
        "high": Column(both(fi="Korkein", en="Highest"), "number", place), "range": Column(both(fi="Vaihteluväli", en="Range"), "number", place),
        "sd": Column(both(fi="Keskihajonta", en="Standard deviation"), "number", 1),
    }  # fmt: skip
    return Finding(
        sheet, _compared(case, sheet), figure, sheets={sheet_names()[sheet]: (frame, columns)}, groups=spread)


def _of_item(case: Organisation, item: str, place: int) -> str:
    """The mean of an item and the range of its answers, as a sentence."""
    row = case.stats(item)
    words = {"item": case.quoted(item), "mean": number(row["mean"], place), "low": points(row["low"]), "high": points(row["high"])}
    return (
        both(fi="Kohdan {item} ainoa vastaus on {low}.", en="The only answer to {item} is {low}.") if row["people"] < 2
        else both(fi="Kohdan {item} kaikki vastaukset ovat {low}.", en="All answers to {item} are {low}.") if row["low"] == row["high"]
        else both(fi="Kohdan {item} keskiarvo on {mean}, ja vastaukset ovat välillä {low}–{high}.", en="The mean of {item} is {mean}, and the answers range from {low} to {high}.")
    ).format(**words)


def _answers(row: Mapping[str, float]) -> str:
    """The answers to an item, for brackets."""
    return (both(fi="kaikki {range}", en="all {range}") if row["low"] == row["high"] else both(fi="vastaukset {range}", en="answers {range}")).format(
        range=between(row["low"], row["high"]))


def orientation(case: Organisation) -> Finding:
    """What is agreed of the eight items of customer orientation and what is not: mean and range of each."""
    apart = organisation.farthest_apart(case.points["orientation"])
    spread = case.spread["orientation"]
    if apart:
        agreed = spread[spread["range"] <= spread["range"].min() + organisation.DUST]
        same = [str(item) for item in agreed.index] if len(agreed) == 1 < len(spread) else []
        sentence = (
            both(fi="Eniten eri mieltä ollaan kohdasta {items} ({answers})", en="You disagree the most on {items} ({answers})") if len(apart) == 1
            else both(fi="Eniten eri mieltä ollaan kohdista {items}", en="You disagree the most on {items}")
        ).format(items=case.quoted(*apart), answers=_answers(case.stats(apart[0])))
        if same:
            sentence += both(fi=", vähiten kohdasta {item} ({answers})", en=" and the least on {item} ({answers})").format(
                item=case.quoted(same[0]), answers=_answers(case.stats(same[0])))
        return _ranges(case, "orientation", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "range", [*apart, *same])
    weakest = case.weakest
    if not weakest:
        return Finding("orientation", say(not_yet(), kind="warning"))
    alike = 1 < len(weakest) == spread["mean"].notna().sum()
    sentence = (
        both(fi="Kaikkien väittämien keskiarvo on sama: {mean}", en="All items have the same mean: {mean}") if alike
        else both(fi=("Heikoin väittämä on {items}: keskiarvo {mean}", "Heikoimmat väittämät ovat {items}: keskiarvo {mean}"),
                  en=("The weakest item is {items}, with a mean of {mean}", "The weakest items are {items}, with a mean of {mean}"))
    ).format(items=case.quoted(*weakest), mean=number(case.stats(weakest[0])["mean"], 1), n=len(weakest))
    if spread["range"].notna().any():
        sentence = both(fi="Väittämistä ollaan samaa mieltä. {rest}", en="You agree on the items. {rest}").format(rest=sentence)
    return _ranges(case, "orientation", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "mean", () if alike else weakest)


def _scale() -> str:
    return both(fi="Keskiarvo ja vastausten vaihteluväli, asteikko 1–5", en="Mean and range of the answers, scale from 1 to 5").said()


def by_role(case: Organisation) -> Finding:
    """Who says what: the points of each role on each item of customer orientation."""
    sheets = _everything(case)
    given = case.points["orientation"].dropna(how="all").dropna(how="all", axis=1)
    if given.empty:
        return Finding("by_role", say(not_yet(), kind="warning"), sheets=sheets)
    spread = case.spread["orientation"].loc[given.columns]
    order = spread.sort_values(["range", "mean"], ascending=[False, True], kind="stable", na_position="last").index
    rows, shown = [case.names[item] for item in order], given[order].T.iloc[:, :MOST_SHOWN]
    most = str(order[0])
    row = case.stats(most)
    low, high = ([role for role in ends if role in given.index] for ends in case.ends_of(most))
    differs = len(given) > 1 and row["range"] > 0
    words = {
        "item": case.quoted(most), "low": points(row["low"]), "high": points(row["high"]), "lows": _few(low), "highs": _few(high),
    }
    title = (
        both(fi="Kohdan {item} korkein vastaus on {high} ({highs}) ja matalin {low} ({lows})",
             en="On {item} the highest answer is {high} ({highs}) and the lowest {low} ({lows})") if differs
        else both(fi="Vain yksi vastaaja on antanut pisteitä ({highs})", en="Only one person has given points ({highs})") if len(given) == 1
        else both(fi="Vastauksia ei voi verrata: kuhunkin väittämään on vastannut vain yksi", en="There is nothing to compare: only one person has answered each item") if pd.isna(row["range"])
        else both(fi="Kaikki antavat väittämille samat pisteet", en="Everybody gives the items the same points")
    ).format(**words)
    figure = heatmap(
        shown.to_numpy(), rows, [shortened(role, 40) for role in shown.columns], title=title,
        alt=_of_item(case, most, 1) + " " + both(fi=("Vastaajia on {n}.", "Vastaajia on {n}."), en=("There is {n} person.", "There are {n} people.")).format(n=len(given)),
        row_label=both(fi="Väittämä", en="Item").said(), column_label=both(fi="Rooli", en="Role").said(), write=number if (shown.stack().dropna() % 1 == 0).all() else points, limits=(1.0, 5.0),
        subtitle=both(fi="Pisteet rooleittain, 1–5; ylimpänä kohta, josta ollaan eniten eri mieltä", en="Points by role, from 1 to 5; at the top the item you disagree on the most").said(),
        source=case.source)
    hidden = len(given) - shown.shape[1]
    note = both(fi="Kuviossa on {n} ensimmäistä vastaajaa, Excel-tiedostossa kaikki.", en="The figure has the first {n} people, the Excel file all of them.").format(n=MOST_SHOWN) if hidden else ""
    return Finding("by_role", say(note) if note else None, figure, sheets=sheets, groups=spread[["mean", "range"]])


def _everything(case: Organisation) -> dict[str, tuple[pd.DataFrame, dict[str, Column]]]:
    """All points from 1 to 5, by role, for the Excel file."""
    given = case.scales.T
    frame = given.set_axis([f"r{place}" for place in range(given.shape[1])], axis=1)
    frame.insert(0, "name", [case.names[str(item)] for item in given.index])
    columns = {"name": Column(both(fi="Kohta", en="Item"))} | {
        f"r{place}": Column(shortened(role, 40), "number", decimals(pd.Series(case.scales.to_numpy().ravel()))) for place, role in enumerate(given.columns)}
    return {sheet_names()["by_role"]: (frame, columns)}


def _few(names: Sequence[str]) -> str:
    """One role, or how many there are, for the title of a figure."""
    return shortened(names[0], 40) if len(names) == 1 else both(fi="{n} vastaajaa", en="{n} people").format(n=number(len(names)))


def mix(case: Organisation) -> Finding:
    """What the firm competes on, as each sees it: product, price, customer."""
    spread = case.spread["mix"].dropna(subset="mean")
    if spread.empty:
        return Finding("mix", say(not_yet(), kind="warning"))
    if items := case.approaches:
        row = case.stats(items[0])
        sentence = (
            both(fi="Tulokulmista eniten erimielisyyttä herättää {items}: se saa {low}–{high} pistettä sadasta",
                 en="Of the approaches you disagree the most on {items}: it gets from {low} to {high} points out of 100") if len(items) == 1
            else both(fi="Tulokulmista eniten erimielisyyttä herättävät {items}: vaihteluväli on {range} pistettä sadasta",
                      en="Of the approaches you disagree the most on {items}: the range is {range} points out of 100")
        ).format(items=case.quoted(*items), low=points(row["low"]), high=points(row["high"]), range=points(row["range"]))
    else:
        most = spread["mean"].max()
        items = tuple(map(str, spread.index[spread["mean"] >= most - organisation.DUST]))
        alike = 1 < len(items) == len(spread)
        sentence = (
            both(fi="Kaikki tulokulmat saavat yhtä paljon pisteitä: keskiarvo on {mean} sadasta", en="All approaches get as many points: the mean is {mean} out of 100") if alike
            else both(fi="Eniten pisteitä saa {items}: keskiarvo on {mean} sadasta", en="The most points go to {items}: the mean is {mean} out of 100")
        ).format(items=case.quoted(*items), mean=points(round(most, 1)))
        items = () if alike else items
    return _ranges(case, "mix", both(fi="Pisteitä", en="Points").said(), both(
        fi="Sata pistettä kolmelle tulokulmalle: keskiarvo ja vaihteluväli", en="A hundred points for three approaches: mean and range").said(), sentence, "mean", items)


def wheel(case: Organisation) -> Finding:
    """The three levels and the joints between them, with the weakest joint."""
    parts = organisation.wheel(case.points["wheel"])
    if parts["mean"].isna().all():
        return Finding("wheel", say(not_yet(), kind="warning"))
    weak = case.joints
    title = (
        both(fi="Kaikki pyörän liitokset ovat yhtä vahvoja: keskiarvo {mean}", en="All joints of the wheel are equally strong: the mean is {mean}") if len(weak) == len(organisation.JOINTS)
        else both(fi=("Pyörän heikoin liitos on {names}: keskiarvo {mean}", "Pyörän heikoimmat liitokset ovat {names}: keskiarvo {mean}"),
                  en=("The weakest joint of the wheel is {names}, with a mean of {mean}", "The weakest joints of the wheel are {names}, with a mean of {mean}")) if weak
        else both(fi="Pyörän tasot on arvioitu, niiden välisiä liitoksia ei", en="The levels of the wheel have been assessed, but not the joints")
    ).format(names=case.quoted(*weak), mean=number(parts.loc[list(weak), "mean"].min(), 1) if weak else "", n=len(weak))
    known = parts["mean"].dropna()
    assessed = (
        both(fi="Pyörän kaikki {all} kohtaa on arvioitu.", en="All {all} parts of the wheel have been assessed.") if len(known) == len(parts)
        else both(fi=("Pyörän {all} kohdasta on arvioitu {n}.",) * 2,
                  en=("Of the {all} parts of the wheel {n} has been assessed.", "Of the {all} parts of the wheel {n} have been assessed.")))
    figure = wheel_figure(
        parts, {part: case.names[part] for part in parts.index}, highlight=weak if len(weak) < len(organisation.JOINTS) else (),
        title=title,
        alt=assessed.format(n=len(known), all=number(len(parts)))
        + both(fi=" Matalin keskiarvo on {low} ja korkein {high}.", en=" The lowest mean is {low} and the highest {high}.").format(
            low=number(known.min(), 1), high=number(known.max(), 1)),
        subtitle=both(fi="Keskiarvo ja vaihteluväli, asteikko 1–5; strategia kulkee alas, opit ylös", en="Mean and range, scale from 1 to 5; strategy goes down, lessons go up").said(),
        source=case.source)
    frame = parts.assign(name=[case.names[part] for part in parts.index])
    columns = {
        "name": Column(both(fi="Kohta", en="Part")), "people": Column(both(fi="Vastaajia", en="People"), "number"),
        "mean": Column(both(fi="Keskiarvo", en="Mean"), "number", 1), "low": Column(both(fi="Matalin", en="Lowest"), "number", 1),
        "high": Column(both(fi="Korkein", en="Highest"), "number", 1), "sd": Column(both(fi="Keskihajonta", en="Standard deviation"), "number", 1),
    }  # fmt: skip
    return Finding("wheel", _compared(case, "wheel"), figure, sheets={sheet_names()["wheel"]: (frame, columns)},
                   groups=parts[["people", "mean", "low", "high", "sd"]])


def two_ends(case: Organisation) -> Finding:
    """How the wheel looks from above and from the customer's table."""
    ends = case.ends.dropna(subset=list(ENDS), how="all")
    if case.ends["gap"].isna().all():
        return Finding("two_ends", say(both(
            fi="Johtoa ja asiakastyötä tekeviä ei voi verrata: kummankin pitää vastata samaan pyörän kohtaan.",
            en="Management and those who meet customers cannot be compared: both must answer the same part of the wheel."), kind="warning"))
    names, item = [case.names[str(part)] for part in ends.index], case.widest_gap
    row = case.gap(item or str(ends["gap"].first_valid_index()))
    title = (
        both(fi="Suurin ero on kohdassa {item}: johdon keskiarvo on {a} ja asiakastyötä tekevien {b}",
             en="The largest difference is on {item}: the mean is {a} in management and {b} among those who meet customers") if item
        else both(fi="Johto ja asiakastyötä tekevät näkevät pyörän samanlaisena", en="Management and those who meet customers see the same wheel")
    ).format(item=case.quoted(item) if item else "", a=number(row["management"], 1), b=number(row["front"], 1))
    figure = dumbbell(
        names, ends["front"].tolist(), ends["management"].tolist(), heading=both(fi="Kohta", en="Part"),
        names=(both(fi="asiakastyötä tekevät", en="those who meet customers").said(), both(fi="johto", en="management").said()),
        value=Column(both(fi="Keskiarvo", en="Mean"), "number", 1), highlight=[case.names[item]] if item else [], limits=(1.0, 5.0), title=title,
        alt=title + both(fi=(". Kohtia on {n}.", ". Kohtia on {n}."), en=(". There is {n} part.", ". There are {n} parts.")).format(n=len(ends)),
        subtitle=both(fi="Pyörän kohtien keskiarvot, asteikko 1–5", en="Means of the parts of the wheel, scale from 1 to 5").said(), source=case.source)
    frame = ends.assign(name=names)
    columns = {
        "name": Column(both(fi="Kohta", en="Part")), "management": Column(both(fi="Johto", en="Management"), "number", 1),
        "front": Column(both(fi="Asiakastyötä tekevät", en="Those who meet customers"), "number", 1), "gap": Column(both(fi="Ero", en="Difference"), "number", 1),
    }  # fmt: skip
    return Finding("two_ends", figure=figure, sheets={sheet_names()["two_ends"]: (frame, columns)}, groups=ends)


def challenges(case: Organisation) -> Finding:
    """How well the four challenges are mastered: mean and range of each."""
    hardest = case.hardest
    if not hardest:
        return Finding("challenges", say(not_yet(), kind="warning"))
    alike = 1 < len(hardest) == case.spread["challenges"]["mean"].notna().sum()
    sentence = (
        both(fi="Kaikki haasteet hallitaan yhtä hyvin: keskiarvo {mean}", en="All challenges are mastered equally well, with a mean of {mean}") if alike
        else both(fi=("Haasteista heikoimmin hallitaan {items}: keskiarvo {mean}",) * 2,
                  en=("The challenge mastered the least is {items}, with a mean of {mean}", "The challenges mastered the least are {items}, with a mean of {mean}"))
    ).format(items=case.quoted(*hardest), mean=number(case.stats(hardest[0])["mean"], 1), n=len(hardest))
    return _ranges(case, "challenges", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "mean", () if alike else hardest)


def canvas(case: Organisation) -> Finding:
    """For whom, how and what, side by side by role."""
    written = case.canvas[(case.canvas != "").any(axis=1)]
    if written.empty:
        return Finding("canvas", say(both(fi="Kukaan ei ole vielä kirjoittanut, kenelle, miten ja mitä.",
                                          en="Nobody has written for whom, how and what yet."), kind="warning"))
    columns = {"role": Column(both(fi="Rooli", en="Role"))} | {item: Column(case.names[item], "prose") for item in organisation.QUESTIONS}
    whole = written.rename_axis("role").reset_index().replace(dict.fromkeys(organisation.QUESTIONS, ""), None)
    blanks = int((written == "").to_numpy().sum())
    shown = table(
        whole.fillna(both(fi="(ei vastausta)", en="(no answer)").said()),
        both(fi=("{n} vastaaja kertoo omin sanoin, kenelle, miten ja mitä", "{n} vastaajaa kertoo omin sanoin, kenelle, miten ja mitä"),
             en=("{n} person says in their own words for whom, how and what", "{n} people say in their own words for whom, how and what")).format(n=len(written)),
        columns, rows=MOST_ROWS,
        note=" ".join([
            *([both(fi="Verratkaa vastauksia sarakkeessa {item}: puhutteko samasta asiakkaasta?",
                    en="Compare the answers in the column {item}: are you talking about the same customer?").format(item=case.quoted("whom"))] if len(written) > 1 else []),
            *([both(fi=("{n} kohtaan ei vastattu.", "{n} kohtaan ei vastattu."), en=("{n} answer was left open.", "{n} answers were left open.")).format(n=blanks)] if blanks else [])]))
    return Finding("canvas", table=shown, sheets={sheet_names()["canvas"]: (whole, columns)})


def topics(case: Organisation) -> Finding:
    """What to discuss next, with the rule that brought each up."""
    found = list(rules(case))
    limits = both(
        fi="Lista syntyy aina samoilla säännöillä ja tässä järjestyksessä: {rules}. Kukin sääntö nostaa esiin enintään yhden puheenaiheen. Säännöt eivät tiedä, mikä teille on tärkeintä: valitkaa itse.",
        en="The list always comes from the same rules, in this order: {rules}. Each rule brings up at most one topic. The rules do not know what matters most to you: choose for yourselves.").format(
        rules=all_rules(case))
    if not found:
        return Finding("topics", say(both(fi="Mikään sääntö ei nostanut esiin puheenaihetta.", en="No rule brought up a topic."), limits))
    frame = pd.DataFrame([(n, one.action.text, one.action.rests_on) for n, one in enumerate(found, 1)], columns=["n", "text", "why"])
    columns = {
        "n": Column(both(fi="Nro", en="No.")), "text": Column(both(fi="Mitä tehdään", en="What to do"), "prose"),
        "why": Column(both(fi="Mihin se perustuu", en="What it rests on"), "prose"),
    }  # fmt: skip
    shown = table(frame, both(fi="Puheenaiheet järjestyksessä", en="Topics in their order"), columns, note=limits)
    return Finding("topics", table=shown, sheets={both(fi="Puheeksi", en="To discuss").said(): (frame, columns)})


def who_answered(case: Organisation) -> Finding:
    """Who answered what: roles, where they work, and how many answers each gave on each sheet."""
    levels = case.answers.levels
    if levels.empty:
        return Finding("who_answered", say(both(fi="Vastaajia ei ole nimetty.", en="No people have been named."), kind="warning"))
    given = {sheet: case.points[sheet].notna().sum(axis=1) for sheet in (*SCALES, "mix")} | {"canvas": (case.canvas != "").sum(axis=1)}
    frame = pd.DataFrame(given).assign(level=levels.map(case.level_names).fillna("–")).rename_axis("role").reset_index()
    names = sheet_names()
    columns = {
        "role": Column(both(fi="Rooli", en="Role")), "level": Column(both(fi="Taso", en="Level")),
        **{sheet: Column(names[sheet], "number") for sheet in given},
    }  # fmt: skip
    shown = table(frame, both(fi="Kuka vastasi ja kuinka moneen kohtaan", en="Who answered, and how many items").said(), columns, rows=MOST_ROWS)
    return Finding("who_answered", table=shown, sheets={both(fi="Vastaajat", en="People").said(): (frame, columns)},
                   groups=levels[levels != ""].value_counts().to_frame("people"))


def filled_in(case: Organisation) -> Table:
    """How much of the form is filled in."""
    return form_table(case.answers.filled, both(fi="Tyhjä kohta on vastaus, jota ei ole annettu: se ei ole nolla.", en="An empty cell is an answer not given: it is not a zero.").said())


def handling(case: Organisation) -> Note:
    """How the answers were handled, and what they are worth."""
    return say(
        both(fi="Asiakaslähtöisyyden indeksi on väittämien keskiarvojen keskiarvo: jokainen väittämä painaa yhtä paljon, vastasi siihen kuinka moni tahansa.",
             en="The index of customer orientation is the mean of the items’ means: each item weighs the same, however many answered it."),
        both(fi="Erimielisyyttä mitataan vaihteluvälillä eli korkeimman ja matalimman vastauksen erolla. Jos vaihteluväli on sama, ratkaisee keskihajonta.",
             en="Disagreement is measured by the range, the difference between the highest and the lowest answer. Where the range is the same, the standard deviation decides."),
        both(fi="Jokaisen vastaajan ääni painaa yhtä paljon. Jos useimmat vastaajat ovat johdosta, keskiarvo on ennen kaikkea johdon näkemys.",
             en="Each person's answer weighs the same. Where most of them are managers, the mean is above all the managers’ view."),
        both(fi="Pyörän tasojen väliset neljä liitosta ovat kurssin tekijän täydennys: lähteessä sanotaan, että pyörän on liikuttava kumpaankin suuntaan, mutta kuvio on kadonnut.",
             en="The four joints between the levels of the wheel are the author’s completion: the source says that the wheel must move in both directions, but its figure is lost."),
        both(fi="Vastaukset näytetään rooleittain: roolista voi tunnistaa ihmisen.", en="Answers are shown by role: a role can tell who it is."))
