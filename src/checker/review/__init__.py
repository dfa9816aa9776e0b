"""Many reports held against one plan: who has answered what.

Each report becomes a `Record`, small and without the document it came from, so that thousands
of them can be kept in a file, compared with those of an earlier round and shown as one matrix.
"""

from __future__ import annotations
