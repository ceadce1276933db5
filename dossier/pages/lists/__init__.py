"""Pages that list articles, in each order and in stretches where they are long: all, parts, keywords, sources, references."""
