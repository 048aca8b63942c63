package org.causeboard.engine.data;

/// The database refused a statement: the file is not what it should be, or memory does not suffice.
public final class SqlFailure extends Exception {
    private static final long serialVersionUID = 1L;

    SqlFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
