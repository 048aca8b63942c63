package org.causeboard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyValueOfEverySettingIsReadBackAsItWasWritten() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("deep").resolve("settings.txt"));
        for (Setting<?> setting : Setting.ALL) {
            for (int i = 0; i < setting.values().size(); i++) {
                Settings chosen = chosen(setting, i);
                file.save(chosen);
                assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(chosen, List.of()));
            }
        }
    }

    private static <T> Settings chosen(Setting<T> setting, int at) {
        return Settings.USUAL.with(setting, setting.values().get(at));
    }

    @Test
    void withoutFileEverythingIsAsUsual() {
        SettingsFile.Loaded loaded = new SettingsFile(folder.resolve("none")).load();
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
        assertThat(loaded.damaged()).isEmpty();
    }

    @Test
    void damagedLinesAreAsUsualAndTheRestIsKept() {
        SettingsFile.Loaded loaded =
                SettingsFile.read("theme = dark\nscale = enormous\nnonsense\nnewer = 1\n# contrast = high\n");
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL.with(Setting.THEME, Appearance.DARK));
        assertThat(loaded.damaged()).containsExactly("scale = enormous", "nonsense");
    }

    @Test
    void aByteThatIsNoTextCostsNothingButItsLine() throws IOException {
        Path file = folder.resolve("settings.txt");
        Files.write(
                file, "# Größe\ntheme = dark\nscale \u00fc 125\ndigits = 5\n".getBytes(StandardCharsets.ISO_8859_1));
        SettingsFile.Loaded loaded = new SettingsFile(file).load();
        assertThat(loaded.settings().get(Setting.THEME)).isEqualTo(Appearance.DARK);
        assertThat(loaded.settings().get(Setting.DIGITS)).isEqualTo(5);
        assertThat(loaded.damaged()).containsExactly("scale ü 125");
        new SettingsFile(file).save(loaded.settings());
        assertThat(file)
                .content(StandardCharsets.UTF_8)
                .contains("theme = dark", "# Größe", "# not understood: scale ü 125");
    }

    @Test
    void bytesThatAreNoTextGiveTheUsualSettings() throws IOException {
        Path file =
                Files.write(folder.resolve("settings.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3});
        SettingsFile.Loaded loaded = new SettingsFile(file).load();
        assertThat(loaded.settings()).isEqualTo(Settings.USUAL);
        assertThat(loaded.damaged()).containsExactly("settings.txt");
    }

    @Test
    void whatIsNotUnderstoodIsKeptWhenSettingsAreWritten() throws IOException {
        Path path = Files.writeString(
                folder.resolve("settings.txt"),
                "# mine\ntheme = dark\nscale = enormous\nnonsense\nnewer = 1\ntheme = light = dark\n");
        SettingsFile file = new SettingsFile(path);
        Settings chosen = file.load().settings().with(Setting.DIGITS, 4);
        file.save(chosen);
        assertThat(path)
                .content()
                .contains(
                        "theme = dark\n",
                        "# mine\n",
                        "\nnewer = 1\n",
                        "# not understood: scale = enormous\n",
                        "# not understood: nonsense\n");
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(chosen, List.of()));
        String once = Files.readString(path);
        file.save(chosen);
        assertThat(path).as("written again").hasContent(once);
    }

    @Test
    void aFileThatCannotBeReadStaysBesideTheNewOne() throws IOException {
        Path huge = Files.writeString(folder.resolve("settings.txt"), "x = 1\n".repeat(50_000));
        SettingsFile file = new SettingsFile(huge);
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(Settings.USUAL, List.of("settings.txt")));
        file.save(Settings.USUAL.with(Setting.DIGITS, 4));
        assertThat(file.load().settings().get(Setting.DIGITS)).isEqualTo(4);
        assertThat(folder.resolve("settings.txt.unreadable")).hasSize(300_000);
    }

    @Test
    void aFolderInPlaceOfTheFileGivesTheUsualSettingsAndStays() throws IOException {
        Path place = Files.createDirectories(folder.resolve("settings.txt"));
        Files.writeString(place.resolve("inside"), "mine");
        SettingsFile file = new SettingsFile(place);
        assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(Settings.USUAL, List.of("settings.txt")));
        assertThatThrownBy(() -> file.save(Settings.USUAL)).isInstanceOf(IOException.class);
        assertThat(place.resolve("inside")).hasContent("mine");
    }

    @Test
    void whatIsDamagedIsNamedShortly() {
        String line = "y".repeat(1000);
        assertThat(SettingsFile.read((line + "\n").repeat(1000)).named())
                .hasSizeLessThan(250)
                .contains("yyy…")
                .endsWith(", …");
    }

    @Test
    void eachSystemHasItsFolder() {
        Path home = Path.of("/home/ada");
        assertThat(SettingsFile.folder("Linux", Map.of(), home)).isEqualTo(Path.of("/home/ada/.config/causeboard"));
        assertThat(SettingsFile.folder("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ada"), home))
                .isEqualTo(Path.of("/etc/ada/causeboard"));
        assertThat(SettingsFile.folder("Linux", Map.of("XDG_CONFIG_HOME", "not/absolute"), home))
                .isEqualTo(Path.of("/home/ada/.config/causeboard"));
        assertThat(SettingsFile.folder("Mac OS X", Map.of(), home))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Causeboard"));
        assertThat(SettingsFile.folder("Windows 11", Map.of("APPDATA", "/roaming"), home))
                .isEqualTo(Path.of("/roaming/Causeboard"));
    }

    @Test
    void onlyOfferedValuesCanBeSet() {
        assertThatThrownBy(() -> Settings.USUAL.with(Setting.SCALE, 137))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale");
        assertThat(Settings.USUAL.with(Setting.CONTRAST, Contrast.HIGH).with(Setting.CONTRAST, Contrast.NORMAL))
                .isEqualTo(Settings.USUAL);
    }
}
