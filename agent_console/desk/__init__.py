"""What an agent does, one use case per module."""
