"""Pages written by hand: references resolved, marks replaced by what they ask for."""
