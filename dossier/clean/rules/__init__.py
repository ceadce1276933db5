"""The written rules: one family a file, each a function of the page that yields opinions on its lines."""
