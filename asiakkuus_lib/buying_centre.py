"""Buying centres: who decides at a customer, in which role, whom we have met, and what is done about it.

A lecture (S3, slides t33-t39) names seven roles of those who take part in a purchase, eight factors that make it
complex, and three certainties of a customer that actions maintain or raise. The idea of roles is older: Webster and
Wind (1972), *Journal of Marketing* 36(2), 12-19. What is counted here of contacts, of who leaves and of actions is
ours.

A table of people has a row for each person, with the columns `account`, `person`, `role_1`, `role_2` ("" where there
is none), `influence` (1-5), `reports_to`, `last_met` and `contacts`; NaN or NaT where something is not known. Not
every function needs them all.
"""

import re
from collections.abc import Iterable, Mapping
from math import isfinite

import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError

ROLES = ("initiator", "user", "adviser", "decider", "approver", "buyer", "gatekeeper")
# Who can say yes; and who, unless among these, can only say no (S3, slide t34).
SAY_YES, SAY_NO = ("decider", "approver"), "gatekeeper"
VOICES = ("yes", "other", "only_no")
CERTAINTIES = ("need", "market", "transaction")
LEVELS = ("low", "medium", "high")
# What makes a purchase complex: more of two of them makes it simpler. The eighth of the lecture, the phase of the
# decision, has no direction: it is told, not scored.
FACTORS = {
    "unit_value": 1, "frequency": -1, "standardisation": -1, "risk": 1, "importance": 1, "newness_of_product": 1,
    "newness_of_supplier": 1,
}  # fmt: skip
LOWEST, HIGHEST = 1, 5
# What makes an action complete.
NEEDED = ("person", "owner", "due")
# Contacts of the last 12 months: the last one cannot be longer ago.
YEAR = 366
# An owner who is nobody in particular, in both languages; and two in one cell ("Sales- and marketing" is one).
NOBODY = re.compile(
    r"(?i)^(?:kaikki|jokainen|kuka tahansa|joku|me|yhdessä|useita|ei tiedossa|avoin|all|anybody|anyone|everybody"
    r"|everyone|somebody|someone|we|us|together|several|open|not known|tbd|n\.?n\.?|[?–-]+)$"
    r"|(?:tiimi|team|porukka|väki)$")  # fmt: skip
SEVERAL = re.compile(
    r"(?i)[,/;&+]"
    r"|^\S+(?: \S+)?(?<!-) (?:ja|tai|sekä|and|or) \S+(?: \S+)?$")  # fmt: skip


# Roles


def held_roles(people: pd.DataFrame) -> pd.DataFrame:
    """Who holds which role: a row for each role of each person.

    Parameters
    ----------
    people : DataFrame
        With `role_1` and `role_2`.

    Returns
    -------
    DataFrame
        The same columns without the two, and `role`; in the order of the people.

    Examples
    --------
    >>> people = pd.DataFrame({"person": ["A", "B"], "role_1": ["user", "decider"], "role_2": ["initiator", ""]})
    >>> held_roles(people)[["person", "role"]].to_numpy().tolist()
    [['A', 'user'], ['A', 'initiator'], ['B', 'decider']]
    """
    other = [name for name in people.columns if name not in ("role_1", "role_2")]
    parts = [people[other].assign(role=people[name], place=range(len(people))) for name in ("role_1", "role_2")]
    found = pd.concat(parts, ignore_index=True)
    found = found[found["role"].isin(ROLES)].sort_values("place", kind="stable")
    return found.drop_duplicates(["place", "role"]).drop(columns="place").reset_index(drop=True)


def role_counts(people: pd.DataFrame) -> pd.DataFrame:
    """How many people hold each role at each account.

    Parameters
    ----------
    people : DataFrame
        With `account`, `role_1` and `role_2`.

    Returns
    -------
    DataFrame of int
        Index `account`, in the order of the people; a column for each of the seven roles.

    Examples
    --------
    >>> people = pd.DataFrame({"account": ["K", "K"], "role_1": ["user", "decider"], "role_2": ["initiator", "user"]})
    >>> role_counts(people).loc["K", ["user", "decider", "approver"]].tolist()
    [2, 1, 0]
    """
    accounts = pd.Index(people["account"].unique(), name="account")
    held = held_roles(people)
    counts = pd.crosstab(held["account"], held["role"]) if len(held) else pd.DataFrame()
    return counts.reindex(index=accounts, columns=list(ROLES), fill_value=0).astype(int).rename_axis(columns=None)


def missing_roles(people: pd.DataFrame) -> tuple[str, ...]:
    """The roles that nobody of the people holds, in the order of the lecture.

    Examples
    --------
    The customer RL of the lecture (S3, slide t35):

    >>> rl = pd.DataFrame({"role_1": ["buyer", "user", "decider"], "role_2": ["", "initiator", ""]})
    >>> missing_roles(rl)
    ('adviser', 'approver', 'gatekeeper')
    """
    held = set(held_roles(people)["role"])
    return tuple(role for role in ROLES if role not in held)


def roles_lost(people: pd.DataFrame, leaving: Iterable[str]) -> tuple[str, ...]:
    """The roles that nobody holds any more when some people leave.

    Parameters
    ----------
    people : DataFrame
        Those of one account.
    leaving : iterable of str
        Who leaves.

    Raises
    ------
    ParameterError
        If none of the people is called so.

    Examples
    --------
    >>> people = pd.DataFrame({"person": ["A", "B"], "role_1": ["buyer", "decider"], "role_2": ["gatekeeper", "buyer"]})
    >>> roles_lost(people, ["A"])
    ('gatekeeper',)
    """
    names, known = list(leaving), people["person"].tolist()
    for name in names:
        if name not in known:
            raise ParameterError(
                N_("Nobody here is called {name}. The people are: {names}. Is a comma missing between two of them?"),
                name=name, names=", ".join(known))  # fmt: skip
    gone = people["person"].isin(names)
    already = missing_roles(people)
    return tuple(role for role in missing_roles(people[~gone]) if role not in already)


def voices(people: pd.DataFrame) -> pd.Series:
    """What each person can say: "yes", "only_no", or "other" for who advises, uses, orders or begins.

    A decider or approver can say yes. A gatekeeper who is neither can stop us, but not say yes.

    Returns
    -------
    Series of str
        Index as that of the people, name `voice`.

    Examples
    --------
    >>> people = pd.DataFrame({"role_1": ["buyer", "decider", "user"], "role_2": ["gatekeeper", "gatekeeper", ""]})
    >>> voices(people).tolist()
    ['only_no', 'yes', 'other']
    """
    roles = people[["role_1", "role_2"]]
    says = pd.Series("other", people.index, name="voice")
    says = says.mask((roles == SAY_NO).any(axis=1), "only_no")
    return says.mask(roles.isin(SAY_YES).any(axis=1), "yes")


# Contacts


def contacts_by_voice(people: pd.DataFrame) -> pd.DataFrame:
    """How many people can say yes, only no, or neither, and to whom the contacts went.

    Parameters
    ----------
    people : DataFrame
        With `role_1`, `role_2` and `contacts`.

    Returns
    -------
    DataFrame
        Index `voice`: "yes", "other", "only_no". Columns `people`, `contacts`, and `share` of the contacts, NaN where
        there are none.

    Examples
    --------
    >>> people = pd.DataFrame({"role_1": ["gatekeeper", "decider"], "role_2": "", "contacts": [3, 1]})
    >>> contacts_by_voice(people)["share"].tolist()
    [0.25, 0.0, 0.75]
    """
    grouped = people["contacts"].fillna(0.0).groupby(voices(people)).agg(["size", "sum"]).reindex(list(VOICES))
    found = grouped.fillna(0).set_axis(["people", "contacts"], axis="columns").rename_axis("voice")
    return found.astype({"people": int}).assign(share=found["contacts"] / (found["contacts"].sum() or float("nan")))


def days_since_met(people: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Days from the last contact with each person to a day.

    Parameters
    ----------
    people : DataFrame
        With `last_met`, the day of the last contact.
    day : Timestamp
        A contact on a later day has not taken place by then, and is not counted.

    Returns
    -------
    Series of float
        NaN for who was never contacted. Name `days`.

    Examples
    --------
    >>> met = pd.DataFrame({"last_met": pd.to_datetime(["2025-12-22", None, "2026-03-01"])})
    >>> days_since_met(met, pd.Timestamp("2026-01-01")).tolist()
    [10.0, nan, nan]
    """
    days = (day - pd.to_datetime(people["last_met"])).dt.days.astype(float).rename("days")
    return days.where(days >= 0)


def contradictory(people: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Of whom contacts of the last 12 months are told, though the last one was longer ago: one of the two is wrong.

    Parameters
    ----------
    people : DataFrame
        With `last_met` and `contacts`.
    day : Timestamp
        From when days are counted back.

    Returns
    -------
    Series of bool
        Index as that of the people.

    Examples
    --------
    >>> people = pd.DataFrame({"contacts": [1, 0, 2], "last_met": pd.to_datetime(["2024-10-18", "2024-10-18", None])})
    >>> contradictory(people, pd.Timestamp("2026-01-01")).tolist()
    [True, False, False]
    """
    return (people["contacts"] > 0) & (days_since_met(people, day) > YEAR)


def unreached(people: pd.DataFrame, day: pd.Timestamp, within: int = 365) -> pd.DataFrame:
    """Who has not been contacted within so many days: the most influential first, those never contacted before others.

    Parameters
    ----------
    people : DataFrame
        With `influence` and `last_met`.
    day : Timestamp
        From when days are counted back.
    within : int
        Days.

    Returns
    -------
    DataFrame
        Their rows, with `days`.

    Examples
    --------
    >>> people = pd.DataFrame({"person": ["A", "B", "C"], "influence": [2, 5, 5],
    ...                        "last_met": pd.to_datetime([None, "2024-10-18", None])})
    >>> unreached(people, pd.Timestamp("2026-01-01"))["person"].tolist()
    ['C', 'B', 'A']
    """
    found = people.assign(days=days_since_met(people, day))
    found = found[~(found["days"] <= within)]
    return found.sort_values(["influence", "days"], ascending=False, na_position="first", kind="stable").pipe(
        lambda rows: pd.concat([rows[rows["influence"].notna()], rows[rows["influence"].isna()]]))  # fmt: skip


def way_in(people: pd.DataFrame, person: str, day: pd.Timestamp, within: int = 365) -> tuple[str, ...]:
    """Through whom a person could be met: from one whom we have contacted lately, along who reports to whom.

    Who is against us introduces us only where nobody else can; else the shortest way is taken, and among equally
    short ones that from who is most for us.

    Parameters
    ----------
    people : DataFrame
        Those of one account, with `person`, `reports_to` and `last_met`; `stance` from -2 to 2, if it is told.
    person : str
        Who is to be met.
    day, within
        As for `unreached`.

    Returns
    -------
    tuple of str
        From who was contacted to who is to be met, both included; only the person, where that one was contacted;
        empty where no line leads from anybody contacted.

    Examples
    --------
    >>> people = pd.DataFrame({"person": ["A", "B", "C"], "reports_to": ["B", "C", ""],
    ...                        "last_met": pd.to_datetime(["2025-12-22", None, None])})
    >>> way_in(people, "C", pd.Timestamp("2026-01-01"))
    ('A', 'B', 'C')

    Of two who report to C, the one who is for us introduces us:

    >>> people = pd.DataFrame({"person": ["A", "B", "C"], "reports_to": ["C", "C", ""], "stance": [-1, 2, 0],
    ...                        "last_met": pd.to_datetime(["2025-12-22", "2025-11-03", None])})
    >>> way_in(people, "C", pd.Timestamp("2026-01-01"))
    ('B', 'C')
    """
    met = set(people["person"][(days_since_met(people, day) <= within).to_numpy()])
    if person in met:
        return (person,)
    told = people["stance"].fillna(0.0) if "stance" in people else pd.Series(0.0, people.index)
    stance = dict(zip(map(str, people["person"]), map(float, told), strict=True))
    beside: dict[str, list[str]] = {str(name): [] for name in people["person"]}
    for one, above in zip(people["person"], people["reports_to"], strict=True):
        if above in beside:
            beside[str(one)].append(str(above))
            beside[str(above)].append(str(one))
    found: dict[str, tuple[str, ...]] = {person: (person,)}
    waiting = [person]
    for near in waiting:
        for other in beside.get(near, []):
            if other not in found:
                found[other] = (other, *found[near])
                waiting.append(other)
    ways = [way for name, way in found.items() if name in met]
    return min(ways, key=lambda way: (stance[way[0]] < 0, len(way), -stance[way[0]]), default=())


def if_left(people: pd.DataFrame, day: pd.Timestamp, within: int = 365) -> pd.DataFrame:
    """What would go with each person of an account who left.

    Parameters
    ----------
    people : DataFrame
        Those of one account.
    day, within
        As for `unreached`.

    Returns
    -------
    DataFrame
        Index `person`. Columns: `roles`, a tuple of those that nobody else holds; `contacts`, the share of the
        account's contacts that were with the person, NaN where there are none; `still_met`, how many others have been
        met within the days.

    Examples
    --------
    >>> people = pd.DataFrame({"person": ["A", "B"], "role_1": ["buyer", "decider"], "role_2": ["gatekeeper", ""],
    ...                        "contacts": [3, 0], "last_met": pd.to_datetime(["2025-12-22", None])})
    >>> if_left(people, pd.Timestamp("2026-01-01")).loc["A"].to_dict()
    {'roles': ('buyer', 'gatekeeper'), 'contacts': 1.0, 'still_met': 0}
    """
    contacts = people["contacts"].fillna(0.0)
    met = days_since_met(people, day) <= within
    alone = _roles_alone(people)
    return pd.DataFrame({
        "roles": [alone.get(name, ()) for name in people["person"]],
        "contacts": (contacts / (contacts.sum() or float("nan"))).to_numpy(),
        "still_met": (int(met.sum()) - met.astype(int)).to_numpy(),
    }, index=pd.Index(people["person"], name="person"))  # fmt: skip


def _roles_alone(people: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The roles that nobody of another name holds, in the order of the lecture; as `roles_lost` of each person."""
    holders: dict[str, set[str]] = {}
    for name in ("role_1", "role_2"):
        for role, person in zip(people[name], people["person"], strict=True):
            holders.setdefault(role, set()).add(person)
    found: dict[str, tuple[str, ...]] = {}
    for role in ROLES:
        if len(who := holders.get(role, set())) == 1:
            (person,) = who
            found[person] = (*found.get(person, ()), role)
    return found


# The purchase


def complexity_profile(scores: Mapping[str, float]) -> pd.Series:
    """How complex each factor makes a purchase, from 1 to 5: the two that make it simpler are turned around.

    Parameters
    ----------
    scores : mapping of factor to number
        From 1 to 5: `unit_value`, `frequency`, `standardisation`, `risk`, `importance`, `newness_of_product`,
        `newness_of_supplier`. NaN where it is not known.

    Returns
    -------
    Series of float
        Index the factors told, in the order of the lecture.

    Raises
    ------
    ParameterError
        If a factor is not one of these, or a score is not from 1 to 5.

    Examples
    --------
    >>> complexity_profile({"frequency": 2, "risk": 4}).to_dict()
    {'frequency': 4.0, 'risk': 4.0}
    """
    for name, score in scores.items():
        if name not in FACTORS:
            raise ParameterError(
                N_("No factor of complexity is called {name}. They are: {names}."),
                name=name, names=", ".join(FACTORS))  # fmt: skip
        if isfinite(score) and not LOWEST <= score <= HIGHEST:
            raise ParameterError(
                N_("{name} is {score}: a score must be from {low} to {high}."),
                name=name, score=score, low=LOWEST, high=HIGHEST)  # fmt: skip
    told = {name: float(scores[name]) for name in FACTORS if name in scores}
    turned = {name: score if FACTORS[name] > 0 else LOWEST + HIGHEST - score for name, score in told.items()}
    return pd.Series(turned, dtype=float)


def purchase_complexity(scores: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """How complex a purchase is, from 1 to 5: the mean of what its factors make it.

    The lecture (S3, slide t33) names the factors, not how to add them up: directions and mean are ours.

    Parameters
    ----------
    scores : mapping of factor to number
        As for `complexity_profile`; one that is not known is left out.
    weights : mapping of factor to number, optional
        Without them, all weigh the same.

    Returns
    -------
    float
        NaN where nothing is known, or what is known weighs nothing.

    Examples
    --------
    >>> scores = {"unit_value": 4, "frequency": 2, "standardisation": 2, "risk": 4, "importance": 5,
    ...           "newness_of_product": 3, "newness_of_supplier": 1}
    >>> round(purchase_complexity(scores), 2)
    3.57
    """
    known = complexity_profile(scores).dropna()
    weighs = dict.fromkeys(FACTORS, 1.0) if weights is None else weights
    weight = pd.Series(dict(weighs), dtype=float).reindex(known.index, fill_value=0.0)
    total = float(weight.sum())
    return float((known * weight).sum() / total) if total > 0 else float("nan")


# Certainties and actions


def certainty_effects(certainty: pd.DataFrame) -> pd.Series:
    """What actions should do to each certainty: "maintain" or "raise" it; "above" where it is higher than is wanted.

    Parameters
    ----------
    certainty : DataFrame
        With `now` and `wanted`, each "low", "medium", "high", or "" where it is not told.

    Returns
    -------
    Series of str
        Index as that of the rows, name `effect`; "" where one of the two is not told.

    Examples
    --------
    The customer RL of the lecture (S3, slide t38):

    >>> certainty_effects(pd.DataFrame({"now": ["high", "medium", "medium"], "wanted": "high"})).tolist()
    ['maintain', 'raise', 'raise']
    """
    place = {level: k for k, level in enumerate(LEVELS)}
    step = certainty["wanted"].map(place).astype(float) - certainty["now"].map(place).astype(float)
    effect = pd.Series("", certainty.index, dtype=object, name="effect")
    return effect.mask(step == 0, "maintain").mask(step > 0, "raise").mask(step < 0, "above")


def lacking(actions: pd.DataFrame) -> pd.Series:
    """What each action lacks: a person at whom it is aimed, an owner, a day.

    Parameters
    ----------
    actions : DataFrame
        With `person` and `owner`, "" where there is none, and `due`, NaT where there is none.

    Returns
    -------
    Series of tuple of str
        Of "person", "owner", "due"; empty where the action is complete. Index as that of the actions.

    Examples
    --------
    >>> actions = pd.DataFrame({"person": ["A", ""], "owner": "S1", "due": pd.to_datetime(["2026-01-30", None])})
    >>> lacking(actions).tolist()
    [(), ('person', 'due')]
    """
    empty = pd.DataFrame({name: actions[name].isna() | (actions[name].astype(str) == "") for name in NEEDED})
    found = [tuple(name for name in NEEDED if row[name]) for row in empty.to_dict("records")]
    return pd.Series(found, actions.index, dtype=object, name="lacking")


def check_actions(certainty: pd.DataFrame, actions: pd.DataFrame, faults: pd.Series | None = None) -> pd.DataFrame:
    """Whether each certainty that is to be raised has an action of its own with a person, an owner and a day.

    Parameters
    ----------
    certainty : DataFrame
        With `account`, `service`, `certainty`, `now` and `wanted`.
    actions : DataFrame
        With `account`, `certainty`, `person`, `owner` and `due`. An action names no service: where a certainty of an
        account is to be raised in several, each action counts for one of them.
    faults : Series of tuple of str, optional
        What is wrong with each action, as from `action_faults`: such an action is not complete either.

    Returns
    -------
    DataFrame
        The certainties to be raised, with `actions`, how many there are; `complete`, how many of them lack nothing;
        and `lacking`, a tuple: "action" where there is none, what the most complete of them lacks where none is
        complete, and else empty.

    Examples
    --------
    >>> certainty = pd.DataFrame({"account": "K", "service": "Cargo", "certainty": ["need", "market"], "now": "low",
    ...                           "wanted": "high"})
    >>> actions = pd.DataFrame({"account": ["K"], "certainty": ["need"], "person": ["A"], "owner": [""],
    ...                         "due": pd.to_datetime(["2026-01-30"])})
    >>> check_actions(certainty, actions)["lacking"].tolist()
    [('owner',), ('action',)]

    One action is not two:

    >>> twice = certainty.assign(certainty="need", service=["Cargo", "Storage"])
    >>> check_actions(twice, actions)["lacking"].tolist()
    [('owner',), ('action',)]
    """
    raised = certainty[certainty_effects(certainty) == "raise"]
    wants = lacking(actions) if faults is None else lacking(actions) + faults
    asked = raised.groupby(["account", "certainty"])
    rows = []
    places, services = asked.cumcount(), asked["certainty"].transform("size")
    for account, which, place, many in zip(raised["account"], raised["certainty"], places, services, strict=True):
        ours = (actions["account"] == account) & (actions["certainty"] == which)
        own = sorted(wants[ours], key=len)[int(place) :: int(many)]
        rows.append((len(own), own.count(()), own[0] if own else ("action",)))
    told = pd.DataFrame(rows, raised.index, ["actions", "complete", "lacking"])
    return raised.join(told.astype({"actions": int, "complete": int}))


def one_owner(owner: str) -> bool:
    """Whether an owner is one person, as far as the words tell: what everybody should do, nobody does.

    Examples
    --------
    >>> one_owner("Sales manager"), one_owner("kaikki"), one_owner("Anna ja Pekka")
    (True, False, False)
    >>> one_owner("Myynti- ja markkinointijohtaja")
    True
    """
    told = owner.strip()
    return not (NOBODY.search(told) or SEVERAL.search(told))


def action_faults(actions: pd.DataFrame, people: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """What is wrong with each action, beside what it lacks.

    Parameters
    ----------
    actions : DataFrame
        With `account`, `person`, `owner` and `due`.
    people : DataFrame
        With `account`, `person` and `leaves_on`.
    day : Timestamp
        An action that was due before it is late.

    Returns
    -------
    Series of tuple of str
        "late"; "after_leaving", where its person has left by then; "stranger", where its person is not among the
        people; "shared", where its owner is not one person. Index as that of the actions.

    Examples
    --------
    >>> people = pd.DataFrame({"account": ["K"], "person": ["A"], "leaves_on": pd.to_datetime(["2026-05-31"])})
    >>> due = pd.to_datetime(["2026-06-15", "2025-11-28"])
    >>> actions = pd.DataFrame({"account": "K", "person": ["A", "B"], "owner": "S1", "due": due})
    >>> action_faults(actions, people, pd.Timestamp("2026-01-01")).tolist()
    [('after_leaving',), ('late', 'stranger')]
    """
    leaves = people.set_index(["account", "person"])["leaves_on"].to_dict()
    found = []
    columns = (actions[name] for name in ("account", "person", "owner", "due"))
    for account, person, owner, due in zip(*columns, strict=True):
        known = (account, person) in leaves
        wrong = {
            "late": pd.notna(due) and due < day,
            "after_leaving": known and pd.notna(due) and due > leaves[account, person],
            "stranger": person != "" and not known,
            "shared": owner != "" and not one_owner(str(owner)),
        }  # fmt: skip
        found.append(tuple(name for name, true in wrong.items() if true))
    return pd.Series(found, actions.index, dtype=object, name="faults")
