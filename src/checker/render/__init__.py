"""One result, many small renderers: text for a person, JSON by contract for programs.

Every renderer is a pure function from a value of the flow to a string; writing
it anywhere is the command line's business.
"""
