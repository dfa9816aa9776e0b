"""A Word file written again: changed where that was asked for, every other part as it was.

package     the zip package with some of its parts changed
relations   parts added to a part and taken away from it
runs        runs of text cut where a change or a mark begins, and joined again
wordings    text as the nodes of a run
places      where new text goes, and what can be changed at all
edits       changes made in place of the text
signatures  digital signatures, which hold for the very bytes
seal        what tells a file that nobody has saved since
tracked     changes made so that a person accepts or rejects them
"""

from __future__ import annotations
