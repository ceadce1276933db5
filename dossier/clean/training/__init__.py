"""How the weights of the two judges and of the finder of titles are learnt, and rated by folds of domains."""
