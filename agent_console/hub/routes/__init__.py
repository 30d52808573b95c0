"""The hub's HTTP interface, one module per noun."""
