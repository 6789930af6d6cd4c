"""The chapter's own figures of words: where more sales come from, how a relationship is created, why others are bought from."""

from collections.abc import Mapping, Sequence

from asiakkuus_lib.locale import both
from asiakkuus_lib.show import Figure, matrix, process


def sources() -> Figure:
    """Four sources of additional sales; which action belongs to which is ours, and dashed."""
    heads = [
        both(fi="mitä heille myydään", en="what is sold to them"),
        both(fi="mitä meillä on ennestään", en="what we have to begin with"),
        both(fi="luku säännössä", en="number in the rule"),
    ]
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Nykyiset asiakkaat", en="Current customers"): (
            both(fi="samaa lisää tai uutta", en="more of the same, or something new"),
            both(fi="asiakas, ostot ja puhelinnumero", en="a customer, receipts and a telephone number"),
            "1",
        ),
        both(fi="Suositellut", en="Referred by customers"): (
            both(fi="nykyisiä tai uusia tuotteita", en="current or new products"),
            both(fi="tuttu, joka puhuu puolestamme", en="somebody they know who speaks for us"),
            "5",
        ),
        both(fi="Täysin uudet (prospektointi)", en="Entirely new (prospecting)"): (
            both(fi="nykyisiä tai uusia tuotteita", en="current or new products"),
            both(fi="nimi luettelossa", en="a name on a list"),
            "5",
        ),
        both(fi="Menetetyt, myös kerran kokeilleet", en="Lost, including those who tried once"): (
            both(fi="mahdollisuus ostaa uudelleen", en="a chance to buy again"),
            both(fi="kuitit ja syy, miksi lähdettiin", en="receipts, and the reason for leaving"),
            "25",
        ),
    }
    names = list(rows)
    return matrix(
        names,
        heads,
        list(rows.values()),
        heading=both(fi="Lähde", en="Source"),
        highlight=[(name, heads[1]) for name in (*names[:2], names[3])],
        uncertain=[(name, heads[0]) for name in names],
        title=both(
            fi="Neljästä lähteestä kolmessa joku tuntee asiakkaan jo",
            en="In three of the four sources somebody knows the customer already",
        ),
        alt=both(
            fi="4 lisämyynnin lähdettä: nykyiset, suositellut, täysin uudet ja menetetyt asiakkaat; säännössä 1, 5, 5 ja 25.",
            en="4 sources of additional sales: current, referred, entirely new and lost customers; 1, 5, 5 and 25 in the rule.",
        ),
        subtitle=both(
            fi="Lisämyynnin lähteet; katkoviiva: se, mihin lähteeseen toimenpide kuuluu, on tekijän tulkinta",
            en="Sources of additional sales; dashed: which action belongs to which source is the author’s reading",
        ),
        source=both(
            fi="Lähde: luentokalvot 35 ja 40; keskimmäinen sarake on tekijän täydennys",
            en="Source: slides 35 and 40; the middle column is the author’s completion",
        ),
    )


def steps() -> Figure:
    """Creating a relationship in four steps; the third holds six means."""
    said: Mapping[str, str] = {
        both(fi="1. Tutki", en="1. Study"): both(
            fi="kuinka paljon myyntiä on tarjolla, ja keitä prospektit ovat",
            en="how much there is to sell, and who the prospects are",
        ),
        both(fi="2. Segmentoi ja valitse", en="2. Segment and choose"): both(
            fi="jaa prospektit ryhmiin ja valitse parhaat kohderyhmät",
            en="divide the prospects into groups, and choose the best to aim at",
        ),
        both(fi="3. Suunnittele markkinointiohjelma", en="3. Plan the marketing programme"): both(
            fi="henkilöstö, palvelu, tuotteet, hinta, saatavuus ja viestintä",
            en="staff, service, products, price, availability and communication",
        ),
        both(fi="4. Kokeiluostot", en="4. Trial purchases"): both(
            fi="asiakassuhde alkaa", en="the relationship begins"
        ),
    }
    names = list(said)
    return process(
        said,
        columns=(both(fi="Vaihe", en="Step"), both(fi="Mitä siinä tehdään", en="What is done in it")),
        highlight=names[:3],
        title=both(
            fi="Neljästä vaiheesta kolme maksaa ennen ensimmäistä ostoa",
            en="Three of the four steps cost money before the first purchase",
        ),
        alt=both(
            fi="4 vaihetta: tutki, segmentoi ja valitse, suunnittele markkinointiohjelma, kokeiluostot.",
            en="4 steps: study, segment and choose, plan the marketing programme, trial purchases.",
        ),
        subtitle=both(
            fi="Asiakassuhteen luominen; kalvon nuolet ovat kadonneet, järjestys on päätelty sisällöstä",
            en="Creating a customer relationship; the arrows of the slide are lost, the order is inferred from the content",
        ),
        source=both(
            fi="Lähde: luentokalvo 42; järjestys ja otsikon päätelmä ovat tekijän",
            en="Source: slide 42; the order, and the inference in the title, are the author’s",
        ),
    )


def programmes() -> Figure:
    """Which programme of the ladder wins customers, and which looks after them."""
    heads = [both(fi="ohjelmat", en="programmes"), both(fi="mistä euro tulee", en="where the euro comes from")]
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Hankinta", en="Acquisition"): (
            both(
                fi="brändimarkkinointi, suorapalautekampanjat, hankinta- ja työstöohjelmat",
                en="brand marketing, direct-response campaigns, acquisition and nurturing programmes",
            ),
            both(fi="täysin uusilta", en="entirely new customers"),
        ),
        both(fi="Suosittelu", en="Referral"): (
            both(
                fi="jäsenhankintaohjelmat: jäsen hankkii jäsenen",
                en="member-acquisition programmes: a member gets a member",
            ),
            both(fi="suositelluilta", en="those referred"),
        ),
        both(fi="Hoito", en="Care"): (
            both(fi="hoito-ohjelmat, kanta-asiakasmarkkinointi", en="care programmes, loyalty marketing"),
            both(fi="nykyisiltä", en="current customers"),
        ),
        both(fi="VIP", en="VIP"): (
            both(fi="VIP-suhteet", en="VIP relations"),
            both(fi="suurimmilta nykyisiltä", en="the largest current customers"),
        ),
    }
    names = list(rows)
    return matrix(
        names,
        heads,
        list(rows.values()),
        heading=both(fi="Kerros", en="Tier"),
        highlight=[(names[0], heads[0])],
        uncertain=[(name, head) for name in names for head in heads],
        title=both(
            fi="Kuudesta ohjelmasta neljä hankkii uusia, yksikään ei hae menetettyjä",
            en="Four of the six programmes win new customers, and none goes after those lost",
        ),
        alt=both(
            fi="6 ohjelmaa neljässä kerroksessa: hankinta, suosittelu, hoito ja VIP; menetetyille ei ole ohjelmaa.",
            en="6 programmes in four tiers: acquisition, referral, care and VIP; there is none for lost customers.",
        ),
        subtitle=both(
            fi="Portaiden ohjelmat ja lisämyynnin lähteet; katkoviiva: yhteys on tekijän tulkinta",
            en="Programmes of the ladder, and sources of sales; dashed: the connection is the author’s reading",
        ),
        source=both(
            fi="Lähde: luentokalvot 28 ja 40; sijoittelu on tekijän täydennys",
            en="Source: slides 28 and 40; the placing is the author’s completion",
        ),
    )
