"""A check slip on one page: `content` says what stands there, `html`, `word`, `pdf` how, `file` gives any of them."""
