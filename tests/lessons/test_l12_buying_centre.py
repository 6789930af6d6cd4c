"""What the prose of chapter 12 says in words, against the data."""

import re
from functools import cache

import pandas as pd
import pytest

from asiakkuus_lib import buying_centre
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.tasks import all_tasks, find_task
from asiakkuus_lib.lessons.l12_buying_centre import exercises as told
from asiakkuus_lib.lessons.l12_buying_centre import pictures
from asiakkuus_lib.lessons.l12_buying_centre.case import BuyingCentre
from asiakkuus_lib.lessons.l12_buying_centre.wording import unfit
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show.style import OURS
from tests.lessons.said import TOP

TOWN = "A01813"
CONTACTS = course_data("contacts").dropna(subset="person_id")
POTENTIAL = course_data("account_potential").set_index(["customer_id", "product_group"])


@cache
def of_course() -> BuyingCentre:
    """The buying centres as the page of the lesson has them."""
    use_language("en")
    return BuyingCentre.read({"account_book_path": "", "as_of": "", "account": "", "person": "", "old_days": 365, "pseudonymise": False})


@pytest.fixture
def case() -> BuyingCentre:
    use_language("en")
    return of_course()


def test_seven_in_ten_went_to_the_gate(case):
    voices = case.voices
    assert voices["people"].to_dict() == {"yes": 8, "other": 12, "only_no": 4}  # the four, the eight
    assert voices.at["yes", "contacts"] == 1 and round(10 * voices.at["only_no", "share"]) == 7
    assert voices["contacts"].sum() == len(CONTACTS[CONTACTS["date"].dt.year == 2025])
    assert case.centre(TOWN)["contacts"].sum() == case.centre(TOWN)["contacts"].max() == 3  # every one with the same person


def test_two_shares_that_happen_to_be_the_same(case):
    assert round(100 * case.voices.at["only_no", "share"]) == round(100 * case.unreached["influence"].sum() / case.people["influence"].sum()) == 71


def test_three_people_once_each_and_a_year_later_one(case):
    town = CONTACTS[CONTACTS["person_id"].isin(case.centre(TOWN)["person"])]
    counts = town.groupby([town["date"].dt.year, "person_id"]).size()
    assert counts.loc[2024].tolist() == [1, 1, 1] and len(counts.loc[2025]) == 1


def test_no_approver_for_over_a_year_and_two_deciders_never(case):
    people = case.people
    approvers, deciders = people[people["role_1"] == "approver"], people[people["role_1"] == "decider"]
    assert len(approvers) == len(deciders) == 4
    assert approvers["days"].min() > 365 and round(approvers["days"].min(), -2) == 400  # over a year
    assert deciders["days"].isna().sum() == 2


def test_who_is_who_in_the_municipality(case):
    town = case.centre(TOWN).set_index("position")
    held = {name: (row["role_1"], row["role_2"]) for name, row in town.iterrows()}
    assert held == {
        "Administrative secretary": ("buyer", "gatekeeper"), "Director of administration": ("decider", ""), "Municipal manager": ("approver", ""),
        "Procurement specialist": ("adviser", ""), "Staff development planner": ("initiator", "user"), "Director of education": ("user", ""),
    }  # fmt: skip
    assert str(town.at["Administrative secretary", "leaves_on"].date()) == "2026-05-31"
    known = town.loc["Administrative secretary"]
    assert known["stance"] == "advocate" and known["influence"] == town["influence"].min()  # at the top left
    assert town.at["Director of administration", "counterpart"] == "" and town.at["Municipal manager", "counterpart"] == "managing director"


def test_what_goes_with_whom(case):
    lost = case.losses.loc[case.centre(TOWN).index].set_axis(case.centre(TOWN)["position"])["roles"].map(len)
    assert lost[lost == 2].index.tolist() == ["Administrative secretary"] and lost[lost == 0].index.tolist() == ["Director of education"]


def test_the_picture_fades(case):
    town = case.centre(TOWN)
    assert [pictures.map_on(town, CONTACTS, pd.Timestamp(day)).alt.split(", ")[1] for day in ("2025-01-01", "2026-01-01", "2026-06-01")] == [
        "3 contacted within a year", "1 contacted within a year", "0 contacted within a year"]  # fmt: skip
    ratings = course_data("relationship_ratings").query("customer_id == @TOWN and rater == 'us' and criterion == 'trust'")
    assert set(ratings["year"]) == {2024, 2025} and ratings["rating"].nunique() == 1  # the same in both years
    assert {TOWN, told.FISH} < set(case.centres)  # the fish processor is one of the others


def test_the_way_to_the_municipal_manager(case):
    town = case.centre(TOWN)
    (mayor,) = town.index[town["role_1"] == "approver"]
    assert [case.people["position"].loc[place] for place in case.way_to(int(mayor))] == ["Administrative secretary", "Director of administration", "Municipal manager"]
    last = CONTACTS[CONTACTS["person_id"] == town.at[mayor, "person"]].iloc[-1]
    assert last["channel"] == "email" and last["seller_id"] == "S07"


def test_how_many_people_are_known(case):
    assert (case.people.groupby("account").size() == 6).all()
    met = case.met.groupby(case.people["account"]).sum()
    assert (met.min(), met.max()) == (1, 4)


def test_the_money_is_in_the_other_purchase():
    trips = POTENTIAL.loc[[(TOWN, "route_ticket"), (TOWN, "commuter_ticket")]].sum()
    assert trips["bought_eur"] < trips["potential_eur"] / 50 and trips["potential_eur"] == 50_000


def test_the_certainties_of_two_services(case):
    told = case.effects[case.effects["account"] == TOWN]
    effects = {service: dict(zip(rows["certainty"], rows["effect"], strict=True)) for service, rows in told.groupby("service", sort=False)}
    meetings, travel = effects.values()
    assert meetings == {"need": "maintain", "market": "maintain", "transaction": "raise"}
    assert travel == {"need": "raise", "market": "raise", "transaction": "maintain"}


def test_the_lost_cells_of_the_slide():
    slide = course_data("certainty_rl")
    assert sum(len(str(cells).split(";")) for cells in slide["recovered_cells"]) == 5
    actions = course_data("action_examples").set_index("position")
    assert actions.loc[["purchasing_manager", "project_manager"], "certainty_en"].str.contains("raise transaction certainty").all()
    assert actions.at["president", "certainty_en"] == "raise market certainty" and actions.at["president", "status"] == "our_team_lost"


def test_what_the_actions_lack(case):
    open_ = case.open_checks["lacking"].map(" ".join).tolist()
    assert sorted(open_) == ["action", "action", "action", "due", "late", "owner", "person"]  # one, one, one, three, and one late
    assert (len(case.checks), len(case.checks) - len(open_)) == (13, 6)
    late = case.actions[case.actions["faults"].map(lambda faults: "after_leaving" in faults)]
    assert len(late) == 1 and (late["due"].iloc[0] - pd.Timestamp("2026-05-31")).days == 15  # two weeks after


def test_what_the_exercises_say_in_words():
    assert find_task("12.A2").expected() == {"adviser", "approver", "gatekeeper"}
    people = told._of(told.SOFTWARE)
    unmet = ~(people["days"] <= told.HALF_YEAR)
    assert (unmet.sum(), len(people)) == (4, 6) and find_task("12.A3").expected() > unmet.mean()
    assert people["influence"][~unmet].tolist() == [2, 2]  # only two points each
    assert round(find_task("12.A4").expected(), 2) == 3.86
    profile = buying_centre.complexity_profile(told.BOILER)
    assert profile[profile <= 2].index.tolist() == ["newness_of_supplier"]  # the only simple thing
    assert list(told.LAUNDRY.values()).count("complete") == 2
    fish = told._of(told.FISH)
    assert find_task("12.A7").expected() == {"initiator", "user"}
    assert not any("user" in buying_centre.roles_lost(fish, [who]) for who in told.LEAVE)  # neither of them alone
    assert sorted(told.BAKERY.values()) == sorted(buying_centre.ROLES) and set(told.TEAM.values()) == set(told.OURS_NAMES)


@pytest.mark.parametrize("lang", languages())
def test_notes_that_the_search_knows_are_not_kept(lang):
    """Of the notes of A9, those whose faults the machine can see are not among the ones to keep."""
    use_language(lang)
    notes = [line for line in find_task("12.A9").prompt.splitlines() if line.startswith("- **")]
    found = {line[4] for line in notes if unfit(line[7:])}
    assert found and not found & {who for who, fate in told.NOTES.items() if fate == "keep"}


def test_a_share_in_any_writing():
    use_language("fi")
    assert all(judge(find_task("12.A3"), answer).state.value == "correct" for answer in (0.79, 15 / 19, "79 %", "0,79"))


def test_the_words_of_the_page_are_answers_too():
    use_language("fi")
    right = dict(zip("ABCDEF", ("lähtenyt", "vastuuhenkilö", "kunnossa", "kenelle", "määräpäivä", "kunnossa"), strict=True))
    assert judge(find_task("12.A6"), right).state.value == "correct"
    assert judge(find_task("12.A6"), right | {"B": "kuka meiltä", "E": "mihin mennessä"}).state.value == "correct"
    hotel = dict(zip("ABCDEF", ("tarve", "markkina", "ylläpito", "transaktio", "ylläpito", "markkina"), strict=True))
    assert judge(find_task("12.A5"), hotel).state.value == "correct"


@pytest.mark.parametrize("turned", [(), ("newness_of_supplier",), ("frequency",), tuple(told.BOILER), ("frequency", "standardisation", "newness_of_supplier")])
def test_no_other_way_of_turning_is_right_and_each_has_a_hint(turned):
    use_language("fi")
    said = judge(find_task("12.A4"), told._mean(told._turned(*turned)))
    assert said.state.value != "correct" and said.look_back is None, said.message


@pytest.mark.parametrize("answer", [18 / 5, 18 / 7, 15 / 7, 27 / 6, 27 / 5, 21 / 8, 3.9])
def test_other_likely_answers_to_complexity_have_a_hint(answer):
    use_language("fi")
    said = judge(find_task("12.A4"), answer)
    assert said.state.value == "known_mistake" and said.look_back is None, said.message


@pytest.mark.parametrize("answer", [4, 10, 15, 19, 0.71, 0.68, 4 / 19, 9 / 19, 11 / 19, 64 / 77, 0.123])
def test_the_likely_first_answers_to_the_share_have_a_hint(answer):
    use_language("fi")
    said = judge(find_task("12.A3"), answer)
    assert said.state.value == "known_mistake" and said.look_back is None, said.message
    assert ("kaikkien neljän" in said.message) == (answer == 64 / 77)
    assert judge(find_task("12.A3"), 0.78).state.value == "close"


CORE_ENDS = "**Ydin päättyy tähän.**"


@pytest.mark.parametrize("number", ["11", "12"])
def test_a_task_of_the_core_sends_back_to_the_core(number):
    use_language("fi")
    [path] = (TOP / "asiakkuus_lib" / "lessons").glob(f"l{number}_*/lesson.py")
    core = path.read_text(encoding="utf-8").split(CORE_ENDS)[0]
    tasks = [task for task in all_tasks() if task.id.startswith(f"{number}.A") and not task.title.fi.startswith("Jatko")]
    assert tasks and [task.id for task in tasks if f"# ## {task.look_back.fi}\n" not in core] == []


def test_the_roles_and_doubts_to_sort_are_not_in_the_order_of_the_options():
    text = (TOP / "asiakkuus_lib" / "lessons" / "l12_buying_centre" / "lesson.py").read_text(encoding="utf-8")
    for options, first, last in ((buying_centre.ROLES, "scenes = {", "asked_of = {"), (buying_centre.CERTAINTIES, "doubts = {", "explore(")):
        between = text.split(first)[1].split(last)[0]
        given = re.findall(rf'"\), "({"|".join(options)})",', between)
        assert set(given) == set(options) and not any(one == other for one, other in zip(given, options, strict=False))


def test_a_simple_purchase_has_no_dark_bar():
    use_language("en")
    simple, hard = (pictures.complexity("It", "idea", dict.fromkeys(buying_centre.FACTORS, 3) | {"risk": risk}).wide for risk in (3, 5))
    assert OURS not in simple and OURS in hard


def test_what_of_the_slide_can_be_inferred():
    """Three cells follow from the others; both levels of transaction certainty are lost, and a guess."""
    slide = course_data("certainty_rl").set_index("certainty")
    lost = {name: set(str(cells).split(";")) for name, cells in slide["recovered_cells"].items()}
    assert lost == {"need": {"desired"}, "market": {"desired"}, "transaction": {"current", "desired", "effect"}}
    assert slide.at["need", "effect_en"] == "maintain" and (slide.at["market", "current_en"], slide.at["market", "effect_en"]) == ("medium", "improve")


def test_one_who_is_not_there_cannot_leave():
    with pytest.raises(ParameterError, match="H10H12"):
        buying_centre.roles_lost(told._of(told.FISH), ["H10H12"])
