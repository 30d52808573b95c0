"""What the program knows and does, for whoever helps an agent. Personal data are masked."""
