package org.causeboard.app.clipboard;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard that all programs share.
public final class SystemClip implements Clip {
    private static final DataFormat JSON = format("application/x-causeboard+json");
    private static final DataFormat SVG = format("image/svg+xml");

    @Override
    public void put(Copied copied) {
        ClipboardContent content = new ClipboardContent();
        content.put(JSON, copied.json());
        content.putString(copied.text());
        content.put(SVG, copied.svg());
        copied.png().ifPresent(png -> content.putImage(new Image(new ByteArrayInputStream(png))));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> json() {
        return Optional.ofNullable((String) Clipboard.getSystemClipboard().getContent(JSON));
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).filter(text -> !text.isBlank());
    }

    private static DataFormat format(String type) {
        return Optional.ofNullable(DataFormat.lookupMimeType(type)).orElseGet(() -> new DataFormat(type));
    }
}
