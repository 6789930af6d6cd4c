"""The words of what to talk of next: what to ask, and the rule that brought it up."""

from asiakkuus_lib.lessons.l03_value_levels.assessment import form
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import labels
from asiakkuus_lib.show import number
from asiakkuus_lib.show.text import shortened
from asiakkuus_lib.value_assessment import Topic

NAMES = {
    "feeling": both(fi="tunne", en="feeling"),
    "knowledge": both(fi="tieto", en="knowledge"),
    "action": both(fi="teot", en="deeds"),
}
# What each resource tells of customers.
MEANINGS = {
    "feeling": both(fi="luottamus teihin", en="trust in you"),
    "knowledge": both(fi="tarjontanne tunteminen", en="how well you are known"),
    "action": both(fi="asiointi ja ostaminen", en="dealing with you and buying"),
}
# What it is of each part of an offer that is better for the customer.
BETTER = {
    "product": both(fi="tuote", en="product"),
    "service": both(fi="palvelu", en="service"),
    "personnel": both(fi="henkilöstö", en="personnel"),
    "image": both(fi="imago", en="image"),
    "money": both(fi="alempi hinta", en="lower price"),
    "time": both(fi="ajansäästö", en="less time spent"),
    "energy": both(fi="pienempi vaiva", en="less effort"),
    "psychological": both(fi="kevyempi henkinen kuorma", en="less mental burden"),
}
# The levels of value as a question to the assessors, and as what to ask customers.
QUESTIONS = {
    "encounter": both(fi="Mitä arvoa asiakas saa kohtaamisista kanssanne?", en="What value does the customer get from encounters with you?"),
    "exchange": both(fi="Mitä arvoa asiakas saa siitä, mitä hän teiltä ostaa?", en="What value does the customer get from what they buy from you?"),
    "meaning": both(fi="Mitä suhde teihin merkitsee asiakkaalle?", en="What does the relationship with you mean to the customer?"),
}
SUBJECTS = {
    "encounter": both(fi="mitä arvoa he saavat kohtaamisista kanssanne", en="what value they get from encounters with you"),
    "exchange": both(fi="mitä arvoa he saavat siitä, mitä teiltä ostavat", en="what value they get from what they buy from you"),
    "meaning": both(fi="mitä suhde teihin heille merkitsee", en="what the relationship with you means to them"),
}
_ASK = {
    "feeling": both(fi="Missä kohtaamisessa asiakas huomaa, että välitämme, ja missä ei?",
                    en="In which encounter does the customer notice that we care, and in which one not?"),
    "knowledge": both(fi="Mitä asiakas ei meistä tiedä: mitä tarjoamme, miten se toimii vai mistä sen saa?",
                      en="What does the customer not know of us: what we offer, how it works, or where to get it?"),
    "action": both(fi="Mistä voisimme vapauttaa asiakkaan, ja minkä hän tekisi itse, jos autamme?",
                   en="What could we take off the customer's hands, and what could the customer do with our help?"),
}  # fmt: skip
# Each rule: why a topic is on the list, and what to ask.
_WORDS = {
    "no_promise": (
        both(fi="Asiakaslupausta ei ole kirjoitettu.",
             en="No customer promise has been written."),
        both(fi="Mitä lupaamme sellaista, mitä kilpailija ei voi sanoa samoin sanoin?",
             en="What do we promise that the rival cannot say in the same words?"),
    ),
    "no_result": (
        both(fi="Tulosta, jota asiakas etsii, ei ole kirjoitettu.",
             en="The result that the customer seeks has not been written."),
        both(fi="Mikä asiakkaan arjessa tai työssä on paremmin, kun olemme onnistuneet?",
             en="What is better in the customer's life or work when we have succeeded?"),
    ),
    "level_unwritten": (
        both(fi="Ei vielä kirjattu: {about}.",
             en="Nothing has been written yet: {about}."),
        both(fi="Mitä arvoa asiakas tällä tasolla saa? Keneltä voisimme kysyä?",
             en="What value does the customer get on this level? Whom could we ask?"),
    ),
    "no_evidence": (
        both(fi="Vastauksesta puuttuu näyttö: {about}.",
             en="The answer has no evidence: {about}."),
        both(fi="Mistä tiedämme? Kuka asiakas on sanonut niin?",
             en="How do we know? Which customer has said so?"),
    ),
    "no_next_step": (
        both(fi="Seuraava askel puuttuu: {about}.",
             en="The next step is missing: {about}."),
        both(fi="Mikä on pienin teko, joka lisää arvoa tällä tasolla, ja kuka tekee sen ja milloin?",
             en="What is the smallest deed that adds value on this level, who does it and when?"),
    ),
    "weakest_resource": (
        both(fi="Kolmesta resurssista matalin keskiarvo: {about} ({value}).",
             en="The lowest mean of the three resources: {about} ({value})."),
        "",
    ),
    "low_attitude": (
        both(fi="Asenne on alle {low}: {about} ({value}).",
             en="The attitude is below {low}: {about} ({value})."),
        both(fi="Mitä pitäisi tapahtua, jotta tämä asiakas valitsisi meidät uudelleen?",
             en="What would have to happen for this customer to choose us again?"),
    ),
    "uneven": (
        both(fi="Vahvimman ja heikoimman resurssin ero on vähintään {uneven} pistettä: {about} ({value}).",
             en="The strongest and the weakest resource are at least {uneven} points apart: {about} ({value})."),
        both(fi="{group}: vahvin resurssi {strong}, heikoin {weak}. Kätkeekö vahvin sen, mitä puuttuu?",
             en="{group}: strong in {strong}, weak in {weak}. Does the strong one hide what is missing?"),
    ),
    "rival_ahead": (
        both(fi="Näissä kilpailija on eniten edellä: {about} ({value}).",
             en="The rival's lead is the largest in these: {about} ({value})."),
        both(fi="Ratkaisevatko nämä asiakkaan valinnan? Jos ratkaisevat, mitä muutamme? Jos eivät, miten kerromme, missä olemme parempia?",
             en="Do these decide the customer's choice? If they do, what do we change? If not, how do we show where we are better?"),
    ),
    "rival_delivers_more": (
        both(fi="Kilpailija tuottaa arvoa {value} pistettä enemmän.",
             en="The rival delivers {value} points more value."),
        both(fi="Mikä on meidän tiemme: halvempi hinta, pienemmät muut kustannukset vai lisäedut?",
             en="Which way is ours: a lower price, lower other costs, or more benefits?"),
    ),
    "no_reason": (
        both(fi="Asemassa ”{about}” asiakkaalla ei ole syytä valita meitä.",
             en="The position “{about}” gives the customer no reason to choose us."),
        both(fi="Mihin merkityistä ruuduista haluamme siirtyä, ja mitä se vaatii?",
             en="To which of the marked fields do we want to move, and what does it take?"),
    ),
    "not_assessed": (
        both(fi="Ei arvioitu molemmissa tarjouksissa, siksi pois vertailusta: {about}.",
             en="Not assessed in both offers, and left out of the comparison: {about}."),
        both(fi="Kuka tietäisi? Kysykää asiakkaalta, joka on käyttänyt molempia.",
             en="Who would know? Ask a customer who has used both."),
    ),
}  # fmt: skip


def in_words(topic: Topic, low: float, uneven: float) -> tuple[str, str]:
    """What to ask, and why.

    Parameters
    ----------
    topic : Topic
        As from `asiakkuus_lib.value_assessment.topics`.
    low, uneven : float
        The limits that the rules used.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> in_words(Topic("no_promise"), 50, 30)[1]
    'No customer promise has been written.'
    """
    why, ask = _WORDS[topic.rule]
    about = [_named(topic.rule, place, key) for place, key in enumerate(topic.about)]
    told = about[:1] if topic.rule == "uneven" else about
    reason = why.format(
        about=", ".join(told), value=number(topic.value, 0), low=number(low), uneven=number(uneven)
    )  # fmt: skip
    if topic.rule == "weakest_resource":
        return " ".join(_ASK[key].said() for key in topic.about), reason
    if topic.rule == "uneven":
        group, strong, weak = about
        return ask.format(group=group, strong=strong, weak=weak), reason
    return str(ask), reason


def _named(rule: str, place: int, key: str) -> str:
    """What a key is called; a group has its own name."""
    if rule == "low_attitude" or (rule == "uneven" and place == 0):
        return shortened(key, 80)
    if rule in ("level_unwritten", "no_evidence", "no_next_step"):
        return form().row_names("levels")[key]
    if rule in ("rival_ahead", "not_assessed"):
        return form().row_names("offers")[key]
    if rule == "no_reason":
        return (labels("pricing_propositions") | labels("pricing_positions"))[key]
    return NAMES[key].said().capitalize() if rule == "weakest_resource" else NAMES[key].said()
