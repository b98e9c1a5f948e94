"""What `python3 kit` does, with the standard library only: it runs before anything is installed."""
