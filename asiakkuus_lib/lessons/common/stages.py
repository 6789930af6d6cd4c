"""Five stages of key account management: where in them a lesson stands."""

from collections.abc import Mapping

from asiakkuus_lib.locale import both
from asiakkuus_lib.show import Figure, process


def stages(*now: int) -> Figure:
    """The stages of key account management, those of a lesson dark.

    Parameters
    ----------
    now : int
        Which of them the lesson is about, from 1 to 5.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> stages(4, 5).title
    'This chapter: 4. Measure certainty, 5. Plan the actions'
    """
    steps: Mapping[str, str] = {
        both(fi="1. Tunnista", en="1. Identify"): both(fi="ketkä ovat avainasiakkaita; luku 10", en="who the key accounts are; chapter 10"),
        both(fi="2. Arvioi suhde", en="2. Assess the relationship"): both(fi="millainen suhde heihin on; luku 11", en="what relationship we have with them; chapter 11"),
        both(fi="3. Löydä ostokeskus", en="3. Find the buying centre"): both(fi="ketkä asiakkaalla päättävät; luku 12", en="who decides at the customer; chapter 12"),
        both(fi="4. Mittaa varmuus", en="4. Measure certainty"): both(fi="mistä asiakas on epävarma; luku 12", en="what the customer is uncertain of; chapter 12"),
        both(fi="5. Suunnittele toimet", en="5. Plan the actions"): both(fi="mitä tehdään, kuka ja milloin; luvut 12 ja 13", en="what is done, by whom and when; chapters 12 and 13"),
    }
    names = [str(name) for name in steps]
    here = [names[place - 1] for place in now]
    return process(
        dict(zip(names, steps.values(), strict=True)), columns=(both(fi="Vaihe", en="Stage"), both(fi="Kysymys ja luku", en="Question and chapter")), highlight=here,
        title=both(fi="Tässä luvussa: {here}", en="This chapter: {here}").format(here=", ".join(here)),
        alt=both(fi="5 vaihetta: tunnista, arvioi suhde, löydä ostokeskus, mittaa varmuus, suunnittele toimet. Tässä luvussa: {here}.",
                 en="5 stages: identify, assess the relationship, find the buying centre, measure certainty, plan the actions. This chapter: {here}.").format(here=", ".join(here)),
        subtitle=both(fi="Avainasiakkuuksien johtamisen vaiheet", en="The stages of key account management"),
        source=both(fi="Lähde: K. Cybulski, kalvot 2, 3, 29, 32, 36 ja 39", en="Source: K. Cybulski, slides 2, 3, 29, 32, 36 and 39"),
    )  # fmt: skip
