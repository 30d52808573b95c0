"""Every word on screen can be said in every language, and is."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from repository import ROOT, sources, text_of
from texts import Text, texts_of
from translations import LANGUAGES, as_source, compile_one, files_of, read

SHOWN: dict[str, tuple[int | str, ...]] = {
    "setText": (0,),
    "setWindowTitle": (0,),
    "setToolTip": (0,),
    "setStatusTip": (0,),
    "setPlaceholderText": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "addAction": (0,),
    "addItem": (0,),
    "show_remark": (0,),
    "show_error": (0,),
    "show_action": (0,),
    "ActionButton": (0,),
    "BadgeButton": (1,),
    "Chip": (1,),
    "Deed": (0,),
    "Field": (0, "name"),
    "Fact": (0, 1),
    "Heading": (0, 1),
    "IconButton": (1,),
    "KeyLabel": (0,),
    "KeyLine": (0,),
    "Line": (0, 1),
    "Notice": ("title", "advice", "action"),
    "Pill": (0,),
    "QLabel": (0,),
    "QPushButton": (0,),
    "Run": (0,),
    "Sign": (0,),
    "Standing": (0,),
    "StepLine": (0, 2),
    "TitleRow": (0,),
    "Toast": (0,),
    "Who": (1, 2),
}
"""Which arguments of which calls a person reads."""
NO_WORDS = ("https://",)
_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACE = re.compile(r"\{[^{}]*\}")
_MADE_UP = ("ui/gallery", "ui/sample", "ui/shot.py")
_PROBLEMS = "ui/words/problems.py"
_FOUND = texts_of(ROOT)


def _bare_words(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and words of each literal that reaches the screen as it is."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        named = {word.arg: word.value for word in call.keywords}
        name = call.func.attr if isinstance(call.func, ast.Attribute) else None
        name = call.func.id if isinstance(call.func, ast.Name) else name
        for place in SHOWN.get(name or "", ()):
            given = named.get(place) if isinstance(place, str) else None
            if isinstance(place, int) and place < len(call.args):
                given = call.args[place]
            for words in _literals(given):
                if _WORD.search(words) and words not in NO_WORDS:
                    yield call.lineno, words


def _bare_errors(tree: ast.AST) -> Iterator[int]:
    """Yield the line of each error that is shown in the words of the log, or whose advice is."""
    parts = list(ast.walk(tree))
    said = {
        id(word)
        for call in parts
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "said"
        for word in call.args
    }
    for node in parts:
        match node:
            case ast.Call(func=ast.Name(id="str"), args=[ast.Name(id="exc" | "error")]):
                yield node.lineno
            case ast.FormattedValue(value=ast.Name(id="exc" | "error")):
                yield node.lineno
            case ast.Attribute(value=ast.Name(id="exc" | "error"), attr="advice"):
                if id(node) not in said:
                    yield node.lineno


def _literals(node: ast.expr | None) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _literals(one)
            yield from _literals(other)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _literals(value)


def _places(text: str) -> Counter[str]:
    return Counter(_PLACE.findall(text))


def test_every_text_of_the_screen_is_found_in_the_sources() -> None:
    assert _FOUND.lost == []
    assert len(_FOUND.texts) > 500


def test_no_word_reaches_the_screen_past_translation() -> None:
    bare = [
        f"{path}:{line}: {words}"
        for path in sources("ui")
        if not path.as_posix().startswith(_MADE_UP)
        for line, words in _bare_words(ast.parse(text_of(path)))
    ]
    assert bare == []


def test_no_error_reaches_the_screen_in_the_words_of_the_log() -> None:
    bare = [
        f"{path}:{line}"
        for path in sources("ui")
        if not path.as_posix().startswith((*_MADE_UP, _PROBLEMS))
        for line in _bare_errors(ast.parse(text_of(path)))
    ]
    assert bare == []


@pytest.mark.parametrize("shown", ["str(exc)", 'f"{error}."', "exc.advice"])
def test_the_search_for_bare_errors_finds_them(shown: str) -> None:
    assert list(_bare_errors(ast.parse(f"say({shown})"))) == [1]
    assert list(_bare_errors(ast.parse("say(said(error.advice))"))) == []


def test_the_search_for_bare_words_finds_them() -> None:
    tree = ast.parse('b.setText("Hold"); Run(f"{n} seats"); Run(said("x"), "ink"); Run("·")')
    assert [words for _, words in _bare_words(tree)] == ["Hold", " seats"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translators_file_has_every_text_and_no_other(language: str) -> None:
    kept = set(read(files_of(language)[0]))
    assert (set(_FOUND.texts) - kept, kept - set(_FOUND.texts)) == (set(), set()), (
        "run python3 packaging/dev.py translate"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    texts = read(files_of(language)[0])
    assert [text.source for text, said in texts.items() if not said.is_finished] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_what_the_source_fills_in(language: str) -> None:
    wrong = []
    for text, said in read(files_of(language)[0]).items():
        wanted = _places(text.source)
        # A form for one thing may say "one" in words; the last form is for any number.
        loose = said.forms[:-1] if text.is_counted else ()
        strict = said.forms[len(loose) :]
        wrong += [form for form in strict if _places(form) != wanted]
        wrong += [form for form in loose if wanted - _places(form) - Counter(["{count}"])]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_end_as_the_source_ends(language: str) -> None:
    wrong = [
        (text.source, form)
        for text, said in read(files_of(language)[0]).items()
        for form in said.forms
        if _end(text.source) != _end(form)
    ]
    assert wrong == []


def _end(text: str) -> str:
    """Return the kind of sign a text ends with; empty for a letter."""
    kinds = {".": ".", "。": ".", "?": "?", "？": "?", "…": "…", ":": ":", "：": ":"}
    return kinds.get(text.strip()[-1:], "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programs_file_is_made_from_the_translators_file(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    compile_one(language, ROOT, into=fresh)
    assert fresh.read_bytes() == files_of(language)[1].read_bytes()


def _texts_in(root: Path, **files: str) -> tuple[set[Text], list[str]]:
    for name, source in files.items():
        place = root / "ui" / f"{name}.py"
        place.parent.mkdir(exist_ok=True)
        place.write_text(source, "utf-8")
    found = texts_of(root)
    return set(found.texts), found.lost


def test_texts_are_found_wherever_they_may_stand(tmp_path: Path) -> None:
    source = """
_TABLE = {1: "One of a table", 2: ""}
class Full(ConsoleError):
    advice = "Make room"
class Pane(QWidget):
    def show(self, which):
        self.tr("Of a class")
        said("Told apart", "a verb")
        counted(3, "one {count}", "many {count}")
        said(_TABLE[which])
        words = _TABLE.get(which) or "Else"
        said(words)
        said("Yes" if which else "No")
        raise Full("{file} is full", file=which)
"""
    found, lost = _texts_in(tmp_path, pane=source)
    assert lost == []
    assert found == {
        Text("Pane", "Of a class"),
        Text("Console", "Told apart", "a verb"),
        Text("Console", "many {count}", "", is_counted=True),
        *(
            Text("Console", words)
            for words in ("One of a table", "Else", "Yes", "No", "Make room", "{file} is full")
        ),
    }


def test_what_cannot_be_followed_is_reported(tmp_path: Path) -> None:
    source = 'said(f"{name} is full")\nsaid(name.title())\n'
    found, lost = _texts_in(tmp_path, pane=source)
    assert found == set()
    assert len(lost) == 2


def test_what_qt_reads_names_every_text() -> None:
    texts = {
        Text("Console", 'A "quoted" \\ word'): {"ui/a.py"},
        Text("Console", "{count} s", "x", is_counted=True): {"ui/b.py"},
    }
    made = as_source(texts)
    assert '//: ui/a.py\n    QCoreApplication::translate("Console", "A \\"quoted\\"' in made
    assert 'translate("Console", "{count} s", "x", n);' in made
