"""A person at a browser: follows links, fills in forms, comes back to the desk."""

import html
import re
import threading
from urllib.parse import urljoin

import httpx


class Browser:
    """Opens pages as the system's browser does, each in a thread of its own."""

    def __init__(self, login: str, password: str, *, form_count: int = 1) -> None:
        self.login, self.password = login, password
        self.form_count = form_count
        """How many pages ask something, at the most."""
        self.pages: list[str] = []
        """What was seen last."""
        self.there_is_one = True
        self.threads: list[threading.Thread] = []

    def open(self, address: str) -> bool:
        """Open the page and sign in on it, meanwhile."""
        if not self.there_is_one:
            return False
        thread = threading.Thread(target=self.visits, args=(address,), name="browser")
        self.threads.append(thread)
        thread.start()
        return True

    def visits(self, address: str, **typed: str) -> None:
        """Open the page, fill in its form and those after it, and see where that leads."""
        with httpx.Client(follow_redirects=True, timeout=20, trust_env=False) as client:
            page = client.get(address)
            for _ in range(self.form_count):
                if "<form" not in page.text:
                    break
                known = {"login": self.login, "password": self.password, **typed}
                page = submitted(client, page, known)
            self.pages.append(page.text)

    def join(self) -> None:
        for thread in self.threads:
            thread.join(20)


def submitted(client: httpx.Client, page: httpx.Response, typed: dict[str, str]) -> httpx.Response:
    """Send the form of *page* with *typed* in it."""
    form = re.search(r'<form[^>]*action="([^"]*)"', page.text)
    assert form is not None, page.text
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
    hidden = {name: html.unescape(value) for name, value in fields.items()}
    there = urljoin(str(page.url), html.unescape(form[1]))
    return client.post(there, data={**hidden, **typed})
