"""The report on a loyalty programme: on the course's data, on a company's own, and where something is missing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.l14_loyalty_programmes import advice, findings
from asiakkuus_lib.lessons.l14_loyalty_programmes.case import (
    ASSUMED,
    COSTS,
    HEAVY,
    LIGHT,
    LOSES,
    OPEN,
    PAYS,
    UNKNOWN,
    LoyaltyProgramme,
)
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data, read_input
from asiakkuus_lib.report import Finding
from asiakkuus_lib.report.reading_parameters import READING
from asiakkuus_lib.show import date, money, number, percent
from tests.in_process import text_of, undrawn

DATA = Path(__file__).parents[1] / "data" / "course"
PATHS = dict.fromkeys(("data_path", "members_path", "costs_path", "register_path", "pilot_path"), "")
PLAIN = {**{name: parameter.default for name, parameter in READING.items()}, **PATHS, "compare_days": 365, "list_customers": False, **ASSUMED}


@pytest.fixture(autouse=True)
def english_without_drawings():
    """What is drawn is tried in tests/test_findings.py."""
    use_language("en")
    with undrawn():
        yield


@pytest.fixture(scope="module")
def course() -> LoyaltyProgramme:
    return LoyaltyProgramme.read(PLAIN)


def with_pilot(case: LoyaltyProgramme, change) -> LoyaltyProgramme:
    """The same case with a changed table of the pilot."""
    pilot = case.inputs["pilot"]
    return replace(case, inputs={**case.inputs, "pilot": replace(pilot, frame=change(pilot.frame))})


def without(case: LoyaltyProgramme, *names: str) -> LoyaltyProgramme:
    return replace(case, inputs={name: read for name, read in case.inputs.items() if name not in names})


class TestCourse:
    """The numbers that the lesson prints; tests/test_course_claims.py counts them from the files themselves."""

    def test_who_the_members_are(self, course):
        assert (len(course.everybody), len(course.during), course.in_force) == (562, 455, 395)
        register = course_data("customers").set_index("customer_id").loc[course.others]
        assert set(register["need"]) == {"leisure"} and set(register["customer_type"]) == {"private"}

    def test_what_they_left(self, course):
        assert round(course.sums["sales"]) == 129_240 and round(course.sums["discount"]) == 6_802 and round(course.sums["left"]) == 215
        assert (course.parts["left"] < 0).mean() == pytest.approx(0.54, abs=0.005)
        assert course.cost_years == {2025: 1.0}

    def test_how_much_more_must_be_sold(self, course):
        assert course.needed(course.after_goods) == pytest.approx(0.18, abs=0.005)
        assert course.needed(course.after_service) == pytest.approx(1.45, abs=0.005)

    def test_members_and_others(self, course):
        assert tuple(round(mean) for mean in course.means) == (319, 117)
        alike = course.alike_days.table.round(0)
        assert alike.loc[2, ["member_mean", "other_mean"]].tolist() == [195, 194]
        assert alike.loc[3, ["member_mean", "other_mean"]].tolist() == [285, 302]
        assert not course.alike_days.difference.tells

    @pytest.mark.parametrize("lang", languages())
    def test_a_difference_of_a_few_is_said_to_be_of_a_few(self, course, lang):
        """Five days of purchase: a large difference, and hardly anybody to compare with."""
        use_language(lang)
        others = course.alike_days.table.at[5, "others"]
        assert others < 10 and {"fi": f"muita {others})", "en": f"{others} others)"}[lang] in text_of(findings.alike(course))

    @pytest.mark.parametrize("lang", languages())
    def test_where_a_line_ends_is_explained(self, course, lang):
        use_language(lang)
        assert percent(findings.FAR) in text_of(findings.break_even(course))

    def test_those_who_bought_as_often_before_are_not_alike_after_all(self, course):
        """Others who come once do not come back: what they mean to do is not seen in what they have bought."""
        assert course.alike_before.difference.estimate == pytest.approx(course.naive.estimate, rel=0.05)
        assert course.alike_before.difference.low > 0

    def test_what_the_lot_says(self, course):
        sales, left = course.effect("sales"), course.effect("contribution")
        assert not sales.tells and sales.low < 2.89 < sales.high
        assert left.high < 0 and left.low < -2.89 < left.high
        assert course.verdict == LOSES and course.is_a_lot
        assert course.by_joining.estimate == pytest.approx(sales.estimate * 720 / 176)

    def test_the_true_effect_is_within_every_interval_of_the_parts(self, course):
        """The heavy do not change, the light come half as often again if they join."""
        assert course.effect("days", HEAVY).low < 0 < course.effect("days", HEAVY).high
        assert course.effect("sales", LIGHT).ones + course.effect("sales", HEAVY).ones == 720

    def test_what_the_pilot_leaves_open(self, course):
        goods, served = course.simulated(course.after_goods), course.simulated(course.after_service)
        assert 0.3 < (goods > 0).mean() < 0.7 and (served > 0).mean() < 0.05
        assert (course.simulated(course.after_service) == served).all()

    @pytest.mark.parametrize("lang", languages())
    def test_the_headline_and_the_actions(self, course, lang):
        use_language(lang)
        begin = findings.start(course)
        assert [action.code for action in begin.actions] == ["stop_inviting", "cheaper_to_serve", "other_benefit"]
        assert begin.actions[0].customers == 720 and begin.actions[1].customers == 159 and begin.actions[2].customers == 91
        assert {"fi": "3,86", "en": "3.86"}[lang] in begin.actions[0].rests_on
        assert set(begin.actions[1].who) == set(course.parts.index[(course.parts["left"] < 0) & (course.parts["contribution"] < 0)])

    @pytest.mark.parametrize("lang", languages())
    def test_the_headline_answers_whether_the_programme_pays(self, course, lang):
        """What it brought and cost, the result with its interval, and the chance: as the figure of the uncertainty has them."""
        use_language(lang)
        found, headline = course.outcome, findings.start(course).headline
        assert found.result == pytest.approx(found.brought - found.cost)
        last = findings.uncertainty(course).groups.iloc[-1]
        assert (found.low, found.high, found.chance) == pytest.approx((last["low"], last["high"], last["chance"]))
        told = [money(found.cost), money(round(found.brought, -2)), money(round(found.result, -2)), advice.chance_of(found.chance)]
        assert all(words in headline for words in told) and money(215) not in headline
        assert findings.figures(course).figures[0].shown == money(round(found.result, -2))

    @pytest.mark.parametrize("lang", languages())
    def test_the_example_is_said_to_be_made_up(self, course, lang, tmp_path):
        use_language(lang)
        words = {"fi": "keksitty", "en": "made up"}[lang]
        assert words in findings.start(course).headline
        course_data("transactions").to_csv(tmp_path / "sales.csv", index=False)
        own = LoyaltyProgramme.read({**PLAIN, "data_path": str(tmp_path / "sales.csv"), "members_path": str(DATA / "loyalty_members.csv")})
        assert words not in findings.start(own).headline

    @pytest.mark.parametrize("lang", languages())
    def test_a_sum_for_many_is_told_with_its_range(self, course, lang):
        use_language(lang)
        left = course.effect("contribution")
        assert all(number(abs(round(720 * end, -2))) in findings.start(course).actions[0].text for end in (left.low, left.estimate, left.high))

    @pytest.mark.parametrize("lang", languages())
    def test_only_those_whose_service_costs_too_much_are_to_be_served_at_less(self, course, lang):
        use_language(lang)
        action = findings.start(course).actions[1]
        dear = course.parts.loc[list(action.who)]
        assert (dear["service"] > dear["sales"] - dear["goods"]).all()
        others = int((course.parts["left"] < 0).sum()) - len(dear)
        rest = dear[["upkeep", "acquisition", "other"]].sum().sum()
        told = [(dear["sales"] - dear["goods"]).sum(), dear["service"].sum(), rest]
        assert action.money == pytest.approx(told[1] + told[2] - told[0], abs=0.01)
        assert all(money(each) in action.rests_on for each in told) and str(others) in action.rests_on

    def test_the_costs_of_each_member_add_up_on_the_sheet(self, course):
        (_name, (frame, columns)), = findings.result(course).sheets.items()
        costs = [name for name in columns if name in COSTS]
        assert {"upkeep", "acquisition"} <= set(costs)
        assert np.allclose(frame["sales"] - frame[costs].sum(axis=1), frame["left"])

    @pytest.mark.parametrize("lang", languages())
    def test_nothing_is_said_of_what_the_largest_would_do(self, course, lang):
        """Whether they buy more because of the discount is not known: it is tested by lot, and what is at stake is told."""
        use_language(lang)
        action = findings.start(course).actions[2]
        assert {"fi": "arvalla", "en": "by lot"}[lang] in action.text and {"fi": "Ei tiedetä", "en": "not known"}[lang] in action.rests_on
        assert money(float(course.parts.loc[list(action.who), "left"].sum())) in action.rests_on
        both_ways = set(action.who) & set(findings.start(course).actions[1].who)
        assert both_ways and {"fi": f"Heistä {len(both_ways)} ", "en": f"{len(both_ways)} of them"}[lang] in action.rests_on

    def test_the_sheet_that_an_action_names_lists_them(self, course):
        (name, (frame, _columns)), = findings.result(course).sheets.items()
        assert name == advice.members_sheet() == findings.start(course).actions[1].sheet
        assert len(frame) == 455 and (frame["left"] < 0).sum() == 246 and frame["left"].is_monotonic_increasing

    def test_the_figure_and_the_simulation_fit_each_other(self, course):
        """Whether joining could have caused as much as the programme needs."""
        by_joining = findings.comparisons(course).groups.loc["lot"]
        caused = by_joining["high"] / (1 + by_joining["high"])
        assert caused == pytest.approx(course.by_joining.high / course.joiners[0])
        assert abs(caused - course.caused_needed(course.after_service)) < 0.05  # the upper end nearly pays, as the simulation says

    def test_an_effect_without_an_upper_end_is_not_drawn(self, course):
        loose = with_pilot(course, lambda frame: frame.assign(sales_after=frame["sales_after"] + 20.0 * frame["invited"]))
        assert loose.by_joining.high > loose.joiners[0] and "lot" not in findings.comparisons(loose).groups.index

    def test_the_parts_of_the_waterfall_add_up(self, course):
        rows = findings.result(course).figure.table.frame.iloc[:, 1]
        assert rows.iloc[:-1].sum() == pytest.approx(rows.iloc[-1]) == pytest.approx(course.sums["left"])

    def test_the_result_by_the_pilot_adds_up(self, course):
        frame = findings.uncertainty(course).table.frame.drop(columns="item")
        assert frame.iloc[-1].tolist() == pytest.approx(frame.iloc[:-1].sum().tolist())

    def test_the_discounts_of_the_fifths_are_all_of_them(self, course):
        groups = findings.who_gets(course).groups
        assert groups["discount"].sum() == pytest.approx(course.sums["discount"]) and groups["members"].sum() == 455
        assert groups["share"].iloc[0] == pytest.approx(0.48, abs=0.005)

    def test_the_year_before_is_counted_in_the_same_way(self, course):
        then = course.previous
        assert then.cost_years == {2024: 1.0} and len(then.everybody) < 562
        change = {figure.name: figure.before for figure in findings.figures(course).figures}
        assert change["programme_left"] == pytest.approx(then.sums["left"]) and change["effect_by_lot"] is None

    def test_the_course_is_itself(self, course):
        assert course.of_course() is course
        own = replace(course, parameters={**course.parameters, "fixed_cost": 5000.0})
        assert own.of_course().parameters["fixed_cost"] == 0.0


    def test_a_month_has_its_part_of_the_costs_of_its_year(self, course):
        month = replace(course, parameters={**course.parameters, "compare_days": 31}, reference=pd.Timestamp("2025-08-01"))
        assert month.cost_years == {2025: pytest.approx(31 / 365)}
        assert month.parts["upkeep"].sum() < course.parts["upkeep"].sum() / 10
        told = replace(month, parameters={**month.parameters, "cost_per_member": 36.5, "fixed_cost": 3650.0})
        assert told.fixed == pytest.approx(310) and told.parts["upkeep"].tolist() == pytest.approx([3.1] * len(told.parts))

    def test_years_without_costs_are_like_those_with_them(self, course):
        half = replace(course, reference=pd.Timestamp("2026-07-01"))
        assert half.cost_years == {2025: pytest.approx(1.0)} and "2025" in text_of(findings.handling(half))


class TestWithoutSomething:
    """Every finding says what it needs, and no advice rests on what is not known."""

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("names", [["pilot"], ["costs"], ["register"], ["costs", "register", "pilot"]], ids=" ".join)
    def test_every_finding_still_says_something(self, course, names, lang):
        use_language(lang)
        case = without(course, *names)
        for name in findings.__all__:
            text = text_of(getattr(findings, name)(case))
            assert text.strip() and " nan" not in text.lower() and "inf " not in text, name

    def test_without_a_pilot_the_advice_is_to_draw_lots(self, course):
        case = without(course, "pilot")
        assert case.verdict == UNKNOWN and findings.start(case).code == "draw_lots"
        assert "pilot_path" in text_of(findings.lot(case)) and "pilot_path" in text_of(findings.uncertainty(case))

    def test_without_costs_no_result(self, course):
        case = without(course, "costs")
        for tell in (findings.result, findings.break_even, findings.who_gets, findings.uncertainty):
            assert "costs_path" in text_of(tell(case)) and "margin_rate" in text_of(tell(case))
        assert findings.figures(case).figures[0].value is None
        assert case.verdict == LOSES

    def test_a_margin_rate_will_do(self, course):
        case = replace(without(course, "costs"), parameters={**course.parameters, "margin_rate": 0.44, "cost_per_member": 8.0, "fixed_cost": 1000.0})
        assert not case.knows_service and case.sums["upkeep"] == 8 * 455
        expected = (case.sums["discount"] + 8 * 455 + 1000) / (0.44 * case.sums["sales"])
        assert case.needed(case.after_goods) == pytest.approx(expected)
        assert "after service" not in text_of(findings.break_even(case))

    def test_without_a_register_everybody_else_is_compared(self, course):
        case = without(course, "register")
        assert len(case.others) > len(course.others) and "register_path" in text_of(findings.counted(case))

    def test_without_members(self):
        with pytest.raises(ParameterError, match="members"):
            LoyaltyProgramme.read({**PLAIN, "data_path": str(Path(__file__).parents[1] / "data/course/transactions.csv")})


class TestPilot:
    @pytest.mark.parametrize("lang", languages())
    def test_when_it_was_and_that_its_euros_are_of_that_time(self, course, lang):
        use_language(lang)
        for told in (findings.start(course).caveat, text_of(findings.lot(course))):
            assert date(pd.Timestamp("2026-04-01")) in told and date(pd.Timestamp("2025-12-31")) in told
            assert {"fi": "eivät vuodelta", "en": "not of a year"}[lang] in told
        assert date(pd.Timestamp("2026-09-30")) in text_of(findings.lot(course))
        unknown = with_pilot(course, lambda frame: frame.drop(columns=["started_on", "ended_on"]))
        assert {"fi": "milloin", "en": "when the pilot was"}[lang] in advice.pilot_time(unknown)
        assert advice.pilot_time(without(course, "pilot")) == ""

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("told", [[], ["started_on"], ["ended_on"], ["started_on", "ended_on"]], ids=" ".join)
    def test_the_days_that_the_file_tells_are_told(self, course, told, lang):
        """Those that it does not tell are said not to be told."""
        use_language(lang)
        days = {"started_on": "2026-04-01", "ended_on": "2026-09-30"}
        case = with_pilot(course, lambda frame: frame.drop(columns=[name for name in days if name not in told]))
        sentence = advice.pilot_time(case)
        for name, day in days.items():
            assert (date(pd.Timestamp(day)) in sentence) == (name in told)
        assert ({"fi": "ei kerro", "en": "not tell"}[lang] in sentence or {"fi": "eikä tiedosto kerro", "en": "not tell"}[lang] in sentence) == (len(told) < 2)

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize(("first", "last", "later"), [
        ("2025-04-01", "2025-09-30", None), ("2025-10-01", "2025-12-31", None),
        ("2025-10-01", "2026-01-01", {"fi": "päättyi vasta", "en": "ended only after"}), ("2026-01-01", "2026-03-31", {"fi": "uudempi", "en": "later than"}),
    ])  # fmt: skip
    def test_a_pilot_that_is_later_than_the_purchases_is_told(self, course, first, last, later, lang):
        use_language(lang)
        case = with_pilot(course, lambda frame: frame.assign(started_on=pd.Timestamp(first), ended_on=pd.Timestamp(last)))
        sentence = advice.pilot_time(case)
        assert date(pd.Timestamp(first)) in sentence and date(pd.Timestamp(last)) in sentence
        assert (date(pd.Timestamp("2025-12-31")) in sentence.replace(f"{date(pd.Timestamp(last))}", "", 1)) == (later is not None)
        assert later is None or later[lang] in sentence

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("ends", [None, "2026-09-30"])
    def test_a_pilot_that_begins_after_the_purchases_is_waited_for(self, course, ends, lang):
        """Nothing is counted for it, no other pilot is begun, and what to give is said."""
        use_language(lang)
        told = ["sales_after", "contribution_after", "days_after", "purchase_days_after"]
        case = with_pilot(course, lambda frame: frame.drop(columns=told, errors="ignore").assign(ended_on=pd.Timestamp(ends) if ends else pd.NaT))
        begin = findings.start(case)
        assert case.effect("sales") is None and case.verdict == UNKNOWN and begin.code == "wait_for_pilot"
        days = [date(pd.Timestamp("2026-04-01")), date(pd.Timestamp("2025-12-31"))]
        for sentence in (begin.actions[0].rests_on, text_of(findings.lot(case)), text_of(findings.uncertainty(case))):
            assert all(day in sentence for day in days) and "as_of" not in sentence
        earlier = replace(case, parameters={**case.parameters, "as_of": "2026-01-01"})
        assert "as_of" in text_of(findings.lot(earlier))

    @pytest.mark.parametrize("lang", languages())
    def test_results_and_differences_are_told_with_one_sign(self, course, lang):
        """An invitation that loses has a minus wherever its amount stands with its interval; what is before costs is said to be."""
        use_language(lang)
        begin, left = findings.start(course), course.effect("contribution")
        action, figure = begin.actions[0], findings.figures(course).figures[-1]
        each = advice.from_to(course, left, 2)
        assert money(left.estimate, decimals=2) in action.rests_on and each in action.rests_on
        assert money(left.estimate, decimals=2) == figure.shown and each in figure.meaning
        of_all, low, high = (round(720 * value, -2) for value in (left.estimate, left.low, left.high))
        assert of_all < 0 and money(of_all) in action.text and advice.between(course, low, high) in action.text
        after = {"fi": "ohjelman kulujen jälkeen", "en": "after the programme’s costs"}[lang]
        assert all(after in text.lower() for text in (action.text, action.rests_on, figure.meaning))
        assert {"fi": "ennen alennuksia ja ylläpitoa", "en": "before discounts and upkeep"}[lang] in begin.headline

    @pytest.mark.parametrize("lang", languages())
    def test_a_result_that_speaks_against_the_pilot_is_no_answer(self, course, lang):
        use_language(lang)
        case = with_pilot(course, lambda frame: frame.assign(contribution_after=frame["contribution_after"] + 14 * frame["invited"]))
        begin = findings.start(case)
        assert case.verdict == PAYS and case.outcome.chance < 0.05
        result = money(round(case.outcome.result, -2))
        assert result not in begin.headline and result in begin.caveat

    @pytest.mark.parametrize("lang", languages())
    def test_what_members_left_is_never_told_as_the_result(self, course, lang):
        use_language(lang)
        headline = findings.start(without(course, "pilot")).headline
        assert money(course.sums["left"]) in headline and {"fi": "ei ole ohjelman tulos", "en": "not the result of the programme"}[lang] in headline

    def test_the_amounts_of_the_headline_fit_each_other(self, course):
        """Where the interval is wide, what it brought is no less exact than the result."""
        case = replace(without(course, "costs"), parameters={**course.parameters, "margin_rate": 0.44, "cost_per_member": 8.0})
        found = case.outcome
        result, _low, _high, brought = advice.coarse(found.result, found.low, found.high, found.brought)
        assert abs(brought - found.cost - result) <= 100 and money(brought) in findings.start(case).headline

    def test_no_answer_without_what_the_programme_costs(self, course):
        """Where nothing is known of its costs, any purchase that it caused would seem to pay."""
        free = replace(without(course, "costs"), parameters={**course.parameters, "margin_rate": 0.44})
        members = free.inputs["members"]
        free = replace(free, inputs={**free.inputs, "members": replace(members, frame=members.frame.drop(columns="discount_rate"))})
        assert free.programme_cost == 0 and free.outcome is None and findings.figures(free).figures[0].value is None

    @pytest.mark.parametrize(("more", "verdict", "code"), [(0.0, LOSES, "stop_inviting"), (4.0, OPEN, "repeat_pilot"), (14.0, PAYS, "invite_rest")])
    def test_the_advice_follows_the_interval(self, course, more, verdict, code):
        case = with_pilot(course, lambda frame: frame.assign(contribution_after=frame["contribution_after"] + more * frame["invited"]))
        assert case.verdict == verdict and findings.start(case).code == code

    def test_only_those_who_may_be_are_invited(self, course):
        case = with_pilot(course, lambda frame: frame.assign(contribution_after=frame["contribution_after"] + 14 * frame["invited"]))
        asked = course_data("customers").set_index("customer_id")["marketing_consent"]
        pilot = course_data("loyalty_pilot")
        others = pilot.loc[pilot["invited"] == "no", "customer_id"]
        assert findings.start(case).actions[0].customers == (asked[others] == "yes").sum() < 720

    def test_no_lot_no_effect(self, course):
        """Those who were picked by what they had bought."""
        case = with_pilot(course, lambda frame: frame.assign(invited=frame["sales_before"].rank(method="first") > len(frame) / 2))
        assert not case.is_a_lot and case.verdict == UNKNOWN
        assert "drawn by lot" in text_of(findings.lot(case)) and findings.figures(case).figures[3].value is None
        assert findings.start(case).code == "draw_lots"

    def test_without_contribution_the_purchases_decide(self, course):
        case = with_pilot(course, lambda frame: frame.drop(columns=["contribution_after", "contribution_before"]))
        assert case.effect("contribution") is None and case.verdict == OPEN
        assert "contribution" not in findings.lot(case).groups.index

    def test_one_half_alone_is_no_pilot(self, course):
        case = with_pilot(course, lambda frame: frame[frame["invited"]])
        assert case.pilot is None and case.verdict == UNKNOWN

    def test_nobody_joined(self, course):
        case = with_pilot(course, lambda frame: frame.assign(joined_on=pd.NaT))
        assert case.by_joining is None and case.simulated(case.after_goods) is None and case.effect("sales") is not None
        assert text_of(findings.uncertainty(case)) and text_of(findings.comparisons(case))

    def test_purchases_since_a_day_are_counted_from_the_transactions(self, course, tmp_path):
        """A pilot whose file tells only who was invited, and when it began."""
        names = course.buyers.index[:60]
        path = tmp_path / "pilot.csv"
        pd.DataFrame({"Asiakas": names, "Kutsuttu": ["kyllä", "ei"] * 30, "Kokeilu alkoi": "1.7.2025"}).to_csv(path, index=False, sep=";")
        case = replace(course, inputs={**course.inputs, "pilot": read_input("pilot", path)})
        bought = course_data("transactions")
        bought = bought[bought["customer_id"].isin(names)]
        for side, days in (("after", ("2025-07-01", "2026-01-01")), ("before", ("2024-12-29", "2025-07-01"))):
            inside = bought[(bought["date"] >= days[0]) & (bought["date"] < days[1])]
            expected = inside.groupby("customer_id")["amount_eur"].sum().reindex(names, fill_value=0)
            assert np.allclose(case.pilot.frame[f"sales_{side}"], expected)
        assert case.effect("sales").ones == 30
        assert date(pd.Timestamp("2025-07-01")) in advice.pilot_time(case) and date(pd.Timestamp("2025-12-31")) in advice.pilot_time(case)
        assert "does not tell when the pilot ended" in advice.pilot_time(case)

    @pytest.mark.parametrize(("ends", "stop"), [("30.9.2025", "2025-10-01"), ("31.12.2025", "2026-01-01"), ("31.3.2026", "2026-01-01")])
    def test_purchases_are_counted_to_the_last_day_of_the_pilot(self, course, tmp_path, ends, stop):
        """As far as they go; where they end first, the result is said not to be complete."""
        names = course.buyers.index[:60]
        path = tmp_path / "pilot.csv"
        pd.DataFrame({"Asiakas": names, "Kutsuttu": ["kyllä", "ei"] * 30, "Kokeilu alkoi": "1.7.2025", "Kokeilu päättyi": ends}).to_csv(path, index=False, sep=";")
        case = replace(course, inputs={**course.inputs, "pilot": read_input("pilot", path)})
        bought = course_data("transactions")
        bought = bought[bought["customer_id"].isin(names)]
        begin, end = pd.Timestamp("2025-07-01"), pd.Timestamp(stop)
        for side, first, last in (("after", begin, end), ("before", begin - (end - begin), begin)):
            inside = bought[(bought["date"] >= str(first.date())) & (bought["date"] < str(last.date()))]
            expected = inside.groupby("customer_id")["amount_eur"].sum().reindex(names, fill_value=0)
            assert np.allclose(case.pilot.frame[f"sales_{side}"], expected)
        assert date(end - pd.Timedelta(days=1)) in advice.pilot_time(case)
        assert ("not complete" in advice.pilot_time(case)) == (ends == "31.3.2026")

    def test_a_pilot_does_not_end_before_it_begins(self, tmp_path):
        path = tmp_path / "pilot.csv"
        path.write_text("Asiakas;Kutsuttu;Kokeilu alkoi;Kokeilu päättyi\nM1;kyllä;1.7.2025;30.6.2025\nM2;ei;1.7.2025;30.6.2025\n", "utf-8")
        with pytest.raises(DataError, match="the pilot ends before it begins"):
            read_input("pilot", path)


SALES = [("M1", "2025-02-01", 100.0), ("M1", "2025-08-01", 200.0), ("M2", "2025-03-01", 95.0), ("M2", "2025-11-01", 50.0), ("O1", "2025-03-01", 40.0), ("O2", "2025-12-31", 20.0)]


class TestOwnFiles:
    @pytest.fixture
    def files(self, tmp_path) -> dict[str, str]:
        pd.DataFrame(SALES, columns=["customer_id", "date", "amount"]).to_csv(tmp_path / "sales.csv", index=False)
        members = {"asiakas": ["M1", "M2"], "liittyi": ["1.7.2025", "1.1.2024"], "erosi": ["", "30.6.2025"], "alennus": ["10 %", "5 %"]}
        pd.DataFrame(members).to_csv(tmp_path / "members.csv", index=False, sep=";")
        return {"data_path": str(tmp_path / "sales.csv"), "members_path": str(tmp_path / "members.csv")}

    def test_only_purchases_made_as_a_member_count_in_the_result(self, files):
        case = LoyaltyProgramme.read({**PLAIN, **files, "margin_rate": 0.5})
        assert case.parts["sales"].to_dict() == {"M1": 200.0, "M2": 95.0}
        assert case.parts["discount"].to_dict() == pytest.approx({"M1": 200 / 0.9 * 0.1, "M2": 5.0})
        assert case.in_force == 1 and list(case.others) == ["O1", "O2"]

    def test_the_discount_may_be_told_to_the_report(self, files):
        members = Path(files["members_path"])
        members.write_text(members.read_text("utf-8").replace("10 %", ""), "utf-8")
        case = LoyaltyProgramme.read({**PLAIN, **files, "margin_rate": 0.5, "discount_rate": 0.2})
        assert case.everybody["rate"].to_dict() == {"M1": 0.2, "M2": 0.05}

    def test_members_of_another_register(self, files):
        Path(files["members_path"]).write_text("asiakas;liittyi\nX1;1.1.2025\n", "utf-8")
        with pytest.raises(DataError, match="None of the members.* For example X1 among the members, M1 among the purchases"):
            LoyaltyProgramme.read({**PLAIN, **files})

    def test_costs_of_all_years_together_are_shared_out_by_time(self, files, tmp_path):
        """Costs without a year are of the whole time of the purchases, here eleven months: all are of the period."""
        (tmp_path / "costs.csv").write_text("customer_id,service,cogs_rate\nM1,30,0.5\nM2,10,0.5\n", "utf-8")
        case = LoyaltyProgramme.read({**PLAIN, **files, "costs_path": str(tmp_path / "costs.csv")})
        assert not case.cost_years and case.parts["service"].to_dict() == {"M1": 30.0, "M2": 10.0}
        assert case.parts["left"].to_dict() == {"M1": 70.0, "M2": 37.5}

    def test_costs_of_some_members_only(self, files, tmp_path):
        (tmp_path / "costs.csv").write_text("customer_id,year,service,cogs_rate\nM1,2025,30,0.5\n", "utf-8")
        case = LoyaltyProgramme.read({**PLAIN, **files, "costs_path": str(tmp_path / "costs.csv")})
        assert list(case.parts.index) == ["M1"] and "The costs of 1 member are not known" in text_of(findings.counted(case))


class TestPseudonyms:
    @pytest.fixture(scope="class")
    @classmethod
    def hidden(cls) -> LoyaltyProgramme:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
            return LoyaltyProgramme.read({**PLAIN, "pseudonymise": True})

    def test_the_same_result_and_no_list(self, hidden, course):
        assert hidden.sums["left"] == pytest.approx(course.sums["left"])
        assert not findings.result(hidden).sheets and not any(action.sheet or action.who for action in findings.start(hidden).actions)

    def test_groups_of_a_few_are_left_out_of_the_comparison(self, hidden, course):
        """Two others bought on five days: their mean is not told, and the comparison does without them."""
        assert 5 in course.alike_days.table.index and 5 not in hidden.alike_days.table.index
        assert hidden.alike_days.table[["members", "others"]].min().min() >= 5

    def test_every_finding_is_told(self, hidden):
        shown = [getattr(findings, name)(hidden) for name in findings.__all__]
        assert sum(one.figure is not None for one in shown if isinstance(one, Finding)) == 10


def test_the_functions_of_the_report_are_those_of_the_subject(course):
    """The lesson computes with the subject's functions what the report prints."""
    spent = float(course.sums["discount"] + course.sums["upkeep"])
    assert loyalty_programme.uplift_needed(spent, course.after_service) == course.needed(course.after_service)
