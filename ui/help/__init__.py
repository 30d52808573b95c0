"""The help: pages to read and to search in, inside of the program."""
