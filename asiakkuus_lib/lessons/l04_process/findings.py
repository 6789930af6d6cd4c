"""What the report on the organisation finds, as functions of its case."""

from collections.abc import Sequence

import pandas as pd

from asiakkuus_lib import organisation
from asiakkuus_lib.lessons.l04_process.advice import MOST_SHOWN, level_name, roles, rules, sheet_names
from asiakkuus_lib.lessons.l04_process.case import ENDS, SCALES, Organisation, alone, not_yet
from asiakkuus_lib.lessons.l04_process.pictures import between, decimals, points
from asiakkuus_lib.lessons.l04_process.pictures import wheel as wheel_figure
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import DataUsed, Finding, KeyFigure, Start, form_table, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, dumbbell, heatmap, intervals, number, percent, say, table
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
    told = [f"{level_name(case, level)} {number(counts[level])}" for level in case.level_names if level in counts]
    people = both(fi="Vastaajia {n}", en="People who answered: {n}").format(n=number(len(case.people)))
    return DataUsed(Note(f"{where} {people}{' (' + ', '.join(told) + ')' if told else ''}.", "data"), answers.to_dict())


def start(case: Organisation) -> Start:
    """What to talk over and what to mend."""
    if case.people.empty:
        return Start(both(fi="Kukaan ei ole vielä vastannut.", en="Nobody has answered yet.").said(), "")
    advice = list(rules(case))[:3]
    if not advice:
        return Start(both(fi="Vastaukset eivät anna aihetta toimiin: mikään ei ole annetuilla rajoilla heikkoa, eikä mistään olla kaukana toisistaan.",
                          en="The answers give no reason to act: by the limits given nothing is weak, and nowhere are you far apart.").said(), "")
    return Start(advice[0].headline, advice[0].action.code, [one.action for one in advice], both(
        fi="Vastaukset ovat näkemyksiä, eivät mittauksia, ja vastaajia on vähän: ero kertoo, mistä kannattaa puhua, ei sitä, kuka on oikeassa. Asiakkailta ei ole kysytty.",
        en="The answers are views, not measurements, and there are few of them: a difference tells what to talk about, not who is right. No customer has been asked.").said())


def figures(case: Organisation) -> KeyFigures:
    """The key figures: the index, the largest disagreement, the weakest item, and who answered."""
    return key_figures([_index(case), _largest(case), _weakest(case), _people(case)])


def _index(case: Organisation) -> KeyFigure:
    known = not pd.isna(case.index.mean)
    return KeyFigure(
        "orientation_index", both(fi="Asiakaslähtöisyys", en="Customer orientation").said(), round(case.index.mean, 9) if known else None,
        number(case.index.mean, 1) if known else "–",
        both(fi="Kahdeksan väittämän keskiarvo, asteikko 1–5. Vastattu {share}.", en="Mean of eight statements, from 1 to 5. Answered: {share}.").format(
            share=percent(case.index.answered)) if known else not_yet())


def _largest(case: Organisation) -> KeyFigure:
    label = both(fi="Suurin erimielisyys", en="Largest disagreement").said()
    if (compared := case.compared(*SCALES)) < 2:
        return KeyFigure("largest_disagreement", label, None, "–", alone(compared))
    if not case.disputed:
        return KeyFigure("largest_disagreement", label, None, "–", both(
            fi="Kukaan ei vastannut toisin kuin muut.", en="Nobody answered differently from the others.").said())
    low, high = case.ends_of(case.disputed[0])
    given = case.scales[case.disputed[0]]
    return KeyFigure(
        "largest_disagreement", label, " ".join(case.disputed), ", ".join(case.name(item, begins=not place) for place, item in enumerate(case.disputed[:2])),
        both(fi="Vastaukset {range}. Korkein: {highs}. Matalin: {lows}.", en="Answers: {range}. Highest: {highs}. Lowest: {lows}.").format(
            range=between(given.min(), given.max()), highs=roles(high), lows=roles(low)))


def _weakest(case: Organisation) -> KeyFigure:
    label = both(fi="Heikoin väittämä", en="Weakest item").said()
    if not case.weakest:
        return KeyFigure("weakest_item", label, None, "–", not_yet())
    row = case.stats(case.weakest[0])
    return KeyFigure(
        "weakest_item", label, " ".join(case.weakest), ", ".join(case.name(item, begins=not place) for place, item in enumerate(case.weakest[:2])),
        both(fi="Keskiarvo {mean}, asteikko 1–5.", en="Mean {mean}, from 1 to 5.").format(mean=number(row["mean"], 1)))


def _people(case: Organisation) -> KeyFigure:
    seen = set(case.people)
    missing = [level_name(case, level) for level in (*ENDS, "middle") if level not in seen]
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
    names = [case.name(item, begins=True) for item in shown.index]
    place = max(decimals(spread["low"]), decimals(spread["high"]), 0 if sheet == "mix" else 1)
    told = decided[0] if decided else str(spread.index[0])
    first = case.stats(told)
    figure = intervals(
        names, low.tolist(), shown["mean"].tolist(), high.tolist(), heading=both(fi="Kohta", en="Item"), value=Column(value, "number", place),
        columns=(both(fi="Matalin", en="Lowest").said(), both(fi="Keskiarvo", en="Mean").said(), both(fi="Korkein", en="Highest").said()),
        highlight=[case.name(item, begins=True) for item in decided[:2]], limits=(0.0, 100.0) if sheet == "mix" else (1.0, 5.0),
        title=sentence,
        alt=both(fi="{item}: keskiarvo {mean}, vastaukset {range}. Kaikkiaan {n} kohtaa.", en="{item}: mean {mean}, answers {range}. {n} items in all.").format(
            item=case.name(told, begins=True), mean=number(first["mean"], place), range=between(first["low"], first["high"]), n=number(len(shown))),
        subtitle=_of_people(case.compared(sheet), scale), source=case.source)
    frame = spread.assign(name=[case.name(item, begins=True) for item in spread.index])
    columns = {
        "name": Column(both(fi="Kohta", en="Item")), "people": Column(both(fi="Vastaajia", en="People"), "number"),
        "mean": Column(both(fi="Keskiarvo", en="Mean"), "number", 1), "low": Column(both(fi="Matalin", en="Lowest"), "number", place),
        "high": Column(both(fi="Korkein", en="Highest"), "number", place), "range": Column(both(fi="Ero", en="Range"), "number", place),
        "sd": Column(both(fi="Hajonta", en="Standard deviation"), "number", 1),
    }  # fmt: skip
    return Finding(
        sheet, _compared(case, sheet), figure, sheets={sheet_names()[sheet]: (frame, columns)}, groups=spread)


def orientation(case: Organisation) -> Finding:
    """What is agreed of the eight items of customer orientation and what is not: mean and range of each."""
    apart = organisation.farthest_apart(case.points["orientation"])
    spread = case.spread["orientation"]
    if apart:
        row, agreed = case.stats(apart[0]), spread[spread["range"] <= spread["range"].min() + organisation.DUST]
        same = [str(item) for item in agreed.index] if len(agreed) == 1 < len(spread) else []
        sentence = both(fi="Eniten eri mieltä: {item}, vastaukset {range}", en="Farthest apart: {item}, answers {range}").format(
            item=case.name(apart[0]), range=between(row["low"], row["high"]))
        if same:
            sentence += both(fi=". Lähimpänä toisiaan: {item}, {range}", en=". Closest: {item}, {range}").format(
                item=case.name(same[0]), range=between(case.stats(same[0])["low"], case.stats(same[0])["high"]))
        return _ranges(case, "orientation", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "range", [apart[0], *same])
    weakest = case.weakest[:1]
    sentence = (
        both(fi="Samaa mieltä kaikista väittämistä. Heikoin: {item}, {mean}", en="You agree on every item. Weakest: {item}, {mean}") if spread["range"].notna().any()
        else both(fi="Heikoin väittämä: {item}, {mean}", en="Weakest item: {item}, {mean}")
    ).format(item=case.name(weakest[0]), mean=number(case.stats(weakest[0])["mean"], 1)) if weakest else ""
    return _ranges(case, "orientation", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "mean", weakest)


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
    rows, shown = [case.name(item, begins=True) for item in order], given[order].T.iloc[:, :MOST_SHOWN]
    most = str(order[0])
    row = case.stats(most)
    low, high = ([role for role in ends if role in given.index] for ends in case.ends_of(most))
    differs = len(given) > 1 and row["range"] > 0
    words = {
        "item": case.name(most), "low": points(row["low"]), "high": points(row["high"]),
        "lows": _few(low), "highs": _few(high), "n": number(len(given)),
    }
    title = (
        both(fi="{item}: korkein {high} ({highs}), matalin {low} ({lows})", en="{item}: highest {high} ({highs}), lowest {low} ({lows})") if differs
        else both(fi="Kaikki antavat samat pisteet", en="Everybody gives the same points") if len(given) > 1
        else both(fi="Yhden vastaajan pisteet: {highs}", en="The points of one person: {highs}")
    ).format(**words)
    figure = heatmap(
        shown.to_numpy(), rows, [shortened(role, 40) for role in shown.columns], title=title[:1].upper() + title[1:],
        alt=both(fi="Korkein pistemäärä kohdassa {item} on {high}, matalin {low}. Vastaajia {n}.",
                 en="On {item} the highest points are {high}, the lowest {low}. People: {n}.").format(**words),
        row_label=both(fi="Väittämä", en="Item").said(), column_label=both(fi="Rooli", en="Role").said(), write=number if (shown.stack().dropna() % 1 == 0).all() else points, limits=(1.0, 5.0),
        subtitle=both(fi="Pisteet rooleittain, 1–5; ylimpänä se, mistä ollaan eniten eri mieltä", en="Points by role, from 1 to 5; at the top what you disagree on the most").said(),
        source=case.source)
    hidden = len(given) - shown.shape[1]
    note = both(fi="Kuviossa on {n} ensimmäistä vastaajaa, Excel-tiedostossa kaikki.", en="The figure has the first {n} people, the Excel file all of them.").format(n=MOST_SHOWN) if hidden else ""
    return Finding("by_role", say(note) if note else None, figure, sheets=sheets, groups=spread[["mean", "range"]])


def _everything(case: Organisation) -> dict[str, tuple[pd.DataFrame, dict[str, Column]]]:
    """All points from 1 to 5, by role, for the Excel file."""
    given = case.scales.T
    frame = given.set_axis([f"r{place}" for place in range(given.shape[1])], axis=1)
    frame.insert(0, "name", [case.name(str(item), begins=True) for item in given.index])
    columns = {"name": Column(both(fi="Kohta", en="Item"))} | {
        f"r{place}": Column(shortened(role, 40), "number", decimals(pd.Series(case.scales.to_numpy().ravel()))) for place, role in enumerate(given.columns)}
    return {sheet_names()["by_role"]: (frame, columns)}


def _few(names: Sequence[str]) -> str:
    """One role, or how many there are, for the title of a figure."""
    return shortened(names[0], 40) if len(names) == 1 else both(fi="{n} vastaajaa", en="{n} people").format(n=number(len(names)))


def mix(case: Organisation) -> Finding:
    """With what the firm competes, as each sees it: product, price, customer."""
    spread = case.spread["mix"].dropna(subset="mean")
    if spread.empty:
        return Finding("mix", say(not_yet(), kind="warning"))
    ranges = spread["range"].dropna()
    if len(ranges) and ranges.max() > organisation.DUST:
        item = str(ranges.idxmax())
        sentence = both(fi="Millä kilpaillaan? {item} saa {range} pistettä sadasta", en="What do you compete with? {item}: {range} points out of 100").format(
            item=case.name(item, begins=True), range=between(case.stats(item)["low"], case.stats(item)["high"]))
    else:
        item = str(spread["mean"].idxmax())
        sentence = both(fi="Eniten pisteitä saa {item}: {mean} sadasta", en="The most points go to {item}: {mean} out of 100").format(
            item=case.name(item), mean=points(round(case.stats(item)["mean"], 1)))
    return _ranges(case, "mix", both(fi="Pisteitä", en="Points").said(), both(
        fi="Sata pistettä kolmelle tulokulmalle: keskiarvo ja vaihteluväli", en="A hundred points for three approaches: mean and range").said(), sentence, "mean", [item])


def wheel(case: Organisation) -> Finding:
    """The three levels and the joints between them, with the weakest joint."""
    parts = organisation.wheel(case.points["wheel"])
    if parts["mean"].isna().all():
        return Finding("wheel", say(not_yet(), kind="warning"))
    weak = case.joints
    names = [case.name(joint) for joint in weak]
    title = (
        both(fi="Kaikki pyörän liitokset ovat yhtä vahvoja: {mean}", en="All joints of the wheel are equally strong: {mean}") if len(weak) == len(organisation.JOINTS)
        else both(fi="Pyörän heikoin kohta: {names}, {mean}", en="The weakest joint of the wheel: {names}, {mean}") if weak
        else both(fi="Pyörän tasot on arvioitu, niiden välisiä kohtia ei", en="The levels of the wheel have been assessed, the joints have not")
    ).format(names=", ".join(names), mean=number(parts.loc[list(weak), "mean"].min(), 1) if weak else "")
    known = parts["mean"].dropna()
    figure = wheel_figure(
        parts, {part: case.name(part, begins=True) for part in parts.index}, highlight=weak if len(weak) < len(organisation.JOINTS) else (),
        title=title,
        alt=both(fi="Pyörän kohtia arvioitu {n}/7. Matalin keskiarvo {low}, korkein {high}.", en="Parts of the wheel assessed: {n} of 7. Lowest mean {low}, highest {high}.").format(
            n=number(len(known)), low=number(known.min(), 1), high=number(known.max(), 1)),
        subtitle=both(fi="Keskiarvo ja vaihteluväli, asteikko 1–5; strategia kulkee alas, opit ylös", en="Mean and range, scale from 1 to 5; strategy goes down, lessons go up").said(),
        source=case.source)
    frame = parts.assign(name=[case.name(part, begins=True) for part in parts.index])
    columns = {
        "name": Column(both(fi="Kohta", en="Part")), "people": Column(both(fi="Vastaajia", en="People"), "number"),
        "mean": Column(both(fi="Keskiarvo", en="Mean"), "number", 1), "low": Column(both(fi="Matalin", en="Lowest"), "number", 1),
        "high": Column(both(fi="Korkein", en="Highest"), "number", 1), "sd": Column(both(fi="Hajonta", en="Standard deviation"), "number", 1),
    }  # fmt: skip
    return Finding("wheel", _compared(case, "wheel"), figure, sheets={sheet_names()["wheel"]: (frame, columns)},
                   groups=parts[["people", "mean", "low", "high", "sd"]])


def two_ends(case: Organisation) -> Finding:
    """How the wheel looks from above and from the customer's table."""
    ends = case.ends.dropna(subset=list(ENDS), how="all")
    if case.ends["gap"].isna().all():
        return Finding("two_ends", say(both(
            fi="Johtoa ja asiakastyötä tekeviä ei voi verrata: vastauksia ei ole kummaltakin.",
            en="Management and those who meet customers cannot be compared: not both have answered."), kind="warning"))
    names, item = [case.name(str(part), begins=True) for part in ends.index], case.widest_gap
    row = case.gap(item or str(ends["gap"].first_valid_index()))
    words = {"item": case.name(item) if item else "", "a": number(row["management"], 1), "b": number(row["front"], 1), "n": number(len(ends))}
    figure = dumbbell(
        names, ends["front"].tolist(), ends["management"].tolist(), heading=both(fi="Kohta", en="Part"),
        names=(both(fi="asiakastyötä tekevät", en="those who meet customers").said(), both(fi="johto", en="management").said()),
        value=Column(both(fi="Keskiarvo", en="Mean"), "number", 1), highlight=[case.name(item, begins=True)] if item else [], limits=(1.0, 5.0),
        title=(both(fi="Johto antaa {a}, asiakastyötä tekevät {b}: {item}", en="Management gives {a}, those who meet customers {b}: {item}") if item
               else both(fi="Johto ja asiakastyötä tekevät näkevät pyörän samanlaisena", en="Management and those who meet customers see the same wheel")).format(**words),
        alt=both(fi="Suurin ero: johdon keskiarvo {a}, asiakastyötä tekevien {b}. Kohtia {n}.", en="The largest difference: {a} in management, {b} among those who meet customers. Parts: {n}.").format(**words),
        subtitle=both(fi="Pyörän kohtien keskiarvot, asteikko 1–5", en="Means of the parts of the wheel, scale from 1 to 5").said(), source=case.source)
    frame = ends.assign(name=names)
    columns = {
        "name": Column(both(fi="Kohta", en="Part")), "management": Column(both(fi="Johto", en="Management"), "number", 1),
        "front": Column(both(fi="Asiakastyötä tekevät", en="Those who meet customers"), "number", 1), "gap": Column(both(fi="Ero", en="Difference"), "number", 1),
    }  # fmt: skip
    return Finding("two_ends", figure=figure, sheets={sheet_names()["two_ends"]: (frame, columns)}, groups=ends)


def challenges(case: Organisation) -> Finding:
    """How well the four challenges are mastered: mean and range of each."""
    means = case.spread["challenges"]["mean"].dropna()
    if means.empty:
        return Finding("challenges", say(not_yet(), kind="warning"))
    hardest = [str(item) for item in means.index[means <= means.min() + organisation.DUST]]
    sentence = both(fi="Heikoimmin hallitaan: {items}, {mean}", en="Mastered the least: {items}, {mean}").format(
        items=", ".join(case.name(item) for item in hardest[:2]), mean=number(means.min(), 1))
    return _ranges(case, "challenges", both(fi="Pisteitä", en="Points").said(), _scale(), sentence, "mean", hardest)


def canvas(case: Organisation) -> Finding:
    """For whom, how and what, side by side by role."""
    written = case.canvas[(case.canvas != "").any(axis=1)]
    if written.empty:
        return Finding("canvas", say(both(fi="Kukaan ei ole vielä kirjoittanut, kenelle, miten ja mitä.",
                                          en="Nobody has written for whom, how and what yet."), kind="warning"))
    columns = {"role": Column(both(fi="Rooli", en="Role"))} | {item: Column(case.name(item, begins=True), "prose") for item in organisation.QUESTIONS}
    whole = written.rename_axis("role").reset_index().replace(dict.fromkeys(organisation.QUESTIONS, ""), None)
    blanks = int((written == "").to_numpy().sum())
    shown = table(
        whole.fillna(both(fi="(ei vastausta)", en="(no answer)").said()),
        both(fi=("Kenelle, miten, mitä: {n} vastaajan sanoin", "Kenelle, miten, mitä: {n} vastaajan sanoin"),
             en=("For whom, how, what: in the words of {n} person", "For whom, how, what: in the words of {n} people")).format(n=len(written)),
        columns, rows=MOST_ROWS,
        note=both(fi="Verratkaa saraketta ”Kenelle”: puhutteko samasta asiakkaasta?", en="Compare the column “For whom”: do you speak of the same customer?")
        + (" " + both(fi=("Vastaamatta jäi {n} kohta.", "Vastaamatta jäi {n} kohtaa."), en=("{n} answer was left open.", "{n} answers were left open.")).format(n=blanks) if blanks else ""))
    return Finding("canvas", table=shown, sheets={sheet_names()["canvas"]: (whole, columns)})


def topics(case: Organisation) -> Finding:
    """What to discuss next, with the rule that brought each up."""
    found = list(rules(case))
    limits = both(
        fi="Lista syntyy aina samoilla säännöillä ja samassa järjestyksessä: kenen vastaus puuttuu, mistä ollaan eri mieltä (ero vähintään {apart}), missä johto ja asiakastyötä tekevät näkevät eri lailla, mikä on heikkoa (alle {low}), millä kilpaillaan (ero vähintään {mix} pistettä) ja mikä jäi auki. Säännöt eivät tiedä, mikä teille on tärkeintä: valitkaa itse.",
        en="The list comes from fixed rules, in a fixed order: whose answer is missing, where you disagree (by at least {apart}), where management and those who meet customers see it differently, what is weak (below {low}), what you compete with (at least {mix} points apart), and what was left open. The rules do not know what matters most to you: choose for yourselves.").format(
        apart=points(case.parameters["disagree_from"]), low=number(case.parameters["low"], 1), mix=number(case.parameters["mix_apart"]))
    if not found:
        return Finding("topics", say(both(fi="Mikään sääntö ei nostanut esiin mitään.", en="No rule brought up anything."), limits))
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
             en="The index of customer orientation is the mean of the items' means: each item weighs the same, however many answered it."),
        both(fi="Erimielisyys on korkeimman ja matalimman vastauksen ero. Tasatilanteessa ratkaisee hajonta.",
             en="Disagreement is the difference between the highest and the lowest answer; where it is the same, the standard deviation decides."),
        both(fi="Jokaisen vastaajan ääni painaa yhtä paljon. Jos useimmat vastaajat ovat johdosta, keskiarvo on ennen kaikkea johdon näkemys.",
             en="Each person's answer weighs the same. Where most of them are managers, the mean is above all the managers’ view."),
        both(fi="Pyörän tasojen väliset neljä kohtaa ovat kurssin tekijän täydennys: lähteessä sanotaan, että pyörän on liikuttava kumpaankin suuntaan, mutta kuvio on kadonnut.",
             en="The four joints between the levels of the wheel are the author’s completion: the source says that the wheel must move in both directions, but its figure is lost."),
        both(fi="Vastaukset näytetään rooleittain: roolista voi tunnistaa ihmisen.", en="Answers are shown by role: a role can tell who it is."))
