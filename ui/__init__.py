"""The screen: Qt Widgets that show and ask. Imports the core, never the reverse."""
