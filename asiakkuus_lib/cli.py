"""The command `asiakkuus`.

Exit codes: 0 done; 1 the data or the parameters are not usable, or the work was interrupted; 2 wrong
usage; 3 our own fault.
Help and messages are in the language of `--lang`, else of the variable ASIAKKUUS_LANG, else Finnish.
"""

import os
import signal
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import asiakkuus_lib.lean  # noqa: F401  # before what reads notebooks
from asiakkuus_lib.advice import COMMAND, advising
from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.locale import default_language, language, languages, use_language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import KEY_FILE_VARIABLE
from asiakkuus_lib.spelling import most_alike

if TYPE_CHECKING:
    from asiakkuus_lib.course import ReportInput
    from asiakkuus_lib.report.catalogue import Report

DONE, NOT_USABLE, WRONG_USAGE, OUR_FAULT = 0, 1, 2, 3


class WrongUsage(AsiakkuusError):
    """The command was not written as it should be."""


class UnknownWord(WrongUsage):
    """A word on the line that the command does not know; its help would tell what it does."""


def _not_empty(ctx: click.Context, param: click.Parameter, given: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Refuse a value that is empty, as a variable that is not set makes it, and one that contradicts another."""
    what = _name_of(param)
    values: list[str] = ctx.meta.setdefault("asiakkuus.told", {}).setdefault(what, [])
    values += [given] if isinstance(given, str) else given
    _refuse_empty(what, values)
    _refuse_several(what, values)
    return given


def _refuse_empty(what: str, values: Sequence[str]) -> None:
    if not all(value.strip() for value in values):
        raise WrongUsage(
            N_("{what} is empty. Give it a value, or leave it out; in a script, see whether a variable is not set."),
            what=what,
        )


def _refuse_several(what: str, values: Sequence[str]) -> None:
    if len(set(values)) > 1:
        raise WrongUsage(
            N_("{what} was given several values: {values}. Give it one."),
            what=what, values=", ".join(map(repr, values)),
        )  # fmt: skip


def _only_one(ctx: click.Context, param: "_Once", given: tuple[str, ...]) -> str | None:
    _not_empty(ctx, param, given)
    return given[-1] if given else param.otherwise


class _Once(click.Option):
    """An option of one value: it may be repeated, but not contradicted. (Click keeps the last in silence.)"""

    def __init__(self, names: Sequence[str], *, otherwise: str | None = None, **details: Any) -> None:
        super().__init__(names, multiple=True, callback=_only_one, **details)
        self.otherwise = otherwise


class _Place(click.Argument):
    """An argument that tells in the help what it is."""

    def __init__(self, names: Sequence[str], *, told: str, **details: Any) -> None:
        super().__init__(names, callback=_not_empty, **details)
        self.told = told

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        return self.make_metavar(ctx), self.told


class _Spoken(click.Command):
    """Usage and help in the reader's language; what is too much on the line is refused in it too."""

    def __init__(self, name: str | None = None, **details: Any) -> None:
        settings = {"allow_extra_args": True, "max_content_width": 100}
        super().__init__(name, options_metavar=_("[OPTIONS]"), context_settings=settings, **details)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as problem:
            problem.ctx = problem.ctx or ctx
            raise
        if ctx.args and not isinstance(self, click.Group):
            raise UnknownWord(N_("There is too much on the line: {text}."), text=" ".join(ctx.args))
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        parts = {_("Arguments"): click.Argument, _("Options"): click.Option}
        for heading, kind in parts.items():
            records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, kind)]
            if shown := [record for record in records if record]:
                with formatter.section(heading):
                    formatter.write_dl(shown)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this message and exit.")
        return option


class _Group(_Spoken, click.Group):
    """The command without a subcommand: it says what there is."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise UnknownWord(
                N_("There is no command {what}.{hint}"),
                what=args[0], hint=_hint(args[0], self.commands),
            )  # fmt: skip
        return super().resolve_command(ctx, args)


def _hint(wanted: str, names: Sequence[str] | Mapping[str, object]) -> str:
    near = most_alike(wanted, names)
    return " " + _("Did you mean {near}?").format(near=near) if near else ""


def build_app() -> click.Group:
    """The command and its subcommands, in the language in use."""
    once, flag = partial(click.option, cls=_Once), partial(click.option, is_flag=True)
    place = partial(click.argument, cls=_Place)
    lang = once(
        "--lang", metavar=_("LANGUAGE"), otherwise=language(),
        help=_("Language: {languages}.").format(languages=", ".join(languages())),
    )  # fmt: skip
    settings = click.option(
        "--set", "settings", multiple=True, metavar=_("NAME=VALUE"),
        help=_("A parameter: name=value. Can be given many times."),
    )  # fmt: skip
    params = once("--params", metavar=_("FILE"), help=_("Parameters from a YAML file."))
    pseudonymise = flag(
        "--pseudonymise", help=_("Replace customers by pseudonyms, and hide groups under five customers.")
    )
    key_file = once(
        "--key-file", metavar=_("FILE"),
        help=_("The key of the pseudonyms. Without it, the variable ASIAKKUUS_KEY, or a key for this run alone."),
    )  # fmt: skip

    @click.group(
        cls=_Group, invoke_without_command=True, subcommand_metavar=_("COMMAND [ARGS]..."),
        help=_("Customer relationships: the course, and reports on your own data."),
    )  # fmt: skip
    @lang
    @click.pass_context
    def app(ctx: click.Context, lang: str) -> None:
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())
            ctx.exit(WRONG_USAGE)

    command = partial(app.command, cls=_Spoken)

    @command("lab", help=_("Open your own copy of the course in JupyterLab."))
    @flag("--teacher", help=_("With the model solutions."))
    @lang
    def lab(teacher: bool, lang: str) -> int:
        from asiakkuus_lib.lab import open_lab

        return open_lab(lang, teacher)

    @command(
        "workbook",
        help=_("Make your own copy of the lessons and exercises, or update it; your answers are always kept."),
    )
    @place("folder", metavar=_("FOLDER"), told=_("Folder for the copy."))
    @lang
    def workbook(folder: str, lang: str) -> None:
        from asiakkuus_lib.learn.workbook import make_workbook, tell

        copy = Path(folder).expanduser()
        click.echo("\n".join(tell(make_workbook(copy), copy)))

    @command("answers", help=_("Gather your own answers of the whole course into one page, to keep or to hand in."))
    @place(
        "folder", metavar=f"[{_('FOLDER')}]", default=_own_copy,
        told=_("Your own copy of the course; if none is given, the one that you are in."),
    )  # fmt: skip
    @once(
        "--out", metavar=_("FILE"), otherwise=_("answers.html"),
        help=_("The page to make: a new name.") + " " + _("[default: {}]").format(_("answers.html")),
    )  # fmt: skip
    @lang
    def own_answers(folder: str, out: str, lang: str) -> None:
        from asiakkuus_lib.learn.own_answers import write_answers

        click.echo(_nearby(write_answers(Path(folder), Path(out)).absolute()))

    @command("reports", help=_("Tell what can be reported, from what data and with which parameters."))
    @lang
    def reports(lang: str) -> None:
        _list_reports(lang)

    @command("report", help=_("Make a report: an HTML page, an Excel file and a record in JSON."))
    @place("name", metavar=_("NAME"), told=_("Which report, or all."))
    @click.option(
        "--data", "data", multiple=True, metavar=_("[INPUT=]FILE"),
        help=_("Your data: CSV, Excel, Parquet or DuckDB; INPUT=FILE for what the report reads besides. Can be given "
               "many times. Without it, the course's own."),
    )  # fmt: skip
    @settings
    @params
    @lang
    @once(
        "--out", metavar=_("FOLDER"), otherwise="reports",
        help=_("Folder for the report.") + " " + _("[default: {}]").format("reports"),
    )  # fmt: skip
    @pseudonymise
    @key_file
    @flag("--customers", help=_("List customers under pseudonyms too, with their money rounded."))
    def report(
        name: str, data: tuple[str, ...], settings: tuple[str, ...], params: str | None, lang: str, out: str,
        pseudonymise: bool, key_file: str | None, customers: bool,
    ) -> None:  # fmt: skip
        _refuse_empty("--data", data)
        asked = _private(pseudonymise, key_file) | ({"list_customers": "yes"} if customers else {})
        _make_reports(name, data, lambda files: _given(params, settings, files) | asked, lang, Path(out))

    @command("check-data", help=_("Tell what is read from a file and what it is fit for, without a report."))
    @place(
        "file", metavar=_("[INPUT=]FILE"),
        told=_("Your data: CSV, Excel, Parquet or DuckDB; INPUT=FILE for another kind than transactions."),
    )  # fmt: skip
    @settings
    @params
    @flag("--json", "as_json", help=_("The same as JSON, for programs."))
    @lang
    @pseudonymise
    @key_file
    def check_data(
        file: str, settings: tuple[str, ...], params: str | None, as_json: bool, lang: str,
        pseudonymise: bool, key_file: str | None,
    ) -> int:  # fmt: skip
        from asiakkuus_lib.check_data import check
        from asiakkuus_lib.reading.kinds import kinds

        kind, path = _input_and_file(file, kinds())
        given = _given(params, settings) | _private(pseudonymise, key_file)
        return DONE if check(kind or "transactions", path, given, as_json) else NOT_USABLE

    @command("template", help=_("Make an Excel file to fill in with the data of a report."))
    @place("name", metavar=_("NAME"), told=_("Which report."))
    @place("file", metavar=_("FILE"), told=_("The file to make: a new name that ends in .xlsx."))
    @lang
    def input_template(name: str, file: str, lang: str) -> None:
        _make_input_template(name, Path(file), lang)

    @command("workshop", help=_("Make a training day to print: a run sheet for the trainer, and sheets to hand out."))
    @place("folder", metavar=_("FOLDER"), told=_("Folder for the pages."))
    @lang
    def workshop(folder: str, lang: str) -> None:
        from asiakkuus_lib.workshop.pages import write_pages

        for path in write_pages(Path(folder)):
            click.echo(_nearby(path.absolute()))

    @command("doctor", help=_("Tell whether this machine is ready, and what to do if not."))
    @lang
    def doctor(lang: str) -> int:
        from asiakkuus_lib.doctor import examine

        return DONE if examine() else NOT_USABLE

    return app


def _own_copy() -> str:
    """Where the student works who gives no folder."""
    from asiakkuus_lib.lab import COPY
    from asiakkuus_lib.learn.workbook import student_folder

    return str(student_folder(Path.cwd(), COPY))


def _list_reports(lang: str) -> None:
    from rich.console import Console
    from rich.table import Table

    from asiakkuus_lib.report.catalogue import reports
    from asiakkuus_lib.report.parameters import shown_value

    console = Console()
    for report in reports(lang).values():
        table = Table(title=f"{report.name} – {report.title}", title_justify="left", title_style="bold", expand=True)
        for heading in (_("Parameter"), _("Default"), _("What it means")):
            table.add_column(heading, overflow="fold")
        for parameter in report.parameters.values():
            table.add_row(parameter.name, shown_value(parameter.default), parameter.help)
        console.print(table)
        reads = (f"- {_said(one, one is report.inputs[0])}" for one in report.inputs)
        console.print(_("Reads:"), *reads, "", sep="\n", markup=False, soft_wrap=True)
    console.print(_("Example: asiakkuus report rfm --data sales.csv --set as_of=2026-01-01"), markup=False)


def _said(one: "ReportInput", main: bool) -> str:
    """What a report reads, and how it is given."""
    from asiakkuus_lib.report.catalogue import RECORDS, input_title

    place = _("FOLDER") if one.name == RECORDS else _("FILE")
    file = place if main else f"{one.name}={_('FILE')}"
    form = _("{title} (optional): --data {file}") if one.optional else "{title}: --data {file}"
    return form.format(title=input_title(one), file=file)


def _given(params: str | None, settings: Sequence[str], files: Mapping[str, str] | None = None) -> dict[str, object]:
    """What was given in a file of parameters and, before it, on the line."""
    from asiakkuus_lib.report.parameters import read_parameter_file

    on_line: dict[str, str] = {}
    for name, value in [*map(_setting, settings), *(files or {}).items()]:
        _refuse_several(name, [on_line.setdefault(name, value), value])
    return (read_parameter_file(Path(params)) if params else {}) | on_line


def _files(data: Sequence[str], main: str, inputs: Collection[str]) -> dict[str, str]:
    """The file of each input; a file alone is that of the main input."""
    found: dict[str, tuple[str, list[str]]] = {}
    for text in data:
        name, file = _input_and_file(text, inputs)
        what, values = found.setdefault(name or main, ("--data", []))
        found[name or main] = (f"--data {name}" if name else what), [*values, file]
    for what, values in found.values():
        _refuse_several(what, values)
    return {name: values[0] for name, (_what, values) in found.items()}


def _input_and_file(text: str, inputs: Collection[str]) -> tuple[str, str]:
    """INPUT=FILE in two, or nothing and a file: what is there under the very name is a file."""
    from asiakkuus_lib.errors import DataError
    from asiakkuus_lib.reading.files import data_files

    name, equals, file = text.partition("=")
    name = name.strip().casefold().replace("-", "_")
    if not equals or not name.isidentifier():
        return "", text
    with suppress(DataError):
        data_files(text)
        return "", text
    if name not in inputs:
        raise WrongUsage(
            N_("There is no input {name} here.{hint} The inputs are: {names}. If a file is called so, write ./{text}."),
            name=name, hint=_hint(name, list(inputs)), names=", ".join(inputs), text=text,
        )  # fmt: skip
    _refuse_empty(f"{name}=", [file])
    return name, file.strip()


def _private(pseudonymise: bool, key_file: str | None) -> dict[str, str]:
    """The parameter for pseudonyms; the key goes by the environment, so that no record holds it."""
    if key_file:
        os.environ[KEY_FILE_VARIABLE] = str(Path(key_file).expanduser().absolute())
    return {"pseudonymise": "yes"} if pseudonymise or key_file else {}


def _make_reports(
    name: str, data: Sequence[str], given: Callable[[Mapping[str, str]], dict[str, object]], lang: str, out: Path
) -> None:
    from asiakkuus_lib.report.catalogue import RECORDS, reports
    from asiakkuus_lib.report.parameters import settle

    every = list(reports(lang).values()) if name == "all" else [_named(name, lang)]
    # Those that are made of the others' records come last, of what was made by then.
    last = [report for report in every if name == "all" and report.reads == RECORDS]
    every = [report for report in every if report not in last]
    reads = [report.reads for report in every]
    main = max(reads, key=reads.count)
    files = _files(data, main, {one.name: one for report in [*every, *last] for one in report.inputs})
    plans = {report.name: _plan(report, main, files, given) for report in every}
    # With all, a parameter goes to the reports that know it; one that none knows is a mistake.
    unknown = set(given({})) - {known for report in [*every, *last] for known in report.parameters}
    for parameter in unknown:
        settle(every[0].parameters, {parameter: ""})
    if name == "all" and not all(_untold(report, plans[report.name]) for report in every):
        # One file cannot be data for them all.
        chosen = [report for report in every if _complete(report, plans[report.name])]
        # Where no report has all that it needs, the first that was given something says what is missing.
        chosen = chosen or [report for report in every if not _untold(report, plans[report.name])]
        for report in every:
            if report not in chosen:
                click.echo(_not_made(report, plans[report.name], main), err=True)
        every = chosen
    if name == "all" and "pseudonymise" in given({}):
        # Whoever asks for pseudonyms gets no page with names beside the others.
        named = [report for report in every if "pseudonymise" not in report.parameters]
        left = _("Not made: {name}. It cannot be made under pseudonyms; make it by itself, without them.")
        for report in named:
            click.echo(left.format(name=report.name), err=True)
        every = [report for report in every if report not in named]
    for report in every:
        _make(report, plans[report.name], out)
    for report in last if every else ():
        _make(report, {report.inputs[0].parameter: str(out)} | _plan(report, main, files, given), out)


def _make(report: "Report", plan: Mapping[str, object], out: Path) -> None:
    from asiakkuus_lib.report.run import make_report

    with _progress(report.title) as progress:
        made = make_report(report, plan, out, progress)
    for path in made.paths:
        click.echo(_nearby(path))


def _plan(
    report: "Report", main: str, files: Mapping[str, str], given: Callable[[Mapping[str, str]], dict[str, object]]
) -> dict[str, object]:
    """What a report gets of what was given: its own inputs, and the parameters that it knows."""
    own = {one.parameter: files[one.name] for one in report.inputs if one.name in files}
    plan = {name: value for name, value in given(own).items() if name in report.parameters or name in own}
    if report.reads != main and "data_path" not in own:
        # As a parameter, too, a file is that of the main input.
        plan.pop("data_path", None)
    return plan


def _complete(report: "Report", plan: Mapping[str, object]) -> bool:
    return all(one.optional or one.parameter in plan for one in report.inputs)


def _not_made(report: "Report", plan: Mapping[str, object], main: str) -> str:
    """Why a report is left out, and what to give for it, as one line."""
    from asiakkuus_lib.reading.kinds import kinds

    lacks = [one for one in report.inputs if not one.optional and one.parameter not in plan]
    needs = "; ".join(_said(one, one.name == main) for one in lacks)
    if all(one.name in kinds() for one in lacks):
        return _("Not made: {name}. It needs {needs}.").format(name=report.name, needs=needs)
    return _("Not made: {name}. It needs {needs} (asiakkuus template {name} new.xlsx makes an empty one).").format(
        name=report.name, needs=needs
    )


def _untold(report: "Report", plan: Mapping[str, object]) -> bool:
    return not any(one.parameter in plan for one in report.inputs)


def _make_input_template(name: str, file: Path, lang: str) -> None:
    from asiakkuus_lib.report.input_template import write_input_template

    if file.suffix.lower() != ".xlsx":
        raise WrongUsage(N_("Give the file a name that ends in .xlsx; {file} does not."), file=file)
    write_input_template(_named(name, lang), file)
    click.echo(_nearby(file.expanduser().absolute()))


def _named(name: str, lang: str) -> "Report":
    from asiakkuus_lib.report.catalogue import find_report

    try:
        return find_report(name, lang)
    except AsiakkuusError as unknown:
        raise WrongUsage(unknown.message, **unknown.values) from None


def _nearby(path: Path) -> Path:
    """The path as seen from here, where it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise WrongUsage(N_("Write a parameter as name=value; {text} is not so."), text=repr(text))
    return name.strip(), value.strip()


class _progress:
    """A bar on the terminal's error stream, so that the paths alone go to standard output."""

    def __init__(self, title: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        self.bar = Progress(
            TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.percentage:>3.0f} %"),
            TimeElapsedColumn(), console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
        )  # fmt: skip
        self.task = self.bar.add_task(title, total=None)

    def __enter__(self) -> Callable[[int, int], None]:
        self.bar.start()
        return lambda done, total: self.bar.update(self.task, completed=done, total=total)

    def __exit__(self, *_exc: object) -> None:
        self.bar.stop()


def _wished_language(arguments: Sequence[str]) -> str:
    """The language asked for, before anything else is read: even help and mistakes use it."""
    for i, argument in enumerate(arguments):
        if argument == "--lang" and i + 1 < len(arguments):
            return arguments[i + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return default_language()


def _wrong_usage(problem: click.UsageError) -> str:
    """What the reader did wrong, in the reader's language."""
    command = problem.ctx.command if problem.ctx else None
    options = [option for option in (command.params if command else []) if isinstance(option, click.Option)]
    if isinstance(problem, click.NoSuchOption):
        names = [name for option in options for name in option.opts]
        return _("There is no option {what}.{hint}").format(
            what=problem.option_name, hint=_hint(problem.option_name, names)
        )
    if isinstance(problem, click.BadOptionUsage):
        flags = [name for option in options if option.is_flag for name in option.opts]
        message = (
            N_("The option {what} takes no value.")
            if problem.option_name in flags or problem.option_name == "--help"
            else N_("The option {what} needs a value.")
        )
        return _(message).format(what=problem.option_name)
    if isinstance(problem, click.MissingParameter) and problem.param:
        return _("Something is missing: {what}.").format(what=_name_of(problem.param))
    if isinstance(problem, click.BadParameter) and problem.param:
        return _("The value of {what} is not usable.").format(what=_name_of(problem.param))
    return problem.format_message()


def _name_of(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.metavar or param.opts[0]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    # A shutdown or a scheduler's time limit is an interruption like any other: clean up first.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code.

    Parameters
    ----------
    arguments : sequence of str
        What stands after `asiakkuus` on the line.

    Examples
    --------
    >>> run(["report", "rfm", "--lang", "xx"])
    2
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    with advising(COMMAND):
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    use_language(default_language())
    key_file = os.environ.get(KEY_FILE_VARIABLE)
    try:
        try:
            use_language(_wished_language(arguments))
        except AsiakkuusError as unknown:
            raise WrongUsage(unknown.message, **unknown.values) from None
        result = build_app()(args=list(arguments), standalone_mode=False, prog_name="asiakkuus")
        return result if isinstance(result, int) else DONE
    except UnknownWord as problem:
        return _say(f"{problem} {_('Try asiakkuus --help.')}", WRONG_USAGE)
    except WrongUsage as problem:
        return _say(str(problem), WRONG_USAGE)
    except AsiakkuusError as problem:
        return _say(str(problem), NOT_USABLE)
    except (KeyboardInterrupt, click.Abort):
        return _say(_("Interrupted. Nothing was changed."), NOT_USABLE)
    except click.UsageError as problem:
        return _say(f"{_wrong_usage(problem)} {_('Try asiakkuus --help.')}", WRONG_USAGE)
    except Exception as problem:
        return _our_fault(problem)
    finally:
        # The key of one run is not that of the next.
        os.environ.pop(KEY_FILE_VARIABLE, None)
        if key_file is not None:
            os.environ[KEY_FILE_VARIABLE] = key_file


def _say(message: str, code: int) -> int:
    from asiakkuus_lib.show.text import harmless

    # Names of files, headings and cells may hold what a terminal would obey.
    click.echo("\n".join(map(harmless, message.split("\n"))), err=True)
    return code


def _our_fault(problem: Exception) -> int:
    if os.environ.get("ASIAKKUUS_DEBUG"):
        import traceback

        traceback.print_exception(problem)
    last = (str(problem).strip().splitlines() or [""])[-1]
    return _say(
        _(
            "This is a fault in the program, not in your data: {kind}: {text}. "
            "Nothing was changed. Set ASIAKKUUS_DEBUG=1 and run again to see where it happened."
        ).format(kind=type(problem).__name__, text=last[:300]),
        OUR_FAULT,
    )


if __name__ == "__main__":
    main()
