"""Dialogs; none opens while a customer is on the line."""
