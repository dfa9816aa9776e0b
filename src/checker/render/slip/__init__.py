"""A check slip on one page: `content` says what stands there, `html`, `word` and `pdf` how."""
