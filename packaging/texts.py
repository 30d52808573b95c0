"""Find every text that reaches the screen, by reading the sources.

Qt's own collector sees `self.tr("…")` alone. We also have `said("…")`, `counted(n, "one", "many")`,
`phrase("…")`, tables that `said` looks up in, the sentences and advice of errors, and the sentences
of settings. What cannot be followed to a text written in the source is reported, never skipped.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

FOLDERS = ("ui", "agent_console")
UNSEEN = (
    "agent_console/cli",
    "agent_console/sample",
    "agent_console/domain/pass_reading.py",
    "agent_console/domain/rules",
    "agent_console/hub",
    "agent_console/playbooks",
    "ui/shot.py",
    "ui/gallery",
    "ui/sample",
)
"""Whose errors are read at a command line alone, and what makes up the gallery: English."""
CONSOLE = "Console"
"""The context of all texts but those of `tr`, which stand under their class."""
_ROOT_ERROR = "ConsoleError"
_OF_THE_HUB = {"Refusal": 1, "StartOver": 0}
"""What the hub tells desks, and which argument is its title."""


@dataclass(frozen=True, order=True)
class Text:
    """One text as translators see it."""

    context: str
    source: str
    about: str = ""
    is_counted: bool = False


@dataclass
class Found:
    """What was found so far: each text with the files it stands in, and what leads nowhere."""

    texts: dict[Text, set[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def texts_of(root: Path) -> Found:
    """Return all texts in the sources under *root*."""
    files = [
        (path.relative_to(root).as_posix(), ast.parse(path.read_text("utf-8")))
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
    ]
    errors = errors_in(tree for _, tree in files)
    found = Found()
    for name, tree in files:
        _Reader(name, tree, errors, found).visit(tree)
    for text in [one for one in found.texts if one.is_counted]:
        if replace(text, is_counted=False) in found.texts:
            found.lost.append(f"{text.source}: once with `said`, once with `counted`")
    return found


def errors_in(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Return the names of all classes of errors that are meant for people."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {_ROOT_ERROR}
    while more := {name for name, of in bases.items() if of & known} - known:
        known |= more
    return frozenset(known)


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, name: str, tree: ast.Module, errors: frozenset[str], found: Found) -> None:
        self._name = name
        self._is_seen = not name.startswith(UNSEEN)
        self._values = _module_values(tree)
        self._errors = errors
        self._found = found
        self._classes: list[str] = []
        self._locals: dict[str, list[ast.expr]] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Read a function, knowing what is given to each name in it."""
        outer, self._locals = self._locals, _given(node)
        self.generic_visit(node)
        self._locals = outer

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Read a class: advice, where it is an error; the context of its `tr`."""
        self._classes.append(node.name)
        if node.name in self._errors and self._is_seen:
            for line in node.body:
                if _assigns(line, "advice") and isinstance(line, ast.Assign | ast.AnnAssign):
                    self._take(line.value)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Read a call, if it is one of those that say something."""
        name = node.func.attr if isinstance(node.func, ast.Attribute) else _id(node.func)
        arguments = node.args
        if name == "said" and _id(node.func) and arguments:
            self._take(arguments[0], about=_second(arguments))
        elif name == "counted" and len(arguments) > 2:  # noqa: PLR2004 - count, one, many
            self._take(arguments[2], is_counted=True)
        elif name in {"phrase", "Told"} and arguments:
            self._take(arguments[0])
        elif name == "tr" and arguments and isinstance(node.func, ast.Attribute):
            self._take(arguments[0], context=(self._classes or [""])[-1])
        elif name == "setting" and self._name == "agent_console/settings.py":
            meaning = [one.value for one in node.keywords if one.arg == "meaning"]
            self._take((arguments[1:2] or meaning)[0])
        elif name in _OF_THE_HUB:
            self._take_sentence(arguments[_OF_THE_HUB[name] :][:1])
        elif name in self._errors and self._is_seen:
            self._take_sentence(arguments[:1])
        elif name == "Problem":
            self._take_sentence([one.value for one in node.keywords if one.arg == "title"])
        self.generic_visit(node)

    def _take_sentence(self, given: list[ast.expr]) -> None:
        """Take a sentence; one that is passed on as it came was taken where it was written."""
        if given and not isinstance(given[0], ast.Name | ast.Attribute | ast.Call | ast.Starred):
            self._take(given[0])

    def _take(
        self,
        node: ast.expr | None,
        *,
        context: str = CONSOLE,
        about: ast.expr | None = None,
        is_counted: bool = False,
    ) -> None:
        found = self._followed(node)
        remark = "" if about is None else next(iter(self._followed(about) or ()), "")
        if found is None or not context:
            line = f"{self._name}:{getattr(node, 'lineno', 0)}"
            self._found.lost.append(f"{line}: {ast.unparse(node) if node else ''}")
            return
        for source in filter(None, found):
            text = Text(context, source, remark, is_counted)
            self._found.texts.setdefault(text, set()).add(self._name)

    def _followed(  # noqa: PLR0911 - one for each form of expression
        self, node: ast.expr | None
    ) -> list[str] | None:
        """Return the texts *node* may be; none for a variable, None where there is no telling."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.Name(id=name):
                return self._named(name)
            case ast.Attribute():
                return []
            case ast.IfExp():
                return self._each([node.body, node.orelse])
            case ast.BoolOp():
                return self._each(node.values)
            case ast.Subscript(value=table):
                return self._table(table)
            case ast.Call(func=ast.Attribute(value=table, attr="get")):
                rest = self._each(node.args[1:])
                known = self._table(table)
                return None if known is None or rest is None else known + rest
            case ast.Call(func=ast.Name(id="phrase" | "Told")):
                return []
        return None

    def _named(self, name: str) -> list[str]:
        """Return what a name stands for; parameters were marked where they were given."""
        if name in self._locals:
            parts = [self._followed(one) for one in self._locals.pop(name)]
            return [text for part in parts for text in part or ()]
        return _strings(self._values[name]) if name in self._values else []

    def _table(self, node: ast.expr) -> list[str] | None:
        if isinstance(node, ast.Dict):
            return _strings(node)
        if isinstance(node, ast.Name) and node.id in self._values:
            return _strings(self._values[node.id])
        return None

    def _each(self, nodes: list[ast.expr]) -> list[str] | None:
        parts = [self._followed(one) for one in nodes]
        if any(part is None for part in parts):
            return None
        return [text for part in parts for text in part or ()]


def _given(function: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """Return by name all that is given to it in a function."""
    given: dict[str, list[ast.expr]] = {}
    for line in ast.walk(function):
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            given.setdefault(line.targets[0].id, []).append(line.value)
    return given


def _module_values(tree: ast.Module) -> dict[str, ast.expr]:
    """Return what is given to each name of a module at its top."""
    values: dict[str, ast.expr] = {}
    for line in tree.body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            values[line.targets[0].id] = line.value
        elif isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.value:
            values[line.target.id] = line.value
    return values


def _strings(node: ast.expr) -> list[str]:
    """Return the texts in a table: the values of a mapping, or the parts of a tuple."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Dict(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            return [text for value in values for text in _strings(value)]
    return []


def _assigns(line: ast.stmt, name: str) -> bool:
    targets: Iterator[ast.expr] = iter(())
    if isinstance(line, ast.Assign):
        targets = iter(line.targets)
    elif isinstance(line, ast.AnnAssign) and line.value is not None:
        targets = iter((line.target,))
    return any(_id(target) == name for target in targets)


def _second(arguments: list[ast.expr]) -> ast.expr | None:
    return arguments[1] if len(arguments) > 1 else None


def _id(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
