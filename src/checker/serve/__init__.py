"""`checker serve`: the office page and the HTTP API, on this machine (extra `serve`).

run         the address it listens on, the start, the stop
reachable   the addresses of this machine, for itself and for others
app         the application: routes inside guards
connection  one connection, and how long it may be idle
guards      who may ask: Host and Origin
stranger    the page for who opened it by another name
door        the access token
watch       the log, and an answer where the program fails
headers     what every answer carries
body, form  a request's bytes within limits, and the fields and files in them, all in memory
asked       the drafts and settings a request names
presence    work for a client only while it is there
turns       turns of a request's files among those of others
pool, hired worker processes, so that a slow or crashing file holds no other
worker      one such process
scratch     where workers put the files that LibreOffice wants
crash       no memory on the disk when a process crashes
leftover    programs that a worker started and no longer waits for
work        what it does: lint, review, annotate, report, mend
listing     rules, plans and standards to choose from
explained   one rule, with its exceptions and examples
routes      the answers to drafts
reference   what there is to know before
openapi, openapi_schemas   the description of the API
checkable, languagetool, annotation   the API of LanguageTool: its requests, its answers, its text with markup
problem     errors as RFC 9457 has them
pages       the page and its files
downloads   names of files to keep

Nothing here is imported by other commands.
"""

from __future__ import annotations
