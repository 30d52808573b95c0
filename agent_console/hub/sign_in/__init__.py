"""Who may come in: issuers that are trusted, and the hub's own small issuer."""
