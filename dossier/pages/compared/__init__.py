"""Pages that set sources side by side: which there are, what a column says, with which words."""
