"""Names that would like to be something else: in every output they are text, and nothing but text."""

import base64
import json
import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import nbformat
import numpy as np
import openpyxl
import pandas as pd
import pytest
import xlsxwriter

import asiakkuus_lib.report.run as report_run
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.reading import read_transactions
from asiakkuus_lib.report import KeyFigure, key_figures
from asiakkuus_lib.report.excel import _sheet_name, write_excel
from asiakkuus_lib.report.hand_over import SHEETS_FOLDER
from asiakkuus_lib.report.hand_over import sheet as hand_over
from asiakkuus_lib.report.hand_over import sheets as handed_over
from asiakkuus_lib.report.provenance import json_text
from asiakkuus_lib.show import Column, bars, heatmap, paired_bars, say, table
from asiakkuus_lib.show.text import emphasise, verbatim

LONG = "A" * 10_000
# What is written in the file, and what a reader is to see of it.
NAMES = {
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>': '"><img src=x onerror=alert(1)>',
    "<iframe src=//evil.example></iframe>": "<iframe src=//evil.example></iframe>",
    "<a href=javascript:alert(1)>": "<a href=javascript:alert(1)>",
    "</td></tr></table>": "</td></tr></table>",
    "&lt;b&gt;": "&lt;b&gt;",
    '=HYPERLINK("http://evil.example","x")': '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0": "+1+cmd|' /C calc'!A0",
    "-2+3": "-2+3",
    "@SUM(A1)": "@SUM(A1)",
    "\t=2+2": "=2+2",
    "\r=3+3": "=3+3",
    "{{7*7}}": "{{7*7}}",
    "{% raw %}": "{% raw %}",
    "${7*7}": "${7*7}",
    "$\\frac{1}$ $": "$\\frac{1}$ $",
    "**bold** _x_ [l](javascript:alert(1))": "**bold** _x_ [l](javascript:alert(1))",
    "\u202egnp.exe": "gnp.exe",
    "\u2067isolated\u2069 \u061cmark": "isolated mark",
    "zero\u200bwidth\ufeffmark\u200d": "zerowidthmark",
    LONG: LONG[:60] + "…",
    "NUL\x00inside": "NULinside",
    "\x1b[31mred\x1b[0m \x9b5mblink": "[31mred[0m 5mblink",
    "🦭 Norppa 👩‍🚀": "🦭 Norppa 👩🚀",
    "%s {0} {name}": "%s {0} {name}",
    "C:\\temp\\new": "C:\\temp\\new",
    "two\nlines": "two lines",
    "nan": "nan",
    "None": "None",
    "NULL": "NULL",
    "TRUE": "TRUE",
    "1e5": "1e5",
    "00123": "00123",
    "2026-01-01": "2026-01-01",
    "[bold]rich[/bold] [link=http://evil.example]x[/link]": "[bold]rich[/bold] [link=http://evil.example]x[/link]",
    "__import__('os')": "__import__('os')",
    "'; DROP TABLE cells; --": "'; DROP TABLE cells; --",
}  # fmt: skip
FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = {
    "customer_id": "<img src=x onerror=alert(1)>",
    "date": "**Pvm** {{7*7}} \u202e[bold]",
    "amount": "=1+1 \x1b[31m €",
    "product_group": "</td></tr></table><script>alert(2)</script>",
}
COLUMNS = "; ".join(f"{field}:{heading}" for field, heading in HEADINGS.items())


def csv_of(path: Path, groups: list[str], headings: dict[str, str] = HEADINGS) -> Path:
    """Every name as a customer; product groups in the order of their money."""
    lines = [list(headings.values())]
    for i, name in enumerate(NAMES):
        for j, group in enumerate(groups):
            lines.append([name, f"2025-{1 + (i + j) % 12:02d}-{1 + i % 28:02d}", f"{100 - j + i / 100:.2f}", group])
    written = "".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in lines)
    path.write_bytes(written.encode("utf-8"))
    return path


def seen(mark: str) -> bool:
    """Whether a character is no control, no direction mark and no half of one."""
    return unicodedata.category(mark) not in ("Cc", "Cf", "Cs") or mark in "\n"


# What a drawing is made of.
DRAWN = {"svg", "g", "path", "text", "rect", "use", "defs", "clippath"}


class Page(HTMLParser):
    """Elements, attributes and texts, as a browser would see them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.text = ""
        self.texts: list[tuple[str, str]] = []
        self._open = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cells.append("")
            self._open = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._open = False

    def handle_data(self, data):
        self.text += data
        self.texts.append((self.elements[-1][0] if self.elements else "", data))
        if self._open:
            self.cells[-1] += data

    def text_of(self, tag: str) -> str:
        """The texts within elements of one kind, in their order; these hold no others."""
        return " ".join(text for place, text in self.texts if place == tag)

    def check(self) -> None:
        """Only what the page itself is made of."""
        harmless = {
            "html", "head", "meta", "title", "style", "body", "a", "header", "main", "section", "details", "summary", "div", "h1", "h2", "h3",
            "p", "ul", "ol", "li", "span", "strong", "em", "figure", "figcaption", "img", "table", "caption", "thead", "tbody",
            "tr", "th", "td", "code", "dl", "dt", "dd", "footer", "br", *DRAWN,
        }  # fmt: skip
        assert {tag for tag, _attributes in self.elements} <= harmless
        for tag, attributes in self.elements:
            assert not any(name.startswith("on") or name in ("srcdoc", "formaction") for name in attributes), tag
            if tag == "img":
                assert attributes["src"].startswith("data:image/svg+xml;base64,")
                drawn = Page(base64.b64decode(attributes["src"].split(",", 1)[1]).decode("utf-8"))
                assert {tag for tag, _attributes in drawn.elements} <= DRAWN | {"style"}
                drawn.check()
            if tag in DRAWN:
                assert "style" not in attributes and attributes.get("href", "#").startswith("#")
            if tag == "a":
                assert attributes == {"class": "skip", "href": "#content"}
            assert all(seen(mark) for value in attributes.values() for mark in value or "")
        assert all(seen(mark) for mark in self.text)


@dataclass(frozen=True)
class Made:
    """A finished report and the notebook behind it."""

    file: Path
    folder: Path
    notebook: nbformat.NotebookNode
    groups: list[str]

    @property
    def page(self) -> Page:
        return Page((self.folder / "rfm.html").read_text("utf-8"))

    @property
    def record(self) -> dict:
        return json.loads((self.folder / "rfm.json").read_text("utf-8"))


FILES = {"fi": "=1+1 <b>x<b> **y** {{7*7}}.csv", "en": "@two\nlines \u202e\x1b[31m[bold]%s{0}'\".csv"}
# The nine largest product groups are shown.
GROUPS = {"fi": list(NAMES)[:9], "en": [name for name in NAMES if name not in ("\t=2+2", "\r=3+3")][9:]}


@pytest.fixture(scope="module", params=["fi", "en"])
def made(request, tmp_path_factory) -> Made:
    """A report of hostile names, in each language."""
    lang, top = request.param, tmp_path_factory.mktemp("hostile")
    file, executed = csv_of(top / FILES[lang], GROUPS[lang]), []

    def keep(report, values, notebook):
        executed.append(notebook)
        return made_from(report, values, notebook)

    made_from = report_run.made_from
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_run, "made_from", keep)
        settings = (f"columns={COLUMNS}", "segment_focus=new", "new_days=3650", "top_n=100")
        chosen = [part for setting in settings for part in ("--set", setting)]
        assert run(["report", "rfm", "--data", str(file), *chosen, "--lang", lang, "--out", str(top / "out")]) == 0
    return Made(file, top / "out", executed[0], GROUPS[lang])


class TestReport:
    def test_page(self, made):
        page = made.page
        page.check()
        assert set(NAMES.values()) <= set(page.cells)
        assert "49" not in page.cells and "A" * 62 not in page.text
        for heading in ("<img src=x onerror=alert(1)>", "**Pvm** {{7*7}} [bold]", "=1+1 [31m €"):
            assert heading in page.text
        assert {"fi": "=1+1 <b>x<b> **y** {{7*7}}.csv", "en": "@two lines [31m[bold]%s{0}'\".csv"}[
            "fi" if made.file.name.startswith("=") else "en"
        ] in page.text

    def test_figures_name_the_product_groups(self, made):
        alts = [attributes["aria-label"] for tag, attributes in made.page.elements if tag == "svg"]
        assert all(len(alt) < 5_000 for alt in alts)
        assert any(NAMES[made.groups[0]] in alt for alt in alts)

    def test_workbook(self, made):
        book = openpyxl.load_workbook(made.folder / "rfm.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
        assert not any(sheet.data_validations.dataValidation or sheet.conditional_formatting for sheet in book)
        whole = {**NAMES, LONG: LONG, "two\nlines": "two lines"}
        texts = {cell.value for cell in cells if cell.data_type == "s"}
        assert set(whole.values()) <= texts
        headings = {cell.value for sheet in book for cell in sheet[1]}
        assert {whole[group] for group in made.groups[:9]} <= headings
        for cell in cells:
            assert bool(cell.quotePrefix) == (isinstance(cell.value, str) and cell.value.startswith(FORMULA_LIKE))
        assert any(cell.quotePrefix and cell.row == 1 for cell in cells) or not made.file.name.startswith("=")

    def test_record(self, made):
        record, raw = made.record, (made.folder / "rfm.json").read_text("utf-8")
        assert record["data"]["source"] == record["parameters"]["data_path"] == made.file.name
        assert record["data"]["columns"] == HEADINGS
        assert all(seen(mark) for mark in raw) and "NaN" not in raw
        json.dumps(record, allow_nan=False)

    def test_executed_notebook(self, made):
        written = nbformat.writes(made.notebook)
        json.loads(written, parse_constant=pytest.fail)
        outputs = [output for cell in made.notebook.cells for output in cell.get("outputs", [])]
        assert {output["output_type"] for output in outputs} <= {"display_data", "execute_result"}
        shown = [output["data"] for output in outputs]
        assert {kind for data in shown for kind in data} == {"text/html", "text/plain"}
        pages = [Page(data["text/html"]) for data in shown]
        for page in pages:
            page.check()
        assert set(NAMES.values()) <= {cell for page in pages for cell in page.cells}
        texts = "\n".join(data["text/plain"] for data in shown)
        assert all(seen(mark) for mark in texts) and "A" * 62 not in texts
        assert all(name in texts for name in NAMES.values())


HEADED = {"customer_id": "Asiakas", "date": "Pvm", "amount": "Summa", "product_group": "Ryhmä"}


@pytest.fixture(scope="module")
def plain_file(tmp_path_factory) -> Path:
    return csv_of(tmp_path_factory.mktemp("read") / "names.csv", list(NAMES), HEADED)


class TestReading:
    @pytest.mark.parametrize("form", ["csv", "xlsx", "frame"])
    def test_a_name_stays_a_name(self, form, plain_file, tmp_path):
        names = list(NAMES)
        frame = pd.DataFrame([(name, "2025-01-02", "1.00", name) for name in names], columns=list(HEADED.values()))
        source = plain_file
        if form == "xlsx":
            source = tmp_path / "names.xlsx"
            with xlsxwriter.Workbook(source, {"strings_to_formulas": False}) as book:
                page = book.add_worksheet("=1+1 <b>")
                for row, cells in enumerate([list(frame), *frame.itertuples(index=False)]):
                    for column, cell in enumerate(cells):
                        page.write_string(row, column, cell)
        elif form == "frame":
            source = frame
        got = read_transactions(source).frame
        for column in ("customer_id", "product_group"):
            # A joiner belongs to a picture of a person, and to names in some languages.
            assert set(got[column].str.replace("\u200d", "")) == {*NAMES.values(), LONG} - {NAMES[LONG]}

    @pytest.mark.parametrize("name", ["\ud800", "half \udfff a mark", "\udcff\udcfe"])
    def test_half_a_letter(self, name):
        frame = pd.DataFrame(
            {"Asiakas": [name, "B"], "Pvm": ["2025-01-02", "2025-01-03"], "Summa": [1.0, 2.0]}, dtype=object
        )
        got = read_transactions(frame).frame["customer_id"]
        assert len(got) == 2 and all(seen(mark) for who in got for mark in who)

    def test_broken_letters_in_a_file(self, tmp_path):
        path = tmp_path / "sales.csv"
        path.write_bytes(b"Asiakas;Pvm;Summa\nA\xed\xa0\x80B;2025-01-02;1\nC;2025-01-03;2\n")
        got = read_transactions(path).frame["customer_id"]
        assert len(got) == 2 and all(not unicodedata.category(mark).startswith("Cs") for who in got for mark in who)


def clean(said: str) -> None:
    """What a terminal may be given."""
    assert all(seen(mark) for mark in said), [hex(ord(mark)) for mark in said if not seen(mark)]


class TestCheckData:
    FILE = "\x1b[31m[bold]x[link=evil]y \u202e\x9b=1.csv"

    @pytest.fixture(scope="class")
    @classmethod
    def file(cls, tmp_path_factory) -> Path:
        path = csv_of(tmp_path_factory.mktemp("check") / cls.FILE, ["A", "B"])
        with path.open("ab") as opened:
            opened.write(
                '"A";"\x1b[31m[bold]soon\u202e";"1,00";"B"\n"A";"2025-01-02";"</td>\x1b]0;title\x07";"B"\n'.encode()
            )
        return path

    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_in_words(self, lang, file, capfd, monkeypatch):
        monkeypatch.setenv("COLUMNS", "200")
        assert run(["check-data", str(file), "--set", f"columns={COLUMNS}", "--lang", lang]) == 1
        said, complained = capfd.readouterr()
        clean(said + complained)
        assert "[31m[bold]x[link=evil]y =1.csv" in said
        for heading in ("<img src=x onerror=alert(1)>", "**Pvm** {{7*7}} [bold]", "=1+1 [31m €", "</script>"):
            assert heading in re.sub(r"\s+", " ", said)
        assert "[bold]soon" in said and "</td>" in said

    def test_for_programs(self, file, capfd):
        assert run(["check-data", str(file), "--set", f"columns={COLUMNS}", "--json"]) == 1
        said, complained = capfd.readouterr()
        clean(said + complained)
        told = json.loads(said, parse_constant=pytest.fail)
        assert told["source"] == file.name and told["columns"] == HEADINGS
        assert [part["example"] for part in told["ledger"]["refused"]] == [
            "\x1b[31m[bold]soon\u202e",
            "</td>\x1b]0;title\x07",
        ]


WRONG = {
    "a bad cell": ("Asiakas;Pvm;Summa\nB;\x1b[31m\u202esoon;2\n", [], "[31m\\u202esoon"),
    "no such column": ("\x1b]0;x\x07{0}%s;[bold]Pvm;\u202eSumma\nA;2025-01-02;1\n", [], "{0}%s"),
    "two of one name": ("Asiakas\u202e\x1b[1m;Asiakas\u202e\x1b[1m;Pvm;Summa\nA;A;2025-01-02;1\n", ["--set", "columns=customer_id:Asiakas\u202e\x1b[1m"], "Asiakas"),
    "a heading that is not there": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n", ["--set", "columns=amount:\x1b[31m[bold]{x}"], "[bold]{x}"),
    "a parameter": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n", ["--set", "\x1b[31m[bold]=1"], "[bold]"),
    "a value": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n", ["--set", "bad_rows=\x1b[31m[bold]{0}"], "[bold]{0}"),
    "a file of parameters": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n", ["--params", "\x1b[31mno\u202e.yaml"], "no"),
    "currencies": ("Asiakas;Pvm;Summa;Valuutta\nA;2025-01-02;1;\x1b[31m{0}\nA;2025-01-02;1;[bold]\n", [], "[BOLD]"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_messages_are_text(case, tmp_path, capfd):
    content, arguments, told = WRONG[case]
    path = tmp_path / "\x1b[32m[bold]{0}\u202e.csv"
    path.write_text(content, "utf-8")
    assert run(["check-data", str(path), *arguments]) == 1
    said = "".join(capfd.readouterr())
    clean(said)
    assert told in said and len(said.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check-data", "no\x1b[31m\nsuch\u202e.csv"],
        ["\x1b[31m"],
        ["report", "\x1b[31m\u202e"],
        ["template", "rfm", "\x1b[31m.pdf"],
    ],
)
def test_what_is_typed_comes_back_as_text(arguments, capfd):
    assert run(arguments) in (1, 2)
    clean("".join(capfd.readouterr()))


class TestShow:
    FRAME = pd.DataFrame({"name": [*NAMES, "half \udfff"], "n": range(len(NAMES) + 1)})

    def test_table(self):
        columns = {"name": Column("**Name** <b>\u202e\x1b"), "n": Column("=n", "number")}
        shown = table(self.FRAME, "<script>\u202e" + LONG, columns, note="\x1b<i>**noted**")
        page = Page(shown.to_html())
        page.check()
        assert page.cells[0] == "**Name** <b>" and set(NAMES.values()) <= {cell.strip() for cell in page.cells}
        assert "A" * 62 not in page.text and "<i>noted" in page.text
        text = shown.to_text()
        assert all(seen(mark) for mark in text) and len(text.splitlines()) == len(self.FRAME) + 3
        assert max(map(len, text.splitlines())) < 300
        (shown.to_html() + text).encode("utf-8")

    def test_many_short_words(self):
        shown = table(pd.DataFrame({"name": ["word " * 5_000]}), "Words", {"name": Column("Name")})
        assert len(Page(shown.to_html()).cells[1]) <= 201

    def test_sentences(self):
        for name, shown in NAMES.items():
            note = say(f"The largest is **{verbatim(name)}**.", "Mind it.")
            page = Page(note._repr_mimebundle_()["text/html"])
            page.check()
            assert page.text == str(note) and page.text.replace("is  ", "is ") == f"The largest is {shown}. Mind it."
            assert [tag for tag, _attributes in page.elements] == ["p", "strong"]

    def test_stars_beside_stars(self):
        assert emphasise(f"**{verbatim('*a**')}** {verbatim('***')}") == "<strong>*a**</strong> ***"

    def test_figures(self):
        labels = list(self.FRAME["name"])
        some = labels[:9], labels[9:18], labels[18:27], labels[27:]
        said = {"title": f"{LONG} <b>\u202e", "alt": f"1 {LONG} \x1b <img src=x>"}
        pictures = [bars(part, range(len(part)), highlight=part[:1], **said) for part in some[:2]]
        pictures.append(
            paired_bars(some[2], range(len(some[2])), range(len(some[2])), ("$a$ $", "{b}"), write=str, **said)
        )
        pictures.append(heatmap(np.ones((len(some[3]), len(some[1]))), some[3], some[1], **said))
        drawn = [Page(picture.wide) for picture in pictures]
        texts = " ".join(page.text_of("text") for page in drawn)
        for page in drawn:
            page.check()
        for name in ("{{7*7}}", "${7*7}", "$\\frac{1}$ $", "nan", "00123"):
            assert name in texts, name
        for picture in pictures:
            bundle = picture._repr_mimebundle_()
            page = Page(bundle["text/html"])
            page.check()
            tags = [tag for tag, _attributes in page.elements]
            assert tags[:6] == ["figure", "figcaption", "strong", "img", "details", "summary"] and "table" in tags
            assert all(seen(mark) for mark in bundle["text/plain"])
            assert max(map(len, bundle["text/plain"].split("\n"))) < 2_000

    def test_key_figures(self):
        data, metadata = key_figures([
            KeyFigure("a", "<b>", np.float64("nan"), "<i>", "**x** <u>"),
            KeyFigure("b", "B", float("inf"), "–", "y"),
            KeyFigure("c", "C", np.int64(3), "3", "z"),
        ])._repr_mimebundle_()  # fmt: skip
        Page(data["text/html"]).check()
        assert [figure["value"] for figure in metadata["asiakkuus"]["figures"]] == [None, None, 3]
        json.dumps(metadata, allow_nan=False)


class TestExcel:
    def test_cells_headings_and_sheets(self, tmp_path, monkeypatch):
        names = [*NAMES, "half \udfff", "\ttab", "\rreturn", "plain", "", " =1+1", "_x0041_", "x" * 40_000]
        frame = pd.DataFrame({"name": names, "n": range(len(names))})
        sheets = [
            "<b>",
            "=1+1",
            "[x]:*?/\\'",
            "",
            "'quoted'",
            "A" * 50,
            "A" * 40,
            "a" * 50,
            "\x00\u202e",
            "History",
            "Summary",
        ]
        columns = {"name": Column('=HYPERLINK("x")'), "n": Column("-n", "number")}
        report = SimpleNamespace(title="=1+1", parameters={"data_path": SimpleNamespace(help="@help")})
        shown = {"name": "k", "label": "-label", "shown": "+shown", "meaning": "=meaning", "change": ""}
        record = {"key_figures_shown": [shown], "key_figures": {"k": None}, "parameters": {"data_path": "=1+1.csv"}}
        path = tmp_path / "x.xlsx"
        monkeypatch.setenv(SHEETS_FOLDER, str(tmp_path))
        for name in sheets:
            hand_over(name, frame, columns)
        write_excel(path, report, record, handed_over(tmp_path))
        book = openpyxl.load_workbook(path)
        assert len({name.casefold() for name in book.sheetnames} - {"history"}) == len(sheets) + 1
        quoted = 0
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f" and not cell.hyperlink
                    begins = isinstance(cell.value, str) and cell.value.replace("_x000D_", "\r").startswith(
                        FORMULA_LIKE
                    )
                    assert bool(cell.quotePrefix) == begins, repr(cell.value)
                    quoted += begins
        assert quoted > 9 * len(sheets)
        written = [cell.value for cell in book.worksheets[1]["A"]][1:]
        assert {"plain", "\ttab", " =1+1", "00123", "1e5", "nan", "TRUE"} <= set(written)
        assert all(len(text or "") <= 32_767 and "\u202e" not in (text or "") for text in written)

    @pytest.mark.parametrize("name", ["'", "a'", "[]", "\x00", "History", "x" * 99, "\ud800", "=1"])
    def test_sheet_names(self, name):
        made = _sheet_name(name, {"history"})
        assert 0 < len(made) <= 31 and not re.search(r"[\[\]:*?/\\']", made) and made.casefold() != "history"


def test_json_of_anything():
    record = {**{name: name for name in NAMES}, "half": "\ud800", "emoji": "🦭", "äö": [1.5, None, "\u2028"]}
    written = json_text(record)
    assert json.loads(written) == record
    assert all(seen(mark) for mark in written) and "äö" in written
    written.encode("utf-8")
    with pytest.raises(ValueError):
        json_text({"a": float("nan")})


def test_a_folder_with_markup_in_its_name(tmp_path):
    folder = tmp_path / "<b>x<"
    folder.mkdir()
    file = folder / "b>.csv"
    file.write_text("Asiakas;Pvm;Summa\nA;2025-01-02;1\n", "utf-8")
    assert read_transactions(file).source == "b>.csv"
    with pytest.raises(DataError):
        read_transactions(folder / "no.csv")
