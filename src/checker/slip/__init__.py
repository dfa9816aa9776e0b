"""The check slip (phiếu kiểm tra): what one check of one file came to, on one page and for programs.

edition   what the program, its rules and grammars are, as digests
record    what a slip says: made of a result, written as JSON and read again
inside    the record taken out of a slip: HTML, Word or PDF
compare   a record held against a file, and against the result of checking it again

A slip is no proof against forgery: whoever can write a file can write a slip.
"""
