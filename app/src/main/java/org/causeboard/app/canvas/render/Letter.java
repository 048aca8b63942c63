package org.causeboard.app.canvas.render;

/// A letter as it was drawn once, to be stamped in other sizes.
///
/// @param shares of each pixel that it covers, row by row, of 255
/// @param left the first column, counted from where it stands
/// @param top the first row, counted from its baseline
record Letter(byte[] shares, int width, int height, int left, int top) {
    /// The share that is covered between four pixels, of 256.
    ///
    /// @param across columns, in parts of 65536
    /// @param down rows, likewise
    int share(int across, int down) {
        int x = across >> 16;
        int y = down >> 16;
        if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
            return 0; // at its border nothing is covered
        }
        int at = y * width + x;
        int right = across >> 8 & 255;
        int below = down >> 8 & 255;
        int upper = (shares[at] & 255) * (256 - right) + (shares[at + 1] & 255) * right;
        int lower = (shares[at + width] & 255) * (256 - right) + (shares[at + width + 1] & 255) * right;
        int share = upper * (256 - below) + lower * below >> 16;
        return share + (share >> 7);
    }
}
