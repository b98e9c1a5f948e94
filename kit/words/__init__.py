"""What things are called, and how sentences, lists, markup and errors are put in words."""
