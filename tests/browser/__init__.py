"""What readers click and see, in a real browser."""
