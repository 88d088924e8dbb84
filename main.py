"""Starts Semenit: the window, or with a verb a job without a window.

The first start prepares an environment beside this file; see
``trainer.bootstrap``.  Nothing needs to be installed but Python itself.  This
file stays readable for every Python there is, so that an old one can still say
what it needs.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this check is what older ones are meant to reach
    sys.stderr.write(
        "Semenit perlu Python 3.11 atau lebih baru. Pasang dulu, lalu mulai lagi.\n"
        "Semenit needs Python 3.11 or newer. Install it, then start again.\n"
    )
    sys.exit(2)

if __name__ == "__main__":
    try:
        from trainer import bootstrap

        arguments = bootstrap.enter(__file__, sys.argv[1:])
        from trainer import cli

        sys.exit(cli.main(arguments))
    except KeyboardInterrupt:  # Ctrl+C before anything has begun
        sys.exit(2)
