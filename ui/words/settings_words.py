"""The names of settings, of their groups and of what they may be."""

from agent_console.settings import Declared, Value
from ui.words.said import said


def title(which: str) -> str:
    """Return what a setting is called, by its id."""
    return {
        "hub.address": said("Address of the hub"),
        "hub.connect_s": said("Patience for a connection"),
        "hub.answer_s": said("Patience for an answer"),
        "hub.ring_s": said("Patience at the ring"),
        "hub.proxy": said("Proxy"),
        "hub.authorities": said("Own certificate authorities"),
        "hub.release_keys": said("Keys of new versions"),
        "sync.batch": said("Changes in one request"),
        "sync.page": said("Rows in one page"),
        "sync.customers": said("Customers on this PC"),
        "sync.quiet_s": said("Time between polls"),
        "sync.retry_first_s": said("First new try"),
        "sync.retry_most_s": said("Longest wait for a new try"),
        "screen.theme": said("Theme"),
        "screen.scale": said("Size"),
        "screen.language": said("Language"),
        "screen.calm": said("Reduced motion"),
        "screen.desktop_notices": said("Notices on the desktop"),
        "screen.keep_layout": said("Remember the layout"),
        "screen.history": said("Length of the history"),
        "work.undo_s": said("Time to undo"),
        "work.recorded": said("Calls are recorded"),
        "work.announced": said("Recording is announced"),
        "work.reminders": said("Reminders"),
    }.get(which, which)


def locked(which: str) -> str:
    """Return that nobody changes a setting here."""
    return said("{setting} is decided for this computer", setting=title(which))


def meaning(one: Declared) -> str:
    """Return a setting's sentence."""
    return said(one.meaning)


def group(which: str) -> str:
    """Return what a group of settings is called."""
    return {
        "hub": said("Hub"),
        "sync": said("Sync"),
        "screen": said("Screen"),
        "work": said("Work"),
    }.get(which, which)


def value(one: Declared, what: Value) -> str:
    """Return a value of a setting in words."""
    if isinstance(what, bool):
        return said("On") if what else said("Off")
    if isinstance(what, str):
        return choice(what) if one.choices else what
    if one.id == "screen.scale":
        return said("{share} %", share=what)
    return f"{what:g}"


def choice(what: str) -> str:
    """Return one of the things a setting may be in words; languages call themselves."""
    return {
        "system": said("Like the system"),
        "light": said("Light"),
        "dark": said("Dark"),
        "contrast": said("High contrast"),
        "en": "English",
        "de": "Deutsch",
        "zh_CN": "简体中文",
    }.get(what, what)
