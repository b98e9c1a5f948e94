"""What a trainer shows or hands out: slides and handouts."""
