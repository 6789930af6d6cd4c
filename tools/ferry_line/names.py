"""Invented people, companies and places. A name that also exists is a coincidence."""

import numpy as np


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return text.split()


FIRST_NAMES_FI = words(
    """
    Aino Anna Anneli Antti Arja Eeva Eino Elina Emilia Eero Hanna Harri Heikki Helena Heli Iida Ilkka
    Jaana Jari Jenni Johanna Juha Jukka Kaarina Kalle Katri Kirsi Laura Leena Lauri Maija Marja Marko
    Matti Mika Minna Mikko Niina Noora Olli Outi Paavo Päivi Pekka Petri Pirjo Riitta Risto Saara Sami
    Sanna Sari Satu Seppo Tapio Tarja Teemu Tiina Timo Tuula Tuomas Ulla Veera Vesa Ville Väinö
    """
)
FIRST_NAMES_SV = words(
    """
    Anders Annika Birgitta Carola Christian Ebba Fredrik Gunilla Gustav Henrik Ingrid Johan Karin
    Kerstin Lars Linnéa Magnus Maria Mats Mikael Monica Nina Patrik Stefan Susanne Ulf
    """
)
LAST_NAMES_FI = words(
    """
    Aalto Ahonen Anttila Hakala Halonen Heikkinen Heinonen Hiltunen Hirvonen Hämäläinen Jokinen Järvinen
    Kallio Karjalainen Kettunen Kinnunen Koivisto Korhonen Koskinen Kärkkäinen Laakso Lahtinen Laine
    Laitinen Lehtinen Lehtonen Leppänen Manninen Mattila Miettinen Mustonen Mäkelä Mäkinen Nevalainen
    Niemi Nieminen Nurmi Ojala Peltonen Pitkänen Pulkkinen Rantanen Rautio Räsänen Saarinen Salminen
    Salonen Savolainen Seppälä Toivonen Tuominen Turunen Virtanen Väisänen Ylinen
    """
)
LAST_NAMES_SV = words(
    """
    Andersson Backman Björklund Blomqvist Ekholm Eriksson Forsman Grönroos Gustafsson Holmberg Jansson
    Johansson Karlsson Lindholm Lindqvist Lundström Nordström Nyström Sjöblom Söderholm Westerlund
    Åkerblom Öhman
    """
)

TOWNS = words(
    """
    Turku Naantali Kaarina Raisio Parainen Salo Uusikaupunki Kemiönsaari Kustavi Hanko Raasepori Inkoo
    Kirkkonummi Espoo Helsinki Rauma Pori Maarianhamina
    """
)
TOWN_WEIGHTS = (22, 9, 9, 7, 10, 5, 4, 5, 3, 3, 3, 1, 2, 4, 6, 2, 2, 3)

PLACES_FI = words(
    """
    Hylkeluodon Kaarnasalmen Kaislalahden Kajavakarin Karisaaren Kuunariniemen Lokkisalmen Merikaaren
    Myrskyluodon Pilkkakarin Purjelahden Reimarisaaren Ruohokarin Selkäluodon Simpukkarannan Tervaluodon
    Tuulisalmen Tyrskyniemen Ulapparannan Vihersalmen Aallonharjan Haahkasaaren Katajaluodon
    Kuikkalahden Majakkarannan Nuottasaaren Pooksaaren Ristiaallokon Saarniluodon Siikasalmen Ruskokarin
    Telkkälahden
    """
)
PLACES_SV = words(
    """
    Alkgrundets Bågskärets Ejderholmens Fyrvikens Granklobbens Lommskärets Måsviks Ristens Svallbådans
    Sälbådans Tjärvikens Vindgrundets
    """
)
TRADES = {
    "freight": (
        (
            "Betoni Oy",
            "Elintarvike Oy",
            "Kalatukku Oy",
            "Kuljetus Oy",
            "Maatila Oy",
            "Panimo Oy",
            "Puutarha Oy",
            "Rauta ja Rakennus Oy",
        ),
        ("Frakt Ab", "Fisk Ab", "Byggvaror Ab"),
    ),
    "conference": (
        (
            "Insinööritoimisto Oy",
            "Koulutus Oy",
            "Laskenta Oy",
            "Ohjelmistot Oy",
            "opisto",
            "kunta",
            "Tilintarkastus Oy",
            "Viestintä Oy",
        ),
        ("Konsult Ab", "Data Ab", "Bokföring Ab"),
    ),
    "leisure": (("Liikuntaseura ry", "Matkat Oy", "koulu", "Työpaikkakerho ry"), ("Resor Ab", "skola")),
    "commuting": (("Hoiva Oy", "kunta", "koulu", "Siivous Oy", "Sähkö Oy"), ("Omsorg Ab", "skola")),
}


def private_names(count: int, rng: np.random.Generator) -> np.ndarray:
    """Return first and last names; one person in eight has a Swedish name."""
    swedish = rng.random(count) < 0.125
    first = np.where(swedish, rng.choice(FIRST_NAMES_SV, count), rng.choice(FIRST_NAMES_FI, count))
    last = np.where(swedish, rng.choice(LAST_NAMES_SV, count), rng.choice(LAST_NAMES_FI, count))
    return np.array([f"{a} {b}" for a, b in zip(first, last, strict=True)], dtype=object)


def business_names(need: str, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return invented organisations of one need, each once."""
    finnish, swedish = TRADES[need]
    pool = [f"{p} {t}" for p in PLACES_FI for t in finnish] + [f"{p} {t}" for p in PLACES_SV for t in swedish]
    return np.array([pool[i] for i in rng.permutation(len(pool))[:count]], dtype=object)


def towns(count: int, rng: np.random.Generator) -> np.ndarray:
    """Return towns on or near the coast, the largest catchment areas most often."""
    weights = np.array(TOWN_WEIGHTS, dtype=float)
    return rng.choice(np.array(TOWNS, dtype=object), count, p=weights / weights.sum())
