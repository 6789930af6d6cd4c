"""The command `asiakkuus`.

Exit codes: 0 done; 1 the data or the parameters are not usable, or the work was interrupted; 2 wrong
usage; 3 our own fault.
Help and messages are in the language of `--lang`, else of the variable ASIAKKUUS_LANG, else Finnish.
"""

import copy
import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
import typer.core
import typer.rich_utils

from asiakkuus_lib.advice import COMMAND, advising
from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.locale import default_language, language, languages, use_language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import KEY_FILE_VARIABLE

DONE, NOT_USABLE, WRONG_USAGE, OUR_FAULT = 0, 1, 2, 3
_LIBRARY_INTERRUPTED = 130

# What the library of the command line says by itself, in English, and a reader meets.
_LIBRARY = {
    "Usage:": N_("Usage:"),
    "[OPTIONS]": N_("[OPTIONS]"),
    "COMMAND [ARGS]...": N_("COMMAND [ARGS]..."),
}


class WrongUsage(AsiakkuusError):
    """The command was not written as it should be."""


class _Spoken:
    """Usage lines in the reader's language; a line that says nothing, or two things, is refused."""

    def parse_args(self, ctx, args: list[str]) -> list[str]:
        single = [param for param in self.get_params(ctx) if not (param.multiple or getattr(param, "is_flag", False))]
        parser = self.make_parser(ctx)
        for param in single:
            if param.param_type_name == "option":
                # Only for this look: the library itself keeps the last value in silence.
                every = copy.copy(param)
                every.multiple = True
                every.add_to_parser(parser, ctx)
        told = parser.parse_args(args=list(args))[0]
        for param in single:
            _refuse_unclear(_name_of(param), told.get(param.name), ctx.meta.setdefault("asiakkuus.told", {}))
        return super().parse_args(ctx, args)

    def get_usage(self, ctx) -> str:
        usage = super().get_usage(ctx)
        for english, message in _LIBRARY.items():
            usage = usage.replace(english, _(message))
        return re.sub(r"\{(\w+)\}", r"\1", usage)

    def get_help_option(self, ctx):
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this message and exit.")
            option.metavar = " "
        return option


def _refuse_unclear(what: str, given: object, told: dict[str, list[str]]) -> None:
    """Refuse a value that is empty, as a variable that is not set makes it, and one that contradicts another."""
    values = told.setdefault(what, [])
    values += [value for value in (given if isinstance(given, list) else [given]) if isinstance(value, str)]
    if not all(value.strip() for value in values):
        raise WrongUsage(
            N_("{what} is empty. Give it a value, or leave it out; in a script, see whether a variable is not set."),
            what=what,
        )
    if len(set(values)) > 1:
        raise WrongUsage(
            N_("{what} was given several values: {values}. Give it one."),
            what=what, values=", ".join(map(repr, values)),
        )  # fmt: skip


class _Command(_Spoken, typer.core.TyperCommand):
    pass


class _Group(_Spoken, typer.core.TyperGroup):
    pass


def _speak() -> None:
    """Give the library's own words in the reader's language too."""
    titles = {
        "ARGUMENTS_PANEL_TITLE": _("Arguments"),
        "OPTIONS_PANEL_TITLE": _("Options"),
        "COMMANDS_PANEL_TITLE": _("Commands"),
        "DEFAULT_STRING": _("[default: {}]"),
        "REQUIRED_LONG_STRING": _("[required]"),
    }
    for name, text in titles.items():
        setattr(typer.rich_utils, name, text)
    # An argument's name says already what it is; its type would be a word of Python's.
    typer.core.TyperArgument.display_type_rich = lambda *_args, **_more: None


def build_app() -> typer.Typer:
    """The command and its subcommands, in the language in use."""
    _speak()
    app = typer.Typer(
        cls=_Group, add_completion=False, no_args_is_help=True, rich_markup_mode="rich",
        help=_("Customer relationships: the course, and reports on your own data."),
    )  # fmt: skip
    lang_option = typer.Option(
        "--lang",
        help=_("Language: {languages}.").format(languages=", ".join(languages())),
        metavar=_("LANGUAGE"),
    )

    set_option = typer.Option(
        "--set", help=_("A parameter: name=value. Can be given many times."), metavar=_("NAME=VALUE")
    )
    # What may not be read is told of by what reads it: it knows the place and what to do.
    params_option = typer.Option("--params", help=_("Parameters from a YAML file."), metavar=_("FILE"), readable=False)
    out_option = typer.Option("--out", help=_("Folder for the report."), metavar=_("FOLDER"), readable=False)
    json_option = typer.Option("--json", help=_("The same as JSON, for programs."), metavar=" ")
    pseudonymise_option = typer.Option(
        "--pseudonymise", help=_("Replace customers by pseudonyms, and hide groups under five customers."), metavar=" "
    )
    key_option = typer.Option(
        "--key-file",
        help=_("The key of the pseudonyms. Without it, the variable ASIAKKUUS_KEY, or a key for this run alone."),
        metavar=_("FILE"),
    )

    @app.callback()
    def any_command(lang: Annotated[str, lang_option] = language()) -> None:
        pass

    @app.command("lab", cls=_Command, help=_("Open your own copy of the course in JupyterLab."))
    def lab(
        teacher: Annotated[bool, typer.Option("--teacher", help=_("With the model solutions."), metavar=" ")] = False,
        lang: Annotated[str, lang_option] = language(),
    ) -> None:
        from asiakkuus_lib.lab import open_lab

        raise typer.Exit(open_lab(lang, teacher))

    @app.command(
        "workbook",
        cls=_Command,
        help=_("Make your own copy of the lessons and exercises, or update it; your answers are always kept."),
    )
    def workbook(
        folder: Annotated[Path, typer.Argument(help=_("Folder for the copy."), metavar=_("FOLDER"), readable=False)],
        lang: Annotated[str, lang_option] = language(),
    ) -> None:
        from asiakkuus_lib.learn.workbook import make_workbook, tell

        folder = folder.expanduser()
        typer.echo("\n".join(tell(make_workbook(folder), folder)))

    @app.command(
        "reports",
        cls=_Command,
        help=_("Tell what can be reported, from what data and with which parameters."),
    )
    def reports_command(lang: Annotated[str, lang_option] = language()) -> None:
        _list_reports(lang)

    @app.command("report", cls=_Command, help=_("Make a report: an HTML page, an Excel file and a record in JSON."))
    def report(
        name: Annotated[str, typer.Argument(help=_("Which report, or all."), metavar=_("NAME"))],
        data: Annotated[
            str | None,
            typer.Option(
                "--data",
                help=_("Your data: CSV, Excel, Parquet or DuckDB. Without it, the course's own."),
                metavar=_("FILE"),
            ),
        ] = None,
        settings: Annotated[list[str] | None, set_option] = None,
        params: Annotated[Path | None, params_option] = None,
        lang: Annotated[str, lang_option] = language(),
        out: Annotated[Path, out_option] = Path("reports"),
        pseudonymise: Annotated[bool, pseudonymise_option] = False,
        key_file: Annotated[str | None, key_option] = None,
    ) -> None:
        given = _given(params, settings or [], data)
        _make_reports(name, given | _private(pseudonymise, key_file), lang, out)

    @app.command(
        "check-data", cls=_Command, help=_("Tell what is read from a file and what it is fit for, without a report.")
    )
    def check_data(
        file: Annotated[str, typer.Argument(help=_("Your data: CSV, Excel, Parquet or DuckDB."), metavar=_("FILE"))],
        settings: Annotated[list[str] | None, set_option] = None,
        params: Annotated[Path | None, params_option] = None,
        as_json: Annotated[bool, json_option] = False,
        lang: Annotated[str, lang_option] = language(),
        pseudonymise: Annotated[bool, pseudonymise_option] = False,
        key_file: Annotated[str | None, key_option] = None,
    ) -> None:
        from asiakkuus_lib.check_data import check

        given = _given(params, settings or [])
        raise typer.Exit(DONE if check(file, given | _private(pseudonymise, key_file), as_json) else NOT_USABLE)

    @app.command("template", cls=_Command, help=_("Make an Excel file to fill in with the data of a report."))
    def template(
        name: Annotated[str, typer.Argument(help=_("Which report."), metavar=_("NAME"))],
        file: Annotated[
            Path,
            typer.Argument(
                help=_("The file to make: a new name that ends in .xlsx."), metavar=_("FILE"), readable=False
            ),
        ],
        lang: Annotated[str, lang_option] = language(),
    ) -> None:
        _make_template(name, file, lang)

    @app.command("doctor", cls=_Command, help=_("Tell whether this machine is ready, and what to do if not."))
    def doctor(lang: Annotated[str, lang_option] = language()) -> None:
        from asiakkuus_lib.doctor import examine

        raise typer.Exit(DONE if examine() else NOT_USABLE)

    return app


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
    console.print(_("Example: asiakkuus report rfm --data sales.csv --set as_of=2026-01-01"), markup=False)


def _given(params: Path | None, settings: Sequence[str], data: str | None = None) -> dict[str, object]:
    """What was given in a file of parameters and, before it, on the line."""
    from asiakkuus_lib.report.parameters import read_parameter_file

    on_line: dict[str, str] = {}
    for name, value in [*map(_setting, settings), *([] if data is None else [("data_path", data)])]:
        if on_line.setdefault(name, value) != value:
            raise WrongUsage(
                N_("{what} was given several values: {values}. Give it one."),
                what=name, values=f"{on_line[name]!r}, {value!r}",
            )  # fmt: skip
    return (read_parameter_file(params) if params else {}) | on_line


def _private(pseudonymise: bool, key_file: str | None) -> dict[str, str]:
    """The parameter for pseudonyms; the key goes by the environment, so that no record holds it."""
    if key_file:
        os.environ[KEY_FILE_VARIABLE] = str(Path(key_file).expanduser().absolute())
    return {"pseudonymise": "yes"} if pseudonymise or key_file else {}


def _make_reports(name: str, given: dict[str, object], lang: str, out: Path) -> None:
    from asiakkuus_lib.report.catalogue import reports
    from asiakkuus_lib.report.parameters import settle
    from asiakkuus_lib.report.run import make_report

    chosen = list(reports(lang).values()) if name == "all" else [_named(name, lang)]
    if name == "all" and given.get("data_path"):
        # One file cannot be data for them all.
        others = [report.name for report in chosen if report.reads != "transactions"]
        chosen = [report for report in chosen if report.reads == "transactions"]
        if others:
            left = _("Not made, for they read another kind of file: {names}.").format(names=", ".join(others))
            typer.echo(left, err=True)
    # With all, a parameter goes to the reports that know it; one that none knows is a mistake.
    for parameter in set(given) - {known for report in chosen for known in report.parameters}:
        settle(chosen[0].parameters, {parameter: ""})
    for report in chosen:
        own = {parameter: value for parameter, value in given.items() if parameter in report.parameters}
        with _progress(report.title) as progress:
            files = make_report(report, own, out, progress)
        for path in (files.html, files.excel, files.record):
            typer.echo(_nearby(path))


def _make_template(name: str, file: Path, lang: str) -> None:
    from asiakkuus_lib.report.input_template import write_input_template

    if file.suffix.lower() != ".xlsx":
        raise WrongUsage(N_("Give the file a name that ends in .xlsx; {file} does not."), file=file)
    write_input_template(_named(name, lang), file)
    typer.echo(_nearby(file.expanduser().absolute()))


def _named(name: str, lang: str):
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

    def __enter__(self):
        self.bar.start()
        return lambda done, total: self.bar.update(self.task, completed=done, total=total)

    def __exit__(self, *_exc) -> None:
        self.bar.stop()


def _wished_language(arguments: Sequence[str]) -> str:
    """The language asked for, before anything else is read: even help and mistakes use it."""
    for i, argument in enumerate(arguments):
        if argument == "--lang" and i + 1 < len(arguments):
            return arguments[i + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return default_language()


def _usage_message(problem: Exception) -> str:
    """What the reader did wrong, in the reader's language."""
    messages = {
        "NoSuchOption": N_("There is no option {what}."),
        "MissingParameter": N_("Something is missing: {what}."),
        "BadParameter": N_("The value of {what} is not usable."),
        "BadOptionUsage": N_("The option {what} needs a value."),
        "NoSuchCommand": N_("There is no command {what}."),
    }
    kind = type(problem).__name__
    what = getattr(problem, "option_name", None) or _name_of(getattr(problem, "param", None))
    text = str(problem)
    if "unexpected extra" in text:
        return _("There is too much on the line: {text}.").format(text=text[text.rfind("(") + 1 : text.rfind(")")])
    if kind == "UsageError" and "'" in text:
        kind, what = "NoSuchCommand", text.split("'")[1]
    return _(messages[kind]).format(what=what) if kind in messages and what else text


def _name_of(param) -> str:
    return "" if param is None else (param.opts[0] if param.opts[0].startswith("-") else param.metavar or param.name)


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
        if result == _LIBRARY_INTERRUPTED:
            raise KeyboardInterrupt
        return result if isinstance(result, int) else DONE
    except WrongUsage as problem:
        return _say(str(problem), WRONG_USAGE)
    except AsiakkuusError as problem:
        return _say(str(problem), NOT_USABLE)
    except (KeyboardInterrupt, typer.Abort):
        return _say(_("Interrupted. Nothing was changed."), NOT_USABLE)
    except typer.Exit as leaving:
        return leaving.exit_code
    except Exception as problem:
        if type(problem).__name__ == "NoArgsIsHelpError":
            typer.echo(problem.format_message())
            return WRONG_USAGE
        if hasattr(problem, "format_message"):
            hint = _("Try asiakkuus --help.")
            return _say(f"{_usage_message(problem)} {hint}", WRONG_USAGE)
        return _our_fault(problem)
    finally:
        # The key of one run is not that of the next.
        os.environ.pop(KEY_FILE_VARIABLE, None)
        if key_file is not None:
            os.environ[KEY_FILE_VARIABLE] = key_file


def _say(message: str, code: int) -> int:
    from asiakkuus_lib.show.text import harmless

    # Names of files, headings and cells may hold what a terminal would obey.
    typer.echo(harmless(message), err=True)
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
