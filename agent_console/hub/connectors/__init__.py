"""CRMs next door: what they know comes here, what we know goes there, and neither comes back."""
