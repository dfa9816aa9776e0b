"""The command line: each command a small module, imported when it is called."""
