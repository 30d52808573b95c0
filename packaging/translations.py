"""Keep the files of translators (.ts) and of the program (.qm) in step with the sources.

The texts are found by `texts`; Qt's lupdate merges them into the .ts files, where translations are
kept, and Qt's lrelease makes the .qm files that the program reads. Both are kept in the repository,
so that neither tool is needed to run the program.
"""

import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, VENV, set_up, step, tell
from refusals import SetupFailed, WrongUse
from texts import Text, texts_of

LANGUAGES = ("de", "zh_CN")
FOLDER = Path("resources") / "translations"
_TOOLS = ("lupdate", "lrelease")


@dataclass(frozen=True)
class Translated:
    """What a .ts file has for one text: a form, or one for each number the language tells apart."""

    forms: tuple[str, ...]
    is_finished: bool


def files_of(language: str, root: Path = ROOT) -> tuple[Path, Path]:
    """Return where the .ts and the .qm file of *language* are."""
    place = root / FOLDER
    return place / f"console_{language}.ts", place / f"console_{language}.qm"


def translate(words: list[str]) -> int:
    """Collect all texts into the .ts files and make the .qm files; tell what is to be translated.

    Return 1 if something is.
    """
    if words:
        raise WrongUse(f"translate takes no arguments, but was given {' '.join(words)}")
    if not _tools_are_there():
        set_up()
    found = texts_of(ROOT)
    for place in found.lost:
        tell(f"this cannot be followed to a text: {place}")
    collect(found.texts, ROOT)
    left = len(found.lost)
    for language in LANGUAGES:
        compile_one(language, ROOT)
        texts = read(files_of(language)[0])
        open_ones = sum(not one.is_finished for one in texts.values())
        tell(f"{language}: {len(texts)} texts, {open_ones} to be translated")
        left += open_ones
    return 1 if left else 0


def collect(texts: Mapping[Text, Iterable[str]], root: Path) -> None:
    """Merge *texts*, with the files they stand in, into all .ts files under *root*."""
    files = [files_of(language, root)[0] for language in LANGUAGES]
    files[0].parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text(as_source(texts), "utf-8")
        heuristics = [word for name in ("sametext", "similartext") for word in (_NOT, name)]
        options = ["-silent", "-locations", "none", "-no-obsolete", *heuristics]
        lupdate = [_tool("lupdate"), *options, str(source), "-ts", *map(str, files)]
        step(lupdate, "the texts could not be collected")


def compile_one(language: str, root: Path, into: Path | None = None) -> None:
    """Make the .qm file of *language* from its .ts file; *into* is another place for it."""
    source, made = files_of(language, root)
    lrelease = [_tool("lrelease"), "-silent", str(source), "-qm", str(into or made)]
    step(lrelease, f"{source.name} could not be compiled")


def as_source(texts: Mapping[Text, Iterable[str]]) -> str:
    """Return a program that does nothing but name all *texts* in a way lupdate reads."""
    lines = []
    for text in sorted(texts):
        places = ", ".join(sorted(texts[text]))
        words = [_quoted(text.context), _quoted(text.source), _quoted(text.about)]
        number = ["n"] if text.is_counted else []
        lines.append(f"    //: {places}\n")
        lines.append(f"    QCoreApplication::translate({', '.join(words + number)});\n")
    return "void texts(int n)\n{\n" + "".join(lines) + "}\n"


def read(file: Path) -> dict[Text, Translated]:
    """Return what a .ts file has, by text."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - a file of ours
        for message in context.iter("message"):
            text = Text(
                context=context.findtext("name") or "",
                source=message.findtext("source") or "",
                about=message.findtext("comment") or "",
                is_counted=message.get("numerus") == "yes",
            )
            found[text] = _translated(message)
    return found


def _translated(message: ET.Element) -> Translated:
    place = message.find("translation")
    if place is None:
        return Translated((), is_finished=False)
    several = [form.text or "" for form in place.iter("numerusform")]
    forms = tuple(several or [place.text or ""])
    return Translated(forms, is_finished=place.get("type") is None and all(forms))


_NOT = "-disable-heuristic"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _tool(name: str) -> str:
    """Return the path of one of Qt's tools."""
    tool = VENV.python.parent / f"pyside6-{name}"
    if not _is_there(tool):
        raise SetupFailed(f"Qt's {name} is missing from {VENV.folder.name}")
    return str(tool)


def _tools_are_there() -> bool:
    """Tell whether texts can be collected as it is: an environment in use is not touched then."""
    return all(_is_there(VENV.python.parent / f"pyside6-{name}") for name in _TOOLS)


def _is_there(tool: Path) -> bool:
    return tool.exists() or tool.with_suffix(".exe").exists()
