"""Findings in an editor, by the Language Server Protocol: `serve(server(settle, lang))`.

mirror       the text as the editor has it, and its places in the editor's units
wishes       what the editor asks for: language, stage, plan, standard
examining    one text checked
desk         which texts are open, and when each is checked; worker, the thread for it
diagnostics, actions, hover, symbols    what is shown of a checked text
session      one editor: what it can do and wishes, its desk
server       the messages

Files are only read (configuration, rules, suppressions); what is changed, the editor changes.
"""
