"""The desk's encrypted files, what the CRM said and what this desk said: the only SQL here."""
