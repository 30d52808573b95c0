"""The language of playbooks: typed fields, conditions, expressions and texts, as closures.

Nothing written in a playbook is ever run as a program: it is data, checked against a schema.
"""
