"""What is computed from maps: measures, support, change, and tables of many maps."""
