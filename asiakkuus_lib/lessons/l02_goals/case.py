"""What the report on satisfaction starts from: the answers, who left within a year of them, and who has been heard."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

import narwhals as nw
import pandas as pd

from asiakkuus_lib import profitability, satisfaction, yardsticks
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import Input, Transactions, match_currency, pseudonyms
from asiakkuus_lib.reading.columns import list_headings
from asiakkuus_lib.reading.privacy import SMALLEST_GROUP
from asiakkuus_lib.report import MAY, OTHERS, SLACK, CustomerCase, settings
from asiakkuus_lib.report.reading_parameters import read_further, read_purchases
from asiakkuus_lib.show import date, number
from asiakkuus_lib.show.numbers import currency_sign
from asiakkuus_lib.summary import EPOCH, customer_days, reference_date, to_pandas

YEAR = 365
# What tells who has left.
AGREEMENTS, PURCHASES, COLUMN = "agreements", "purchases", "survey"
LEFT, STAYED = "left", "stayed"
# Answers by satisfaction, and by whether the customer sees an alternative.
SATISFIED, OTHER = "satisfied", "other"
ALTERNATIVE, NO_ALTERNATIVE = "alternative", "no alternative"
FOUR = tuple(f"{said} {sees}" for said in (SATISFIED, OTHER) for sees in (NO_ALTERNATIVE, ALTERNATIVE))
# Who has been heard: within the last year, before it, never.
THIS_YEAR, EARLIER, NEVER = "this year", "earlier", "never"


@dataclass(frozen=True, eq=False)
class Satisfaction(CustomerCase):
    """Answers to a survey, and what else there is: agreements, purchases, a register.

    Parameters
    ----------
    transactions : Transactions or None
        Purchases, where they were given.
    scale : str
        A key of `satisfaction.SCALES`, told or found out.
    """

    transactions: Transactions | None
    scale: str

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the answers, and what else the parameters name.

        Raises
        ------
        DataError
            If a file cannot be read, nobody has told how satisfied they are, or answers are outside the scale.
        ParameterError
            If other data was given without answers, or the limit of satisfied is not on the scale.
        """
        paths = [name for name, value in given.items() if name.endswith("_path") and isinstance(value, str)]
        own = not any(given[name] for name in paths)
        if not own and not given["survey_path"]:
            raise ParameterError(
                both(fi="Raportti tehdään kyselyvastauksista: anna ne asetuksella {setting}.",
                     en="The report is made from survey answers: give them with {setting}."),
                setting=Setting("survey_path", "…"))
        hidden = pseudonyms() if given["pseudonymise"] else None
        transactions = read_purchases(given["data_path"], given, hidden) if own or given["data_path"] else None
        until = reference_date(given["as_of"]) if given["as_of"] else None
        inputs = read_further(given, until, hidden, own=own)
        inputs = {"survey": inputs["survey"], **inputs}
        for read in inputs.values():
            if transactions is not None:
                match_currency(read, transactions)
        answers = inputs["survey"].frame
        scale = _scale(inputs["survey"], given)
        if given["pseudonymise"] and answers["customer_id"].nunique() < SMALLEST_GROUP:
            raise DataError(
                both(fi="Kun asiakkaat ovat pseudonyymejä, alle {least} asiakkaasta ei kerrota mitään, ja vastanneita on vähemmän.",
                     en="With pseudonyms, nothing is shown for fewer than {least} customers, and fewer than that have answered."), least=SMALLEST_GROUP)
        return cls(settings(given), until or _reference(inputs, transactions), inputs, transactions, scale)

    def of_course(self) -> Self:
        """The same of the course's own data: its scale is its own, too."""
        usual = replace(self, parameters={**self.parameters, "scale": "auto", "satisfied_from": 0.0})
        found = super(Satisfaction, usual).of_course()
        if found is not usual:
            return found
        return self if self.parameters == usual.parameters else self.read(usual.parameters)

    # The data

    @property
    def currency(self) -> str:
        """Code of the currency, or "" where no purchases tell it."""
        return self.transactions.currency if self.transactions is not None else ""

    @property
    def sign(self) -> str:
        """The currency's sign, for the heading of a column."""
        return currency_sign(self.currency)

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that were read, the answers first; none where the data is the course's own."""
        if not self.parameters["survey_path"]:
            return ()
        purchases = [] if self.transactions is None else [self.transactions.source]
        return tuple(dict.fromkeys([self.inputs["survey"].source, *purchases, *(read.source for read in self.inputs.values())]))

    @cached_property
    def all_answers(self) -> pd.DataFrame:
        """Everything answered before the reference date, the earliest first."""
        found = self.inputs["survey"].frame
        return found[found["answered_on"] < self.reference].sort_values("answered_on", kind="stable").reset_index(drop=True)

    @property
    def first_day(self) -> pd.Timestamp:
        """The day of the first answer."""
        return pd.Timestamp(self.inputs["survey"].frame["answered_on"].min())

    @property
    def low(self) -> float:
        """The lowest score of the scale."""
        return satisfaction.SCALES[self.scale][0]

    @property
    def high(self) -> float:
        """The highest score of the scale."""
        return satisfaction.SCALES[self.scale][1]

    @property
    def limit(self) -> float:
        """From which score on a customer is satisfied: as told, or as is usual on the scale."""
        return float(self.parameters["satisfied_from"]) or satisfaction.SCALES[self.scale][2]

    @property
    def satisfied_scores(self) -> str:
        """The scores of the satisfied, in words: "4–5"."""
        return scores(self.limit, self.high)

    @cached_property
    def answers(self) -> pd.DataFrame:
        """Answers that tell how satisfied the customer is.

        Columns: `customer_id`, `answered_on`, `satisfaction`, `satisfied`; `alternative` and `recommend` where asked
        (missing where not answered); `left`, which is missing where it is not known.
        """
        found = self.all_answers[self.all_answers["satisfaction"].notna()].reset_index(drop=True)
        found = found.assign(satisfied=found["satisfaction"] >= self.limit)
        if "alternative_available" in found:
            found["alternative"] = found["alternative_available"].map({True: ALTERNATIVE, False: NO_ALTERNATIVE}).astype(object)
        return found.assign(left=self._left(found))

    @property
    def told_by(self) -> str:
        """What tells who left: `AGREEMENTS`, `PURCHASES`, `COLUMN`, or "" where nothing does."""
        if "agreements" in self.inputs:
            return AGREEMENTS
        if self.transactions is not None:
            return PURCHASES
        return COLUMN if "left_next_year" in self.inputs["survey"].frame else ""

    @property
    def strangers(self) -> bool:
        """Whether nobody who has answered is found in what tells who left."""
        if self.told_by == AGREEMENTS:
            return not self.answers["customer_id"].isin(self.inputs["agreements"].frame["customer_id"]).any()
        return self.told_by == PURCHASES and self._purchase_days.empty

    def _left(self, answers: pd.DataFrame) -> pd.Series:
        """Whether each answer was followed by leaving within a year; missing where it is not known."""
        unknown = pd.Series(pd.NA, answers.index, dtype="boolean")
        if self.told_by == AGREEMENTS:
            bound = self.inputs["agreements"].frame.set_index("customer_id")
            began, ended = (answers["customer_id"].map(bound[side]) for side in ("began", "ended"))
            there = (began <= answers["answered_on"]) & ~(ended <= answers["answered_on"])
            gone = (ended - answers["answered_on"]).dt.days <= YEAR
            known = there & self._year_after(answers, self.reference)
        elif self.told_by == PURCHASES:
            assert self.transactions is not None
            gone = self._bought(answers, 0, YEAR) == 0
            end = min(self.reference, self.transactions.last_day + pd.Timedelta(days=1))
            known = (self._bought(answers, -10**5, 0) > 0) & self._year_after(answers, end)
        elif self.told_by == COLUMN:
            gone = answers["left_next_year"]
            known = gone.notna()
        else:
            return unknown
        return unknown.where(~known, gone.astype("boolean"))

    @staticmethod
    def _year_after(answers: pd.DataFrame, end: pd.Timestamp) -> pd.Series:
        """Whether a whole year after each answer is over."""
        return answers["answered_on"] + pd.Timedelta(days=YEAR) < end

    @cached_property
    def _purchase_days(self) -> pd.DataFrame:
        """Days of purchase of those who have answered, until the reference date: `customer_id`, `day`."""
        assert self.transactions is not None
        days = customer_days(self.transactions.relation, self.reference).filter(nw.col("bought")).select("customer_id", "day")
        found = to_pandas(days.to_native())
        return found[found["customer_id"].isin(self.all_answers["customer_id"])]

    def _bought(self, answers: pd.DataFrame, after: int, until: int) -> pd.Series:
        """On how many days each customer bought, from so many days after the answer (not on it) until so many."""
        day = (answers["answered_on"] - pd.Timestamp(EPOCH)).dt.days
        pairs = answers[["customer_id"]].assign(answered=day, answer=answers.index).merge(self._purchase_days, on="customer_id")
        since = pairs["day"] - pairs["answered"]
        inside = pairs.loc[(since > after) & (since <= until), "answer"].value_counts()
        return inside.reindex(answers.index, fill_value=0)

    # Who left

    @cached_property
    def known(self) -> pd.DataFrame:
        """The answers of which it is known whether the customer left within a year.

        Where customers are pseudonyms, the first of each customer, by customer: a group of answers could be of few. (The
        latest would be the one before leaving, and leaving would look more common than it is.)
        """
        found = self.answers[self.answers["left"].notna()]
        found = found.assign(left=found["left"].astype(bool), group=found["satisfied"].map({True: SATISFIED, False: OTHER}))
        if self.pseudonymised:
            found = found.groupby("customer_id").head(1).set_index("customer_id", drop=False).rename_axis(None)
        return found

    def known_period(self, division: str = "outcome") -> str:
        """From the first to the last of the known answers in a division, in words."""
        days = self.known.loc[self.divisions[division].reindex(self.known.index).notna(), "answered_on"]
        return f"{date(days.min())}–{date(days.max())}" if len(days) else "–"

    def _by_left(self, groups: pd.Series) -> pd.Series:
        """Groups of the known answers, each in two: those who left, and those who stayed."""
        ends = self.known["left"].map({True: LEFT, False: STAYED})
        return (groups.astype(object) + ">" + ends).where(groups.notna())

    @cached_property
    def score_groups(self) -> pd.Series:
        """The score of each known answer; on a scale of a hundred, its fifth."""
        step = 20 if self.high > 10 else 1
        lowest = (self.known["satisfaction"] // step * step).clip(upper=self.high - (step if step > 1 else 0))
        return lowest.map(lambda score: number(score) if step == 1 else scores(score, score + step - (1 if score + step < self.high else 0)))

    @cached_property
    def four_groups(self) -> pd.Series | None:
        """Satisfied or not, and whether an alternative is seen; None where it was not asked."""
        if "alternative" not in self.known or not self.known["alternative"].notna().any():
            return None
        return self.known["group"] + " " + self.known["alternative"]

    @property
    def asks_alternative(self) -> bool:
        """Whether anybody has told if they see an alternative."""
        return "alternative" in self.answers and bool(self.answers["alternative"].notna().any())

    @cached_property
    def recommend_groups(self) -> pd.Series | None:
        """Promoters, passives and detractors among the known answers; None where it was not asked."""
        if "recommend" not in self.known or not self.known["recommend"].notna().any():
            return None
        return satisfaction.recommend_groups(self.known["recommend"])

    @cached_property
    def loyalty_groups(self) -> pd.Series | None:
        """Attitude by the answer and repeat purchase by receipts, of the known answers with a year before them; or None."""
        if self.transactions is None:
            return None
        begins = self.known["answered_on"] - pd.Timedelta(days=YEAR)
        seen = self.known[begins >= self.transactions.first_day - pd.Timedelta(days=SLACK)]
        if seen.empty:
            return None
        asked = seen.rename_axis("answer").reset_index(drop=True)
        often = self._bought(asked, -YEAR, 0) >= self.parameters["regular_min"]
        return satisfaction.loyalty_groups(seen["satisfied"], often.set_axis(seen.index)).reindex(self.known.index)

    def told_of(self, division: str) -> pd.Series:
        """The groups of a division as they may be told, of those who are in it; empty where there is none."""
        return self.told[division].dropna() if division in self.told else pd.Series(dtype=object)

    def rates(self, division: str) -> pd.DataFrame:
        """The leaving rates of groups, as from `satisfaction.leaving_rates`; those that may not be told are left out."""
        told = self.told_of(division)
        seen = self.divisions[division].dropna()
        counts = told[told != OTHERS].value_counts()
        there = set(seen)
        groups = dict.fromkeys(str(part).rpartition(">")[0] for part in counts.index)
        whole = [
            group for group in groups
            if all(end in counts.index or end not in there for end in (f"{group}>{LEFT}", f"{group}>{STAYED}"))
        ]
        table = pd.DataFrame(
            {end: [int(counts.get(f"{group}>{end}", 0)) for group in whole] for end in (LEFT, STAYED)}, index=pd.Index(whole, dtype=object)
        )
        return satisfaction.leaving_rates(table)

    @cached_property
    def directions(self) -> satisfaction.Directions | None:
        """The table of satisfied or not by left or not; None where it may not be told, or nothing is known."""
        found = self.rates("outcome").reindex([SATISFIED, OTHER])
        if self.known.empty or not set(found.index[found["answers"].isna()]).isdisjoint(self.known["group"]):
            return None
        counts = found[["left", "answers"]].fillna(0).astype(int)
        left, answers = counts["left"].to_dict(), counts["answers"].to_dict()
        return satisfaction.Directions(left[SATISFIED], answers[SATISFIED] - left[SATISFIED], left[OTHER], answers[OTHER] - left[OTHER])

    @property
    def warns(self) -> bool | None:
        """Whether the satisfied left less often than the others, beyond chance; None where it is not known."""
        found = self.directions
        if found is None or not found.satisfied or not found.others:
            return None
        return satisfaction.difference(found.others_left, found.others, found.satisfied_left, found.satisfied)[1] > 0

    @cached_property
    def all_leavers(self) -> tuple[int, int] | None:
        """How many agreements have ended since the first answer, and how many of those customers the survey warned of.

        It warned of those whose last answer within a year before the end was not a satisfied one. None where agreements do
        not tell it, or customers are pseudonyms.
        """
        if self.told_by != AGREEMENTS or self.pseudonymised:
            return None
        ended = self.inputs["agreements"].frame.set_index("customer_id")["ended"]
        gone = ended[(ended > self.first_day) & (ended <= self.reference)]
        before = (self.answers["customer_id"].map(gone) - self.answers["answered_on"]).dt.days
        last = self.answers[before.between(1, YEAR)].groupby("customer_id").tail(1)
        return len(gone), int((~last["satisfied"]).sum())

    # Now

    @property
    def year_ago(self) -> pd.Timestamp:
        """The first day of the last year."""
        return self.reference - pd.DateOffset(years=1)

    @cached_property
    def recent(self) -> pd.DataFrame:
        """The latest answer of each customer in the last year, by customer; those who have left since are left out."""
        found = self.answers[self.answers["answered_on"] >= self.year_ago].groupby("customer_id").tail(1)
        if "agreements" in self.inputs:
            bound = self.inputs["agreements"].frame
            found = found[~found["customer_id"].isin(bound.loc[bound["ended"] <= self.reference, "customer_id"])]
        return found.set_index("customer_id").rename_axis(None)

    @cached_property
    def sales(self) -> pd.Series | None:
        """What each customer brought in the last year; None without purchases."""
        if self.transactions is None:
            return None
        return profitability.sales_between(self.transactions.relation, self.year_ago, self.reference)

    @cached_property
    def todo(self) -> pd.Series:
        """Of the latest answers of those still here: one of `FOUR`, or, where no alternative is known, satisfied or not."""
        said = self.recent["satisfied"].map({True: SATISFIED, False: OTHER}).astype(object)
        if "alternative" not in self.recent:
            return said
        return (said + " " + self.recent["alternative"]).where(self.recent["alternative"].notna(), said)

    @property
    def to_call(self) -> str:
        """Whom to call first: the dissatisfied who see an alternative; all the dissatisfied, where it was not asked."""
        return f"{OTHER} {ALTERNATIVE}" if self.asks_alternative else OTHER

    @cached_property
    def consent(self) -> pd.Series | None:
        """Whether each who has answered lately may be contacted; None where no register tells it."""
        return self.consent_of(self.recent.index)

    @cached_property
    def asked(self) -> pd.Series:
        """The same as `todo`, of those who may be contacted, where a register tells it."""
        return self.todo if self.consent is None else self.todo.where(self.consent == MAY, "others")

    # Who has been heard

    @cached_property
    def heard(self) -> pd.Series | None:
        """When each name of the register has answered last; None without a register."""
        read = self.inputs.get("register")
        return None if read is None else self._when_heard(pd.Index(read.frame["customer_id"]))

    @cached_property
    def heard_buyers(self) -> pd.Series | None:
        """When each who bought in the last year has answered last; None without purchases."""
        if self.transactions is None:
            return None
        return self._when_heard(yardsticks.purchase_days(self.transactions.relation, self.year_ago, self.reference).index)

    def _when_heard(self, names: pd.Index) -> pd.Series:
        last = self.all_answers.groupby("customer_id")["answered_on"].max().reindex(names)
        found = pd.Series(NEVER, names.rename(None), dtype=object)
        found[last.notna().to_numpy()] = EARLIER
        found[(last >= self.year_ago).to_numpy()] = THIS_YEAR
        return found

    @cached_property
    def divisions(self) -> dict[str, pd.Series]:
        """Everything that figures are given of, the most important first."""
        found = {"outcome": self._by_left(self.known["group"]), "todo": self.todo, "asked": self.asked, "score": self._by_left(self.score_groups)}
        if self.four_groups is not None:
            found["alternative"] = self._by_left(self.four_groups)
        if self.heard is not None:
            found["heard"] = self.heard
        if self.heard_buyers is not None:
            found["heard_buyers"] = self.heard_buyers
        if self.recommend_groups is not None:
            found["recommend"] = self._by_left(self.recommend_groups)
        if self.loyalty_groups is not None:
            found["loyalty"] = self._by_left(self.loyalty_groups)
        if "recommend" in self.recent and self.recent["recommend"].notna().any():
            found["recommend_now"] = satisfaction.recommend_groups(self.recent["recommend"])
        if self.pseudonymised:
            # Of whom nothing is told, too, there must not be few.
            everybody = pd.Index(self.all_answers["customer_id"].unique())
            for names in (self.heard, self.heard_buyers):
                everybody = everybody if names is None else everybody.union(names.index)
            return {name: groups.reindex(everybody) for name, groups in found.items()}
        return found


def scores(low: float, high: float) -> str:
    """Scores from one to another, in words."""
    ends = [number(end, 0 if float(end).is_integer() else 1) for end in (low, high)]
    return ends[0] if low == high else "–".join(ends)


def _scale(survey: Input, given: Mapping[str, Any]) -> str:
    """The scale that the parameters or the heading tell, or that the answers show."""
    heading = survey.columns.get("satisfaction", "")
    if not heading:
        raise DataError(
            both(fi="{file}: mitään saraketta ei tunnistettu tyytyväisyydeksi. Tiedoston sarakkeet ovat: {seen}. Anna oikealle sarakkeelle nimeksi Tyytyväisyys.",
                 en="{file}: no column was recognised as satisfaction. The columns are: {seen}. Call the right one Satisfaction."),
            file=survey.source, seen=list_headings([*survey.columns.values(), *survey.unread]))
    told = survey.frame["satisfaction"].dropna()
    if told.empty:
        raise DataError(both(
            fi="Kyselyssä ei ole yhtään vastausta tyytyväisyydestä. Anna tiedosto, jossa on sarake Tyytyväisyys.",
            en="No answer tells how satisfied the customer is. Give a file with the column Satisfaction."))
    scale = given["scale"]
    if scale == "auto":
        scale = satisfaction.scale_told(heading) or satisfaction.find_scale(told)
    low, high, _usual = satisfaction.SCALES.get(scale, (0.0, 0.0, 0.0))
    if not told.between(low, high).all():
        raise DataError(
            both(fi="Asteikko on {scale}, mutta vastausten joukossa on {low} ja {high}. Kerro oikea asteikko asetuksella {setting}.",
                 en="The scale is {scale}, but the answers range from {low} to {high}. Tell the right one with {setting}."),
            scale=scale, low=f"{told.min():g}", high=f"{told.max():g}", setting=Setting("scale"))
    if given["satisfied_from"] and not low < given["satisfied_from"] <= high:
        raise ParameterError(
            both(fi="Asteikolla {scale} tyytyväisten rajan {name} on oltava suurempi kuin {low} ja enintään {high}; {value} ei ole.",
                 en="On the scale {scale} the limit of the satisfied, {name}, must be over {low} and at most {high}; {value} is not."),
            scale=scale, name=Setting("satisfied_from"), low=f"{low:g}", high=f"{high:g}", value=f"{given['satisfied_from']:g}")
    return scale


def _reference(inputs: Mapping[str, Any], transactions: Transactions | None) -> pd.Timestamp:
    """The day after the last answer, and the last purchase; without purchases, the last beginning of an agreement."""
    days = [inputs["survey"].frame["answered_on"].max()]
    if transactions is not None:
        days.append(transactions.last_day)
    elif "agreements" in inputs:
        days.append(inputs["agreements"].frame["began"].max())
    return pd.Timestamp(max(days)) + pd.Timedelta(days=1)
