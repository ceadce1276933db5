"""Pages of actors: the table of all, each one's own, and who is named with whom."""
