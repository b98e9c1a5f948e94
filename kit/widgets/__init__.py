"""What people touch in a notebook: one file a widget, with its browser code in `js/` and `css/`."""
