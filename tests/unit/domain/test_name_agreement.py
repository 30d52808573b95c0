import pytest

from agent_console.domain.name_match import (
    Agreement,
    is_one_slip,
    names_agree,
    pass_name_agrees,
    pass_name_words,
    spellings,
)

FULL, LOOSE, NONE = Agreement.FULL, Agreement.LOOSE, Agreement.NONE


@pytest.mark.parametrize(
    ("printed", "given", "family", "expected"),
    [
        ("DESMARAIS/LUC", "Luc", "Desmarais", FULL),
        ("MUELLER/JOERG", "Jörg", "Müller", FULL),
        ("MULLER/JORG", "Jörg", "Müller", FULL),
        ("MUELLER/JORG", "Jörg", "Müller", FULL),
        ("GROSS/UTE", "Ute", "Groß", FULL),
        ("SOERENSEN/BJOERN", "Bjørn", "Sørensen", FULL),
        ("LI/MIAMRS", "Mia", "Li", FULL),
        ("LI/MIA MRS", "Mia", "Li", FULL),
        ("LI/MIAMISS", "Mia", "Li", FULL),
        ("LI/BOMR", "Bo", "Li", FULL),
        ("LI/BODR", "Bo", "Li", FULL),
        ("OHARA/ZOE", "Zoë", "O'Hara", FULL),
        ("O HARA/ZOE", "Zoë", "O’Hara", FULL),
        ("DELGADOWHITFIELD/ANA", "Ana Lucía", "Delgado-Whitfield", LOOSE),
        ("DELGADO WHITFIELD/AN", "Ana", "Delgado-Whitfield", LOOSE),
        ("WOLFESCHLEGELSTEINHA", "Max", "Wolfeschlegelsteinhausen", LOOSE),
        ("BERGERDORFF/MAXIMILI", "Maximiliane", "Bergerdorff", LOOSE),
        ("LEE/ANNA MARIA", "Anna", "Lee", LOOSE),
        ("LEE/ANNA", "Anna Maria", "Lee", LOOSE),
        ("LEE/A", "Anna Maria", "Lee", LOOSE),
        ("LI/MIA", "Bo", "Li", NONE),
        ("LI/MIA", "Mia", "Lim", NONE),
        ("LI", "Mia", "Li", LOOSE),
        ("MUELL/JOERG", "Jörg", "Müller", NONE),
    ],
)
def test_a_pass_is_somebodys_whose_name_it_can_be(
    printed: str, given: str, family: str, expected: Agreement
) -> None:
    assert pass_name_agrees(printed, given, family) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Mia Li", "Li, Mia", FULL),
        ("MIA LI", "Ms Mia Li", FULL),
        ("Jörg Müller", "Mueller Joerg", FULL),
        ("Zoë O'Hara", "Zoe Ohara", FULL),
        ("Ana Lucía Delgado-Whitfield", "Ana Delgado", LOOSE),
        ("Catherine Novak", "Katherine Novak", LOOSE),
        ("Mariana Duarte", "Mairana Duarte", LOOSE),
        ("M Li", "Mia Li", LOOSE),
        ("Mia Li", "Bo Li", NONE),
        ("Li", "Mia Li", NONE),
        ("Anna Lee", "Anna Leo", NONE),
        ("", "Mia Li", NONE),
    ],
)
def test_names_agree_in_any_order_and_with_a_slip(
    one: str, other: str, expected: Agreement
) -> None:
    assert names_agree(one, other) is expected
    assert names_agree(other, one) is expected


@pytest.mark.parametrize(
    ("typed", "word", "is_near"),
    [
        ("delgado", "delgado", True),
        ("delgdao", "delgado", True),
        ("delgad", "delgado", True),
        ("delgadoo", "delgado", True),
        ("dalgado", "delgado", True),
        ("elgado", "delgado", True),
        ("dalgada", "delgado", False),
        ("odagled", "delgado", False),
        ("", "a", True),
        ("ab", "ba", True),
        ("abc", "cba", False),
    ],
)
def test_one_slip_is_one_letter(typed: str, word: str, *, is_near: bool) -> None:
    assert is_one_slip(typed, word) is is_near
    assert is_one_slip(word, typed) is is_near


def test_spellings_are_bounded() -> None:
    assert spellings("Müller") == {"muller", "mueller"}
    assert len(spellings("ä" * 40)) <= 32


def test_titles_are_no_names() -> None:
    assert pass_name_words("LI/MIA MRS") == ("mia", "li")
