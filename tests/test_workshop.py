"""The training day: its times add up, what it names is there, and both pages are whole in both languages."""

import re
import tomllib
from datetime import datetime
from html.parser import HTMLParser

import nbformat
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.course import lesson_of
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import bundled, course_data, form_of, labels
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.workshop.day import FOLDER, day, sheets
from asiakkuus_lib.workshop.numbers import LIMITS, numbers
from asiakkuus_lib.workshop.pages import pages, write_pages

DAY, SHEETS = (tomllib.loads((FOLDER / name).read_text("utf-8")) for name in ("day.toml", "sheets.toml"))
STEPS = [step for block in DAY["blocks"] for step in block["steps"]]
SHOWN = [show for step in STEPS for show in step.get("show", [])]
LANGUAGES = pytest.mark.parametrize("lang", languages())


class _Page(HTMLParser):
    """Headings, texts, identifiers and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.levels, self.texts, self.ids, self.links, self.lang, self._open = [], [], [], [], "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self._open.append(tag)
        self.lang = told.get("lang", self.lang) if tag == "html" else self.lang
        self.levels += [int(tag[1])] if re.fullmatch(r"h\d", tag) else []
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told[name] for name in ("href", "src", "aria-labelledby") if name in told]

    def handle_data(self, data):
        if data.strip() and self._open[-1:] != ["style"]:
            self.texts.append(data.strip())


@pytest.fixture(scope="module")
def made():
    """Both pages, by language."""
    found = {}
    for lang in languages():
        use_language(lang)
        found[lang] = pages()
    use_language("fi")
    return found


def pairs(value, where="") -> list:
    """Every text that is written in both languages, and where."""
    if isinstance(value, dict):
        if set(value) & set(languages()):
            return [(where, value)]
        return [pair for key, inner in value.items() for pair in pairs(inner, f"{where}.{key}")]
    return (
        [pair for n, inner in enumerate(value) for pair in pairs(inner, f"{where}.{n}")]
        if isinstance(value, list)
        else []
    )


def _names_of_forms(lang: str) -> list[str]:
    """The columns, rows and sheets of the forms that the run sheet tells to fill in."""
    value, organisation = (
        {one["key"]: one for one in tomllib.loads(lesson_of(chapter).form.read_text("utf-8"))["sheets"]}
        for chapter in ("03", "04")
    )
    points = [column for column in value["resources"]["columns"] if column["kind"] == "scale"]
    items = value["basics"]["columns"][0]["choices"][lang]
    return [
        *(column["heading"][lang].removesuffix(" 0–100") for column in points), items[0], items[-1],
        *(organisation[key]["sheet"][lang] for key in ("people", "orientation", "wheel")),
    ]  # fmt: skip


def clock(text: str) -> datetime:
    return datetime.strptime(text, "%H:%M")


class TestTimes:
    def test_they_add_up(self):
        assert sum(step["minutes"] for step in STEPS) * 60 == (clock(DAY["ends"]) - clock(DAY["starts"])).seconds
        assert (DAY["starts"], DAY["ends"]) == ("08:30", "16:00")

    @pytest.mark.parametrize(("lang", "ends"), [("fi", ("08.30", "16.00")), ("en", ("08:30", "16:00"))])
    def test_the_clock_is_written_as_readers_write_it(self, lang, ends):
        use_language(lang)
        blocks = day()["blocks"]
        assert (blocks[0]["begins"], blocks[-1]["ends"]) == ends

    def test_each_step_begins_where_the_one_before_ends(self):
        steps = [step for block in day()["blocks"] for step in block["steps"]]
        assert [step["ends"] for step in steps[:-1]] == [step["begins"] for step in steps[1:]]

    def test_four_parts_with_breaks_and_lunch_between(self):
        assert [block["part"] for block in DAY["blocks"] if "part" in block] == [1, 2, 3, 4]
        sitting = 0
        for step in STEPS:
            sitting = 0 if step["who"] == "break" else sitting + step["minutes"]
            assert sitting <= 105, step["title"]["en"]
        assert sum(step["minutes"] for step in STEPS if step["who"] == "break" and step["minutes"] >= 30) >= 45

    def test_minutes_within_a_task_add_up_too(self):
        for step in STEPS:
            for lang in languages():
                own = [int(n) for n in re.findall(r"(\d+)\smin", step["task"][lang])]
                assert not own or sum(own) == step["minutes"], step["title"]["en"]

    def test_a_short_way_is_told_for_everything_but_breaks(self):
        for block in DAY["blocks"]:
            works = any(step["who"] != "break" for step in block["steps"])
            assert works == ("short" in block) == ("aim" in block), block["key"]
            assert not works or all("ask" in step for step in block["steps"] if step["who"] != "break")


class TestWords:
    @pytest.mark.parametrize("told", [DAY, SHEETS], ids=["day", "sheets"])
    def test_both_languages_are_written(self, told):
        # Some names are the same in both.
        same = {"Image", "1.", "2.", "min"}
        for where, pair in pairs(told):
            assert set(pair) == set(languages()), where
            assert all(text.strip() == text != "" for text in pair.values()), where
            assert pair["fi"] != pair["en"] or pair["fi"] in same, where

    def test_the_same_numbers_stand_in_both(self):
        known = set(numbers())
        for where, pair in pairs(DAY):
            names = [set(re.findall(r"{(\w+)}", text)) for text in pair.values()]
            assert names[0] == names[1] <= known, where
        used = {name for _where, pair in pairs(DAY) for name in re.findall(r"{(\w+)}", pair["fi"])}
        assert used == known

    def test_every_word_of_the_pages_is_used(self):
        templates = "".join(path.read_text("utf-8") for path in (FOLDER / "page_template").glob("*.j2"))
        chosen = {step["who"] for step in STEPS} | {sheet["copies"] for sheet in SHEETS["sheets"]}
        assert {name for name in DAY["words"] if f"words.{name}" not in templates} == chosen

    @LANGUAGES
    def test_no_word_of_the_other_language(self, made, lang):
        other = next(one for one in languages() if one != lang)
        theirs = {
            pair[other] for _where, pair in pairs([DAY, SHEETS]) if pair["fi"] != pair["en"] and len(pair[other]) > 12
        }
        for html in made[lang].values():
            page = _Page(html)
            assert page.lang == lang
            assert not theirs & set(page.texts)
            assert not re.search(r"[{}]", " ".join(page.texts))


class TestWhatIsNamed:
    @LANGUAGES
    @pytest.mark.parametrize("chapter", sorted({show["chapter"] for show in SHOWN}))
    def test_headings_and_controls_are_in_the_chapter(self, chapter, lang):
        lesson = lesson_of(chapter)
        notebook = nbformat.read(bundled("notebooks", lang, f"{lesson.stem}.ipynb"), as_version=4)
        headings = re.findall(
            r"^#+ (.*)", "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown"), re.M
        )
        code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
        for show in SHOWN:
            if show["chapter"] == chapter:
                assert show["heading"][lang] in headings
                assert "control" not in show or f'("{show["control"][lang]}"' in code

    @LANGUAGES
    def test_places_to_scroll_to_are_in_the_chapter(self, lang):
        written = " ".join(pair[lang] for _where, pair in pairs(DAY))
        place = {"fi": r"luku (\d) (?:valmiiksi )?kohtaan \*(.+?)\*", "en": r"chapter (\d) to \*(.+?)\*"}[lang]
        told = re.findall(place, written)
        assert len(told) == len(re.findall(r"\b(?:kohtaan|to) \*", written)) >= 6
        for chapter, heading in told:
            name = f"{lesson_of(f'{chapter:0>2}').stem}.ipynb"
            notebook = nbformat.read(bundled("notebooks", lang, name), as_version=4)
            text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
            assert heading in re.findall(r"^#+ (.*)", text, re.M), heading

    def test_limits_are_those_of_the_control(self):
        notebook = nbformat.read(bundled("notebooks", "fi", f"{lesson_of('05').stem}.ipynb"), as_version=4)
        code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
        (found,) = re.findall(r"^limits = \((.*)\)$", code, re.M)
        assert tuple(map(int, found.split(","))) == LIMITS

    def test_what_is_for_home_comes_last_on_its_sheet(self):
        for sheet in SHEETS["sheets"]:
            home = ["title" in item and item["title"]["en"].startswith("For home") for item in sheet["items"]]
            assert home == sorted(home), sheet["key"]

    def test_sheets(self):
        keys = [sheet["key"] for sheet in SHEETS["sheets"]]
        assert {step["sheet"] for step in STEPS if "sheet" in step} == set(keys)

    @LANGUAGES
    def test_sheets_are_called_by_their_numbers(self, lang):
        use_language(lang)
        numbered = {sheet["key"]: sheet["number"] for sheet in sheets()}
        for step in STEPS:
            said = re.findall(r"(?:tulostee\w+|sheet) (\d)", step["task"][lang], re.IGNORECASE)
            if step["who"] != "break" and said:
                assert numbered[step["sheet"]] in map(int, said), step["title"]["en"]

    @LANGUAGES
    def test_pages_to_print_are_those_of_the_sheets(self, lang):
        """The cover is page 1, and each sheet is a page."""
        told = next(one[lang] for list_ in DAY["before"] for one in list_["items"] if "2–5" in one[lang])
        pages_of = {copies: [n for n, one in enumerate(SHEETS["sheets"], 2) if one["copies"] == copies]
                    for copies in ("each", "per_group")}  # fmt: skip
        assert pages_of == {"each": [2, 3, 4, 5, 7], "per_group": [6]}
        assert re.search(r"2–5 (?:ja|and) 7 .* (?:sivu|page) 6 ", told)

    def test_words_of_the_forms_and_answers(self):
        """What is told of the forms, of the segments and of the faults is what they say."""
        for lang in languages():
            written = " ".join(pair[lang] for _where, pair in pairs(DAY))
            for chapter, keys in (("03", ("levels", "resources", "basics")), ("04", ("challenges", "mix", "canvas"))):
                form = {
                    one["key"]: one["sheet"][lang]
                    for one in tomllib.loads(lesson_of(chapter).form.read_text("utf-8"))["sheets"]
                }
                assert all(f"*{form[key]}*" in written for key in keys), (chapter, lang)
            assert all(f"*{one}*" in written for one in _names_of_forms(lang)), lang
            use_language(lang)
            named = labels("rfm_segments")
            asked = next(step["ask"][lang] for step in STEPS if step["title"]["en"] == "Whom should we call?")
            assert all(named[key] in asked for key in ("best", "new", "cannot_lose", "dormant"))
        faults = course_data("value_cases").set_index("case").filter(regex="^fault", axis=0)
        assert faults["answer"].tolist() == ["encounter", "exchange", "exchange"]

    def test_steps_are_called_by_their_titles(self):
        for lang, opened in (("fi", "”"), ("en", "“")):
            titles = {step["title"][lang] for step in STEPS}
            texts = [block["short"][lang] for block in DAY["blocks"] if "short" in block]
            texts += [one[lang] for list_ in DAY["before"] for one in list_["items"]]
            called = [name.rstrip(",.") for text in texts for name in re.findall(f"{opened}([^”]+)”", text)]
            assert len(called) >= 3 and set(called) <= titles, lang

    @LANGUAGES
    def test_commands(self, lang):
        known = {report.name.replace("_", "-") for report in reports(lang).values()}
        written = " ".join(pair[lang] for _where, pair in pairs(DAY))
        for command, name in re.findall(r"`asiakkuus (template|report) ([\w-]+)", written):
            assert name in known, command
        for name in re.findall(r"`asiakkuus (\S+?)[ `]", written):
            assert run([name, "--help", "--lang", lang]) == 0

    @LANGUAGES
    def test_what_is_rated_is_what_the_form_asks(self, lang):
        """The answers of the sheet are entered into the form: field by field, in the same words."""
        use_language(lang)
        lesson = lesson_of("04")
        form = {sheet["key"]: sheet for sheet in tomllib.loads(lesson.form.read_text("utf-8"))["sheets"]}
        assert form_of(lesson)
        for item in (item for sheet in sheets() for item in sheet["items"] if item["kind"] == "scale"):
            asked = [column for column in form[item["form_sheet"]]["columns"] if column["kind"] == "scale"]
            assert [(one["field"], one["what"]) for one in item["statements"]] == [
                (one["field"], one["what"][lang]) for one in asked
            ]
            assert [f"{one['name']} 1–5" for one in item["statements"]] == [one["heading"][lang] for one in asked]

    @pytest.mark.parametrize(
        ("chapter", "names"),
        [
            ("04", ["heard_names", "heard_buyers", "heard_sales", "cause_conference", "cause_conference_share"]),
            ("05", ["listed", "stayed", "gone", "listed_next", "former_365", "came_once", "left_silent"]),
            ("04", ["weakest", "weakest_mean"]),
            ("05", ["left_grade", "left_asked", "left_contact", "left_purchase", "left_days", "agreement_ended"]),
            ("05", ["stayed_away", "valuable_from"]),
            ("06", ["buying", "silent", "to_call", "may_call", "recent_days", "silent_days", "new_days"]),
        ],
    )
    def test_numbers_are_those_of_the_chapter(self, chapter, names):
        use_language("fi")
        told = numbers()
        notebook = nbformat.read(bundled("notebooks", "fi", f"{lesson_of(chapter).stem}.ipynb"), as_version=4)
        text = nbformat.writes(notebook, ensure_ascii=False).replace("\\u00a0", "\xa0").replace("&nbsp;", "\xa0")
        for name in names:
            assert re.search(rf"(?<![\d\xa0]){re.escape(told[name])}(?!\d)", text), name


class TestPages:
    @LANGUAGES
    def test_headings_are_in_order(self, made, lang):
        for html in made[lang].values():
            levels = _Page(html).levels
            assert levels[0] == 1 and levels.count(1) == 1
            assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))

    @LANGUAGES
    def test_they_load_nothing_and_lead_somewhere(self, made, lang):
        ids = {name: _Page(html).ids for name, html in made[lang].items()}
        for name, html in made[lang].items():
            assert len(ids[name]) == len(set(ids[name]))
            assert not re.search(r"https?:|<script|url\(", html)
            for link in _Page(html).links:
                file, _hash, place = link.partition("#") if "#" in link else ("", "", link)
                assert place in ids[file or name]

    @LANGUAGES
    def test_the_command_writes_both(self, made, lang, tmp_path, capsys):
        assert run(["workshop", str(tmp_path / "new" / "day"), "--lang", lang]) == 0
        names = capsys.readouterr().out.split()
        assert (
            [name.rpartition("/")[2] for name in names]
            == [DAY["run_sheet"][lang], DAY["sheets"][lang]]
            == list(made[lang])
        )
        for path in (tmp_path / "new" / "day").iterdir():
            assert path.read_text("utf-8") == made[lang][path.name]

    @pytest.mark.parametrize("name", ["run_sheet", "sheets"])
    def test_what_is_there_stays(self, name, tmp_path):
        use_language("fi")
        (tmp_path / DAY[name]["fi"]).write_text("mine", "utf-8")
        with pytest.raises(DataError):
            write_pages(tmp_path)
        assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["mine"]
        assert run(["workshop", str(tmp_path)]) == 1

    def test_a_folder_that_is_a_file(self, tmp_path):
        (tmp_path / "taken").write_text("")
        with pytest.raises(DataError):
            write_pages(tmp_path / "taken")
