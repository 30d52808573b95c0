"""What the law gives a passenger for what went wrong. Knows nothing of who the passenger is.

The tables are dated data with sources (`resources/playbooks/passenger_rights.json`). Not legal
advice.
"""
