"""Exercises of lesson 03: resources, levels of value creation, delivered value, price and benefit."""

from asiakkuus_lib import value_levels
from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds import choice, mapping, number, ordered, text
from asiakkuus_lib.learn.tasks import Mistake, Task
from asiakkuus_lib.locale import languages
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


def _offer(offer: str) -> tuple[dict[str, float], dict[str, float]]:
    offers = course_data("offers").query("use == 'exercise'")
    rows = offers.set_index("offer").loc[offer].set_index("part")["points"].to_dict()
    return {part: rows[part] for part in value_levels.BENEFITS}, {part: rows[part] for part in value_levels.COSTS}


def _better(a: float, b: float) -> tuple[float, float, str]:
    return a, b, "A" if a > b else "B"


def _delivered() -> tuple[float, float, str]:
    return _better(*(value_levels.delivered_value(*_offer(offer)) for offer in "AB"))


def _price_alone() -> tuple[float, float, str]:
    return _better(*(value_levels.total_value(gets) - gives["money"] for gets, gives in map(_offer, "AB")))


def _without_costs() -> tuple[float, float, str]:
    return _better(*(value_levels.total_value(_offer(offer)[0]) for offer in "AB"))


def _costs_added() -> tuple[float, float, str]:
    return _better(*(value_levels.total_value(g) + value_levels.total_cost(c) for g, c in map(_offer, "AB")))


def _of_exercise(table: str, column: str, **where: str) -> list[str]:
    rows = course_data(table)
    for name, value in {"use": "exercise", **where}.items():
        rows = rows[rows[name] == value]
    return rows[column].tolist()


def _division() -> list[str]:
    return _of_exercise("value_cases", "answer", topic="division")


def _levels() -> list[str]:
    return _of_exercise("value_levels_examples", "level")


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


TASKS = (
    Task(
        id="03.A1",
        kind=mapping(choice(*SHARE_NAMES, names=SHARE_NAMES), names=RESOURCE_NAMES),
        expected=_shares,
        mistakes=(
            Mistake(
                answer=lambda: {**_shares(), "feeling": "mind", "knowledge": "heart"},
                hint=N_("Feeling and knowledge have changed places. Which of them do you think with?"),
            ),
            Mistake(
                answer=lambda: {**_shares(), "feeling": "wallet", "action": "heart"},
                hint=N_("What does the till see: what the customer feels, or what the customer does?"),
            ),
            Mistake(
                answer=lambda: {**_shares(), "knowledge": "wallet", "action": "mind"},
                hint=N_("Knowing is not yet buying. Which resource makes the money move?"),
            ),
        ),
        look_back=N_("Three resources, three shares"),
        praise=N_("Only one of the three can be read from the till. The other two have to be asked."),
    ),
    Task(
        id="03.A2",
        kind=number(0.05),
        expected=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS),
        mistakes=(
            Mistake(
                answer=lambda: value_levels.attitude_score(*PROFILE),
                hint=N_("That is the plain mean. Here feeling weighs more than the others."),
            ),
            Mistake(
                answer=lambda: sum(PROFILE),
                hint=N_("That is the plain sum. First work out score × weight for each. Then add the results up."),
            ),
            Mistake(
                answer=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS[::-1]),
                hint=N_("The weights are in reverse order. The largest belongs to feeling."),
            ),
            Mistake(
                answer=lambda: value_levels.attitude_score(*PROFILE, WEIGHTS) / 3,
                hint=N_("The weights already add up to one, so there is nothing left to divide by."),
            ),
        ),
        look_back=N_("What does the plus mean?"),
        praise=N_("Now look at the deeds: they are the weakest part, and the mean does not show it."),
    ),
    Task(
        id="03.A3",
        kind=ordered(number(0.05), number(0.05), choice("A", "B")),
        expected=_delivered,
        mistakes=(
            Mistake(
                answer=_price_alone,
                hint=N_("You took only the money away. Time, energy and psychological burden are costs too."),
            ),
            Mistake(
                answer=_without_costs,
                hint=N_("That is the total value. Take the total cost away from it."),
            ),
            Mistake(
                answer=_costs_added,
                hint=N_("You added the costs to the value. They are what the customer gives up."),
            ),
            Mistake(
                answer=lambda: (*_delivered()[:2], "B"),
                hint=N_("The figures are right. Now choose as the customer does: by what is left, not by the price."),
            ),
        ),
        look_back=N_("Which offer would you take?"),
        praise=N_("The more expensive offer wins, by so little that a single phone call could reverse it."),
    ),
    Task(
        id="03.A4",
        kind=ordered(choice("relieving", "enabling", names=DIVISION_NAMES)),
        expected=_division,
        mistakes=(
            Mistake(
                answer=lambda: _swapped(_division(), "relieving", "enabling"),
                hint=N_("All six are the wrong way round. Relieving: the firm does the work for the customer."),
            ),
            Mistake(
                answer=lambda: _but(_division(), at_1="relieving", at_4="relieving"),
                hint=N_("An app and a machine feel like relief. But whose fingers press the buttons?"),
            ),
            Mistake(
                answer=lambda: _but(_division(), at_4="relieving"),
                hint=N_("The machine saves the staff from work. Does it save the customer?"),
            ),
            Mistake(
                answer=lambda: ["relieving"] * len(_division()),
                hint=N_(
                    "All six make things easier for the customer. In which of them does the customer still do the work?"
                ),
            ),
        ),
        look_back=N_("Deeds: who does what?"),
        praise=N_(
            "Neither is better in itself. Which of the six would a hurried customer want, and which a careful one?"
        ),
    ),
    Task(
        id="03.A5",
        kind=mapping(text(names=_position_names()), names=BRAND_NAMES),
        expected=lambda: dict(BRANDS),
        mistakes=(
            Mistake(
                answer=lambda: {**BRANDS, "Lexus": "more_for_more"},
                hint=N_("The source compares Lexus with cars of the same price: what does one get beside them?"),
            ),
            Mistake(
                answer=lambda: {**BRANDS, "Lexus": "same_for_less"},
                hint=N_(
                    "The source compares Lexus with a more ordinary car of its price, not with Mercedes. "
                    "Beside that, does the buyer get the same or more?"
                ),
            ),
            Mistake(
                answer=lambda: {**BRANDS, "Southwest": "same_for_less", "IKEA": "same_for_less"},
                hint=N_(
                    "Does the customer of IKEA or of Southwest really get the same as elsewhere? "
                    "Who assembles, and who serves the meal?"
                ),
            ),
            Mistake(
                answer=lambda: {**BRANDS, "factory outlet": "less_for_much_less"},
                hint=N_("At a factory outlet, look at the article, not at the shop: is it another article?"),
            ),
        ),
        look_back=N_("Price and benefit on a map"),
        praise=N_("These are the source's placements. In which square would you put the same brands today?"),
    ),
    Task(
        id="03.A6",
        kind=ordered(choice("encounter", "exchange", "meaning", names=LEVEL_NAMES)),
        expected=_levels,
        mistakes=(
            Mistake(
                answer=lambda: _swapped(_levels(), "encounter", "exchange"),
                hint=N_(
                    "Two levels have changed places. Is it one moment between people, "
                    "or does something go in each direction?"
                ),
            ),
            Mistake(
                answer=lambda: _but(_levels(), at_7="encounter"),
                hint=N_("Look at the seventh: knowledge of the guests goes one way. What comes back?"),
            ),
            Mistake(
                answer=lambda: _but(_levels(), at_9="encounter"),
                hint=N_("Look at the last one: does it tell of one moment, or of the whole relationship?"),
            ),
            Mistake(
                answer=lambda: _but(_levels(), at_2="meaning"),
                hint=N_("The second one warms the heart, but what is told of? One moment at the harbour."),
            ),
            Mistake(
                answer=lambda: _but(_levels(), at_8="meaning"),
                hint=N_("In the eighth there is one conversation. Was the customer met in it?"),
            ),
            Mistake(
                answer=lambda: _but(_levels(), at_5="meaning"),
                hint=N_("The fifth speaks of a price: what is exchanged for what?"),
            ),
        ),
        look_back=N_("One day, three levels"),
        praise=N_("Three of each. Which of the nine would be the hardest for a competitor to copy?"),
    ),
)
