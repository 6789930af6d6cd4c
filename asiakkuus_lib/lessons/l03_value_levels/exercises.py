"""Exercises of lesson 03: resources, levels of value creation, delivered value, price and benefit."""

from asiakkuus_lib import value_levels
from asiakkuus_lib.learn.kinds import choice, mapping, number, ordered, text
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.locale import both, languages
from asiakkuus_lib.reading import course_data, labels

PROFILE, WEIGHTS = (80, 60, 40), (0.5, 0.3, 0.2)
RESOURCE_NAMES = {"action": ("deeds", "deed", "action", "teot", "teko"), "feeling": ("tunne",), "knowledge": ("tieto",)}
SHARE_NAMES = {
    "mind": ("ajatukset", "ajatuksista", "share of mind", "osuus ajatuksista"),
    "heart": ("sydän", "sydämestä", "share of heart", "osuus sydämestä"),
    "wallet": ("lompakko", "lompakosta", "share of wallet", "osuus lompakosta"),
}
DIVISION_NAMES = {
    "relieving": ("relieve", "relieves", "vapauttaa", "vapauttaminen", "vapauttava"),
    "enabling": ("enable", "enables", "mahdollistaa", "mahdollistaminen", "mahdollistava"),
}
LEVEL_NAMES = {
    "encounter": ("encounter level", "kohtaaminen", "kohtaamistaso", "kohtaamisen taso"),
    "exchange": ("exchange level", "vaihdanta", "vaihdannan taso"),
    "meaning": ("meanings", "level of meanings", "merkitys", "merkitykset", "merkitysten taso"),
}
BRAND_NAMES = {
    "Häagen-Dazs": ("Haagen-Dazs",),
    "Mercedes-Benz": ("Mercedes",),
    "factory outlet": ("factory outlets", "tehtaanmyymälä", "tehtaanmyymälät"),
    "Southwest": ("Southwest Airlines",),
}
BRANDS = {
    "Häagen-Dazs": "more_for_more",
    "Mercedes-Benz": "more_for_more",
    "Rolex": "more_for_more",
    "Lexus": "more_for_same",
    "factory outlet": "same_for_less",
    "Southwest": "less_for_much_less",
    "IKEA": "less_for_much_less",
}


def _shares() -> dict[str, str]:
    return dict(value_levels.SHARE_OF)


def _rated() -> dict[str, float]:
    names = ("feeling", "knowledge", "action")
    return dict(zip((*names, *(f"weight of {name}" for name in names)), (*PROFILE, *WEIGHTS), strict=True))


def _offer(offer: str) -> tuple[dict[str, float], dict[str, float]]:
    offers = course_data("offers").query("use == 'exercise'")
    rows = offers.set_index("offer").loc[offer].set_index("part")["points"].to_dict()
    return {part: rows[part] for part in value_levels.BENEFITS}, {part: rows[part] for part in value_levels.COSTS}


def _better(a: float, b: float) -> tuple[float, float, str]:
    return a, b, "A" if a > b else "B"


def _delivered() -> tuple[float, float, str]:
    return _better(*(value_levels.delivered_value(*_offer(offer)) for offer in "AB"))


def _points() -> dict[str, float]:
    return {f"{offer} {part}": points for offer in "AB" for half in _offer(offer) for part, points in half.items()}


def _of_exercise(table: str, column: str, **where: str) -> list[str]:
    rows = course_data(table)
    for name, value in {"use": "exercise", **where}.items():
        rows = rows[rows[name] == value]
    return rows[column].tolist()


def _division() -> list[str]:
    return _of_exercise("value_cases", "answer", topic="division")


def _levels() -> list[str]:
    return _of_exercise("value_levels_examples", "level")


def _numbered(table: str, column: str, **where: str) -> str:
    """What is asked about, one on a line, in the reader's language."""
    name, words = course_data(table).columns[0], labels(table, column)
    return "\n".join(f"{i}. {words[key]}" for i, key in enumerate(_of_exercise(table, name, **where), 1))


def _swapped(answers: list[str], one: str, other: str) -> list[str]:
    return [{one: other, other: one}.get(answer, answer) for answer in answers]


def _but(answers: list[str], **places: str) -> list[str]:
    """The list with other answers at the places given (`at_3="exchange"`)."""
    changed = {int(place.removeprefix("at_")) - 1: answer for place, answer in places.items()}
    return [changed.get(position, answer) for position, answer in enumerate(answers)]


def _position_names() -> dict[str, tuple[str, ...]]:
    tables = ("pricing_propositions", "pricing_positions")
    keys = [key for table in tables for key in labels(table, lang="en")]
    return {
        key: tuple(labels(t, lang=lang)[key] for t in tables for lang in languages() if key in labels(t, lang=lang))
        for key in keys
    }


PAGE = Page(
    setup="""
from asiakkuus_lib import value_levels
from asiakkuus_lib.learn import check, exercise, reflect
""",
)

TASKS = (
    Task(
        id="03.A1",
        sources=("S0-032",),
        title=both(fi="Mikä resurssi, mikä osuus?", en="Which resource, which share?"),
        prompt=both(fi="""
Asiakkuuden kolme resurssia ovat tieto, tunne ja teot. Minkä osuutena kukin näkyy: ajatusten, sydämen vai lompakon? Korvaa kukin kolme pistettä yhdellä sanalla lainausmerkeissä: `"ajatukset"`, `"sydän"` tai `"lompakko"`.
""", en="""
The three resources of a customer relationship are knowledge, feeling and deeds. As a share of what does each show: of mind, of heart or of wallet? Replace each set of three dots with one word in quotation marks: `"mind"`, `"heart"` or `"wallet"`.
"""),
        starter=both(
            fi='share_of = {"tieto": ..., "tunne": ..., "teot": ...}',
            en='share_of = {"knowledge": ..., "feeling": ..., "deeds": ...}',
        ),
        solution=both(
            fi='share_of = {"tieto": "ajatukset", "tunne": "sydän", "teot": "lompakko"}',
            en='share_of = {"knowledge": "mind", "feeling": "heart", "deeds": "wallet"}',
        ),
        kind=mapping(choice(*SHARE_NAMES, names=SHARE_NAMES), names=RESOURCE_NAMES),
        expected=_shares,
        mistakes=(
            Mistake(answer=lambda: {**_shares(), "feeling": "mind", "knowledge": "heart"},
                    hint=both(fi="Tunne ja tieto ovat vaihtaneet paikkaa. Kumpaa käytät, kun ajattelet?",
                              en="Feeling and knowledge have changed places. Which of them do you think with?")),
            Mistake(answer=lambda: {**_shares(), "feeling": "wallet", "action": "heart"},
                    hint=both(fi="Kumman kassa näkee: sen, mitä asiakas tuntee, vai sen, mitä hän tekee?",
                              en="What does the till see: what the customer feels, or what the customer does?")),
            Mistake(answer=lambda: {**_shares(), "knowledge": "wallet", "action": "mind"},
                    hint=both(fi="Tietäminen ei ole vielä ostamista. Mikä resursseista saa rahan liikkeelle?",
                              en="Knowing is not yet buying. Which resource makes the money move?")),
        ),
        look_back=both(fi="Kolme resurssia, kolme osuutta", en="Three resources, three shares"),
        praise=both(fi="Vain yhden kolmesta voi lukea kassasta. Kahta muuta on kysyttävä.",
                    en="Only one of the three can be read from the till. The other two have to be asked."),
    ),
    Task(
        id="03.A2",
        sources=("S0-033",),
        title=both(fi="Asenne yhtenä lukuna", en="Attitude as one figure"),
        prompt=both(fi="""
Rahtiasiakas arvioi Suvilinjaa: tunne {feeling:number}, tieto {knowledge:number}, teot {action:number}. Johto on päättänyt painottaa tunnetta eniten: tunteen paino on {weight of feeling:number.1}, tiedon {weight of knowledge:number.1} ja tekojen {weight of action:number.1} (painot ovat meidän, eivät luennon). Mikä on asiakkaan asenne?

Laske itse tai anna koneen laskea: `value_levels.attitude_score(tunne, tieto, teot, (paino, paino, paino))`. Kirjoita sanojen paikalle luvut. Kirjoita koodissa desimaalipilkun tilalle piste.
""", en="""
A freight customer rates Suvilinja: feeling {feeling:number}, knowledge {knowledge:number}, deeds {action:number}. The management has chosen to give feeling the most weight: the weight of feeling is {weight of feeling:number.1}, that of knowledge {weight of knowledge:number.1} and that of deeds {weight of action:number.1} (the weights are ours, not the lecture's). What is the customer's attitude?

Work it out by yourself, or let the computer do it: `value_levels.attitude_score(feeling, knowledge, deeds, (weight, weight, weight))`. Write numbers in place of the words.
"""),
        values=_rated,
        starter="attitude = ...",
        solution="""
attitude = value_levels.attitude_score(80, 60, 40, (0.5, 0.3, 0.2))
attitude
""",
        kind=number(0.05),
        expected=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS),
        mistakes=(
            Mistake(answer=lambda: value_levels.attitude_score(*PROFILE),
                    hint=both(fi="Tuo on tavallinen keskiarvo. Tässä tunne painaa muita enemmän.",
                              en="That is the plain mean. Here feeling weighs more than the others.")),
            Mistake(answer=lambda: sum(PROFILE),
                    hint=both(fi="Tuo on pelkkä summa. Laske ensin jokaiselle tulo: pisteet × paino. Laske tulot sitten yhteen.",
                              en="That is the plain sum. First work out score × weight for each. Then add the results up.")),
            Mistake(answer=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS[::-1]),
                    hint=both(fi="Painot ovat päinvastaisessa järjestyksessä. Suurin kuuluu tunteelle.",
                              en="The weights are in reverse order. The largest belongs to feeling.")),
            Mistake(answer=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS) / 3,
                    hint=both(fi="Painojen summa on jo yksi, joten jakaa ei enää tarvitse.",
                              en="The weights already add up to one, so there is nothing left to divide by.")),
        ),
        look_back=both(fi="Mitä plusmerkki tarkoittaa?", en="What does the plus mean?"),
        praise=both(fi="Katso vielä tekoja: ne ovat heikoin osa, eikä keskiarvo näytä sitä.",
                    en="Now look at the deeds: they are the weakest part, and the mean does not show it."),
    ),
    Task(
        id="03.A3",
        sources=("S3-086",),
        title=both(fi="Kumpi tarjous?", en="Which offer?"),
        prompt=both(fi="""
Toinenkin kokousten järjestäjä sai kaksi tarjousta. Tässä ne ovat osa osalta, pisteinä:

| | tuote | palvelu | henkilöstö | imago | raha | aika | vaiva | henkinen kuorma |
|---|---|---|---|---|---|---|---|---|
| A | {A product:number} | {A service:number} | {A personnel:number} | {A image:number} | {A money:number} | {A time:number} | {A energy:number} | {A psychological:number} |
| B | {B product:number} | {B service:number} | {B personnel:number} | {B image:number} | {B money:number} | {B time:number} | {B energy:number} | {B psychological:number} |

Kuinka paljon arvoa kumpikin tuottaa asiakkaalle, ja kumman hän valitsee, jos vain tämä ratkaisee? Anna kolme vastausta sulkeissa pilkuilla erotettuina: A:n arvo, B:n arvo ja valittu kirjain, esimerkiksi `(12, 15, "B")`.
""", en="""
Another organiser of meetings got two offers as well. Here they are part by part, in points:

| | product | service | personnel | image | money | time | energy | psychological burden |
|---|---|---|---|---|---|---|---|---|
| A | {A product:number} | {A service:number} | {A personnel:number} | {A image:number} | {A money:number} | {A time:number} | {A energy:number} | {A psychological:number} |
| B | {B product:number} | {B service:number} | {B personnel:number} | {B image:number} | {B money:number} | {B time:number} | {B energy:number} | {B psychological:number} |

How much value does each deliver to the customer, and which one does this customer choose, if this alone decides? Give three answers in brackets with commas between: the value of A, the value of B and the letter chosen, such as `(12, 15, "B")`.
"""),
        values=_points,
        starter="offers = ...",
        solution="""
value_a = value_levels.delivered_value(
    {"product": 40, "service": 25, "personnel": 20, "image": 15},
    {"money": 60, "time": 10, "energy": 5, "psychological": 5},
)
value_b = value_levels.delivered_value(
    {"product": 35, "service": 30, "personnel": 20, "image": 10},
    {"money": 50, "time": 12, "energy": 8, "psychological": 6},
)
offers = (value_a, value_b, "A" if value_a > value_b else "B")
offers
""",
        kind=ordered(number(0.05), number(0.05), choice("A", "B")),
        expected=_delivered,
        mistakes=(
            Mistake(answer=lambda: _better(*(value_levels.total_value(gets) - gives["money"] for gets, gives in map(_offer, "AB"))),
                    hint=both(fi="Vähensit vain rahan. Myös aika, vaiva ja henkinen kuorma ovat kustannuksia.",
                              en="You took only the money away. Time, energy and psychological burden are costs too.")),
            Mistake(answer=lambda: _better(*(value_levels.total_value(gets) for gets, _gives in map(_offer, "AB"))),
                    hint=both(fi="Tuo on kokonaisarvo. Vähennä siitä vielä kokonaiskustannus.",
                              en="That is the total value. Take the total cost away from it.")),
            Mistake(answer=lambda: _better(*(value_levels.total_value(gets) + value_levels.total_cost(gives) for gets, gives in map(_offer, "AB"))),
                    hint=both(fi="Lisäsit kustannukset arvoon. Ne ovat kuitenkin sitä, mistä asiakas luopuu.",
                              en="You added the costs to the value. They are what the customer gives up.")),
            Mistake(answer=lambda: (*_delivered()[:2], "B"),
                    hint=both(fi="Luvut ovat oikein. Valitse nyt niin kuin asiakas: sen mukaan, mitä jää käteen, ei hinnan mukaan.",
                              en="The figures are right. Now choose as the customer does: by what is left, not by the price.")),
        ),
        look_back=both(fi="Kumman tarjouksen sinä ottaisit?", en="Which offer would you take?"),
        praise=both(fi="Kalliimpi tarjous voittaa, mutta niin niukasti, että yksi puhelu voisi kääntää tuloksen.",
                    en="The more expensive offer wins, by so little that a single phone call could reverse it."),
    ),
    Task(
        id="03.A4",
        sources=("S0-042",),
        title=both(fi="Vapauttaa vai mahdollistaa?", en="Relieving or enabling?"),
        prompt=both(fi="""
Vapauttaako palvelu asiakkaan työstä, vai mahdollistaako se, että asiakas tekee työn itse?

{services:text}

Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa tässä järjestyksessä: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat `"vapauttaa"` ja `"mahdollistaa"`.
""", en="""
Does the service relieve the customer of work, or does it enable the customer to do the work?

{services:text}

Replace the three dots with a list of six words in this order: square brackets around them, each word in quotation marks, a comma between. The words are `"relieving"` and `"enabling"`.
"""),
        values=lambda: {"services": _numbered("value_cases", "name", topic="division")},
        starter="work = ...",
        solution=both(
            fi='work = ["mahdollistaa", "vapauttaa", "vapauttaa", "mahdollistaa", "mahdollistaa", "vapauttaa"]',
            en='work = ["enabling", "relieving", "relieving", "enabling", "enabling", "relieving"]',
        ),
        kind=ordered(choice("relieving", "enabling", names=DIVISION_NAMES)),
        expected=_division,
        mistakes=(
            Mistake(answer=lambda: _swapped(_division(), "relieving", "enabling"),
                    hint=both(fi="Kaikki kuusi ovat väärin päin. Vapauttaminen tarkoittaa, että yritys tekee työn asiakkaan puolesta.",
                              en="All six are the wrong way round. Relieving: the firm does the work for the customer.")),
            Mistake(answer=lambda: _but(_division(), at_1="relieving", at_4="relieving"),
                    hint=both(fi="Sovellus ja automaatti tuntuvat helpotukselta. Mutta kenen sormet painavat nappeja?",
                              en="An app and a machine feel like relief. But whose fingers press the buttons?")),
            Mistake(answer=lambda: _but(_division(), at_4="relieving"),
                    hint=both(fi="Automaatti säästää henkilökunnan työtä. Säästääkö se asiakkaan työtä?",
                              en="The machine saves the staff from work. Does it save the customer?")),
            Mistake(answer=lambda: ["relieving"] * len(_division()),
                    hint=both(fi="Kaikki kuusi helpottavat asiakkaan oloa. Missä niistä asiakas tekee työn silti itse?",
                              en="All six make things easier for the customer. In which of them does the customer still do the work?")),
        ),
        look_back=both(fi="Teot: kuka tekee mitä?", en="Deeds: who does what?"),
        praise=both(fi="Kumpikaan ei ole sinänsä parempi. Mitkä kuudesta haluaisi kiireinen asiakas, mitkä tarkka?",
                    en="Neither is better in itself. Which of the six would a hurried customer want, and which a careful one?"),
    ),
    Task(
        id="03.A5",
        sources=("S3-089", "S3-090", "S3-091", "S3-092"),
        title=both(fi="Merkki kartalle", en="Brands on the map"),
        prompt=both(fi="""
Mihin neljästä strategiasta lähde sijoittaa kunkin merkin? Strategioiden tunnukset ovat `"more_for_more"` (enemmän kalliimmalla), `"more_for_same"` (enemmän samalla hinnalla), `"same_for_less"` (sama halvemmalla) ja `"less_for_much_less"` (vähemmän paljon halvemmalla). Suomenkielinen nimikin kelpaa.
""", en="""
In which of the four strategies does the source place each brand? Their identifiers are `"more_for_more"`, `"more_for_same"`, `"same_for_less"` and `"less_for_much_less"`.
"""),
        starter=both(fi="""
brands = {
    "Häagen-Dazs": ..., "Mercedes-Benz": ..., "Rolex": ..., "Lexus": ...,
    "tehtaanmyymälä": ..., "Southwest": ..., "IKEA": ...,
}
""", en="""
brands = {
    "Häagen-Dazs": ..., "Mercedes-Benz": ..., "Rolex": ..., "Lexus": ...,
    "factory outlet": ..., "Southwest": ..., "IKEA": ...,
}
"""),
        solution=both(fi="""
brands = {
    "Häagen-Dazs": "more_for_more", "Mercedes-Benz": "more_for_more", "Rolex": "more_for_more",
    "Lexus": "more_for_same", "tehtaanmyymälä": "same_for_less",
    "Southwest": "less_for_much_less", "IKEA": "less_for_much_less",
}
""", en="""
brands = {
    "Häagen-Dazs": "more_for_more", "Mercedes-Benz": "more_for_more", "Rolex": "more_for_more",
    "Lexus": "more_for_same", "factory outlet": "same_for_less",
    "Southwest": "less_for_much_less", "IKEA": "less_for_much_less",
}
"""),
        kind=mapping(text(names=_position_names()), names=BRAND_NAMES),
        expected=lambda: dict(BRANDS),
        mistakes=(
            Mistake(answer=lambda: {**BRANDS, "Lexus": "more_for_more"},
                    hint=both(fi="Lähde vertaa Lexusta samanhintaisiin autoihin: mitä niihin verrattuna saa?",
                              en="The source compares Lexus with cars of the same price: what does one get beside them?")),
            Mistake(answer=lambda: {**BRANDS, "Lexus": "same_for_less"},
                    hint=both(fi="Lähde vertaa Lexusta hinnaltaan tavallisempaan autoon, ei Mercedekseen. Saako ostaja siihen verrattuna saman vai enemmän?",
                              en="The source compares Lexus with a more ordinary car of its price, not with Mercedes. Beside that, does the buyer get the same or more?")),
            Mistake(answer=lambda: {**BRANDS, "Southwest": "same_for_less", "IKEA": "same_for_less"},
                    hint=both(fi="Saako IKEAn tai Southwestin asiakas todella saman kuin muualla? Kuka kokoaa hyllyn, ja kuka tuo ruoan?",
                              en="Does the customer of IKEA or of Southwest really get the same as elsewhere? Who assembles, and who serves the meal?")),
            Mistake(answer=lambda: {**BRANDS, "factory outlet": "less_for_much_less"},
                    hint=both(fi="Katso tehtaanmyymälässä tavaraa äläkä myymälää: onko tavara toinen kuin muualla?",
                              en="At a factory outlet, look at the article, not at the shop: is it another article?")),
        ),
        look_back=both(fi="Hinta ja hyöty kartalla", en="Price and benefit on a map"),
        praise=both(fi="Nämä ovat lähteen sijoituksia. Mihin ruutuun panisit samat merkit tänään?",
                    en="These are the source's placements. In which square would you put the same brands today?"),
    ),
    Task(
        id="03.A6",
        sources=("S0-043", "S0-047"),
        title=both(fi="Mikä taso puhuu?", en="Which level is speaking?"),
        prompt=both(fi="""
Yhdeksän lausetta Suvilinjan asiakkailta (*tekijän täydennys*; lähteen omat esimerkit ovat kadonneet). Millä tasolla syntyvästä arvosta kukin kertoo?

{sentences:text}

Tee luettelo kuten tehtävässä A4. Sanat ovat `"kohtaaminen"`, `"vaihdanta"` ja `"merkitys"`.
""", en="""
Nine sentences from Suvilinja's customers (*author's completion*; the source's own examples are lost). On which level does the value that each tells of arise?

{sentences:text}

Make a list as in A4. The words are `"encounter"`, `"exchange"` and `"meaning"`.
"""),
        values=lambda: {"sentences": _numbered("value_levels_examples", "text")},
        starter="levels = ...",
        solution=both(fi="""
levels = [
    "vaihdanta", "kohtaaminen", "merkitys", "kohtaaminen", "vaihdanta", "merkitys",
    "vaihdanta", "kohtaaminen", "merkitys",
]
""", en="""
levels = [
    "exchange", "encounter", "meaning", "encounter", "exchange", "meaning",
    "exchange", "encounter", "meaning",
]
"""),
        kind=ordered(choice("encounter", "exchange", "meaning", names=LEVEL_NAMES)),
        expected=_levels,
        mistakes=(
            Mistake(answer=lambda: _swapped(_levels(), "encounter", "exchange"),
                    hint=both(fi="Kaksi tasoa on vaihtanut paikkaa. Onko kyse yhdestä hetkestä ihmisten välillä, vai kulkeeko jotakin kumpaankin suuntaan?",
                              en="Two levels have changed places. Is it one moment between people, or does something go in each direction?")),
            Mistake(answer=lambda: _but(_levels(), at_7="encounter"),
                    hint=both(fi="Katso seitsemättä lausetta: tieto vieraista kulkee yhteen suuntaan. Mitä tulee takaisin?",
                              en="Look at the seventh: knowledge of the guests goes one way. What comes back?")),
            Mistake(answer=lambda: _but(_levels(), at_9="encounter"),
                    hint=both(fi="Katso viimeistä: kertooko se yhdestä hetkestä vai koko suhteesta?",
                              en="Look at the last one: does it tell of one moment, or of the whole relationship?")),
            Mistake(answer=lambda: _but(_levels(), at_2="meaning"),
                    hint=both(fi="Toinen lause lämmittää sydäntä, mutta mistä se kertoo? Yhdestä hetkestä satamassa.",
                              en="The second one warms the heart, but what is told of? One moment at the harbour.")),
            Mistake(answer=lambda: _but(_levels(), at_8="meaning"),
                    hint=both(fi="Kahdeksannessa on yksi keskustelu. Kohdattiinko siinä?",
                              en="In the eighth there is one conversation. Was the customer met in it?")),
            Mistake(answer=lambda: _but(_levels(), at_5="meaning"),
                    hint=both(fi="Viidennessä puhutaan hinnasta: mitä vaihtuu mihin?",
                              en="The fifth speaks of a price: what is exchanged for what?")),
        ),
        look_back=both(fi="Yksi päivä, kolme tasoa", en="One day, three levels"),
        praise=both(fi="Kolme kutakin. Mitä yhdeksästä kilpailijan olisi vaikein matkia?",
                    en="Three of each. Which of the nine would be the hardest for a competitor to copy?"),
    ),
    OpenTask(
        id="03.O1",
        sources=("S0-044",),
        title=both(fi="Mitä arvoa asiakas saa kohtaamisista?", en="What value does the customer get from the encounters?"),
        prompt=both(fi="""
Valitse yksi yritys ja yksi sen asiakas; pidä sama pari tehtävissä O1–O4. Aloita kohtaamistasosta. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Choose one firm and one customer of it, and keep the pair for O1–O4. Begin with the encounter level. Write your answer between the quotation marks.
"""),
        answer="encounter",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Yritys on pieni tilitoimisto ja asiakas yksinyrittäjä, kampaaja. Hän saa kohtaamisista
rauhaa: kysymykseen vastataan samana päivänä samalta ihmiseltä, joka ei käytä sanoja, joita pitäisi kysyä uudelleen. Arvo
katoaa heinäkuussa, kun sijainen pyytää samat paperit toistamiseen.
""", en="""
Model answer (author's completion). The firm is a small accounting office and the customer a hairdresser working alone.
From the encounters she gets peace of mind: a question is answered on the same day, by the same person, in words that need
no second question. The value vanishes in July, when a stand-in asks for the same papers again.
"""),
        points=(
            both(fi="Missä asiakas ja yritys oikeasti kohtaavat? Listaa hetket ennen, aikana ja jälkeen.",
                 en="Where do customer and firm really meet? List the moments before, during and after."),
            both(fi="Mikä kohtaaminen on digitaalinen, ja saako asiakas siinä samaa huomiota kuin kasvokkain?",
                 en="Which encounter is digital, and does the customer get as much attention there as face to face?"),
            both(fi="Mitä asiakas kertoo kohtaamisesta illalla kotona: mitä sai vai miltä tuntui?",
                 en="What does the customer tell of the encounter at home in the evening: what was bought, or how it felt?"),
        ),
        rubric=(
            (both(fi="Hetki", en="Moment"),
             both(fi="nimeää yhden todellisen kohtaamisen eikä puhu palvelusta yleensä",
                  en="names one real encounter instead of speaking of service in general")),
            (both(fi="Asiakkaan silmin", en="Through the customer's eyes"),
             both(fi="kertoo, mitä asiakas saa, ei mitä yritys tekee",
                  en="tells what the customer gets, not what the firm does")),
            (both(fi="Vastakohta", en="Opposite"),
             both(fi="osaa sanoa, milloin arvo jää syntymättä", en="can say when the value fails to arise")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="03.O2",
        sources=("S0-045",),
        title=both(fi="Mitä arvoa asiakas saa vaihdannasta?", en="What value does the customer get from the exchange?"),
        prompt=both(fi="""
Sama yritys, sama asiakas. Mitä kumpikin antaa ja saa? Muista muutkin resurssit kuin raha.
""", en="""
The same firm, the same customer. What does each give and get? Remember other resources than money.
"""),
        answer="exchanged",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Kampaaja antaa kuukausimaksun, kuitit ja luvan nähdä tilinsä. Hän saa kirjanpidon,
veroilmoituksen ja neljästi vuodessa yhden sivun, josta näkee, kannattaako maanantai pitää auki. Tuo sivu on se, mistä hän
oikeastaan maksaa: ilmoituksen saisi halvemmallakin.
""", en="""
Model answer (author's completion). The hairdresser gives a monthly fee, the receipts and leave to look into her accounts.
She gets the books, the tax return and, four times a year, one page that shows whether Mondays are worth keeping open. It
is for this page that she really pays: the return alone could be had for less.
"""),
        points=(
            both(fi="Mitä asiakas antaa rahan lisäksi: aikaa, tietoa, vaivaa, suosituksia?",
                 en="What does the customer give besides money: time, knowledge, effort, recommendations?"),
            both(fi="Mistä asiakas oikeastaan maksaa? Onko se se, mitä laskussa lukee?",
                 en="What does the customer really pay for? Is it what the invoice says?"),
            both(fi="Tietääkö asiakas, mitä mistäkin maksaa?", en="Does the customer know the price of each thing?"),
        ),
        rubric=(
            (both(fi="Molemmat suunnat", en="Both directions"),
             both(fi="kertoo, mitä kumpikin antaa ja saa", en="tells what each gives and gets")),
            (both(fi="Muu kuin raha", en="Other than money"),
             both(fi="nimeää ainakin yhden muun resurssin kuin rahan ja tuotteen",
                  en="names at least one resource other than money and product")),
            (both(fi="Ydin", en="Core"),
             both(fi="sanoo, mikä vaihdossa on asiakkaalle arvokkainta",
                  en="says what in the exchange is worth most to the customer")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="03.O3",
        sources=("S0-046",),
        title=both(fi="Mitä arvoa asiakas saa suhteesta?", en="What value does the customer get from the relationship?"),
        prompt=both(fi="""
Sama yritys, sama asiakas. Mitä asiakkuus merkitsee hänelle? Miltä tuntuisi vaihtaa?
""", en="""
The same firm, the same customer. What does being a customer mean? What would it feel like to change?
"""),
        answer="meaning",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Tilitoimisto on kampaajalle todiste siitä, että hän on oikea yrittäjä: on joku, jolle
sanoa ”soita kirjanpitäjälleni”. Vaihtaminen tuntuisi kotiavainten antamiselta vieraalle. Kilpailija voi alittaa hinnan
mutta ei tätä, ellei luottamus ensin petä.
""", en="""
Model answer (author's completion). The accounting office is proof to the hairdresser that she is a real entrepreneur: she
can say "call my accountant". To change would feel like giving the keys of her home to a stranger. A competitor can beat
the price but not this, unless trust fails first.
"""),
        points=(
            both(fi="Mitä asiakkuus kertoo asiakkaasta hänelle itselleen tai muille?",
                 en="What does being a customer say of the customer, to themselves or to others?"),
            both(fi="Mihin asiakas luottaa niin, ettei hän enää vertaile?",
                 en="What does the customer trust so much that comparing has stopped?"),
            both(fi="Voiko merkitys puuttua kokonaan? Sekin on vastaus.",
                 en="Can there be no meaning at all? That is an answer too."),
        ),
        rubric=(
            (both(fi="Merkitys eikä kohtaaminen", en="Meaning, not encounter"),
             both(fi="puhuu suhteesta eikä yhdestä hetkestä", en="speaks of the relationship, not of one moment")),
            (both(fi="Rehellisyys", en="Honesty"),
             both(fi="ei keksi merkitystä, ellei sitä ole", en="does not make up a meaning where there is none")),
            (both(fi="Seuraus", en="Consequence"),
             both(fi="kertoo, miltä vaihtaminen tuntuisi tai miksei kilpailijan tarjous houkuttele",
                  en="tells what changing would feel like, or why a competitor's offer does not tempt")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="03.O4",
        sources=("S2-019", "S3-097"),
        title=both(fi="Asiakaslupaus", en="A customer promise"),
        prompt=both(fi="""
Määrittele ensin yhdellä lauseella **tulos**, jota asiakkaasi etsii. Kirjoita sitten enintään kahden lauseen asiakaslupaus, jota kilpailija ei voi allekirjoittaa ja jonka rikkomisen asiakas huomaa.
""", en="""
First define in one sentence the **result** that your customer is looking for. Then write a customer promise of two sentences at most that a competitor cannot sign and whose breach the customer will notice.
"""),
        answer="promise",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Tulos: kampaaja tietää joka kuun viidentenä päivänä, paljonko hän voi nostaa palkkaa.
Lupaus: ”Viidentenä päivänä saat tekstiviestin, jossa on yksi luku: sen verran voit nostaa. Jos viesti myöhästyy, kuukausi
on maksuton.” Luku on tulos, päivä on näyttö, ja vain oman asiakkaansa tunteva toimisto uskaltaa luvata sen.
""", en="""
Model answer (author's completion). Result: on the fifth of each month the hairdresser knows how much she can pay herself.
Promise: "On the fifth you get a text message with one figure: you can draw this much. If it is late, the month is free."
The figure is the result, the day is the evidence, and only an office that knows its customer dares to promise it.
"""),
        points=(
            both(fi="Mikä on tulos, jota asiakas etsii? Kysy ”mitä varten?”, kunnes vastaus ei enää ole tuote.",
                 en="What is the result the customer is looking for? Ask “what for?” until the answer is no longer a product."),
            both(fi="Voisiko pahin kilpailija allekirjoittaa lupauksen sellaisenaan?",
                 en="Could your worst competitor sign the promise as it is?"),
            both(fi="Mistä asiakas huomaa, että lupaus rikottiin, ja mitä silloin tapahtuu?",
                 en="How does the customer notice that the promise was broken, and what happens then?"),
            both(fi="Pystyykö yritys pitämään sen huonona päivänä?", en="Can the firm keep it on a bad day?"),
        ),
        rubric=(
            (both(fi="Tulos", en="Result"),
             both(fi="lupaa tuloksen eikä ominaisuutta", en="promises a result, not a feature")),
            (both(fi="Ero", en="Difference"),
             both(fi="sanoo jotakin, mitä kilpailija ei voi sanoa", en="says something that a competitor cannot")),
            (both(fi="Näyttö", en="Evidence"),
             both(fi="on tarkistettavissa ilman yrityksen apua", en="can be checked without the firm's help")),
        ),
        minimum_words=25,
    ),
    OpenTask(
        id="03.O5",
        sources=("S0-082",),
        title=both(fi="Mitä etuja asiakas näkee hyvässä suhteessa?", en="What advantages does the customer see in a good relationship?"),
        prompt=both(fi="""
Kysymys on luennosta. Vastaa asiakkaan suulla, älä yrityksen. Kirjoita ainakin kolme etua ja sano, minkä niistä asiakas huomaisi ensimmäisenä, jos se katoaisi.
""", en="""
The question is the lecture's. Answer in the customer's voice, not the firm's. Write down at least three advantages, and say which of them the customer would miss first.
"""),
        answer="advantages",
        model=both(fi="""
Mallivastaus (tekijän täydennys), kampaajan suulla: ”Minun ei tarvitse selittää asiaani alusta joka kerta. Tiedän, mitä
lasku on, ennen kuin se tulee. Jos verottajalta tulee kirje, en pelästy. Ja joskus saan neuvon, jota en osannut pyytää.”
Ensimmäisenä hän huomaisi varmuuden katoamisen: ensimmäisen laskun, jota hän ei odottanut.
""", en="""
Model answer (author's completion), in the hairdresser's voice: "I need not explain everything from the beginning each
time. I know what the bill is before it comes. A letter from the tax office does not frighten me. And now and then I get
advice that I did not know to ask for." She would miss the certainty first: at the first bill that she did not expect.
"""),
        points=(
            both(fi="Puhutko asiakkaan suulla? Alennus ja asiakkuus ovat yrityksen sanoja.",
                 en="Are you speaking in the customer's voice? Discount and retention are the firm's words."),
            both(fi="Mikä eduista on varmuutta, mikä sosiaalista, mikä erityiskohtelua?",
                 en="Which of the advantages is confidence, which social, which special treatment?"),
            both(fi="Minkä edun asiakas huomaa vasta, kun se puuttuu?",
                 en="Which advantage is noticed only when it is missing?"),
        ),
        rubric=(
            (both(fi="Näkökulma", en="Viewpoint"),
             both(fi="pysyy asiakkaan puolella alusta loppuun", en="stays on the customer's side throughout")),
            (both(fi="Kirjo", en="Range"),
             both(fi="löytää muutakin kuin rahallisia etuja", en="finds advantages other than money")),
            (both(fi="Järjestys", en="Order"),
             both(fi="perustelee, mikä etu on tärkein", en="gives a reason for which advantage matters most")),
        ),
        minimum_words=20,
    ),
)
