"""Keep the message catalogues in step with the code.

    python tools/messages.py            add new messages, drop the ones no longer used
    python tools/messages.py --check    say what is missing, unused or broken

Each part of the machinery has a catalogue of its own in `asiakkuus_lib/locale/<language>/LC_MESSAGES/`.
A message that several parts use stands in the first of them.
"""

import argparse
import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from asiakkuus_lib.locale import FOLDER, SOURCE_LANGUAGE, languages

TOP = Path(__file__).resolve().parent.parent
PARTS = ("locale", "subjects", "reading", "show", "learn", "report", "cli")
KEYWORDS = {"_": None, "N_": None}


def part_of(path: Path) -> str:
    """Which catalogue a source file's messages belong to."""
    inside = path.relative_to(TOP).parts
    if len(inside) == 2:
        return "cli" if path.stem in {"cli", "doctor", "lab"} else "subjects"
    return inside[1]


def sources() -> list[Path]:
    """Every file that may hold messages, in the order of the parts. Lessons have none: theirs stand in `both`."""
    package = [path for path in sorted((TOP / "asiakkuus_lib").rglob("*")) if path.suffix in {".py", ".j2"}]

    def order(path: Path) -> tuple[int, str]:
        part = part_of(path)
        return (PARTS.index(part) if part in PARTS else len(PARTS), part)

    return sorted((path for path in package if part_of(path) != "lessons"), key=order)


def messages_of(path: Path) -> list[str]:
    """The messages of one file."""
    text = path.read_bytes()
    if path.suffix == ".j2":
        found = re.findall(r'"([^"]*)"\s*\|\s*words', text.decode())
        return list(dict.fromkeys(found))
    entries = extract("python", BytesIO(text), keywords=KEYWORDS)
    return list(dict.fromkeys(message for _line, message, *_rest in entries if isinstance(message, str) and message))


def wanted() -> dict[str, list[str]]:
    """The messages of each part."""
    parts: dict[str, list[str]] = {}
    seen = set()
    for path in sources():
        for message in messages_of(path):
            if message not in seen:
                seen.add(message)
                parts.setdefault(part_of(path), []).append(message)
    return parts


def read(path: Path, lang: str) -> Catalog:
    """One catalogue; an empty one if the file does not exist."""
    if not path.exists():
        return Catalog(locale=lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def update(lang: str) -> None:
    """Write the catalogues of a language anew, keeping every translation there is."""
    folder = FOLDER / lang / "LC_MESSAGES"
    known = {message.id: message for path in sorted(folder.glob("*.po")) for message in read(path, lang) if message.id}
    parts = wanted()
    for path in folder.glob("*.po"):
        if path.stem not in parts:
            path.unlink()
    for part, ids in parts.items():
        catalogue = Catalog(locale=lang, fuzzy=False)
        for message in ids:
            catalogue.add(message, string=known[message].string if message in known else None)
        out = BytesIO()
        write_po(out, catalogue, omit_header=True, width=100)
        header = (
            f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"MIME-Version: 1.0\\n"\n'
            f'"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
        )
        (folder / f"{part}.po").write_text(header + out.getvalue().decode(), encoding="utf-8")


def problems(lang: str) -> list[str]:
    """What is wrong with the catalogues of a language."""
    found = []
    needed = {message: part for part, ids in wanted().items() for message in ids}
    translated = set()
    for path in sorted((FOLDER / lang / "LC_MESSAGES").glob("*.po")):
        for message in read(path, lang):
            if not message.id:
                continue
            where = f"{lang}/{path.name}: {message.id!r}"
            if message.id not in needed:
                found.append(f"{where} is not used")
            elif not message.string or message.fuzzy:
                found.append(f"{where} is not translated")
            else:
                translated.add(message.id)
                if places(str(message.string)) != places(message.id):
                    found.append(f"{where}: the places in braces differ")
                if message.string.count("**") != message.id.count("**"):
                    found.append(f"{where}: the bold marks differ")
    return found + [f"{lang}: {m!r} ({part}) is missing" for m, part in needed.items() if m not in translated
                    and not any(repr(m) in line for line in found)]  # fmt: skip


def places(text: str) -> set[str]:
    """The named places of a template."""
    return set(re.findall(r"{(\w*)}", text))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Keep the message catalogues in step with the code.")
    parser.add_argument("--check", action="store_true", help="only say what is wrong")
    options = parser.parse_args(arguments)
    others = [lang for lang in languages() if lang != SOURCE_LANGUAGE]
    if not options.check:
        for lang in others:
            update(lang)
    found = [line for lang in others for line in problems(lang)]
    print("\n".join(found) or "every message is translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
