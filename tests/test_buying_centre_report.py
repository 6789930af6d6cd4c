"""The report on buying centres: whom it says to meet, what goes with who leaves, what the actions lack, and what it hides."""

import re

import pandas as pd
import pytest

from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook, form
from asiakkuus_lib.lessons.l12_buying_centre import findings
from asiakkuus_lib.lessons.l12_buying_centre.case import BuyingCentre, hidden
from asiakkuus_lib.lessons.l12_buying_centre.wording import unfit
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.report import Finding
from tests.in_process import text_of
from tests.test_findings import told_by

USUAL = {"account_book_path": "", "as_of": "", "account": "", "person": "", "old_days": 365, "pseudonymise": False}
DAY = pd.Timestamp("2026-01-01")
MUNICIPALITY = "A01813"
KEY = Pseudonyms(b"a key of at least sixteen letters", "key")


@pytest.fixture(autouse=True)
def english():
    use_language("en")


@pytest.fixture(scope="module")
def course() -> BuyingCentre:
    use_language("en")
    return BuyingCentre.read(USUAL)


def person(name: str, role: str = "", **more) -> dict:
    usual = {"account": "K", "person": name, "role_1": role, "influence": 3.0, "stance": "neutral", "contacts": 0.0}
    return {**usual, **{key: pd.Timestamp(value) if key in ("last_met", "leaves_on") else value for key, value in more.items()}}


def case_of(*people: dict, certainty: list[dict] | None = None, actions: list[dict] | None = None, **given) -> BuyingCentre:
    sheets = {"accounts": pd.DataFrame({"account": ["K", "L"], "name": ["Kala Oy", ""]})}
    for name, rows in (("people", people), ("certainty", certainty), ("actions", actions)):
        if rows:
            frame = pd.DataFrame(list(rows))
            sheets[name] = frame.assign(**{day: pd.to_datetime(frame[day]) for day in ("last_met", "leaves_on", "due") if day in frame})
    case = BuyingCentre({**USUAL, "account_book_path": "own.xlsx", **given}, AccountBook.of(sheets), DAY)
    case.refuse_strangers()
    return case


GUARD = person("Guard", "gatekeeper", contacts=7, last_met="2025-12-01", reports_to="Boss")
BOSS = person("Boss", "decider", influence=5, last_met="2024-11-01")
RAISED = {"account": "K", "service": "Cargo", "certainty": "market", "now": "low", "wanted": "high"}
ACTION = {"account": "K", "what": "Visit", "person": "Boss", "certainty": "market", "owner": "S1", "due": "2026-02-01"}


class TestTheCourse:
    def test_who_retires_and_what_goes_with_her(self, course):
        assert course.focus == MUNICIPALITY and course.goer == course.leaving.index[0]
        assert course.losses.loc[course.goer].to_dict() == {"roles": ("buyer", "gatekeeper"), "contacts": 1.0, "still_met": 0}
        assert "all 3 contacts of the year were with that person" in findings.start(course).headline
        assert "nobody is left as buyer and gatekeeper" in findings.removal(course).sentence

    def test_seven_contacts_in_ten_go_to_those_who_can_only_say_no(self, course):
        assert course.voice("only_no") == pytest.approx({"people": 4, "contacts": 12, "share": 12 / 17})
        assert findings.voices(course).sentence.startswith("71% of the contacts were with people who can only say no")

    def test_no_approver_was_met_for_about_400_days(self, course):
        approvers = course.people[course.people["role_1"] == "approver"]
        assert approvers["days"].between(400, 450).all() and len(approvers) == 4
        assert "the approver has been contacted at 0 of 4 accounts" in findings.coverage(course).sentence

    def test_who_has_most_influence_and_no_contact(self, course):
        strong = course.unreached[course.unreached["influence"] >= 4]
        assert len(strong) == 9 and strong["days"].isna().sum() == 4
        assert course.unreached["influence"].iloc[0] == 5

    def test_what_the_actions_lack(self, course):
        lacking = course.open_checks
        assert len(course.checks) == 13 and sorted(lacking["lacking"]) == [("action",), ("action",), ("action",), ("due",), ("late",), ("owner",), ("person",)]
        assert "7 of 13 certainties to be raised lack" in findings.plan(course).sentence

    def test_it_is_the_courses_own(self, course):
        assert course.own and course.of_course() is course and course.files == () and course.reference == DAY
        assert BuyingCentre.read({**USUAL, "old_days": 30, "as_of": "2026-06-01"}).of_course().reference == DAY

    def test_nothing_in_its_texts_is_unfit(self, course):
        said = str(findings.wording(course).note)
        assert findings.wording(course).table is None and said.startswith("The search looks for a few words only") and "read them yourselves" in said

    def test_who_has_no_counterpart_is_told(self, course):
        drawn = findings.pairs(course).figure
        alone = course.centre(MUNICIPALITY)["counterpart"] == ""
        assert "3 of 6 people have no counterpart" in drawn.title and [row[1] == "none" for row in drawn.table.cells()] == alone.tolist()

    @pytest.mark.parametrize("lang", languages())
    def test_no_sentence_has_a_fraction_for_a_number_of_people(self, lang):
        use_language(lang)
        begin, found = findings.start(case := BuyingCentre.read(USUAL)), [tell(case) for tell in told_by(findings)]
        said = [begin.headline, *(action.text for action in begin.actions), *(one.sentence for one in found if isinstance(one, Finding)), *(str(one.note or "") for one in found if isinstance(one, Finding))]
        assert len(said) > 20 and [one for one in said if re.search(r"\d/\d", one)] == []


class TestWhomToMeet:
    def test_who_can_say_yes_and_was_not_met(self):
        begin = findings.start(case_of(GUARD, BOSS))
        assert begin.code == "meet_deciders" and begin.headline.startswith("Meet Boss (Kala Oy): this person can say yes")
        assert "100% were with people who can only say no" in begin.headline
        assert "Boss (Kala Oy) – to be introduced by Guard" in begin.actions[0].rests_on

    def test_when_all_have_been_met_it_says_so(self):
        case = case_of({**BOSS, "last_met": pd.Timestamp("2025-11-01")})
        begin = findings.start(case)
        assert begin.code == "" and begin.headline.startswith("Everybody who can say yes has been contacted within 365 days")
        assert "Everybody has been contacted" in findings.unreached(case).sentence

    def test_how_old_a_contact_may_be_is_told(self):
        near = {**BOSS, "last_met": pd.Timestamp("2025-11-01")}
        assert findings.start(case_of(near, old_days=30)).code == "meet_deciders" and findings.start(case_of(near, old_days=90)).code == ""

    def test_where_nobody_decides_that_is_found_out_first(self):
        begin = findings.start(case_of(GUARD))
        assert begin.code == "" and "find out first who says yes" in begin.headline

    def test_a_contact_of_a_later_day_is_not_counted_and_is_told(self):
        case = case_of(person("Boss", "decider", last_met="2026-03-01"))
        assert case.people["days"].isna().all() and "1 contact is entered for a later day" in str(findings.handling(case))


    def test_the_one_who_introduces_us_is_for_us(self):
        doubter, friend = person("Doubter", stance="doubtful", last_met="2025-12-01", reports_to="Boss"), person("Friend", stance="advocate", last_met="2025-11-01", reports_to="Boss")
        assert "Boss (Kala Oy) – to be introduced by Friend" in findings.start(case_of(doubter, friend, BOSS)).actions[0].rests_on
        alone = case_of({**doubter, "leaves_on": "2026-12-01", "contacts": 0.0}, BOSS)
        warned = "Doubter (stance: doubtful, leaves on 1 December 2026)"
        assert f"to be introduced by {warned}" in findings.start(alone).actions[0].rests_on and f"{warned} → Boss" in findings.unreached(alone).table.to_text()

    def test_who_may_have_been_contacted_after_all_is_said_before_the_call(self):
        odd = {**BOSS, "contacts": 2.0}
        told = next(action.rests_on for action in findings.start(case_of(GUARD, odd)).actions if action.code == "meet_deciders")
        assert told.startswith("One of them is also entered as contacted within the last 12 months") and "contradict each other: 1" in findings.figures(case_of(GUARD, odd))._repr_mimebundle_()[0]["text/plain"]
        assert "also entered" not in findings.start(case_of(GUARD, BOSS)).actions[0].rests_on

    def test_those_of_the_headline_are_in_the_list_and_each_step_is_named(self, course):
        begin = findings.start(course)
        meet = next(action for action in begin.actions if action.code == "meet_deciders")
        others = [course.who_where(place) for place in findings.far(course).index if course.people["account"][place] == MUNICIPALITY]
        assert len(others) == 2 and all(one in meet.text for one in others)
        assert "by way of" in meet.rests_on and "your own counterpart" in meet.rests_on

    def test_what_the_other_sheets_say_against_the_account_is_named(self, course):
        begin = findings.start(course)
        told = "Settle first: Siikasalmen kunta (the resources cannot be adapted; rates the relationship low: 2.38)."
        assert told in begin.headline and told in begin.actions[0].text and told in begin.actions[1].text
        assert "Begin with the relationship, which the customers rate as weak: Hylkeluodon Kalanjalostus Oy (2.13);" in begin.actions[1].text
        assert "Settle first: Siikasalmen kunta (the resources cannot be adapted)." in begin.actions[2].text

    def test_the_account_stands_second_in_every_table_of_people(self, course):
        for tell in (findings.listing, findings.unreached, findings.actions):
            assert list(tell(course).table.columns)[1] == "where", tell.__name__

    def test_contacts_that_cannot_be_are_told(self):
        case = case_of({**BOSS, "contacts": 1.0})
        assert case.contradictory.tolist() == [True]
        for tell in (findings.voices, findings.handling):
            assert "A contradiction" in str(getattr(tell(case), "note", tell(case))) and "Boss (Kala Oy)" in str(getattr(tell(case), "note", tell(case)))
        assert not case_of(GUARD, BOSS).contradictory.any()

    @pytest.mark.parametrize("lang", languages())
    def test_nobody_is_said_to_have_been_met(self, lang):
        """The form asks for contacts: an e-mail counts, and is no meeting."""
        use_language(lang)
        word = re.compile(r"\b(?:tavat(?!ka)|tapaama|met\b|meeting)")
        for case in (BuyingCentre.read(USUAL), case_of(GUARD, BOSS), case_of({**BOSS, "last_met": pd.Timestamp("2025-12-01")})):
            for tell in told_by(findings):
                text = text_of(tell(case))
                own = "\n".join(line for line in text.splitlines() if not any(str(what) in line for what in [*(one.rstrip(".") for one in case.book.actions["what"]), *case.book.certainty["service"]]))
                assert not word.search(own), (tell.__name__, word.search(own))


class TestWhatPeopleAreCalled:
    def test_a_person_is_called_as_in_the_workbook_whatever_the_position_says(self):
        case = case_of({**BOSS, "position": "Vastaa tuotannosta"}, {**GUARD, "leaves_on": "2026-05-31"})
        assert "Vastaa" not in findings.start(case).headline and "Before that, meet Boss, who can say yes." in findings.start(case).headline
        assert case.people["label"].tolist() == ["Boss", "Guard"]

    def test_what_initials_do_is_told_beside_them(self):
        case = case_of(person("MV", "decider", position="Vastaa tuotannosta"), GUARD, person("KL"))
        assert case.people["label"].tolist() == ["MV (Vastaa tuotannosta)", "Guard", "KL"]
        assert "MV (Vastaa tuotannosta, Kala Oy)" in findings.start(case).headline.replace("\u2060", "")


class TestWhoLeaves:
    def test_all_who_leave_are_named_with_their_day(self):
        begin = findings.start(case_of({**GUARD, "leaves_on": "2026-05-31"}, BOSS, person("Friend", leaves_on="2026-10-01")))
        assert "Within a year these leave, too: Friend (Kala Oy) on 1 October 2026." in begin.actions[0].rests_on

    def test_who_leaves_with_most_contacts_comes_first(self):
        begin = findings.start(case_of({**GUARD, "leaves_on": pd.Timestamp("2026-05-31")}, BOSS))
        assert [action.code for action in begin.actions] == ["before_leaving", "meet_deciders"]
        assert begin.headline == "Kala Oy: Guard leaves on 31 May 2026, and all 7 contacts of the year were with that person. Before that, meet Boss, who can say yes."

    def test_who_leaves_without_contacts_comes_second(self):
        begin = findings.start(case_of(GUARD, BOSS, person("User", "user", leaves_on="2026-05-31")))
        assert [action.code for action in begin.actions] == ["meet_deciders", "before_leaving"]

    @pytest.mark.parametrize(("day", "soon", "gone"), [("2025-12-31", 0, 1), ("2026-01-01", 1, 0), ("2027-01-01", 1, 0), ("2027-01-02", 0, 0)])
    def test_soon_is_within_a_year(self, day, soon, gone):
        case = case_of({**GUARD, "leaves_on": pd.Timestamp(day)}, BOSS)
        assert (len(case.leaving), len(case.left)) == (soon, gone)

    def test_who_has_left_is_to_be_deleted(self):
        case = case_of({**GUARD, "leaves_on": pd.Timestamp("2025-06-30")}, BOSS)
        told = findings.wording(case).table.to_text()
        assert "has left: delete" in told and "30 June 2025" in told
        assert "read_again" in [action.code for action in findings.start(case).actions]

    def test_anybody_can_be_tried(self):
        case = case_of(GUARD, BOSS, person="boss")
        assert findings.removal(case).sentence.startswith("If Boss left, nobody would be left as decider.")
        assert findings.removal(case, 0).sentence.startswith("If Guard left, nobody would be left as gatekeeper.")

    def test_a_stranger_is_refused_and_the_others_are_named(self):
        with pytest.raises(ParameterError, match="no person Nobody at this account. It has: Guard and Boss"):
            case_of(GUARD, BOSS, person="Nobody")
        with pytest.raises(ParameterError, match="no account L. It has: Kala Oy"):
            case_of(GUARD, BOSS, account="L")
        with pytest.raises(ParameterError, match="no person Nobody at this account. It has: –"):
            case_of(person="Nobody")

    def test_an_account_is_found_by_number_and_by_name(self):
        assert case_of(GUARD, account="k").focus == case_of(GUARD, account="kala oy").focus == "K"


class TestTheActions:
    @pytest.mark.parametrize(("change", "lacks"), [
        ({}, ""), ({"owner": ""}, "an owner"), ({"person": ""}, "to whom"), ({"due": None}, "a due date"), ({"certainty": "need"}, "an action"), ({"account": "L"}, "an action"),
    ])  # fmt: skip
    def test_what_each_certainty_lacks(self, change, lacks):
        case = case_of({**BOSS, "last_met": pd.Timestamp("2025-11-01")}, certainty=[RAISED], actions=[{**ACTION, **change}])
        begin = findings.start(case)
        assert begin.code == ("complete_actions" if lacks else "")
        assert not lacks or f"Kala Oy, Cargo – market certainty ({lacks})" in begin.actions[0].rests_on

    def test_what_lacks_an_action_is_counted_by_account_and_adds_up(self, course):
        text = next(action.text for action in findings.start(course).actions if action.code == "complete_actions")
        first = text.split(". Put right")[0]
        assert first == "Agree on a complete action for 7 of the 13 certainties to be raised: Siikasalmen Elintarvike Oy 3, Siikasalmen kunta 2, Hylkeluodon Kalanjalostus Oy 1 and Kajavakarin Ohjelmistot Oy 1"
        assert sum(map(int, re.findall(r" (\d)(?:,| and|$)", first.split(":")[1]))) == len(course.open_checks)

    @pytest.mark.parametrize(("change", "fault"), [({"due": "2025-12-31"}, "late"), ({"person": "Nobody"}, "not on the sheet People"), ({"owner": "kaikki"}, "the owner is not one person")])
    def test_what_is_wrong_is_put_right(self, change, fault):
        case = case_of({**BOSS, "last_met": pd.Timestamp("2025-11-01")}, certainty=[RAISED], actions=[{**ACTION, **change}])
        begin = findings.start(case)
        assert begin.code == "complete_actions" and fault in begin.headline and "Kala Oy" in begin.headline and fault in findings.plan(case).table.to_text() and fault in findings.actions(case).table.to_text()

    def test_an_action_that_is_late_is_named(self):
        case = case_of({**BOSS, "last_met": pd.Timestamp("2025-11-01")}, certainty=[RAISED], actions=[{**ACTION, "due": "2025-12-24"}])
        assert "Put right the actions with something wrong: Kala Oy 24 December 2025 (late)." in findings.start(case).actions[0].text

    def test_a_certainty_that_is_not_told_now_does_not_vanish(self):
        case = case_of(BOSS, certainty=[RAISED, {**RAISED, "certainty": "need", "now": ""}])
        found = findings.certainty(case)
        assert "were not judged: Kala Oy, Cargo, need certainty." in str(found.note) and "not entered → high" in found.figure.table.to_text()
        assert "1 of 1 certainties" in found.sentence and "Certainty: certainty now (1)" in str(findings.filled_in(case).note)

    def test_a_certainty_above_what_is_wanted_is_to_be_checked(self):
        case = case_of(BOSS, certainty=[{**RAISED, "now": "high", "wanted": "low"}])
        assert "Wanted is below what is now, so check the row: 1." in str(findings.certainty(case).note) and case.checks.empty


class TestManyAccounts:
    def test_where_not_all_are_drawn_those_that_need_it_are(self):
        names = [f"K{n:02}" for n in range(20)]
        met = {"last_met": pd.Timestamp("2025-12-01")}
        people = pd.DataFrame([person("Boss", "decider", account=name, **(met if k < 15 else {})) for k, name in enumerate(names)])
        certainty = pd.DataFrame([{**RAISED, "account": name} for name in names])
        actions = pd.DataFrame([{**ACTION, "account": name} for name in names[:15]]).assign(due=DAY)
        book = AccountBook.of({"accounts": pd.DataFrame({"account": names}), "people": people, "certainty": certainty, "actions": actions})
        case = BuyingCentre({**USUAL, "account_book_path": "own.xlsx"}, book, DAY)
        for figure in (findings.coverage(case).figure, findings.certainty(case).figure):
            assert {str(row[0])[:3] for row in figure.table.cells()[:5]} == set(names[15:])


class TestWhatIsWritten:
    def test_all_that_is_kept_of_a_person_is_told(self):
        case = case_of(GUARD, {**BOSS, "goal": "No delays"}, actions=[ACTION], person="Boss")
        told = findings.about_person(case).table.to_text()
        for kept in ("Boss", "Kala Oy", "Decider", "5", "Neutral", "No delays", "1 November 2024", "Visit", "S1", "1 February 2026"):
            assert kept in told

    def test_every_cell_of_the_person_is_told_as_it_was_written(self):
        written = {
            "account": "K", "person": "Timo Laine", "position": "Runs production", "role_1": "user", "role_2": "initiator", "influence": 4.0, "stance": "against", "reports_to": "Boss",
            "counterpart": "Our seller", "last_met": "2025-11-03", "contacts": 6.0, "leaves_on": "2026-05-31", "goal": "No stops",
        }  # fmt: skip
        case = case_of(written, {**BOSS, "position": "Runs the firm"}, person("Helper", reports_to="Timo Laine"), actions=[{**ACTION, "person": "Timo Laine"}], person="Timo Laine")
        told = dict(zip(*(findings.about_person(case).table.frame[name] for name in ("what", "said")), strict=True))
        headings = [column.heading["en"] for column in form().sheet("people").columns]
        assert list(told)[: len(headings)] == headings
        assert [told[name] for name in headings] == [
            "Kala Oy", "Timo Laine", "Runs production", "User", "Initiator", "4", "Against", "Boss", "Our seller", "3 November 2025", "6", "31 May 2026", "No stops"]  # fmt: skip
        assert told["Entered as superior of"] == "Helper"
        assert told["Action aimed at this person"] == "Visit; Which certainty: Market certainty; Owner: S1; Due: 1 February 2026"

    def test_what_the_report_concludes_is_told_too(self):
        case = case_of({**GUARD, "goal": "Hankala"}, BOSS, person="Guard")
        frame = findings.about_person(case).table.frame
        concluded = frame["said"][frame["what"] == "The report concludes"].tolist()
        assert concluded == ["can only say no", "last contact: 31 days ago", "roles left without a holder: gatekeeper", "share of contacts 100%", "to be asked to introduce us to: Boss", "to check: a judgement of the person"]
        assert "no answer to a request" in str(findings.about_person(case).note)

    @pytest.mark.parametrize(("text", "found"), [
        ("Call 040 123 4567", ("address",)), ("a.b@firm.fi", ("address",)), ("@a.b@firm.fi", ("address",)), ("Ask " + "a" * 5_000 + "@firm.fi", ("address",)), ("a" * 5_000, ()), ("Matti Virtanen", ("full_name",)), ("Anna-Liisa Mäkinen", ("full_name",)),
        ("On sick leave since May", ("sensitive",)), ("Masennus, sairauslomalla", ("sensitive",)), ("Hankala jarruttaja", ("judging",)), ("A hostile blocker", ("judging",)),
        ("Toimitusjohtaja", ()), ("Managing Director", ()), ("Three tenders for every purchase by 2026", ()), ("Yhtiö pysyy suvun omistuksessa", ()), ("MV", ()), ("Visit by 2026-01-31, worth 1 200 000 €", ()), ("+358 40 123 4567", ("address",)),
        *((name, ("full_name",)) for name in (
            "Timo Laine", "Sari Koski", "Anna Lehto", "Pekka Salmi", "Mika Järvi", "Antti Harju", "Erik Lindholm", "Sofia Nyman", "Virtanen Matti", "M. Virtanen", "John Smith",
            "Viedään Matti Virtaselle viinipullo", "Soitetaan Liisa Korhoselle", "Matti Virtanen haluaa laskelman", "Ask John Smith about it")),
        *((name, ()) for name in (
            "Myyjä Etelä", "Ostaja Vantaala", "Tuotanto Karjala", "Linja Pohjola", "Osto Hämeenmaa", "Key Account Manager", "Tarjotaan Suvilinjan pakettia", "Romanian tehtaan johtaja",
            "Homogeeninen laatu", "Lavat lastataan ajallaan", "Viedään Kuopion Lääkkeelle laskelma")),
        *((word, ("sensitive",)) for word in (
            "romani", "muslimi", "homo", "syöpä", "vihreiden valtuutettu", "saikulla", "burnout", "juo liikaa", "ammattiliiton luottamusmies", "burnt out", "trade union", "cancer treatment")),
        *((word, ("private",)) for word in ("eronnut, kaksi lasta", "on äitiyslomalla", "jää eläkkeelle", "two children")),
        *((word, ("judging",)) for word in ("Täysi idiootti", "epäluotettava", "pihi", "stingy")), ("010190-123A", ("identity",)),
        ("Hallituksen puheenjohtaja", ()), ("Lava on perillä luvattuna päivänä.", ()), ("Skilled at installations", ()),
    ])  # fmt: skip
    def test_what_a_machine_can_see(self, text, found):
        assert unfit(text, ["Kuopion Lääke Oy"]) == found

    def test_it_is_told_where_it_is_and_what_it_says(self):
        case = case_of({**BOSS, "goal": "A stubborn old blocker"}, actions=[{**ACTION, "what": "Ask about the divorce"}])
        found = findings.wording(case)
        told = found.table.to_text()
        assert "The table has 2 entries" in str(found.note) and "read them yourselves" in str(found.note)
        assert "A stubborn old blocker" in told and "People: Goal" in told and "Ask about the divorce" in told and "Actions: Action" in told
        read = [action for action in findings.start(case).actions if action.code == "read_again"]
        assert "a private matter (1)" in read[0].text and "a judgement of the person (1)" in read[0].text

    def test_our_own_people_may_have_names(self):
        case = case_of({**BOSS, "counterpart": "Matti Virtanen"}, certainty=[RAISED], actions=[{**ACTION, "owner": "Jaana Mäkinen"}])
        assert findings.wording(case).table is None

    def test_where_nothing_else_is_to_be_done_it_is_the_headline(self):
        begin = findings.start(case_of({**BOSS, "last_met": pd.Timestamp("2025-11-01"), "goal": "A stubborn old blocker"}))
        assert begin.code == "read_again" and "a judgement of the person (1)" in begin.headline


class TestPseudonyms:
    NAMES = ("Guard", "Boss", "Kala", "S1", "Seller", "Visit", "Chief", "delays")

    def case(self) -> BuyingCentre:
        people = {**GUARD, "counterpart": "Seller"}, {**BOSS, "position": "Chief", "goal": "No delays", "leaves_on": pd.Timestamp("2026-05-31")}
        shown = case_of(*people, certainty=[RAISED], actions=[ACTION])
        return BuyingCentre({**shown.parameters, "pseudonymise": True}, hidden(shown.book, KEY, DAY), DAY)

    @pytest.mark.parametrize("lang", languages())
    def test_nothing_tells_who_it_is(self, lang):
        case = self.case()
        use_language(lang)
        for tell in told_by(findings):
            shown = tell(case)._repr_mimebundle_()
            data, told = shown if isinstance(shown, tuple) else (shown, {})
            for name in self.NAMES:
                assert name not in data["text/plain"].replace("Sellers", "") and name not in str(told), (tell.__name__, name)

    def test_what_belongs_together_still_does(self):
        case = self.case()
        assert case.centres == [KEY.of("K")] and case.way_to(1) == (0, 1)
        assert case.checks["complete"].tolist() == [1] and case.actions["faults"].tolist() == [()]
        assert case.people["person"].tolist() != [KEY.of("Guard"), KEY.of("Boss")]

    def test_two_of_one_name_at_two_accounts_are_two(self):
        case = case_of(BOSS, {**BOSS, "account": "L"})
        assert hidden(case.book, KEY, DAY).people["person"].nunique() == 2

    def test_the_lesson_speaks_of_the_course(self, monkeypatch):
        monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
        case = BuyingCentre.read({**USUAL, "pseudonymise": True})
        assert case.hides and not case.of_course().hides


    def test_no_day_and_no_stance_of_a_person_is_left(self):
        people = {**GUARD, "leaves_on": "2026-05-31"}, {**BOSS, "stance": "against", "last_met": "2025-03-11", "leaves_on": "2025-11-15"}, {**person("New", last_met="2025-12-28")}
        shown = case_of(*people)
        case = BuyingCentre({**shown.parameters, "pseudonymise": True}, hidden(shown.book, KEY, DAY), DAY)
        assert "leaves in Q2 2026" in findings.start(case).headline and set(case.people["stance"]) == {""}
        assert len(case.leaving) == len(case.left) == 1 and (case.people["days"] > 0).all()
        for tell in told_by(findings):
            found = tell(case)
            told = text_of(found)
            sheets = [frame[list(columns)].to_string() for frame, columns in (getattr(found, "sheets", None) or {}).values()]
            for text in (told, *sheets):
                for day in ("31 May", "2026-05-31", "11 March", "2025-03-11", "15 November", "2025-11-15", "28 December", "2025-12-28", "gainst"):
                    assert day not in text.replace("against or doubtful", "").replace("−2 against", ""), (tell.__name__, day)

    def test_an_owner_who_is_nobody_is_nobody_under_a_pseudonym_too(self):
        case = case_of(BOSS, certainty=[RAISED], actions=[{**ACTION, "owner": "Anna ja Pekka"}])
        book = hidden(case.book, KEY, DAY)
        assert book.actions["owner"].tolist() == ["several"] and not BuyingCentre(case.parameters, book, DAY).checks["complete"].sum()


class TestWhatIsLacking:
    def test_a_day_that_is_not_told_has_its_own_mark(self):
        case = case_of({**GUARD, "last_met": pd.NaT}, BOSS)
        assert "contacted, day not entered" in findings.people_map(case).figure.wide
        assert "contacted, day not entered" not in findings.people_map(case_of(GUARD, BOSS)).figure.wide

    def test_every_finding_says_what_it_would_need(self):
        case = case_of()
        begin = findings.start(case)
        assert begin.code == "" and "sheet People" in begin.headline
        for tell in (findings.people_map, findings.coverage, findings.voices, findings.deciders, findings.unreached, findings.removal, findings.pairs, findings.about_person):
            assert "sheet People" in tell(case).sentence, tell.__name__
        assert "sheet Certainty" in findings.certainty(case).sentence and "sheet Certainty" in findings.plan(case).sentence and "sheet Actions" in findings.actions(case).sentence

    def test_contacts_without_a_day_are_no_sign_of_a_stranger(self):
        case = case_of({**GUARD, "last_met": pd.NaT}, BOSS)
        assert "Contacts have been entered, but not the date of the last one: Guard (Kala Oy)." in str(findings.handling(case))
        assert case.met.tolist() == [True, False] and case.way_to(1) == (0, 1)
        drawn = findings.pairs(case).figure.table.to_text()
        assert "day not entered" in drawn and "never" not in drawn

    def test_where_no_day_is_told_nobody_is_called_a_stranger(self):
        case = case_of({**BOSS, "last_met": pd.NaT}, person("User", "user"))
        begin = findings.start(case)
        assert begin.code == "" and begin.headline.startswith("It is not known who was last contacted")
        assert "fill in the column Last in touch" in findings.deciders(case).sentence and "fill in the column Last in touch" in findings.unreached(case).sentence
        assert findings.coverage(case).sentence == "The holder is known in 2 of 7 roles" and "Boss has the most influence" in findings.people_map(case).sentence
        for tell in told_by(findings):
            text = text_of(tell(case))
            text = text.replace("approvers not contacted: –", "")
            assert "not contacted" not in text and "nobody contacted" not in text, tell.__name__

    def test_who_has_no_place_in_the_picture_is_named(self):
        case = case_of(BOSS, {**GUARD, "stance": ""})
        assert "their influence or stance is not entered: Guard" in str(findings.people_map(case).note)
        assert "0 of 2 people have been contacted" in findings.people_map(case_of({**BOSS, "stance": ""}, {**GUARD, "last_met": pd.Timestamp("2024-01-01"), "contacts": 0.0})).sentence
        assert "enter the influence and the stance" in findings.people_map(case_of({**GUARD, "influence": None})).sentence

    def test_people_alone_are_enough(self):
        case = case_of({"account": "K", "person": "Somebody"})
        assert findings.figures(case) and findings.start(case).code == "" and findings.voices(case).sentence.startswith("No contacts have been entered")


@pytest.mark.parametrize("lang", languages())
def test_every_finding_is_told_in_both_languages(lang):
    use_language(lang)
    case = BuyingCentre.read(USUAL)
    codes = []
    for tell in told_by(findings):
        found = tell(case)
        found._repr_mimebundle_()
        codes += [found.code] if isinstance(found, Finding) else []
    assert len(codes) == len(set(codes)) == 13
