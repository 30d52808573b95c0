import re

import pytest
from repository import sources, text_of, tracked

BANNED = {
    "common",
    "data",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "info",
    "manager",
    "misc",
    "processor",
    "util",
    "utils",
}
AGREED = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "agent_console",
    "docs",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
}
PROGRAM = ("agent_console", "ui", "packaging", "resources")
OURS = (*PROGRAM, "tests")
LONGEST = 400

# Written in pieces, so that this file does not hold what it forbids.
PLACES = ("work", "root", "opt", "tmp", "home/[a-z]+")
ELSEWHERE = [rf"(?<![\w.~}}*/-])/(?:{place})/" for place in PLACES]
ELSEWHERE += [
    "--(?:extra-)?index" + "-url[ =]",
    "--find" + "-links[ =]",
    "https?://[^ ]*/sim" + "ple",
]


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = [path for path in sources(*OURS) if BANNED & {path.stem, path.parent.name}]
    assert drawers == []


def test_no_module_is_longer_than_a_reader_bears() -> None:
    lengths = {path: len(text_of(path).splitlines()) for path in sources(*PROGRAM)}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_the_top_of_the_repository_holds_what_was_agreed() -> None:
    assert {path.parts[0] for path in tracked()} - AGREED == set()


@pytest.mark.parametrize("pattern", ELSEWHERE)
def test_no_tracked_file_names_a_machine_or_an_index(pattern: str) -> None:
    found = [str(path) for path in tracked() if re.search(pattern, text_of(path))]
    assert found == []


def test_the_search_for_machines_finds_one() -> None:
    line = "see /" + "work/main and /" + "home/mia/x"
    assert sum(bool(re.search(pattern, line)) for pattern in ELSEWHERE) == 2


def test_every_ignored_rule_of_ruff_has_its_reason() -> None:
    settings = text_of(next(path for path in tracked() if path.name == "pyproject.toml"))
    lint = settings.partition("[tool.ruff.lint]")[2].partition("[tool.ruff.lint.pep8-naming]")[0]
    codes = re.compile(r'^.*"[A-Z]+[0-9]*".*$', re.MULTILINE)
    ignored = [line for line in codes.findall(lint) if not line.startswith("select")]
    assert len(ignored) > 10
    assert [line for line in ignored if "#" not in line and not _lists_on(line, lint)] == []


def _lists_on(line: str, lint: str) -> bool:
    """Tell whether the reason of a list on one line stands on the line above."""
    before = lint.partition(line)[0].rstrip().splitlines()
    return bool(before) and before[-1].lstrip().startswith("#")


def test_every_exception_in_the_code_has_its_reason() -> None:
    exception = re.compile(r"# noqa(?!: [A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*\s*[-#:(]*\s*\S+ \S+)")
    bare = [
        f"{path}:{number}"
        for path in sources(*OURS)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if exception.search(line) and path.name != "test_quality_of_names_and_files.py"
    ]
    assert bare == []
