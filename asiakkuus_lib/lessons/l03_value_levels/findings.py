"""What the report on an organisation's own assessment finds, as functions of its case."""

import pandas as pd

from asiakkuus_lib import value_assessment, value_levels
from asiakkuus_lib.lessons.l03_value_levels.advice import apart, of_groups, of_offers, of_words, position_in_words
from asiakkuus_lib.lessons.l03_value_levels.assessment import form
from asiakkuus_lib.lessons.l03_value_levels.case import ValueLevels, not_yet
from asiakkuus_lib.lessons.l03_value_levels.topics import MEANINGS, NAMES, in_words
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import DataUsed, Finding, KeyFigure, Start, form_table, key_figures, shown_value
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, dots, nine_fields, number, paired_bars, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import LONGEST_PROSE, Note, shortened, verbatim

MOST_ROWS = 10


def _signed(points: float) -> str:
    return ("+" if points > 0 else "") + number(points)


def _begun(name: str) -> str:
    """A name at the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def used(case: ValueLevels) -> DataUsed:
    """Whose assessment this is, for the page and the record."""
    assessment, basics = case.assessment, {key: verbatim(name) for key, name in case.basics.items()}
    if assessment.made_up:
        where = both(fi="Keksitty esimerkki.", en="Invented example.").said()
    elif assessment.filled.source:
        where = both(fi="Oma arvio: {source}.", en="Own assessment: {source}.").format(source=verbatim(assessment.filled.source))
    else:
        where = both(fi="Oma arvio, annettu parametreina.", en="Own assessment, given as parameters.").said()
    against = both(fi="Arvioija: {organisation}. Vertailukohta: {rival}.", en="{organisation} against {rival}.").format(
        organisation=_begun(basics["organisation"] or both(fi="oma organisaatio", en="our organisation").said()),
        rival=basics["rival"] or both(fi="kilpailija", en="the rival").said())
    counts = both(fi="Asiakasryhmiä: {groups}. Arvon tasoja kirjattu: {levels}/3. Tarjousten osia arvioitu: {parts}/8.",
                  en="Customer groups: {groups}. Levels of value written: {levels} of 3. Parts of the offers assessed: {parts} of 8.").format(
        groups=number(len(assessment.resources)), levels=int((assessment.levels["answer"] != "").sum()),
        parts=len(case.compared))
    return DataUsed(Note(f"{where} {against} {counts}", "data"), assessment.to_dict())


def start(case: ValueLevels) -> Start:
    """Whom to do what with: a group, what decides a choice, and what is promised."""
    if case.profile["attitude"].isna().all() and case.compared.empty:
        return Start(
            both(fi="Arviosta ei vielä näe, mitä tehdä. Arvioikaa ensin vähintään yhden asiakasryhmän kolme resurssia tai yksi osa molemmista tarjouksista.",
                 en="The assessment does not tell yet what to do. Assess the three resources of at least one customer group, or one part of both offers, first.").said(), "")
    advice = [one for one in (of_groups(case), of_offers(case), of_words(case)) if one is not None]
    if not advice:
        return Start(
            both(fi="Arvio ei anna aihetta toimiin: mikään siitä, mitä on arvioitu, ei ole annetuilla rajoilla heikkoa.",
                 en="The assessment gives no reason to act: nothing that has been assessed is weak by the limits given.").said(), "")
    return Start(advice[0].headline, advice[0].action.code, [one.action for one in advice], both(
        fi="Pisteet ja rajat ovat omia arvioitanne, eivät asiakkailta mitattuja. Sivu ei kerro, montako asiakasta ryhmissä on, mitä toimet maksavat tai tuottavat eikä keneen saa ottaa yhteyttä.",
        en="The points and the limits are your own judgement, not measured from customers. The page does not tell how many customers the groups have, what the actions cost or bring in, or whom you may contact.").said())


def figures(case: ValueLevels) -> KeyFigures:
    """The key figures: the groups together, and our offer against the rival's."""
    return key_figures([_attitude(case), _weakest(case), _lead(case), _position(case)])


def _attitude(case: ValueLevels) -> KeyFigure:
    scores = case.profile["attitude"]
    lowest = case.profile[scores == scores.min()]
    who = (
        both(fi="Matalin: {group}, {value}.", en="The lowest: {group}, {value}.").format(
            group=verbatim(lowest["group"].iloc[0], 40), value=number(scores.min()))
        if len(lowest) == 1 < scores.notna().sum() else "")
    return KeyFigure(
        "attitude", (both(fi="Ryhmien asenne", en="Attitude of the groups") if len(case.profile) > 1 else both(fi="Asenne", en="Attitude")).said(), case.attitude,
        "–" if case.attitude is None else number(case.attitude),
        case.needs_all if case.attitude is None else " ".join(filter(None, [
            (both(fi="Keskiarvo, enintään 100.", en="Mean, out of 100.") if len(case.profile) > 1
             else both(fi="Tunne, tieto ja teot yhdessä, asteikko 0–100.", en="Feeling, knowledge and deeds together, from 0 to 100.")).said(), who])))


def _weakest(case: ValueLevels) -> KeyFigure:
    scores = case.profile["attitude"]
    lowest, names = case.profile[scores == scores.min()], case.resource_names
    other = ""
    if len(lowest) == 1 < len(case.profile):
        points = lowest[list(NAMES)].iloc[0].astype(float).round(9)
        other = both(fi="Ryhmässä {group}: {name}, {value}.", en="In the group {group}: {name}, {value}.").format(
            group=verbatim(lowest["group"].iloc[0], 40), name=", ".join(names[name] for name in value_assessment.weakest(points)),
            value=number(points.min()))
    what = MEANINGS[case.weakest[0]].said() if len(case.weakest) == 1 else ""
    mean = (
        both(fi="Keskiarvo {value} sadasta", en="Mean {value} out of 100") if len(case.profile) > 1
        else both(fi="{value} pistettä sadasta", en="{value} points out of 100")).format(value=number(case.means.min()))
    return KeyFigure(
        "weakest_resource", (both(fi="Ryhmien heikoin resurssi", en="Groups' weakest resource") if len(case.profile) > 1 else both(fi="Heikoin resurssi", en="Weakest resource")).said(), " ".join(case.weakest) or None,
        ", ".join(names[name] for name in case.weakest).capitalize() or "–",
        " ".join(filter(None, [
            f"{mean} ({what})." if what else f"{mean}.", other])) if case.weakest else case.needs_all)


def _lead(case: ValueLevels) -> KeyFigure:
    parts = len(case.compared)
    if not parts:
        return KeyFigure("lead", _lead_label(), None, "–", not_yet())
    lead = round(case.lead, 9)
    than = (
        both(fi="Arvionne mukaan tuotatte enemmän arvoa kuin {rival}.", en="You rate your value above that of {rival}.") if lead > 0
        else both(fi="Arvionne mukaan tuotatte vähemmän arvoa kuin {rival}.", en="You rate your value below that of {rival}.") if lead < 0
        else both(fi="Arvionne mukaan tuotatte yhtä paljon arvoa kuin {rival}.", en="You rate your value the same as that of {rival}.")
    ).format(rival=verbatim(case.rival_name, 40))
    return KeyFigure("lead", _lead_label(), lead, ("+" if lead > 0 else "") + (apart(lead, 0) if lead else "0"), than + " " + both(
        fi=("Hyödyt miinus kustannukset, {n} osa.", "Hyödyt miinus kustannukset, {n} osaa."), en=("Benefits less costs, {n} part.", "Benefits less costs, {n} parts.")).format(n=parts))


def _lead_label() -> str:
    return both(fi="Ero kilpailijaan, pistettä", en="Lead over the rival, points").said()


def _position(case: ValueLevels) -> KeyFigure:
    place, said = case.position, position_in_words(case)
    return KeyFigure(
        "position", both(fi="Hyöty ja hinta", en="Benefit and price").said(), place,
        case.field_names[place].capitalize() if place else "–",
        f"{_begun(said)}." if place else not_yet())


def promise(case: ValueLevels) -> Finding:
    """The customer promise, in the words in which it was given."""
    written = case.basics["customer_promise"]
    return Finding("promise", say(verbatim(written, LONGEST_PROSE), kind="promise") if written else say(
        both(fi="Asiakaslupausta ei ole vielä kirjoitettu.",
             en="No customer promise has been written yet."), kind="warning"))


def result_sought(case: ValueLevels) -> Finding:
    """The result that the customer seeks."""
    written = case.basics["result_sought"]
    return Finding("result_sought", say(
        both(fi="Tulos, jota asiakas etsii: {result}", en="The result that the customer seeks: {result}").format(
            result=verbatim(written, LONGEST_PROSE))) if written else say(
        both(fi="Tulosta, jota asiakas etsii, ei ole vielä kirjoitettu.",
             en="The result that the customer seeks has not been written yet."), kind="warning"))


def resource_profile(case: ValueLevels) -> Finding:
    """The three resources of each customer group, as a picture."""
    if case.means.isna().all():
        return Finding("resource_profile", say(both(fi="Resursseja ei ole vielä arvioitu.",
                                                    en="The resources have not been assessed yet."), kind="warning"))
    shown, three, low = case.profile.head(MOST_ROWS), case.resource_names, case.parameters["low"]
    figure = dots(
        list(shown["group"]), {three[name].capitalize(): shown[name].tolist() for name in three},
        title=both(fi="Keskimäärin heikoin: {name}, {value}",
                   en="Weakest on average: {name}, {value}").format(
            name=", ".join(three[name] for name in case.weakest), value=number(case.means.min()))
        if case.weakest else case.needs_all,
        alt=both(fi="Resurssien keskiarvot asteikolla 0–100: {list}. Asiakasryhmiä on {n}.",
                 en="Means of the resources out of 100: {list}. Customer groups: {n}.").format(
            list=", ".join(f"{three[name]} {number(case.means[name])}" for name in three), n=len(case.profile)),
        subtitle=both(fi="Pisteet asiakasryhmittäin, 0–100, matalin asenne ensin", en="Points of the customer groups, 0–100, the lowest attitude first"),
        source=case.source, head=both(fi="Asiakasryhmä", en="Customer group"),
        mark=(low, both(fi="raja {low}", en="limit {low}").format(low=number(low))),
    )
    return Finding("resource_profile", figure=figure, groups=case.means.to_frame("mean"), figure_sheet=both(fi="Resurssien kuvio", en="Figure of resources"))


def resource_points(case: ValueLevels) -> Finding:
    """The points, the attitude and the reason of each customer group."""
    if case.profile.empty:
        return Finding("resource_points", say(
            both(fi="Yhtään asiakasryhmää ei ole vielä nimetty.",
                 en="No customer group has been named yet."), kind="warning"))
    columns = {
        "group": Column(both(fi="Asiakasryhmä", en="Customer group")),
        **{name: Column(words.capitalize(), "number") for name, words in case.resource_names.items()},
        "attitude": Column(both(fi="Asenne", en="Attitude"), "number"),
        "note": Column(both(fi="Perustelu", en="Reason"), "prose"),
    }
    shown = table(
        case.profile, both(fi="Pisteet, asenne ja perustelu, 0–100", en="Points, attitude and reason, 0–100"), columns, rows=30)
    groups = case.profile.set_index("group")[[*NAMES, "attitude"]]
    return Finding("resource_points", table=shown, sheets={form().sheet_names()["resources"]: (case.profile, columns)}, groups=groups)


def levels(case: ValueLevels) -> Finding:
    """What value the customer gets on the three levels."""
    written = case.assessment.levels
    canvas = value_levels.value_canvas(*written["answer"]).join(written[["evidence", "next_step"]])
    canvas = canvas.replace(dict.fromkeys(("value", "evidence", "next_step"), ""), None)
    canvas["level_name"] = canvas.index.map(form().row_names("levels"))
    columns = {
        "level_name": Column(both(fi="Taso", en="Level")),
        "value": Column(both(fi="Mitä arvoa asiakas saa", en="What value the customer gets"), "prose"),
        "evidence": Column(both(fi="Mistä tiedämme", en="How we know"), "prose"),
        "next_step": Column(both(fi="Mitä seuraavaksi", en="What next"), "prose"),
    }
    shown = table(
        canvas.fillna(both(fi="(ei vielä kirjattu)", en="(nothing written yet)").said()),
        both(fi="Tasoja kirjattu: {n}/3", en="Levels written: {n} of 3").format(n=int(canvas["answered"].sum())), columns)
    return Finding("levels", table=shown, sheets={form().sheet_names()["levels"]: (canvas, columns)})


def offers(case: ValueLevels) -> Finding:
    """The two offers part by part, as a picture."""
    compared, names = case.compared, case.part_names
    if compared.empty:
        return Finding("offers", say(both(fi="Mitään osaa ei ole vielä arvioitu molemmissa tarjouksissa.",
                                          en="No part has been assessed in both offers yet."), kind="warning"))
    turned = compared[["ours", "rival"]].mul([1 if kind == "benefit" else -1 for kind in compared["kind"]], axis=0)
    lead = round(case.lead, 9)
    verdict = (
        both(fi="{ours}: {a}, {rival}: {b}. Oma tarjous tuottaa arvoa {lead} pistettä enemmän",
             en="{ours} delivers {a}, {rival} {b}: ours is ahead by {lead}") if lead > 0
        else both(fi="{ours}: {a}, {rival}: {b}. Tarjoukset tuottavat yhtä paljon arvoa",
                  en="{ours} delivers {a}, {rival} {b}: even") if lead == 0
        else both(fi="{ours}: {a}, {rival}: {b}. Kilpailija tuottaa arvoa {lead} pistettä enemmän",
                  en="{ours} delivers {a}, {rival} {b}: the rival is ahead by {lead}")
    )
    figure = paired_bars(
        [names[part] for part in compared.index], turned["ours"].tolist(), turned["rival"].tolist(),
        (shortened(case.our_name, 30), shortened(case.rival_name, 30)), looks=("ours", "other"),
        title=verdict.format(
            ours=shortened(_begun(case.our_name), 60), rival=shortened(case.rival_name, 60),
            a=number(case.our_value), b=number(case.rival_value), lead=number(abs(lead))),
        alt=both(fi="Kun kustannukset vähennetään hyödyistä, omasta tarjouksesta jää asiakkaalle {a} pistettä ja kilpailijan tarjouksesta {b}; osia on verrattu {n}.",
                 en="With the costs taken off the benefits our offer leaves the customer {a} points and the rival's {b}; {n} parts are compared.").format(
            a=number(case.our_value), b=number(case.rival_value), n=len(compared)),
        subtitle=both(fi="Tarjousten hyödyt oikealle ja kustannukset vasemmalle, 0–100 pistettä osaa kohti", en="Benefits of the offers to the right and costs to the left, 0–100 points a part"),
        source=case.source, head=both(fi="Osa", en="Part"),
        write=number,
    )
    whole = {"delivered_value": case.our_value, "rival_value": case.rival_value, "lead": lead, "parts": len(compared)}
    return Finding("offers", figure=figure, groups=pd.DataFrame(whole, index=["whole_offer"]), figure_sheet=both(fi="Tarjousten vertailu", en="Offers compared"))


def offer_parts(case: ValueLevels) -> Finding:
    """The two offers in numbers, with the reasons."""
    parts = case.assessment.offers.join(case.compared[["kind", "advantage"]])
    parts["name"] = parts.index.map(case.part_names)
    columns = {
        "name": Column(both(fi="Osa", en="Part")),
        "ours": Column(shortened(_begun(case.our_name), 40), "number"),
        "rival": Column(shortened(_begun(case.rival_name), 40), "number"),
        "advantage": Column(both(fi="Ero asiakkaan hyväksi", en="Better for the customer by"), "number"),
        "note": Column(both(fi="Perustelu", en="Reason"), "prose"),
    }
    shown = table(
        parts, both(fi="Osa osalta, 0–100", en="Part by part, 0–100"), columns,
        note=both(fi="Hyödyissä suuri luku on hyväksi, kustannuksissa haitaksi. Neljäs sarake kertoo, montako pistettä oma tarjous on asiakkaalle parempi; miinus tarkoittaa, että kilpailija on parempi.",
                  en="In benefits a large number is good, in costs it is bad. The fourth column tells by how many points our part is better for the customer; below zero, the rival's is.")
        + (" " + both(fi="Osa, jota ei ole arvioitu molemmissa tarjouksissa, jää pois asiakkaan saamasta arvosta.",
                      en="A part that has not been assessed in both offers is left out of the delivered values.")
           if len(case.compared) < len(parts) else ""),
    )
    groups = parts[["ours", "rival", "advantage"]]
    return Finding("offer_parts", table=shown, sheets={form().sheet_names()["offers"]: (parts, columns)}, groups=groups)


def price_and_benefit(case: ValueLevels) -> Finding:
    """Where our offer stands on the map of price and benefit, the rival in the middle."""
    place, names = case.position, case.field_names
    if place is None:
        return Finding("position", say(
            both(fi="Asemaa ei voi vielä sanoa: siihen tarvitaan molempien tarjousten raha ja ainakin yksi hyöty.",
                 en="The position cannot be told yet: it needs the money and at least one benefit of both offers."), kind="warning"))
    codes = [[value_levels.price_benefit_position(price, benefit) for price in (-1, 0, 1)] for benefit in (1, 0, -1)]
    row, column = next((i, line.index(place)) for i, line in enumerate(codes) if place in line)
    price_difference, benefit_difference = value_assessment.differences(case.compared)
    figure = nine_fields(
        [[names[code] for code in line] for line in codes],
        [[code in value_levels.WINNING for code in line] for line in codes],
        [(both(fi="Me", en="We"), row, column), (both(fi="Kilpailija", en="Rival"), 1, 1)],
        names=(case.our_name, case.rival_name),
        title=(both(fi="{name}: syy valita meidät", en="{name}: a reason to choose us") if place in value_levels.WINNING
               else both(fi="{name}: ei syytä valita meitä", en="{name}: no reason to choose us")).format(
            name=names[place].capitalize()),
        alt=both(fi="Oma tarjous on kartan ruudussa ”{name}”: kilpailijaan verrattuna hinta {price} ja hyöty {benefit} pistettä.",
                 en="Our offer is in the field “{name}” of the map: against the rival, price {price} and benefit {benefit} points.").format(
            name=names[place], price=_signed(price_difference), benefit=_signed(round(benefit_difference))),
        rows=[both(fi="enemmän", en="more"), both(fi="sama", en="the same"), both(fi="vähemmän", en="less")],
        columns=[both(fi="halvempi", en="lower"), both(fi="sama", en="the same"), both(fi="kalliimpi", en="higher")],
        row_label=both(fi="hyöty", en="benefit"), column_label=both(fi="hinta", en="price"),
        subtitle=both(fi="Hinta ja hyöty kilpailijaan verrattuna; ✓ antaa asiakkaalle syyn valita", en="Price and benefit against the rival; ✓ gives the customer a reason to choose"),
        source=case.source,
    )
    note = say(
        both(fi="Kilpailija on aina keskellä. Oma tarjous on siinä ruudussa, johon sen hinta ja hyötyjen keskiarvo kilpailijaan verrattuna osuvat. Merkki ✓ kertoo, mitkä ruudut antavat asiakkaalle syyn valita.",
             en="The rival stands in the middle by definition; our offer stands where its price and its mean benefit are against the rival's. The mark ✓ shows the fields that give the customer a reason to choose."),
        both(fi="Pisteistä ei näe, milloin hinta on ”paljon halvempi”: kysykää asiakkaalta.",
             en="How much lower a price must be to be “much less”, the points do not tell: ask the customer.")
        if place == "less_for_much_less" else "",
        both(fi="Enintään {same} pisteen eroa ei lasketa eroksi.", en="A difference of up to {same} points counts as the same.").format(
            same=number(case.parameters["same_within"])),
    )
    found = pd.DataFrame({"price_difference": price_difference, "benefit_difference": benefit_difference}, index=[place])
    return Finding("position", note, figure, groups=found, figure_sheet=both(fi="Asema", en="Position"))


def topics(case: ValueLevels) -> Finding:
    """What to talk of next, with the rule that brought each up."""
    assessment, basics, given = case.assessment, case.basics, case.parameters
    low, uneven = given["low"], given["uneven"]
    found = value_assessment.topics(
        assessment.resources, assessment.levels, assessment.offers, promise=basics["customer_promise"],
        result=basics["result_sought"], weights=given["weights"], low=low, uneven=uneven, same_within=given["same_within"],
    )  # fmt: skip
    rules = both(fi="Lista syntyy aina samoilla säännöillä ja samassa järjestyksessä: ensin se, mitä ei ole kirjattu, sitten heikoin resurssi sekä ryhmät, joiden asenne on alle {low} tai joiden vahvimman ja heikoimman resurssin ero on vähintään {uneven} pistettä (kumpiakin enintään kolme), ja lopuksi se, missä kilpailija on edellä. Säännöt eivät tiedä, mikä teille on tärkeintä: valitkaa itse.",
                 en="The list comes from fixed rules, in a fixed order: first what has not been written, then the weakest resource, groups with an attitude below {low} or resources at least {uneven} points apart (three of each at most), and then where the rival is ahead. The rules do not know what matters most to you: choose for yourselves.").format(
        low=number(low), uneven=number(uneven))
    if not found:
        return Finding("topics", say(
            both(fi="Mikään sääntö ei nostanut esiin mitään: kaikki on kirjattu, eikä mikään ole heikko annetuilla rajoilla.",
                 en="No rule brought up anything: all has been written, and nothing is weak by the limits given."), rules))
    frame = pd.DataFrame([in_words(topic, low, uneven) for topic in found], columns=["question", "why"])
    frame.insert(0, "n", range(1, len(frame) + 1))
    columns = {
        "n": Column(both(fi="Nro", en="No.")),
        "why": Column(both(fi="Miksi tämä on listalla", en="Why it is on the list"), "prose"),
        "question": Column(both(fi="Mitä kysytään", en="What to ask"), "prose"),
    }
    shown = table(frame, both(fi="Puheenaiheet järjestyksessä", en="Topics in their order"), columns, note=rules)
    return Finding("topics", table=shown, sheets={both(fi="Puheeksi", en="To discuss").said(): (frame, columns)})


def filled_in(case: ValueLevels) -> Table:
    """How much of the form is filled in."""
    return form_table(case.assessment.filled, both(
        fi="Luvuissa ovat mukana pisteet ja vastaukset, eivät perustelut, ”Mistä tiedämme” eikä ”Mitä seuraavaksi”.",
        en="Counted are the points and the answers, not the reasons, the evidence or the next steps.").said())


def handling(case: ValueLevels) -> Note:
    """How the assessment came about, and what it is worth."""
    given = ", ".join(case.assessment.given)
    origin = (
        "" if not given
        else both(fi="Parametrit, jotka menevät tiedoston edelle: {list}.", en="Parameters that override the file: {list}.").format(list=given)
        if case.assessment.filled.source
        else both(fi="Annettu parametreina ilman tiedostoa: {list}.", en="Given as parameters, without a file: {list}.").format(list=given))
    return say(
        origin,
        both(fi="Pisteet ovat arvioijien näkemyksiä, eivät mittauksia. Niistä näkee, mistä kannattaa keskustella ja mitä asiakkailta kysyä.",
             en="The points are judgements of those who filled in the assessment, not measurements: they show what is worth talking over, and what to ask customers."),
        both(fi="Asenteessa tunteen, tiedon ja tekojen painot ovat {weights}.", en="In the attitude, feeling, knowledge and deeds have the weights {weights}.").format(
            weights=shown_value(case.parameters["weights"])),
        both(fi="Keskiarvoissa jokainen asiakasryhmä painaa yhtä paljon koosta riippumatta.",
             en="Each customer group counts the same in the means, whatever its size."),
        both(fi="Tarjouksen kaikki kahdeksan osaa painavat yhtä paljon, ja osaa verrataan vain, jos molemmilla tarjouksilla on pisteet.",
             en="All eight parts of an offer weigh the same, and a part is compared only where both offers have points."),
    )
