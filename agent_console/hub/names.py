"""Names as they are searched: without case, accents or order."""

import unicodedata

from agent_console.domain.customer import Customer

_NO_MARK = str.maketrans("øłđðæ\N{LATIN SMALL LETTER DOTLESS I}ħ", "olddaih", "")
"""Letters that look like another with a mark but are letters of their own to Unicode."""
_JOINS = "'`\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
"""What stands inside a word: O'Hara is one."""


def folded(text: str) -> str:
    """Return *text* in lower case without accents, its words one space apart."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c)).translate(_NO_MARK)
    words = "".join(c if c.isalnum() else " " for c in letters if c not in _JOINS)
    return " ".join(words.split())


def folded_names(customer: Customer) -> str:
    """Return all names of *customer*, each word after a space, so that " word" finds its start.

    Who was merged into somebody is found there and by no name of their own.
    """
    if customer.merged_into:
        return ""
    names = folded(f"{customer.given_name} {customer.family_name} {customer.native_name}")
    return f" {names}"
