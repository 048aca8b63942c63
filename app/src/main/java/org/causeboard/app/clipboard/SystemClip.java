package org.causeboard.app.clipboard;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard that all programs share. Forms of our own and drawings lie there as plain bytes: a text under another
/// type than JavaFX's own would reach other programs in Java's serialised form.
public final class SystemClip implements Clip {
    private static final DataFormat JSON = format("application/x-causeboard+json");
    private static final DataFormat SVG = format("image/svg+xml");

    @Override
    public void put(Copied copied) {
        ClipboardContent content = new ClipboardContent();
        content.put(JSON, bytes(copied.json()));
        content.putString(copied.text());
        copied.svg().ifPresent(svg -> content.put(SVG, bytes(svg)));
        copied.picture().ifPresent(content::putImage);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> json() {
        return switch (Clipboard.getSystemClipboard().getContent(JSON)) {
            case ByteBuffer bytes ->
                Optional.of(StandardCharsets.UTF_8
                        .decode(bytes.duplicate().rewind())
                        .toString());
            case String text -> Optional.of(text);
            case null, default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).filter(text -> !text.isBlank());
    }

    @Override
    public List<Path> files() {
        return Clipboard.getSystemClipboard().getFiles().stream()
                .map(File::toPath)
                .toList();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DataFormat format(String type) {
        return Optional.ofNullable(DataFormat.lookupMimeType(type)).orElseGet(() -> new DataFormat(type));
    }
}
