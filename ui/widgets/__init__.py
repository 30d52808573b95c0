"""Small building blocks of the panes."""
