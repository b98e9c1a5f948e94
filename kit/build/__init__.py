"""What writes the generated files: notebooks, codebooks, synthetic people. Not in the wheel."""
