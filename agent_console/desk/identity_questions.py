"""Which questions a file gives, and the answer to the one that was asked: to nobody before that.

What the screen shows anyway proves nothing and is no question: the number that calls and the one on
the card, and the record locators of trips.
"""

from collections.abc import Iterator

from agent_console.desk.screen_pop import Match, MatchState
from agent_console.domain.identifier import Scheme
from agent_console.domain.identity_check import IdentityCheck, Question
from agent_console.domain.phone_number import written_otherwise
from agent_console.wire.customer_file import CustomerFile

_BY_SCHEME = {
    Scheme.MEMBER: Question.MEMBER,
    Scheme.TICKET: Question.TICKET,
    Scheme.LOCATOR: Question.LOCATOR,
    Scheme.EMAIL: Question.EMAIL,
}


def begun(file: CustomerFile, match: Match) -> IdentityCheck:
    """Return the check of a caller who was matched so, before anything was asked.

    A number, code or address that leads to one customer alone is a proof by itself; a shared
    telephone and a name are none.
    """
    alone = len(match.candidates) <= 1 and match.state is MatchState.SURE
    proves = alone and match.scheme is not None and match.scheme is not Scheme.LOGIN
    return IdentityCheck(
        customer_id=file.customer.id,
        came_with=match.scheme.value if proves and match.scheme else "",
    )


def questions(
    file: CustomerFile, check: IdentityCheck, *, calling: str = ""
) -> tuple[Question, ...]:
    """Return what can be asked, hardest first: only what is on file and was not said already.

    *calling* is the number (E.164) of who is on the line, if any.
    """
    said = _BY_SCHEME.get(Scheme(check.came_with)) if check.came_with else None
    known = set(_on_file(file, calling)) - {said}
    return tuple(question for question in Question if question in known)


def answers(file: CustomerFile, check: IdentityCheck, *, calling: str = "") -> tuple[str, ...]:
    """Return what the caller may rightly answer to the question that was asked.

    Raises `ValueError` while no question is asked: no answer is readable before.
    """
    if check.asked is None:
        raise ValueError("no question was asked")
    return tuple(_answers(file, check.asked, calling))


def number_of(file: CustomerFile, *, calling: str = "") -> str:
    """Return the number (E.164) a customer is called at, which the card shows; "" without one.

    The one they call from, if it is theirs; else one that was verified first.
    """
    numbers = [one for one in file.identifiers if one.scheme is Scheme.PHONE]
    by_choice = sorted(numbers, key=lambda one: (one.value != calling, not one.is_verified))
    return by_choice[0].value if by_choice else ""


def _on_file(file: CustomerFile, calling: str) -> Iterator[Question]:
    if file.customer.birth_date is not None:
        yield Question.BIRTH_DATE
    if file.memberships:
        yield Question.MEMBER
    for one in file.identifiers:
        if one.scheme in _BY_SCHEME and one.scheme is not Scheme.LOCATOR:
            yield _BY_SCHEME[one.scheme]
    if not file.trips and any(one.scheme is Scheme.LOCATOR for one in file.identifiers):
        yield Question.LOCATOR
    if _other_numbers(file, calling):
        yield Question.OTHER_PHONE


def _other_numbers(file: CustomerFile, calling: str) -> tuple[str, ...]:
    """Return the numbers on file that the screen does not show."""
    shown = {calling, *written_otherwise(calling), number_of(file, calling=calling)}
    numbers = (one.value for one in file.identifiers if one.scheme is Scheme.PHONE)
    return tuple(number for number in numbers if number not in shown)


def _answers(file: CustomerFile, question: Question, calling: str) -> Iterator[str]:
    by_question = {asked: scheme for scheme, asked in _BY_SCHEME.items()}
    if question is Question.BIRTH_DATE and file.customer.birth_date is not None:
        yield file.customer.birth_date.isoformat()
    elif question is Question.OTHER_PHONE:
        yield from _other_numbers(file, calling)
    else:
        scheme = by_question[question]
        numbers = [card.number for card in file.memberships] if scheme is Scheme.MEMBER else []
        numbers += [one.value for one in file.identifiers if one.scheme is scheme]
        yield from dict.fromkeys(numbers)
