"""What comes in from outside, and whose it is."""
