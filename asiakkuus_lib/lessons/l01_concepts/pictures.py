"""The chapter's own figures of words: eras, drivers, ten differences, approaches and layers."""

from collections.abc import Mapping, Sequence

from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Figure, layers, matrix


def eras() -> Figure:
    """Four eras of marketing thinking; where the source has lost its places, they are ours and dashed."""
    columns = [
        both(fi="Perinteinen markkinointi", en="Traditional marketing"),
        both(fi="Palvelujen markkinointi", en="Services marketing"),
        both(fi="Asiakassuhde lähtökohtana", en="Relationship-led"),
        both(fi="Verkosto lähtökohtana", en="Network-led"),
    ]
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Kilpailukyvyn perusta", en="Basis of competitiveness"): (
            both(fi="tuote", en="the product"),
            both(fi="henkilökunnan osaaminen", en="competence of the staff"),
            both(fi="yrityksen kyvykkyys ja resurssit", en="capabilities and resources of the firm"),
            both(fi="oppiminen ja innovointivoima", en="learning and the power to innovate"),
        ),
        both(fi="Asiakaskontakti", en="Customer contact"): (
            both(fi="myyntitapahtuma", en="a transaction"),
            both(fi="episodi", en="an episode"),
            both(fi="asiakassuhde", en="a relationship"),
            both(fi="verkostot", en="networks"),
        ),
        both(fi="Mihin katsotaan", en="Focus of attention"): (
            both(fi="myynti", en="sales"),
            both(fi="asiakastyytyväisyys", en="customer satisfaction"),
            both(fi="asiakassuhde, asiakasymmärrys", en="customer relationship, customer understanding"),
            both(
                fi="kaikki yrityksen toiminnot, kokemusten luominen, asiakaskokemus",
                en="all functions of the firm, creating experiences, customer experience",
            ),
        ),
        both(fi="Mistä myyjälle maksetaan", en="What a seller is paid for"): (
            both(fi="myydyistä euroista", en="euros sold"),
            both(fi="asiakkaan antamasta arvosanasta", en="the customer’s rating"),
            both(fi="tärkeistä asiakkaista, jotka pysyvät ja kannattavat", en="important customers who stay and pay"),
            both(fi="siitä, mitä saatiin aikaan yhdessä muiden kanssa", en="what was achieved together with others"),
        ),
    }
    names = list(rows)
    return matrix(
        names,
        columns,
        list(rows.values()),
        heading=both(fi="Rivi", en="Row"),
        highlight=[(name, columns[0]) for name in names[:2]],
        uncertain=[(name, column) for name in names[2:] for column in columns],
        title=both(
            fi="Myynnistä maksettu palkkio on ensimmäisen vaiheen ajattelua",
            en="A bonus paid for sales is the thinking of the first era",
        ),
        alt=both(
            fi="4 vaihetta: kilpailukyvyn perusta kulkee tuotteesta oppimiseen, asiakaskontakti myyntitapahtumasta verkostoihin.",
            en="4 eras: the basis of competitiveness goes from the product to learning, customer contact from a transaction to networks.",
        ),
        subtitle=both(
            fi="Markkinointiajattelun neljä vaihetta, joista kaksi viimeistä on asiakkuusmarkkinointia; katkoviiva: sijoittelu on epävarma",
            en="Four eras of marketing thinking, the last two of them relationship marketing; dashed: the place is uncertain",
        ),
        source=both(
            fi="Lähde: luentokalvo 2 (mukailtu Strandvik); kaksi alinta riviä ovat tekijän täydennys",
            en="Source: slide 2 (adapted from Strandvik); the two bottom rows are the author’s completion",
        ),
    )


def drivers() -> Figure:
    """Why the thinking changes: three drivers, and what each does to a yardstick."""
    heads = [
        both(fi="esimerkki laivalta", en="an example on board"),
        both(fi="mikä mittari vanhenee", en="which yardstick goes out of date"),
    ]
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Teknologia muuttuu", en="Technology changes"): (
            both(fi="lippu ostetaan puhelimella, ei tiskiltä", en="tickets are bought on the phone, not at the counter"),
            both(fi="tiskillä myydyt liput", en="tickets sold at the counter"),
        ),
        both(fi="Kilpailuympäristö muuttuu", en="The competitive environment changes"): (
            both(fi="saareen tulee silta tai toinen varustamo", en="the island gets a bridge, or a second line"),
            both(fi="osuus laivamatkoista", en="share of ferry trips"),
        ),
        both(fi="Asiakas muuttuu", en="The customer changes"): (
            both(fi="kokous pidetään etänä, perhe vertaa hintoja", en="the meeting is held online, the family compares prices"),
            both(fi="tuttujen asiakkaiden määrä", en="the number of familiar customers"),
        ),
    }
    return matrix(
        list(rows),
        heads,
        list(rows.values()),
        heading=both(fi="Ajuri", en="Driver"),
        title=both(fi="Kun jokin kolmesta muuttuu, vanha mittari mittaa väärää asiaa", en="When one of three changes, an old yardstick measures the wrong thing"),
        alt=both(
            fi="3 ajuria: teknologia, kilpailuympäristö ja asiakas, ja kunkin vanhentama mittari.",
            en="3 drivers: technology, the competitive environment and the customer, and the yardstick that each of them makes out of date.",
        ),
        subtitle=both(fi="Markkinoinnin uudet haasteet ja esimerkki kustakin", en="The new challenges of marketing, with an example of each"),
        source=both(fi="Lähde: luentokalvo 3; esimerkit ovat tekijän täydennys", en="Source: slide 3; the examples are the author’s completion"),
    )


def contrast() -> Figure:
    """The transactional and the relational approach, side by side; the lost row is dashed."""
    lang = language()
    told = course_data("transactional_vs_relational")
    columns = [both(fi="Transaktio", en="Transactional"), both(fi="Suhde", en="Relational")]
    names = told[f"name_{lang}"].tolist()
    (paid,) = told.loc[told["aspect"] == "basis_of_evaluation", f"name_{lang}"]
    ours = told.loc[told["status"] == "completion", f"name_{lang}"]
    return matrix(
        names,
        columns,
        told[[f"transactional_{lang}", f"relational_{lang}"]].to_numpy().tolist(),
        heading=both(fi="Vertailukohta", en="Point of comparison"),
        highlight=[(paid, column) for column in columns],
        uncertain=[(name, column) for name in ours for column in columns],
        title=both(
            fi="Yksi kymmenestä erosta on se, mistä myyjää kiitetään",
            en="One of ten differences is what a seller is praised for",
        ),
        alt=both(
            fi="{n} vertailukohtaa; myyjää arvioidaan toisessa myynnin, toisessa avainasiakkaiden katteen mukaan.",
            en="{n} points of comparison; sellers are judged by sales in one, by the margin of key customers in the other.",
        ).format(n=len(told)),
        subtitle=both(
            fi="Transaktio- ja suhdelähestymistapa; katkoviiva: lähteestä kadonneet solut",
            en="The transactional and the relational approach; dashed: cells lost in the source",
        ),
        source=both(
            fi="Lähde: K. Cybulski, kalvot 42–43; riskirivi on tekijän täydennys",
            en="Source: K. Cybulski, slides 42–43; the risk row is the author’s completion",
        ),
    )


def approaches() -> Figure:
    """Three approaches of a firm: what it is best at, what that requires, and where it fails."""
    heads = [
        both(fi="missä ollaan parhaita", en="what the firm is best at"),
        both(fi="mitä se vaatii", en="what that requires"),
        both(fi="mistä se pettää", en="where it fails"),
    ]
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Tuote (Nokia)", en="Product (Nokia)"): (
            both(fi="ainutlaatuinen tuote", en="a unique product"),
            both(fi="jatkuvaa tuotekehitystä", en="constant product development"),
            both(fi="hetken herpaantuminen siirtää edun kilpailijalle", en="a moment’s let-up hands the advantage to a rival"),
        ),
        both(fi="Hinta (Gigantti)", en="Price (Gigantti)"): (
            both(fi="edullisuus, jota toistetaan koko ajan", en="a low-price message, repeated all the time"),
            both(fi="rahaa taakse ja yhä tehokkaammat prosessit", en="money behind it, and ever more efficient processes"),
            both(fi="joku myy vielä halvemmalla", en="somebody sells for even less"),
        ),
        both(fi="Asiakas", en="Customer"): (
            both(fi="toiminta rakennetaan asiakkaan ympärille", en="operations are built around the customer"),
            both(fi="kulut ja palvelut mitoitetaan asiakkuuteen", en="costs and services fitted to the relationship"),
            both(fi="asiakas ei halua suhdetta tai ei maksa siitä", en="the customer wants no relationship, or will not pay for it"),
        ),
    }
    names = list(rows)
    ours = [(names[1], heads[2]), (names[2], heads[2])]
    return matrix(
        names,
        heads,
        list(rows.values()),
        heading=both(fi="Tulokulma", en="Approach"),
        highlight=[(name, heads[1]) for name in names],
        uncertain=ours,
        title=both(fi="Jokainen tulokulma vaatii jotain, mitä muut eivät vaadi", en="Each approach requires something that the others do not"),
        alt=both(
            fi="3 tulokulmaa: tuote vaatii tuotekehitystä, hinta tehokkuutta, asiakas kulujen ja palvelujen mitoittamista.",
            en="3 approaches: product requires development, price requires efficiency, customer requires costs and services to be fitted.",
        ),
        subtitle=both(
            fi="Yrityksen kolme tulokulmaa vuoden 2015 esimerkein; katkoviiva: tekijän täydennys",
            en="Three approaches of a firm, with examples of 2015; dashed: the author’s completion",
        ),
        source=both(fi="Lähde: koulutuspäivän muistiinpanot 28.5.2015", en="Source: notes of the training day, 28 May 2015"),
    )


def logic() -> Figure:
    """Three layers of managing relationships; the bonus belongs to the middle one."""
    levels: Mapping[str, str] = {
        both(fi="Tapa ajatella", en="A way of thinking"): both(fi="kuka on asiakas, ja mitä häneltä halutaan", en="who is a customer, and what we want from them"),
        both(fi="Tapa organisoitua", en="A way of organising"): both(fi="kuka vastaa kenestäkin, ja mistä hänelle maksetaan", en="who is responsible for whom, and is paid for what"),
        both(fi="Työkalut ja järjestelmät", en="Tools and systems"): both(fi="mihin se kirjataan ja mistä se nähdään", en="where it is recorded, and where it is seen"),
    }
    return layers(
        levels,
        columns=(both(fi="Kerros", en="Layer"), both(fi="Kysymys", en="Question")),
        highlight=list(levels)[1:2],
        title=both(fi="Palkkio kuuluu organisoitumiseen: se tulee ajattelun jälkeen ja ennen järjestelmää", en="A bonus belongs to organising: it comes after the thinking and before the system"),
        alt=both(fi="3 kerrosta: tapa ajatella, tapa organisoitua, työkalut ja järjestelmät.", en="3 layers: a way of thinking, a way of organising, tools and systems."),
        subtitle=both(fi="Asiakkuuksien hallinnan kolme kerrosta ylhäältä alas", en="Three layers of managing relationships, from the top down"),
        source=both(fi="Lähde: luentokalvo 12; kysymykset ovat tekijän täydennys", en="Source: slide 12; the questions are the author’s completion"),
    )
