"""Everything that can say that somebody is here."""
