"""The digest used for cache entries and fingerprints: BLAKE2b.

`hashlib` loads OpenSSL when it is imported, which takes longer than all digests of a run;
Python's own BLAKE2b is a module by itself.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
