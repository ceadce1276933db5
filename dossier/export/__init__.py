"""A dossier to files of other kinds: one format a room or file, imported on use."""
