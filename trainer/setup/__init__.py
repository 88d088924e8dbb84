"""What a first start does: system libraries, an environment, pinned packages.

Standard library only; ``trainer.bootstrap`` calls it when an environment is
not ready yet.
"""
