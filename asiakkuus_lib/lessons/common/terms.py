"""What is said of advice in every report: whose consent to check, how to learn whether it helped, how to give purchases."""

from collections.abc import Container, Sequence
from dataclasses import replace

from asiakkuus_lib.advice import COMMAND, Setting, reader
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action

# Of fewer customers than these, halves that are compared differ by chance more than by what was done.
ENOUGH_TO_COMPARE = 100


def with_terms(
    actions: Sequence[Action], trial: Container[str] = (), contacts: Container[str] = (), consent: bool = False
) -> list[Action]:
    """Actions with what holds of them said within them, so that nothing below takes them back.

    Parameters
    ----------
    actions : sequence of Action
        The most important first.
    trial : container of str
        Codes of those whose effect could be tried. The one with the most customers tells how to learn from it, where
        they are enough to be compared.
    contacts : container of str
        Codes of those that are a contact. The first of them tells, before anything else, what to check of consent.
    consent : bool
        Whether a register tells who may be contacted, so that the actions are of those alone.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> few, many = Action("call", "Call.", "They buy.", 12), Action("write", "Write.", "They bought.", 300)
    >>> for action in with_terms([few, many], trial=("call", "write"), contacts=("call", "write"), consent=True):
    ...     print(action.rests_on)
    By the register they may be contacted: before you call, check that the consent covers calls. They buy.
    They bought. To learn whether this helps, pick some of them at random, change nothing for those, and compare a year later.
    """
    first = next((place for place, action in enumerate(actions) if action.code in contacts), None)
    large = [place for place, action in enumerate(actions) if action.code in trial and (action.customers or 0) >= ENOUGH_TO_COMPARE]
    largest = max(large, key=lambda place: actions[place].customers or 0, default=None)
    return [
        replace(action, rests_on=" ".join(filter(None, [
            _permission(action, consent) if place == first else "", action.rests_on, _trial() if place == largest else ""])))
        for place, action in enumerate(actions)
    ]  # fmt: skip


def purchases_setting(value: str | None = None) -> Setting:
    """How purchases are given where something else is the first input: by their name.

    Parameters
    ----------
    value : str, optional
        As for `Setting`.

    Examples
    --------
    >>> from asiakkuus_lib.advice import COMMAND, advising
    >>> with advising(COMMAND):
    ...     print(purchases_setting(), purchases_setting("sales.csv"))
    --data transactions=… --data transactions=sales.csv
    """
    return Setting("transactions_path", value) if reader() == COMMAND else Setting("data_path", value)


def _permission(action: Action, consent: bool) -> str:
    if not consent:
        return both(
            fi="Tarkista ensin, keneen saa ottaa yhteyttä: aineistosta sitä ei näe. Jos annat asiakasrekisterin ({setting}), raportti ottaa luvat huomioon.",
            en="Check first who may be contacted: the data does not tell. If you give the register of customers ({setting}), the report goes by it.").format(
            setting=Setting("register_path", "…"))  # fmt: skip
    return both(
        fi=("Rekisterin mukaan häneen saa ottaa yhteyttä: tarkista ennen soittoa, koskeeko lupa puheluja.",
            "Rekisterin mukaan heihin saa ottaa yhteyttä: tarkista ennen soittoa, koskeeko lupa puheluja."),
        en=("By the register this customer may be contacted: before you call, check that the consent covers calls.",
            "By the register they may be contacted: before you call, check that the consent covers calls.")).format(
        n=action.customers or 0)  # fmt: skip


def _trial() -> str:
    return both(
        fi="Jos haluat tietää, auttaako tämä, valitse heistä arvalla osa, jolle mikään ei muutu, ja vertaa vuoden päästä.",
        en="To learn whether this helps, pick some of them at random, change nothing for those, and compare a year later.").said()  # fmt: skip
