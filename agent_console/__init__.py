"""The console's core: everything an agent's desk and the central CRM do, without a screen."""

__version__ = "0.1.0"
