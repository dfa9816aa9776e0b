"""The check slip (phiếu kiểm tra): what one check of one file came to, on one page and for programs.

edition   what the program, its rules and grammars are, as digests
record    what a check came to: made of a result
check     a file checked, and the record of it
sheet     what is printed on the page
written   record and sheet as JSON: what is put into a slip for programs, and read again
inside    that JSON taken out of a slip (HTML, Word, PDF), and the words that a person reads on it
compare   a slip held against its own words, a file, the program at hand, the result of checking again: one by one
verify    which of these are asked, by whose choices, and what counts

A slip is no proof against forgery: whoever can write a file can write a slip.
"""
