package org.causeboard.model.format.bif;

/// Ends the reading of one block; caught where blocks are read, where it becomes a [BifProblem].
final class BifSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    BifSyntaxException(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
