"""An article's page: its text, its facts with their grounds, what surrounds it and how it is cited."""
